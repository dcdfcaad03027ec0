internal import ExactNumbers

/// The distribution of the number of balls in one of Ehrenfest's two urns: of d balls a random one changes its urn at
/// each step.
///
/// Also the size of `[m] △ O`, where O are the coordinates that were drawn an odd number of times in k uniform draws of
/// one of d.
struct EhrenfestUrn: Sendable {
  /// The probabilities of 0 … d balls; those of the other parity than `m + k` are 0, exactly.
  private(set) var probabilities: [Ball]

  /// m of d balls, surely.
  init(dimension d: Int, start m: Int, precision: Int) {
    probabilities = (0...d).map { Ball($0 == m ? 1 : 0, precision: precision) }
  }

  /// `P'(e) = P(e + 1)(e + 1)/d + P(e − 1)(d − e + 1)/d`.
  mutating func step() {
    let d = probabilities.count - 1
    let old = probabilities
    let zero = Ball.zero(precision: old[0].precision)
    probabilities = (0...d).map { e in
      let fromAbove = e < d ? Rational(e + 1) * old[e + 1] : zero
      let fromBelow = e > 0 ? Rational(d - e + 1) * old[e - 1] : zero
      return (fromAbove + fromBelow) / Rational(d)
    }
  }
}
