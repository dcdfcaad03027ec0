import ExactNumbers
import ExactParity

extension Question {
  /// Gradient alignment, in closed form and by symmetry classes.
  static var alignment: Question {
    Question(
      name: "alignment", title: "Exact gradient alignment",
      cases: [
        rademacher(2_000, 2_000), rademacher(2_000, 1_998), rademacher(5_000, 4_998),
        rademacher(100_000, 99_998), lattice(20),
        lattice(60),
        lattice(200),
      ])
  }

  private static func rademacher(_ dimension: Int, _ degree: Int) -> Case {
    Case(
      size: "±1, d = \(dimension), degree \(degree)",
      peers: dimension > 5_000
        ? []
        : [
          Peer(
            name: "fractions", way: .python("alignment.py", ["rademacher", "\(dimension)", "\(degree)"]))
        ]
    ) {
      "\(try GradientAlignment(dimension: dimension, degree: degree, bias: Rational(1, 3)).exact())"
    }
  }

  private static func lattice(_ dimension: Int) -> Case {
    Case(
      size: "{±1, ±2}, d = \(dimension)",
      peers: dimension > 60
        ? []
        : [
          Peer(name: "fractions", way: .python("alignment.py", ["lattice", "\(dimension)", "\(dimension)"]))
        ]
    ) {
      "\(try GradientAlignment(dimension: dimension, weights: .values([-2, -1, 1, 2]), bias: Rational(1, 3)).exact())"
    }
  }
}
