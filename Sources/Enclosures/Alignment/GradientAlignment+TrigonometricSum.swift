internal import ExactNumbers
public import ExactParity

extension GradientAlignment {
  /// The alignment for discrete weights by a finite trigonometric sum: what the frequency integral is on a lattice.
  ///
  /// With the weights scaled to integers of magnitude at most a, `S = w·x` takes integers `|n| ≤ R = da`. On these g is the
  /// trigonometric polynomial `Σ_k ĝ_k e^{𝐢t_k n}` over the `2R + 1` frequencies `t_k = 2πk/(2R + 1)`, so
  /// `E_w (E_x χ_m g)² = (−1)^m Σ_{k,l} ĝ_k ĝ_l Q(t_k, t_l)^m C(t_k, t_l)^{d−m}`: no truncation, and ties as they are.
  ///
  /// ```swift
  /// try GradientAlignment(dimension: 4).byTrigonometricSum(precision: 64).contains(Rational(1, 16))  // true
  /// ```
  ///
  /// - Throws: ``InvalidInput`` for continuous weights; ``ComputationRefused`` past 1000 frequencies; `CancellationError`.
  /// - Complexity: `(2R + 1)²` products.
  public func byTrigonometricSum(precision: Int, progress: ProgressCallback? = nil) throws -> Ball {
    let lattice = try WeightLattice(weights)
    let reach = dimension * (lattice.magnitudes.map(\.value).max() ?? 0)
    guard reach <= 500 else {
      throw ComputationRefused(
        "the trigonometric sum for \(weights)", need: "\(2 * reach + 1) frequencies", limit: "1001")
    }
    let count = 2 * reach + 1
    let turn = 2 * Ball.pi(precision: precision) / Rational(count)
    // e^{𝐢t_k} at k, and φ(t_k).
    let units = (0..<count).map { ComplexBall(unitAt: Rational($0) * turn) }
    let characteristic = units.indices.map { k in
      lattice.magnitudes.reduce(Ball(Rational(lattice.zeros, lattice.total), precision: precision)) {
        $0 + Rational($1.count, lattice.total) * units[(k * $1.value) % count].real
      }
    }
    let terms = thresholdTerms
    let values = (-reach...reach).map { n -> Rational in
      let z = Rational(n) / lattice.scale + bias
      return terms.reduce(0) { $0 + $1.value(at: z) }
    }
    let zero = Ball.zero(precision: precision)
    let transform = (0..<count).map { k in
      zip(-reach...reach, values).reduce(ComplexBall(zero, zero)) { sum, sample in
        // −kn modulo the number of frequencies.
        let index = ((-k * sample.0) % count + count) % count
        return sum + Ball(sample.1 / Rational(count), precision: precision) * units[index]
      }
    }
    let (m, d) = (effectiveDegree, dimension)
    let rows = try concurrently(count, progress: progress) { k in
      (0..<count).reduce(zero) { sum, l in
        let (near, far) = (characteristic[(k - l + count) % count], characteristic[(k + l) % count])
        let factor = ((near - far) / 2).power(m) * ((near + far) / 2).power(d - m)
        return sum + factor * (transform[k] * transform[l]).real
      }
    }
    let total = rows.reduce(zero, +)
    return m & 1 == 0 ? total : -total
  }
}
