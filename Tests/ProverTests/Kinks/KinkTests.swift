import Claims
import Prover
import Proofs
import Testing

@Suite struct KinkTests {
  /// Functions with pieces outside sums: signs, lattices, residues.
  @Test(arguments: [
    ("floor(x) <= x", "real x"),
    ("ceil(x) < x + 1", "real x"),
    ("floor(x) <= x", "real x >= 0"),
    ("floor(x) + floor(x+1/2) = floor(2*x)", "real x"),
    ("max(a, b) + min(a, b) = a + b", "real a, real b"),
    ("max(a, b) = (a + b + abs(a-b))/2", "real a, real b"),
    ("abs(x*y) = abs(x)*abs(y)", "real x, real y"),
    ("relu(z) = (z + abs(z))/2", "real z"),
    ("min(max(x, 0), 1) = relu(x) - relu(x-1)", "real x"),
    ("clip(x, 2) = relu(x) - relu(x-2)", "real x"),
    ("sign(x)*abs(x) = x", "real x"),
    ("mod(n^3 - n, 6) = 0", "n"),
    ("mod(n^5 - n, 30) = 0", "n"),
    ("mod(n^2, 4) <= 1", "n"),
    ("mod(7^n - 1, 6) = 0", "n >= 0"),
    ("mod(3^(2*n+1) + 2^(n+2), 7) = 0", "n >= 0"),
    ("mod(4^n + 15*n - 1, 9) = 0", "n >= 0"),
    ("mod(2^n, 6) != 0", "n >= 0"),
    ("floor(2^n/3) = (2^n - 1 - mod(n, 2))/3", "n >= 0"),
    ("floor((n+1)/2) + floor(n/2) = n", "n"),
    ("floor(n^2/4) = floor(n/2)*floor((n+1)/2)", "n >= 0"),
    ("max(n, m) >= n", "n, m"),
    ("abs(a + b) <= abs(a) + abs(b)", "real a, real b"),
    ("abs(abs(x) - abs(y)) <= abs(x - y)", "real x, real y"),
    ("abs(relu(x) - relu(y)) <= abs(x - y)", "real x, real y"),
    ("max(x, max(y, z)) = max(max(x, y), z)", "real x, real y, real z"),
  ])
  func piecesAreProved(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain) != nil)
  }

  /// A side of a tie, a residue or a sign changed.
  @Test(arguments: [
    ("floor(x) < x", "real x"),
    ("ceil(x) <= x", "real x"),
    ("floor(x) + floor(x+1/2) = floor(2*x) + 1", "real x"),
    ("floor(-n/2) = -floor(n/2)", "n >= 0"),
    ("max(a, b) + min(a, b) = a", "real a, real b"),
    ("max(a, b) > a", "real a, real b"),
    ("abs(x) = x", "real x"),
    ("step(x) + step(-x) = 1", "real x"),
    ("sign(x)*x > 0", "real x"),
    ("sign(x)^2 = 1", "real x"),
    ("relu(z) - relu(z-1) = min(z, 1)", "real z"),
    ("mod(n^3 - n, 12) = 0", "n"),
    ("mod(n^2, 4) <= 0", "n"),
    ("mod(7^n - 1, 12) = 0", "n >= 0"),
    ("mod(2^n, 6) != 1", "n >= 0"),
    ("mod(4^n + 15*n - 1, 27) = 0", "n >= 0"),
    ("floor(n^2/4) = floor(n/2)^2", "n >= 0"),
    ("abs(a + b) < abs(a) + abs(b)", "real a, real b"),
    ("abs(relu(x) - relu(y)) <= abs(x - y)/2", "real x, real y"),
    ("max(x, y) >= x + y", "real x, real y"),
  ])
  func falseTwinsAreNot(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 3) == nil)
  }

  /// Activations under the parity, for every real bias: both tails, every piece, every tie.
  @Test(arguments: [
    (
      "E(x in cube(d), chi(x)*step(total(x) + b)) = (-1)^floor((d+b)/2)*binomial(d-1, floor((d+b)/2))/2^d",
      "d >= 1, real b"
    ),
    ("E(x in cube(d), chi(x)*abs(total(x) + b)) = 2*delta(d, b)", "d >= 2, real b"),
    ("E(x in cube(d), chi(x)*max(total(x) + b, (total(x) + b)/10)) = 9/10*delta(d, b)", "d >= 2, real b"),
    (
      "E(x in cube(d), chi(x)*max(-1, min(1, total(x) + b))) = delta(d, b+1) - delta(d, b-1)",
      "d >= 2, real b"
    ),
    ("E(x in cube(d), chi(x, 1)*step(total(x) + b)) = binomial(d-1, floor((d+b)/2))/2^d", "d >= 1, real b"),
  ])
  func activationsAreProved(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain) != nil)
  }

  /// Lemma 1, (27) and Corollary 3 are found again from the claim alone.
  @Test(arguments: [
    (
      """
      delta(d, b) = (-1)^(d+ceil((d-b)/2))*2^(-d)*(d*binomial(d-2, ceil((d-b)/2)-2) - d*binomial(d-2, ceil((d-b)/2)-1) \
      + b*binomial(d-1, ceil((d-b)/2)-1))
      """, "d >= 2, real b"
    ),
    (
      "abs(delta(d, 0)) = d/2^d*(binomial(d-2, d/2-1) - binomial(d-2, d/2-2)) = 4/2^d*binomial(d-3, d/2-1)",
      "even d >= 4"
    ),
    ("abs(delta(d, 0)) = 2*binomial(d-2, d/2-1)/2^d", "even d >= 2"),
    ("1/(3*sqrt(d)) <= abs(delta(d, -mod(d, 2))) <= 1/sqrt(d)", "d >= 2"),
    ("d*delta(d, -mod(d, 2))^2 >= 5/32", "d >= 2"),
  ])
  func theoremsOfThePaperAreFound(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain) != nil)
  }

  /// A dimension, a constant or a side of a tie off by one.
  @Test(arguments: [
    (
      "E(x in cube(d), chi(x)*step(total(x) + b)) = (-1)^ceil((d+b)/2)*binomial(d-1, ceil((d+b)/2))/2^d",
      "d >= 1, real b"
    ),
    ("E(x in cube(d), chi(x)*abs(total(x) + b)) = 2*delta(d, b)", "d >= 1, real b"),
    ("E(x in cube(d), chi(x)*max(total(x) + b, (total(x) + b)/10)) = 11/10*delta(d, b)", "d >= 2, real b"),
    ("abs(delta(d, 0)) = 4/2^d*binomial(d-3, d/2-1)", "even d >= 2"),
    ("1/(2*sqrt(d)) <= abs(delta(d, -mod(d, 2)))", "d >= 2"),
    ("d*delta(d, -mod(d, 2))^2 >= 4/25", "d >= 2"),
  ])
  func falseActivationsAreNot(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 4) == nil)
  }
}
