// Section 4 of arXiv 2002.07400: the parities f_A, A ⊆ [n], are a Fourier basis. Cases, in integers: E f_S f_T = 1[S = T] for every
// pair at small n by visiting every input; beyond, the transform of f_S, which holds every E f_S f_T at once, for drawn S, and
// Parseval's identity for drawn ψ.

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let fourierBasisParitiesAreOrthonormal = Row(
    id: "lpn-fourier-basis", paper: .sparseParities,
    title: "parities are orthonormal, Parseval's identity",
    text:
      "Over uniform x ∈ {±1/√n}^n the parities f_A, A ⊆ [n], are orthonormal, and Σ_A (E f_A ψ)² = E ψ² for every ψ.",
    place: "Section 4",
    method:
      "Every pair of parities at small n; transforms of drawn parities and functions at larger n; integers.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n", core: Certificate(parts: [("mean", .parityMean)]),
        facts: [
          Fact.dimension.applied("2^n orthonormal functions on the 2^n points of the cube are a basis"),
          Fact.parseval.applied("every function on the cube"),
        ],
        argument: """
          f_A f_B = f_{A△B}, as squares of signs are 1; and a parity of m ≥ 1 coordinates has mean 0 (part mean for those coordinates, which \
          are independent of the others). So the 2^n parities are orthonormal, hence a basis, and Parseval's identity holds.
          """)),
    check: { scope, progress in
      try checkFourierBasis(scope, progress) { Parity(mask: $0).value(at: $1) }
    })
}

extension ProofScript {
  /// The mean of a parity of all n coordinates.
  fileprivate static let parityMean = ProofScript(
    "E(x in cube(n), chi(x)) = 0", for: "n >= 1",
    by: .bound("n", 0, .equal(.sum(["0"], from: "0", to: "n+1", "-(-1)^k*2^-(n+1)*binomial(n, k-1)"))))
}

/// Checks that the functions `basis(S, ·)` are the parities, orthonormal, and complete.
package func checkFourierBasis(
  _ scope: Scope, _ progress: ProgressCallback? = nil, basis: (_ subset: UInt64, _ s: SignVector) -> Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact integers: all pairs, then transforms") { cases in
    let allPairs = scope.dimension(quick: 5, standard: 7, deep: 8)
    let largest = scope.dimension(quick: 12, standard: 16, deep: 18)
    var random = RandomNetworks(seed: scope.seed)
    cases.covering("every pair for n ≤ \(allPairs)")
    cases.covering("4 drawn parities and functions for every n ≤ \(largest) (seed \(scope.seed))")
    try cases.each(nil, in: Array(1...largest), cost: { Double(1 << $0) }) { n in
      let cube = (0..<UInt64(1) << UInt64(n)).map { SignVector(dimension: n, negatives: $0) }
      func requireProduct(_ s: Int, _ t: Int, _ sum: Int) throws {
        try cases.require(
          "2^n E f_S f_T = 2^n·1[S = T]", at: ["n": n, "S in base two": s, "T in base two": t], Rational(sum),
          .equal, Rational(s == t ? cube.count : 0),
          replay: """
            python3 -c 'print(sum((-1)**(bin(\(s) & x).count("1") + bin(\(t) & x).count("1")) for x in range(2**\(n))))'
            """)
      }
      if n <= allPairs {
        let values = cube.map { subset in cube.map { basis(subset.negatives, $0) } }
        for (s, t) in cube.indices.flatMap({ s in (0...s).map { (s, $0) } }) {
          try requireProduct(s, t, zip(values[s], values[t]).reduce(0) { $0 + $1.0 * $1.1 })
        }
      }
      for _ in 0..<4 {
        let subset = random.integer(in: 0...cube.count - 1)
        var values = cube.map { Int64(basis(UInt64(subset), $0)) }
        walshHadamardTransform(&values)
        for t in cube.indices { try requireProduct(subset, t, Int(values[t])) }
        try requireParseval(cases, n, &random)
      }
    }
  }
}

/// `Σ (E f_A ψ)² = E ψ²` for a drawn ψ.
private func requireParseval(_ cases: Cases, _ n: Int, _ random: inout RandomNetworks) throws {
  var drawn: [Int64] = []
  for _ in 0..<1 << n { drawn.append(Int64(random.integer(in: -9...9))) }
  // Values up to 9 and n ≤ 18: squares of coefficients sum to at most 2^{2n}·81 < 2^63.
  let squares = drawn.reduce(0) { $0 + $1 * $1 } << Int64(n)
  let values = drawn
  walshHadamardTransform(&drawn)
  try cases.require(
    "4^n Σ (E f_A ψ)² = 4^n E ψ²", at: ["n": n, "ψ": values],
    Rational(Int(drawn.reduce(0) { $0 + $1 * $1 })), .equal, Rational(Int(squares)),
    replay: """
      python3 -c 'v = \(values); N = len(v); \
      print(sum(sum((-1)**bin(A & x).count("1")*v[x] for x in range(N))**2 for A in range(N)), N*sum(y*y for y in v))'
      """)
}
