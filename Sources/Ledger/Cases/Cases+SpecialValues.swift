internal import Enclosures
internal import ExactNumbers

extension Cases {
  /// `Γ(¼) ≤ 3.6257` and `π ≥ 3.1415`, by balls: the numbers that derivations name as facts.
  package func requireGammaAndPi() throws {
    try require(
      "Γ(¼) ≤ 3.6257", at: ["x": "¼"], .atMost,
      replay: "python3 -c 'from math import gamma; print(gamma(1/4))'"
    ) { (Ball(Rational(1, 4), precision: $0).gamma, Ball(Rational(36257, 10000), precision: $0)) }
    try require("3.1415 ≤ π", at: ["x": "π"], .atMost, replay: "python3 -c 'from math import pi; print(pi)'")
    {
      (Ball(Rational(31415, 10000), precision: $0), Ball.pi(precision: $0))
    }
  }
}
