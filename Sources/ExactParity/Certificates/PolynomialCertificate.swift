public import ExactNumbers

/// One step of an argument as an identity or an inequality between polynomials, decided on the coefficients.
///
/// *Claim*: `left = right` for all values of the variables; or `left ≤ right` for all real values that are at
/// least the stated starts. The check is that the two polynomials are the same; or that the coefficients of
/// `right − left`, each variable v written as `start + v` with `v ≥ 0`, are all ≥ 0.
///
/// ```swift
/// let k = MultivariatePolynomial("k")
/// try PolynomialCertificate("√k ≤ k on squares", k, .atMost, k * k, from: ["k": 1]).check()
/// ```
public struct PolynomialCertificate: Sendable, Hashable {
  /// How the two sides compare.
  public enum Relation: String, Sendable, Hashable {
    /// The same polynomial.
    case equal = "="
    /// `left ≤ right` from the starts on.
    case atMost = "≤"
  }

  /// What the step says, in a few words.
  public let name: String
  /// The left side.
  public let left: MultivariatePolynomial
  /// The relation claimed.
  public let relation: Relation
  /// The right side.
  public let right: MultivariatePolynomial
  /// The least value of each variable, 0 where none is given; an identity needs none.
  public let starts: [String: Rational]

  /// A step, not yet checked.
  public init(
    _ name: String, _ left: MultivariatePolynomial, _ relation: Relation, _ right: MultivariatePolynomial,
    from starts: [String: Rational] = [:]
  ) {
    self.name = name
    self.left = left
    self.relation = relation
    self.right = right
    self.starts = starts
  }

  /// `right − left`, each variable counted from its start.
  private var slack: MultivariatePolynomial {
    (right - left).substituting(
      Dictionary(
        uniqueKeysWithValues: starts.map {
          ($0.key, MultivariatePolynomial($0.value) + MultivariatePolynomial($0.key))
        }))
  }

  /// Checks the step.
  ///
  /// - Throws: ``CertificateRefused``, naming it.
  public func check() throws(CertificateRefused) {
    try CertificateRefused.unless(
      relation == .equal ? left == right : slack.hasNonnegativeCoefficients,
      "\(name): \(written) was not shown")
  }

  /// The claim as mathematics, with the slack that shows it.
  public var written: String {
    let claim = "\(left.written) \(relation.rawValue) \(right.written)"
    guard relation == .atMost else { return claim }
    let starts = starts.sorted { $0.key < $1.key }.map { "\($0.key) ≥ \($0.value)" }
    return claim + (starts.isEmpty ? "" : " for \(starts.joined(separator: ", "))")
      + ";  right − left, counted from there: \(slack.written)"
  }
}

extension [PolynomialCertificate] {
  /// Checks every step.
  ///
  /// - Throws: ``CertificateRefused``, naming the first that fails.
  public func check() throws(CertificateRefused) {
    for step in self { try step.check() }
  }

  /// The steps, a line each.
  public var written: String { map { "\($0.name):  \($0.written)" }.joined(separator: "\n") }
}
