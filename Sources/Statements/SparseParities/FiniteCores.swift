// The finite cores of what is derived of arXiv 2002.07400: each a step of an argument as a claim, with the tree by which the kernel checks it.

internal import Prover

extension ProofScript {
  /// The mean of a parity of all n coordinates.
  static let parityMean = ProofScript(
    "E(x in cube(n), chi(x)) = 0", for: "n >= 1",
    by: .bound("n", 0, .equal(.sum(["0"], from: "0", to: "n+1", "-(-1)^k*2^-(n+1)*binomial(n, k-1)"))))

  /// Each factor of C(n,k) = ∏_{i<k} (n−i)/(k−i) is at least n/k.
  static let binomialFactor = ProofScript(
    "(n - i)*k >= n*(k - i)", for: "i >= 0, k >= i+1, n >= k",
    by: .bound("i", 0, .bound("k", 1, .bound("n", 2, .positive()))))
  /// n/k ≥ 16 for n = 16k + e.
  static let binomialBase = ProofScript(
    "(16*k + e)/k >= 16", for: "k >= 1, e >= 0", by: .bound("k", 0, .bound("e", 1, .positive())))

  /// (½B√N/Q)² ≤ (√N·B)²/(2Q).
  static let theorem2SumForm = ProofScript(
    "N*B^2/(4*Q^2) <= N*B^2/(2*Q)", for: "real Q >= 1, real N >= 0, real B >= 0",
    by: .bound("Q", 0, .bound("N", 1, .bound("B", 2, .positive()))))
  /// (½B√N/Q)² ≤ NB/(2Q) for B ≤ 2Q, times 4Q².
  static let theorem2ProductForm = ProofScript(
    "N*B^2 <= 2*Q*(N*B)", for: "real N >= 0, real B >= 0, real Q >= B/2",
    by: .bound("N", 0, .bound("B", 1, .bound("Q", 2, .positive()))))
  /// (½)² ≤ NB/(2Q) for B ≥ 2Q, times 4Q.
  static let theorem2TrivialForm = ProofScript(
    "Q <= 2*(N*B)", for: "real Q >= 1, real N >= 1, real B >= 2*Q",
    by: .bound("Q", 0, .bound("N", 1, .bound("B", 2, .positive()))))

  /// Markov's bound for a bit.
  static let lemma5Bit = ProofScript(
    "1/(n*c^2) <= 1/c", for: "n >= 1, real c >= 1", by: .bound("n", 0, .bound("c", 1, .positive())))
  /// Markov's bound for the bias.
  static let lemma5Bias = ProofScript("1/c^2 <= 1/c", for: "real c >= 1", by: .bound("c", 0, .positive()))
  /// A row of binomials grows.
  static let lemma5Binomials = ProofScript(
    "binomial(n-1, k) <= binomial(n, k)", for: "n >= 1, k >= 0",
    by: .bound("n", 0, .bound("k", 1, .positive())))

  /// The second moments of n − k bits and of the bias, over (n−1)²/C(n−1,k).
  static let lemma6Union = ProofScript(
    "(n-k)*(1/n) + (n-k)/n <= (n-1)^2", for: "k >= 1, n >= k+1",
    by: .bound("k", 0, .bound("n", 1, .positive())))
  /// 1/C² ≤ 1/C.
  static let lemma6Square = ProofScript("1/C^2 <= 1/C", for: "real C >= 1", by: .bound("C", 0, .positive()))

  /// (−1)^k = −1.
  static let lemma7OddPower = ProofScript(
    "(-1)^k = -1", for: "odd k >= 1", by: .bound("k", 1, .residue("k", .equal(), .empty(0))))
  /// w·x + b at −t and at t, with Σ_A w = 0.
  static let lemma7Preactivation = ProofScript(
    "0*(-t) + c = 0*t + c", for: "real t, real c", by: .equal())

  /// (ρ/b)(αuz/n + b) for b = 1/(8k) and u = −sn/(8kαρ) + δ.
  static let lemma10Output = ProofScript(
    "8*k*r*(a*u*z/n + 1/(8*k)) = r - s*z + 8*k*r*a*x*z/n",
    for: "k >= 1, n >= 1, real r >= 1, real a >= 1/4, real s, real z, real x",
    letting: ["u = -s*n/(8*k*a*r) + x"],
    by: .bound("k", 0, .bound("n", 1, .bound("r", 2, .bound("a", 3, .equal())))))
  /// 8kρα·(εn/(8k²αρ))·k/n = ε.
  static let lemma10HalfWidth = ProofScript(
    "8*k*r*a*(w*n/(8*k^2*a*r))*k/n = w", for: "k >= 1, n >= 1, real r >= 1, real a >= 1/4, real w",
    by: .bound("k", 0, .bound("n", 1, .bound("r", 2, .bound("a", 3, .equal())))))
  /// |u| ≤ n/k on the interval, ε = k(ρ − e).
  static let lemma10Inside = ProofScript(
    "n/(8*k*a*r) + w*n/(8*k^2*a*r) <= n/k",
    for: "k >= 1, n >= 1, real r >= 1, real a >= 1/4, real e >= 0", letting: ["w = k*(r - e)"],
    by: .bound("k", 0, .bound("n", 1, .bound("r", 2, .bound("a", 3, .bound("e", 4, .positive()))))))
  /// 1 + 1/(8k) ≤ 6.
  static let lemma10Cap = ProofScript("1 + 1/(8*k) <= 6", for: "k >= 1", by: .bound("k", 0, .positive()))
  /// The interval's length over that of [−n/k, n/k].
  static let lemma10Length = ProofScript(
    "2*(w*n/(8*k^2*a*r))/(2*n/k) = w/(8*k*a*r)",
    for: "k >= 1, n >= 1, real r >= 1, real a >= 1/4, real w",
    by: .bound("k", 0, .bound("n", 1, .bound("r", 2, .bound("a", 3, .equal())))))
  /// αρ ≤ k for α ≤ 1 and k = ρ + e.
  static let lemma10Share = ProofScript(
    "a*r <= r + e", for: "real r >= 1, real e >= 0, real a <= 1",
    by: .bound("r", 0, .bound("e", 1, .bound("a", 2, .positive()))))

  /// ½√(k/n) + ½k/√n ≤ k/√n, times 2√n.
  static let lemma14Root = ProofScript(
    "s + s^2 <= 2*s^2", for: "real s >= 1", by: .bound("s", 0, .positive()))

  /// The identity at T = 0, in one coordinate: p = θ₁, q = θ*, G and S = Σg² are 0.
  static let theorem13Start = ProofScript(
    "q^2 + 2*h*p*0 + h^2*0 - (q + h*0)^2 = 0", for: "real p, real q, real h", by: .equal())
  /// Its growth when g is added to G and g² to S.
  static let theorem13Step = ProofScript(
    "(q^2 + 2*h*p*(G+g) + h^2*(S+g^2) - (q + h*(G+g))^2) - (q^2 + 2*h*p*G + h^2*S - (q + h*G)^2) = 2*h*(p - h*G - q)*g",
    for: "real p, real q, real h, real G, real S, real g", by: .equal())
}
