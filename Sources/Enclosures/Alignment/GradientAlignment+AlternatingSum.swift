internal import ExactNumbers
public import ExactParity

extension GradientAlignment {
  /// The alignment for Gaussian weights by the alternating sum of arXiv 2412.04910, Appendix C.
  ///
  /// For inputs that differ in j coordinates, `w·x` and `w·x'` are normal with variance d and correlation `1 − 2j/d`, so
  /// the alignment is `2^{−d} Σ_j K_j(m) E g(Z) g(Z')`, with `K_j(d) = (−1)^j C(d, j)`. At zero bias the means are the
  /// arc-cosine kernels; elsewhere they contain one rigorous integral each.
  ///
  /// ```swift
  /// let question = try GradientAlignment(
  ///   dimension: 3, weights: .gaussian, activation: .step, parameter: .bias)
  /// try question.byAlternatingSum(precision: 128)  // 0.0203…
  /// ```
  ///
  /// - Parameter precision: the bits of the working precision; the sum cancels about d of them.
  /// - Throws: ``InvalidInput`` unless the weights are Gaussian; ``ComputationRefused`` past d = 2000;
  ///   `CancellationError`.
  /// - Complexity: d + 1 means at the working precision.
  public func byAlternatingSum(precision: Int, progress: ProgressCallback? = nil) throws -> Ball {
    guard weights == .gaussian else {
      throw InvalidInput("weights", "the alternating sum is for gaussian weights, not \(weights)")
    }
    guard dimension <= 2000 else {
      throw ComputationRefused(
        "the alternating sum", need: "\(dimension) means at \(precision) bits", limit: "d = 2000")
    }
    let (d, terms, bias) = (dimension, thresholdTerms, bias)
    let deviation = Ball(d, precision: precision).squareRoot
    return try krawtchoukMean(
      dimension: d, degree: effectiveDegree, precision: precision, progress: progress
    ) { j in
      let correlation = Rational(Integer(d - 2 * j), Integer(d))
      let normal = BivariateNormal(correlation: correlation, precision: precision)
      return GaussianPair(normal: normal, deviation: deviation, terms: terms).mean(bias, bias)
    }
  }
}
