package import ExactNumbers

// Lemma 12 of arXiv 2002.07400 with explicit constants: `lpn-lemma-12` says how they come about.

/// `v_r`, with `edge` added to the two at ±k.
package func separatorWeights(size k: Int, edge: Rational = 0) -> [(r: Int, weight: Rational)] {
  stride(from: -k, through: k, by: 2).map { r in
    if abs(r) < k { return (r, Rational(-2 * parityAtSum(r, size: k))) }
    return (r, Rational(-r.signum()) * ((k % 4 == 3 ? Rational(3, 2) : Rational(1, 2)) + edge))
  }
}

/// `(−1)^{(k−Z)/2}`.
package func parityAtSum(_ z: Int, size k: Int) -> Int { (k - z) / 2 & 1 == 0 ? 1 : -1 }

/// `(8/p/k⁷)²`, `q‖u*‖²/k^{10}` as a bound rounded up through `k^{2.5} ≤ …`, and the largest σ; p =
/// 1/(224(2k+1)k^{2.5}).
package func separatorConstants(
  size k: Int
) -> (samplesSquared: Rational, normSquared: Rational, activation: Rational) {
  let power = Rational(k)
  // (8·224(2k+1)k^{2.5}/k⁷)².
  let samples = Rational(8 * 224 * (2 * k + 1))
  let squares = separatorWeights(size: k).reduce(Rational(0)) {
    $0 + $1.weight * $1.weight * Rational($1.r * $1.r)
  }
  // 256k²·2·224(2k+1)k^{2.5}·Σv²r²/k^{10} = 512·224(2k+1)Σv²r²·k^{−5}·k^{−1/2}.
  let root = RationalBounds.squareRoot(of: power, bits: 20).lower
  let norm = Rational(512 * 224 * (2 * k + 1)) * squares / (root * power.power(5))
  let epsilon = Rational(1, Integer(2 * (2 * k + 1)))
  return (samples * samples / power.power(9), norm, (1 + power + epsilon) / Rational(8 * k))
}

/// The neuron of weight 0, and for each r its u at one place of its interval (an end: 0 or 2, the centre: 1) with its weight in g*.
package func separatorParts(
  _ n: Int, _ k: Int, end: Int, edge: Rational
) throws -> (neuron: FeatureNeuron, planted: PlantedParity, [(r: Int, output: Rational, weight: Rational)]) {
  let planted = try PlantedParity(dimension: n, size: k)
  let neuron = FeatureNeuron(planted, weights: [Int](repeating: 0, count: n))
  let epsilon = Rational(1, Integer(2 * (2 * k + 1)))
  return (
    neuron, planted,
    separatorWeights(size: k, edge: edge).map { r, weight in
      (r, neuron.interval(r: r, epsilon: epsilon)[end], 2 * weight * Rational(abs(r) * 8 * k))
    }
  )
}

/// `min_x g*(x)f_A(x)` for one neuron of weight 0 an r.
package func leastMargin(dimension n: Int, size k: Int, end: Int, edge: Rational = 0) throws -> Rational {
  let (neuron, planted, parts) = try separatorParts(n, k, end: end, edge: edge)
  let margins = planted.inputs.map { s in
    Rational(planted.label(of: s))
      * parts.reduce(Rational(0)) { $0 + $1.weight * neuron.value(output: $1.output, at: s) }
  }
  return margins.min() ?? 0
}
