internal import ExactNumbers

extension Cases {
  /// e ≥ 2, from an enclosure of e.
  package func requireExponentialBase() throws {
    let lower = RationalBounds.exponential(of: 1, bits: 32).lower
    try require(
      "e ≥ 2", at: ["e": "its lower bound"], lower, .atLeast, 2, replay: "python3 -c 'print(1 + 1)'")
  }
}
