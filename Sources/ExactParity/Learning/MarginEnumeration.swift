package import ExactNumbers

/// The expected margin of one neuron after one step, and its alignment, by visiting every w in the support of its weights and every x.
package struct MarginEnumeration: Sendable {
  /// `E_w f(x) v(w) ReLU(w·x + b)` for every x.
  package let margins: [Rational]
  /// `E_w v(w)²`.
  package let alignment: Rational

  /// The sums of this distribution, which has finitely many values.
  package init(_ distribution: WeightDistribution, bias: Rational, dimension: Int) {
    let atoms = distribution.atoms ?? []
    let scale = atoms.reduce(bias.denominator) { Integer.leastCommonMultiple($0, $1.value.denominator) }
    let outcomes = atoms.reduce(Integer(1)) { Integer.leastCommonMultiple($0, $1.probability.denominator) }
    func word(_ value: Rational) -> Int {
      guard let word = value.numerator.machineWord else {
        preconditionFailure("the values are small fractions")
      }
      return word
    }
    let values = atoms.map { word($0.value * Rational(scale)) }
    let counts = atoms.map { word($0.probability * Rational(outcomes)) }
    let offset = word(bias * Rational(scale))
    // |z| ≤ M, so |Σ_x χ ReLU| ≤ 2^d M, and the sums over w, of total weight D^d, are at most D^d 4^d M².
    let reach = Integer(abs(offset) + dimension * (values.map(abs).max() ?? 0))
    let total = outcomes.power(dimension)
    precondition((total * reach * reach << (2 * dimension)).bitLength <= 62, "the sums fit a word")

    var margins = [Int](repeating: 0, count: 1 << dimension)
    var alignment = 0
    var products = [Int](repeating: 0, count: 1 << dimension)
    func visit(_ coordinate: Int, weight: Int) {
      guard coordinate < dimension else {
        var correlation = 0
        for (x, z) in products.enumerated() { correlation += (1 - 2 * (x.nonzeroBitCount & 1)) * max(z, 0) }
        alignment += weight * correlation * correlation
        for (x, z) in products.enumerated() {
          margins[x] += weight * correlation * (1 - 2 * (x.nonzeroBitCount & 1)) * max(z, 0)
        }
        return
      }
      for (value, count) in zip(values, counts) {
        for x in products.indices { products[x] += x >> coordinate & 1 == 0 ? value : -value }
        visit(coordinate + 1, weight: weight * count)
        for x in products.indices { products[x] -= x >> coordinate & 1 == 0 ? value : -value }
      }
    }
    for x in products.indices { products[x] = offset }
    visit(0, weight: 1)
    let squaredScale = Rational(scale * scale * total)
    self.margins = margins.map { Rational($0) / (squaredScale * Rational(Integer.powerOfTwo(dimension))) }
    self.alignment = Rational(alignment) / (squaredScale * Rational(Integer.powerOfTwo(2 * dimension)))
  }
}
