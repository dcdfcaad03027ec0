internal import ExactNumbers
internal import ExactParity

extension UniformPieces {
  /// The alignment where g is linear on the support: `E χ_m (J + slope·S)` is J for m = 0, `slope·w_1` for m = 1, else
  /// 0.
  var exactBySupport: Rational? {
    guard isLinear else { return nil }
    let slope = terms.reduce(Rational(0)) { $0 + $1.slope }
    switch question.effectiveDegree {
    case 0:
      let constant = terms.reduce(Rational(0)) { $0 + $1.jump + $1.slope * $1.shift }
      return constant * constant
    case 1: return slope * slope * question.weights.moment(2)
    default: return 0
    }
  }

  /// The alignment where no input changes its side, `|x_1 + … + x_d + a| ≥ dc` for every x and every term.
  ///
  /// As flips of signs of w only change the sign of T, let `w = 1 + u`. Then T is affine in u: `T = T_0 + Σ_i u_i E χ_m
  /// x_i g'`, with T_0 and the derivative g' at `x_1 + … + x_d + b`, and `χ_m x_i` is a parity of degree m − 1 or m +
  /// 1. So `E T² = T_0² + σ²(m v_{m−1}² + (d − m) v_{m+1}²)` with `v_e = E χ_e g'`.
  var exactBySides: Rational? {
    let (d, m) = (question.dimension, question.effectiveDegree)
    let lattice = UniformLattice(deviation: deviation, precision: 2)
    let isDecided = terms.allSatisfy { term in
      (0...d).allSatisfy { s in
        let y = Rational(d - 2 * s) + term.shift
        return lattice.isNonnegative(0, -d, y) || lattice.isNonnegative(0, -d, -y)
      }
    }
    guard isDecided else { return nil }
    func coefficient(_ degree: Int, _ value: (Rational) -> Rational) -> Rational {
      guard (0...d).contains(degree) else { return 0 }
      let sum = KrawtchoukRow(n: d, degree: degree).enumerated().reduce(Rational(0)) {
        $0 + Rational($1.element) * value(Rational(d - 2 * $1.offset))
      }
      return sum / Rational(Integer.powerOfTwo(d))
    }
    let whole = coefficient(m) { y in
      terms.filter { y + $0.shift > 0 }.reduce(0) { $0 + $1.jump + $1.slope * (y + $1.shift) }
    }
    func derivative(_ degree: Int) -> Rational {
      coefficient(degree) { y in terms.filter { y + $0.shift > 0 }.reduce(0) { $0 + $1.slope } }
    }
    let (below, above) = (derivative(m - 1), derivative(m + 1))
    let squares = Rational(m) * below * below + Rational(d - m) * above * above
    return whole * whole + deviation * deviation * squares
  }
}
