import ExactNumbers
import ExactParity

extension Question {
  /// Δ by visiting every input.
  static var deltaByEnumeration: Question {
    Question(
      name: "delta-enumeration", title: "Δ by enumeration of the cube", isPlotted: true,
      cases: [20, 22, 24, 26, 28, 30, 32, 34, 36].map { d in
        Case(
          size: "d = \(d)", dimension: d, isLong: d > 34,
          peers: d <= 28 ? [Peer(name: "NumPy", way: .python("delta_enumeration.py", ["\(d)"]))] : []
        ) { "\(try Delta(dimension: d, bias: Rational(1, 3)).byEnumeration())" }
      })
  }

  /// Δ by the sum (24), and by the closed form (20).
  static var deltaBySum: Question {
    let delta = { (d: Int) in try Delta(dimension: d, bias: Rational(1, 3)) }
    let sums = [2_000, 6_000].map { d in
      Case(
        size: "sum, d = \(d)",
        peers: [
          Peer(name: "fractions", way: .python("delta_sum.py", ["\(d)", "fractions"])),
          Peer(name: "python-flint", way: .python("delta_sum.py", ["\(d)", "flint"])),
        ]
      ) { "\(try delta(d).bySum())" }
    }
    let closedForms = [2_000, 6_000, 1_000_000].map { d in
      Case(
        size: "closed form, d = \(d)",
        peers: d > 6_000
          ? []
          : [
            Peer(name: "sum in fractions", way: .python("delta_sum.py", ["\(d)", "fractions"])),
            Peer(name: "sum in python-flint", way: .python("delta_sum.py", ["\(d)", "flint"])),
          ]
      ) {
        {
          let (seconds, value) = try timed { try delta(d).byClosedForm() }
          return Timing(seconds: seconds, result: "\(value)")
        }
      }
    }
    return Question(name: "delta-sum", title: "Δ by the sum, and in closed form", cases: sums + closedForms)
  }
}
