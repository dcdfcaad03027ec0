internal import ExactNumbers

/// Shows that d-th finite differences kill every polynomial of degree below d, for all d.
///
/// *Claim*, for every `d ≥ 1` and every polynomial P (real coefficients) of degree below d:
/// `Σ_{k=0}^d (−1)^k w(d, k) P(k) = 0`, with `w(d, k) = C(d, k)`.
///
/// *Data*: the weight w and a basis of polynomials `e_j(k)`, each as one binomial. The check is that
///
/// 1. *weight*: `w(d, k) = w(d−1, k) + w(d−1, k−1)` for every `d ≥ 1` and every integer k;
/// 2. *basis*: `e_j(k+1) = e_j(k) + e_{j−1}(k)` for every `k ≥ 0` and every integer j;
/// 3. *ends*: `w(0, k) = 0` unless `k = 0`, and `e_j = 0` for every `j < 0`.
///
/// Write `L_d[P] = Σ_k (−1)^k w(d, k) P(k)`; by 3 and 1 only `0 ≤ k ≤ d` matter. By 1, `L_d[P] = L_{d−1}[P(k)
/// − P(k+1)]`; by 2, `L_d[e_j] = −L_{d−1}[e_{j−1}]`. So `L_d[e_j] = ±L_{d−j−1}[e_{−1}] = 0` for every `0 ≤ j
/// < d`, and the `e_j` with `j ≤ n` span the polynomials of degree at most n, as `e_j(k) = C(k, j)` has
/// degree exactly j.
///
/// Reference: arXiv 2412.04910, Claim 2, eq. (98).
public struct FiniteDifferenceCertificate: Sendable, Hashable {
  /// `w(d, k)`.
  public let weight: BinomialTerm
  /// `e_j(k)`, with k in the place of d and j in that of k.
  public let basis: BinomialTerm

  /// A certificate, not yet checked.
  public init(weight: BinomialTerm, basis: BinomialTerm) {
    self.weight = weight
    self.basis = basis
  }

  /// Claim 2: the weight `C(d, k)` and the basis `C(k, j)`.
  public static let claim2 = FiniteDifferenceCertificate(
    weight: BinomialTerm(r: 0, s: 0), basis: BinomialTerm(r: 0, s: 0))

  /// Checks all three steps.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    // The claim is about C(d, k), and step 3's reading of e_j as a polynomial of degree j about C(k, j).
    try CertificateRefused.unless(
      weight == BinomialTerm(r: 0, s: 0),
      "weight: the claim is about C(d, k), not \(Self.written(weight, "d", "k"))")
    try CertificateRefused.unless(
      basis == BinomialTerm(r: 0, s: 0), "basis: \(Self.written(basis, "k", "j")) is not C(k, j)")
    let w = BinomialSum([weight])
    let pascal = w - w.shifted(dimension: -1, index: 0) - w.shifted(dimension: -1, index: -1)
    try CertificateRefused.unless(
      pascal.vanishes && pascal.lowestDimension <= 1, "weight: w(d, k) is not w(d−1, k) + w(d−1, k−1)")
    let e = BinomialSum([basis])
    let difference = e.shifted(dimension: 1, index: 0) - e - e.shifted(dimension: 0, index: -1)
    try CertificateRefused.unless(
      difference.vanishes && difference.lowestDimension <= 0, "basis: e_j(k+1) is not e_j(k) + e_{j−1}(k)")
  }

  private static func written(_ term: BinomialTerm, _ first: String, _ second: String) -> String {
    BinomialSum([term]).written(in: first, second)
  }

  /// The claim and the steps of the check.
  public var written: String {
    """
    Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0,  every d ≥ 1, every polynomial P of degree below d
      L_d[P]   = Σ_k (−1)^k C(d, k) P(k)
      weight   C(d, k) = C(d−1, k) + C(d−1, k−1) for every d ≥ 1 and integer k:
               L_d[P] = L_{d−1}[P(k) − P(k+1)]
      basis    C(k+1, j) = C(k, j) + C(k, j−1) for every k ≥ 0 and integer j:
               L_d[C(·, j)] = −L_{d−1}[C(·, j−1)]
      ends     after j + 1 ≤ d steps: L_d[C(·, j)] = ±L_{d−j−1}[C(·, −1)] = 0, as C(k, −1) = 0
      span     a polynomial of degree n is a combination of C(k, 0), …, C(k, n) (Newton)
    """
  }
}
