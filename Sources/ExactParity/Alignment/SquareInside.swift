package import ExactNumbers

/// The quantity that arXiv 2412.04910, Appendix E.1, prints for Figure 2 (left):
///
/// `E_w E_{x,r} (∂L(w, x, f(x))/∂w_d − ∂L(w, x, r)/∂w_d)²`, `L = max(0, 1 − y ReLU(w·x))`, w ~ Rad(1/2)^d, r ~ Rad(1/2).
///
/// With the square inside E_{x,r} nothing cancels. For r = f the difference is 0. For r = −f it is −f x_d 1[z ≥ 0] times
/// 1[fN < 1] + 1[−fN < 1] = 1 + 1[N < 1], as N ≥ 0; its square is (1 + 3·1[N < 1])·1[z ≥ 0]. So the quantity is
/// ½ P(z ≥ 0) + (3/2) P(z ≥ 0, N < 1) ≥ ½ P(z ≥ 0) ≥ ¼ for every d, since z and −z have the same distribution: ¼ for odd d and
/// ¼ + (7/4) C(d, d/2)/2^d for even d. (The same bound holds for Gaussian w: the printed formula separates nothing.)
package enum SquareInside {
  /// `½ P(z ≥ 0) + (3/2) P(z ≥ 0, ReLU(z) < 1)` for z the sum of d fair signs.
  package static func byBinomials(dimension d: Int) -> Rational {
    var total: Integer = 0
    for (negatives, count) in BinomialRow(d).enumerated() {
      let z = d - 2 * negatives
      guard z >= 0 else { break }
      // In units of ½: 1 for z ≥ 0 and 3 more for ReLU(z) < 1.
      total += count * (z < 1 ? 4 : 1)
    }
    return Rational(total, Integer.powerOfTwo(d + 1))
  }

  /// The printed formula over all (w, x, r), the derivatives from ``Loss`` and ``Activation``.
  package static func byEnumeration(dimension d: Int) -> Rational {
    var sum: Rational = 0
    let cube = (0..<UInt64(1) << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
    for w in cube {
      for x in cube {
        let z = Rational(x.dot(w))
        let partial = Activation.relu.derivative(at: z) * Rational(x[d])
        let slopes = [Rational(x.parity), 1, -1].map {
          Loss.hinge(margin: 1).derivative(output: Activation.relu.value(at: z), label: $0) * partial
        }
        for fair in slopes.dropFirst() { sum += (slopes[0] - fair) * (slopes[0] - fair) }
      }
    }
    return sum / Rational(Integer.powerOfTwo(2 * d + 1))
  }

  /// A command that prints the formula over all (w, x, r) at d = 3, and the claimed limit.
  package static let replay = """
    python3 -c "from fractions import Fraction as F; from itertools import product as P; from math import prod; d = 3; \
    C = list(P((1, -1), repeat=d)); g = lambda z, y, t: -y*t*(z >= 0)*(1-y*max(z, 0) > 0); \
    print(F(sum((g(z, prod(x), x[-1])-g(z, r, x[-1]))**2 for w in C for x in C \
    for z in [sum(a*b for a, b in zip(w, x))] for r in (1, -1)), 2*4**d), 0)"
    """
}

extension GradientAlignment {
  /// The alignment of a hidden weight with the full parity for Rademacher weights, zero bias and the correlation loss: `Cat_k²/4^d` for even
  /// d = 2k + 2; 0 for odd d ≥ 3.
  package static func catalanSquare(dimension d: Int) -> Rational {
    guard d & 1 == 0 else { return 0 }
    let k = (d - 2) / 2
    var catalan: Rational = 1
    for j in 0..<k { catalan *= Rational(Integer(2 * (2 * j + 1)), Integer(j + 2)) }
    return catalan * catalan / Rational(Integer.powerOfTwo(2 * d))
  }
}
