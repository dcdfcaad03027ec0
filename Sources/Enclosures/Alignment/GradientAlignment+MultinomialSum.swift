internal import ExactNumbers
public import ExactParity

extension GradientAlignment {
  /// The alignment for perturbed Rademacher weights, the obvious way: over pairs of inputs, with bivariate normals.
  ///
  /// Let `w = r + σg`, and let x, x' agree in d − j coordinates and differ in j. Then `r·x = A + B` and
  /// `r·x' = A − B`, where A and B are sums of d − j and of j independent signs; and given r, `w·x` and `w·x'` are normal
  /// with variance `σ²d` and correlation `1 − 2j/d`. The alignment is
  /// `2^{−d} Σ_j K_j(m) E_{A,B} E g(A + B + b + σ√d·G) g(A − B + b + σ√d·G')`.
  ///
  /// It is the oracle of the double sum over frequencies: no Fourier analysis, no truncation.
  ///
  /// - Throws: ``InvalidInput`` unless the weights are `perturbed:σ` with σ > 0; ``ComputationRefused`` past d = 24;
  ///   `CancellationError`.
  /// - Complexity: about `d³/6` rigorous integrals.
  public func byMultinomialSum(precision: Int, progress: ProgressCallback? = nil) throws -> Ball {
    guard case .perturbed(let sigma) = weights, sigma > 0 else {
      throw InvalidInput("weights", "the multinomial sum is for perturbed:σ with σ > 0, not \(weights)")
    }
    guard dimension <= 24 else {
      throw ComputationRefused(
        "the multinomial sum", need: "about \(dimension * dimension * dimension / 6) integrals",
        limit: "d = 24")
    }
    let (d, terms, bias) = (dimension, thresholdTerms, bias)
    let deviation = sigma * Ball(d, precision: precision).squareRoot
    return try krawtchoukMean(
      dimension: d, degree: effectiveDegree, precision: precision, progress: progress
    ) { j in
      let correlation = Rational(Integer(d - 2 * j), Integer(d))
      let normal = BivariateNormal(correlation: correlation, precision: precision)
      let pair = GaussianPair(normal: normal, deviation: deviation, terms: terms)
      var sum = Ball.zero(precision: precision)
      for (minusA, choicesA) in BinomialRow(d - j).enumerated() {
        for (minusB, choicesB) in BinomialRow(j).enumerated() {
          let (a, b) = (d - j - 2 * minusA, j - 2 * minusB)
          sum += Rational(choicesA * choicesB) * pair.mean(Rational(a + b) + bias, Rational(a - b) + bias)
        }
      }
      return sum / Rational(Integer.powerOfTwo(d))
    }
  }
}
