internal import Ledger

/// The textbook facts of the sharp threshold's derivations.
extension Fact {
  static let partialDirichlet = Fact(
    "partial-dirichlet-integrals",
    source: "alternating areas that decrease, the first at most pi as sin t <= t")
  static let wallisIntegrals = Fact(
    "wallis-integrals", source: "Gradshteyn, Ryzhik, 3.621.1; W falls as cos u <= 1")
  static let hyperbolicCosine = Fact(
    "hyperbolic-cosine-below-gaussian", source: "cosh a <= e^(a^2/2), term by term, as (2k)! >= 2^k k!")
  static let concaveChords = Fact(
    "chords-of-a-concave-function", source: "their slopes from 0 fall; 1 - e^(-2a) is concave")
  static let gaussianIntegral = Fact("gaussian-integral", source: "Gradshteyn, Ryzhik, 3.321.3")
  static let midpointRule = Fact(
    "midpoint-of-a-convex-function", source: "at most its mean over the interval; Jensen")
  static let exponentialValues = Fact(
    "values-of-the-exponential", source: "enclosed in this run by the series with its remainder")
  static let piBetween = Fact(
    "pi-between-3-1415-and-3-1416", source: "Archimedes' method with more sides; enclosed in this run")
}

extension Fact {
  static let alternatingSeries = Fact(
    "alternating-series",
    source: "Rudin, Principles of Mathematical Analysis (1976), Theorem 3.43; terms that fall")
}

extension Fact {
  static let totalVariation = Fact(
    "total-variation",
    source: "D. Levin, Y. Peres, Markov Chains and Mixing Times (2017), Section 4.1 and Exercise 4.2")
  static let gaussianTotalVariation = Fact(
    "total-variation-of-normal-laws",
    source: "the density is greater on a half-space; Levin, Peres (2017), Proposition 4.2")
  static let logarithmValues = Fact(
    "values-of-the-logarithm", source: "enclosed in this run by the series with its remainder")
}
