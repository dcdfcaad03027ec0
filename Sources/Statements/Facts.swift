internal import Ledger

/// The textbook facts that derivations use; `docs/TRUST.md` lists them with the rows that do. None is re-checked here.
extension Fact {
  static let hoeffding = Fact(
    "hoeffding-inequality",
    source: "W. Hoeffding, J. Amer. Statist. Assoc. 58 (1963), Theorem 2")
  static let bernstein = Fact(
    "bernstein-inequality",
    source:
      "S. Boucheron, G. Lugosi, P. Massart, Concentration Inequalities (2013), Corollary 2.11, with c a third of the bound of the terms"
  )
  static let chernoff = Fact(
    "chernoff-bound", source: "Boucheron, Lugosi, Massart, Concentration Inequalities (2013), Section 2.2")
  static let unionBound = Fact(
    "union-bound",
    source: "W. Feller, An Introduction to Probability Theory I (1968), Section I.7, Boole's inequality")
  static let markov = Fact(
    "markov-inequality", source: "Feller, An Introduction to Probability Theory II (1971), Section V.7")
  static let cauchySchwarz = Fact(
    "cauchy-schwarz-inequality", source: "W. Rudin, Real and Complex Analysis (1987), Theorem 3.5")
  static let jensen = Fact(
    "jensen-inequality", source: "Rudin, Real and Complex Analysis (1987), Theorem 3.3")
  static let hoelder = Fact(
    "hoelder-inequality", source: "Rudin, Real and Complex Analysis (1987), Theorem 3.5")
  static let fubini = Fact("fubini-theorem", source: "Rudin, Real and Complex Analysis (1987), Theorem 8.8")
  static let boundedConvergence = Fact(
    "bounded-convergence", source: "Rudin, Real and Complex Analysis (1987), Theorem 1.34")
  static let parseval = Fact(
    "parseval-identity", source: "R. O'Donnell, Analysis of Boolean Functions (2014), Section 1.4")
  static let exponentialBase = Fact(
    "e-above-2", source: "the first two terms of the series of e^1; enclosed in this run")
  static let exponentialSeries = Fact(
    "exponential-series",
    source: "Rudin, Principles of Mathematical Analysis (1976), Chapter 8; the terms are positive for x > 0")
  static let piAbove3 = Fact(
    "pi-above-3", source: "Archimedes, Measurement of a Circle, Proposition 3; enclosed in this run")
  static let normalDensity = Fact(
    "normal-density", source: "Feller, volume I, Chapter VII.1; it is largest at 0, where it is 1/sqrt(2 pi)")
  static let independentMoments = Fact(
    "moments-of-independent-variables", source: "Feller, volume I, Chapter IX.5")
  static let gaussianTail = Fact(
    "gaussian-tail",
    source: "Boucheron, Lugosi, Massart, Concentration Inequalities (2013), Section 2.2")
  static let gammaIntegrals = Fact(
    "gamma-and-beta-integrals",
    source: "I. Gradshteyn, I. Ryzhik, Table of Integrals, Series, and Products, 3.326.2 and 3.251.1")
  static let gammaQuarter = Fact(
    "gamma-at-one-quarter",
    source:
      "Gamma(1/4) = 3.6256... <= 3.6257; NIST Digital Library of Mathematical Functions, Section 5.4; enclosed in this run"
  )
  static let piAbove = Fact(
    "pi-above-3-1415", source: "Archimedes' method with more sides; enclosed in this run")
  static let hyperplane = Fact(
    "hyperplanes-are-null",
    source:
      "a spherically symmetric law without an atom at 0 gives no mass to a hyperplane through 0: the uniform law on a sphere does not"
  )
  static let dirichletIntegral = Fact(
    "dirichlet-integral", source: "Gradshteyn, Ryzhik, 3.721.1")
  static let geometricSeries = Fact(
    "geometric-series", source: "W. Rudin, Principles of Mathematical Analysis (1976), Theorem 3.26")
  static let lipschitzMaximum = Fact(
    "relu-is-lipschitz", source: "|max(0, a) - max(0, b)| <= |a - b|, by the signs of a and b")
  static let dimension = Fact(
    "independent-vectors-span", source: "P. Halmos, Finite-Dimensional Vector Spaces (1958), Section 8")
  static let gradientInequality = Fact(
    "gradient-inequality", source: "S. Boyd, L. Vandenberghe, Convex Optimization (2004), Section 3.1.3")
  static let chebyshev = Fact(
    "chebyshev-inequality", source: "Feller, volume I, Section IX.6")
  static let khintchine = Fact(
    "khintchine-szarek-inequality", source: "S. Szarek, Studia Math. 58 (1976), 197-208")
  static let centralBinomial = Fact(
    "central-binomial-limit", source: "Feller, volume I, Section III.2, by Stirling's formula")
  static let krawtchoukSymmetry = Fact(
    "krawtchouk-symmetry",
    source: "F. MacWilliams, N. Sloane, The Theory of Error-Correcting Codes (1977), Chapter 5, Section 7")
  static let exponentialTangent = Fact(
    "exponential-above-its-tangent", source: "e^a >= 1 + a; the exponential is convex")
  static let absoluteValueIntegral = Fact(
    "absolute-value-integral", source: "Gradshteyn, Ryzhik, 3.782.2 and 3.821.9")
  static let cosineBelowGaussian = Fact(
    "cosine-below-gaussian",
    source: "cos u <= e^(-u^2/2) for |u| <= pi/2: the derivative of ln cos u is -tan u, at most -u for u >= 0"
  )
  static let piBelow = Fact(
    "pi-below-22-7", source: "Archimedes, Measurement of a Circle, Proposition 3; enclosed in this run")
}

extension FactInstance {
  /// The one of the part `inputs`.
  static let inputs = Fact.unionBound.applied("the 2^d inputs")
  /// q = e in the part `inputs`.
  static let base = Fact.exponentialBase.applied("q = e in the part inputs")
}
