import Claims
import ExactNumbers
import Ledger
import Prover
import Statements
import Testing

/// The claims of proved rows, and the core claims of derived ones, with one constant, sign or bound changed: the kernel refuses them by the same trees.
@Suite struct CoreTwinsTests {
  /// A claim's part, and what is changed in its text or in its domain.
  struct Twin: Sendable, CustomTestStringConvertible {
    let id, part, old, new: String
    var testDescription: String { "\(id)/\(part): \(old) → \(new)" }

    init(_ id: String, _ part: String, _ old: String, _ new: String) {
      (self.id, self.part, self.old, self.new) = (id, part, old, new)
    }
  }

  static let twins = section4 + sparseParities + smoothedSigns + oneStepWidths + sharpThreshold

  static let section4: [Twin] = [
    Twin("hdp-equation-21", "", "(-1)^c*binomial(d - 1, c - 1)", "(-1)^c*binomial(d - 1, c)"),
    Twin("hdp-equation-21", "", "(-1)^c*binomial(d - 1, c - 1)", "-(-1)^c*binomial(d - 1, c - 1)"),
    Twin(
      "hdp-equation-21", "", "binomial(d - 1, k) + binomial(d - 1, k - 1)",
      "binomial(d - 1, k) + binomial(d - 1, k - 2)"),
    Twin("hdp-equation-22", "", "(-1)^c*d*binomial(d - 2, c - 2)", "(-1)^c*(d + 1)*binomial(d - 2, c - 2)"),
    Twin("hdp-equation-22", "", "(-1)^k*k*binomial(d, k)", "(-1)^k*(k + 1)*binomial(d, k)"),
    Twin("hdp-equation-22", "", "d >= 2, c >= 2", "d >= 1, c >= 1"),
    Twin("hdp-lemma-1", "", "+ b*binomial", "- b*binomial"), Twin("hdp-lemma-1", "", "2^-d", "2^(1 - d)"),
    Twin("hdp-lemma-1", "", "ceil((d - b)/2) - 2)", "ceil((d - b)/2) - 3)"),
    Twin("hdp-lemma-1", "", "d >= 2", "d >= 1"),
    Twin("hdp-equation-27-corrected", "", "4/2^d*binomial(d - 3", "2/2^d*binomial(d - 3"),
    Twin("hdp-equation-27-corrected", "", "binomial(d - 2, d/2 - 2)", "binomial(d - 2, d/2 - 3)"),
    Twin("hdp-equation-27-corrected", "", "d >= 4", "d >= 2"),
    Twin("hdp-equation-27-corrected", "every-even-dimension", "= 2*binomial", "= 3*binomial"),
    Twin("hdp-equation-28-corrected", "", "2/(3*sqrt(d))", "1/sqrt(d)"),
    Twin("hdp-equation-28-corrected", "", "(2/sqrt(d))", "(4/(5*sqrt(d)))"),
    Twin("hdp-equation-28-corrected", "", "d >= 4", "d >= 2"),
    Twin("hdp-corollary-3", "", "1/(3*sqrt(d))", "1/(2*sqrt(d))"),
    Twin("hdp-corollary-3", "", "1/sqrt(d)", "1/(2*sqrt(d))"),
    Twin("hdp-corollary-3", "", "d >= 2", "d >= 1"),
    Twin("new-almost-full-delta", "", "/binomial(d - 2, a)", "/binomial(d - 1, a)"),
    Twin("new-almost-full-delta", "", "d >= a + 2", "d >= a + 1"),
    Twin("hdp-equation-191-corrected", "sum", "< 2^-c", "< 2^(-c - 1)"),
    Twin("hdp-equation-191-corrected", "power", "10*c", "11*c"),
    Twin("new-corollary-3-sharper", "", "5/32", "6/32"),
    Twin("new-corollary-3-sharper", "", "d >= 2", "d >= 1"),
    Twin("hdp-theorem-4-1", "mean", "9*d", "8*d"), Twin("hdp-theorem-4-1", "range", "<= 4*", "<= 1*"),
    Twin("hdp-theorem-4-1", "exponent", "2592", "2591"), Twin("hdp-theorem-4-1", "exponent", "5184", "5183"),
    Twin("hdp-theorem-4-1", "exponent", "4*sqrt(d)", "5*sqrt(d)"),
    Twin("hdp-theorem-4-1", "inputs", "q >= 2", "q >= 19/10"),
    Twin("new-theorem-4-cubic", "exponent", "a >= 22", "a >= 21"),
    Twin("new-theorem-4-cubic", "exponent", "s >= 7/5", "s >= 1"),
    Twin("new-theorem-4-cubic", "exponent", "s^2/2 +", "s^2 +"),
    Twin("new-theorem-4-cubic", "root", "7/5", "3/2"),
    Twin("hdp-equation-29", "threshold", "18*s^2", "17*s^2"),
    Twin("hdp-equation-29", "exponent", "72*d^3", "71*d^3"),
    Twin("hdp-equation-29", "exponent", "9*2^5", "71"),
    Twin("hdp-theorem-4-1-noise", "margin", "a >= 5184", "a >= 575"),
    Twin("hdp-theorem-4-1-noise", "budget", "36*d", "35*d"),
    Twin("hdp-theorem-4-1-noise", "ratio", "72*k", "71*k"),
    Twin("hdp-theorem-4-1-noise", "moment", "q >= 3", "q >= 2"),
    Twin("hdp-theorem-4-1-noise", "exponent", "49/72", "50/72"),
    Twin("hdp-theorem-4-1-noise", "exponent", "r >= 2", "r >= 1"),
    Twin("new-theorem-4-noise", "margin", "a >= 80", "a >= 70"),
    Twin("new-theorem-4-noise", "noise", "k >= 1296", "k >= 1295"),
    Twin("new-theorem-4-noise", "second-moment", "n/(2*d^2)", "n/d^2"),
    Twin("new-theorem-4-noise", "union", "a >= 80", "a >= 4"),
    Twin("new-theorem-4-noise", "series", "7/10", "69/100"),
    Twin("new-theorem-4-noise", "constant", "5184", "5183"),
    Twin("hdp-equation-11", "coordinate", "1 - (2*k - 1)", "1 + (2*k - 1)"),
    Twin("hdp-equation-11", "coordinate", "k <= 1", "k <= 2"),
    Twin("hdp-equation-11", "product", "k + m", "k + m + 1"),
    Twin("hdp-claim-2", "monomial", "m <= d - 1", "m <= d"),
    Twin("hdp-claim-2", "monomial", "(-1)^k", "(-1)^(2*k)"),
    Twin("hdp-appendix-e-variances", "perturbed", "(1 + s^2)", "(2 + s^2)"),
    Twin("hdp-appendix-e-variances", "sparse", "/(1 - s)", "/(1 + s)"),
    Twin("hdp-appendix-e-variances", "sparse", "s < 1", "s < 2"),
    Twin("hdp-appendix-e-variances", "uniform", "3*s^2/3", "3*s^2/4"),
    Twin("hdp-appendix-e-variances", "discrete", "2/5", "2/6"),
  ]

  @Test(arguments: twins)
  func isRefused(_ twin: Twin) throws {
    let row = try #require(Ledger.papers[twin.id])
    let script = try #require(row.basis.certificate?.scripts.first { $0.part == twin.part }?.script)
    let claim = try Claim(
      script.claim.text.replacing(twin.old, with: twin.new),
      for: script.claim.domainText.replacing(twin.old, with: twin.new))
    #expect(claim != script.claim, "\(twin.old) is no part of \(script.claim)")
    #expect(throws: ScriptError.self) { try script.proving(claim).theorem() }
  }

  /// Every claim that the kernel proves for a row has a twin here.
  @Test func everyCoreIsTested() {
    for row in Ledger.papers.rows {
      for (part, _) in row.basis.certificate?.scripts ?? [] where !Self.shared.contains(part) {
        #expect(Self.twins.contains { $0.id == row.id && $0.part == part }, "no twin of \(row.id)/\(part)")
      }
    }
  }

  /// Parts that several rows have; one row's twin is enough.
  private static let shared = ["inputs", "root", "threshold"]
}
