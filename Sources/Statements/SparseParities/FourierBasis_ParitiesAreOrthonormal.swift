// Section 4 of arXiv 2002.07400: the parities f_A, A ⊆ [n], are a Fourier basis, so Σ_A (E f_A ψ)² = E ψ² for every ψ
// on the cube.
//
// Checked by exact integers: E f_S f_T = 1[S = T] for every pair at small n by visiting every input; at larger n the
// transform of f_S, which holds every E f_S f_T at once, for drawn S, and Parseval's identity for drawn ψ.

package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let fourierBasisParitiesAreOrthonormal = Row(
    id: "lpn-fourier-basis", paper: .sparseParities,
    title: "parities are orthonormal, Parseval's identity",
    text: """
      Over uniform x ∈ {±1/√n}^n the parities f_A, A ⊆ [n], are orthonormal, and Σ_A (E f_A ψ)² = E ψ² for every ψ.
      """,
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

/// Checks that the functions `basis(S, ·)` are the parities, orthonormal, and complete.
package func checkFourierBasis(
  _ scope: Scope, _ progress: ProgressCallback? = nil, basis: (_ subset: UInt64, _ s: SignVector) -> Int
) throws -> Finding {
  let allPairs = scope.dimension(quick: 5, standard: 7, deep: 8)
  let largest = scope.dimension(quick: 12, standard: 16, deep: 18)
  let draws = 4
  let method = "exact integers: all pairs, then transforms"
  let failure = { (n: Int, what: String, left: String, right: String) in
    Finding.refuted(
      by: Counterexample(
        parameters: "n = \(n), \(what)", claim: "orthonormal and complete", left: left, right: right,
        replay: "verify check lpn-fourier-basis --seed \(scope.seed)"), method: method)
  }
  var random = RandomNetworks(seed: scope.seed)
  for n in 1...largest {
    try Task.checkCancellation()
    let cube = (0..<UInt64(1) << UInt64(n)).map { SignVector(dimension: n, negatives: $0) }
    if n <= allPairs {
      let values = cube.map { subset in cube.map { basis(subset.negatives, $0) } }
      for (s, t) in cube.indices.flatMap({ s in (0...s).map { (s, $0) } }) {
        let sum = zip(values[s], values[t]).reduce(0) { $0 + $1.0 * $1.1 }
        if sum != (s == t ? cube.count : 0) {
          return failure(n, "S = \(s), T = \(t) in base two", "2^n E f_S f_T = \(sum)", s == t ? "2^n" : "0")
        }
      }
    }
    for _ in 0..<draws {
      let subset = UInt64(random.integer(in: 0...cube.count - 1))
      var values = cube.map { Int64(basis(subset, $0)) }
      walshHadamardTransform(&values)
      for t in cube.indices where values[t] != (t == Int(subset) ? Int64(cube.count) : 0) {
        return failure(
          n, "S = \(subset), T = \(t) in base two", "2^n E f_S f_T = \(values[t])", "2^n·1[S = T]")
      }
      // Values up to 9 and n ≤ 18: squares of coefficients sum to at most 2^{2n}·81 < 2^63.
      var drawn: [Int64] = []
      for _ in cube { drawn.append(Int64(random.integer(in: -9...9))) }
      let squares = drawn.reduce(0) { $0 + $1 * $1 } * Int64(cube.count)
      walshHadamardTransform(&drawn)
      let coefficients = drawn.reduce(0) { $0 + $1 * $1 }
      if coefficients != squares {
        return failure(n, "a drawn ψ", "4^n Σ (E f_A ψ)² = \(coefficients)", "4^n E ψ² = \(squares)")
      }
    }
    progress?(Double(n) / Double(largest))
  }
  return Finding(
    .verified,
    scope:
      "every pair for n ≤ \(allPairs); \(draws) drawn parities and functions for every n ≤ \(largest) (seed \(scope.seed))",
    method: method)
}
