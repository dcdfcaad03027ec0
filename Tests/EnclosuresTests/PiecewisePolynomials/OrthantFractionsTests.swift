import Enclosures
import ExactNumbers
import Testing

@Suite struct OrthantFractionsTests {
  /// The partial fractions are those of `2^{a+b−1} x^{−n} (x + 1)^{−a} (x − 1)^{−b}`, exactly.
  @Test func identity() {
    for left in 1...2 {
      for right in 1...2 {
        let fractions = OrthantFractions(left: left, right: right)
        for n in 0...7 {
          for x in [Rational(2), Rational(-3), Rational(5, 7)] {
            let sign: Rational = n & 1 == 0 ? 1 : -1
            var sum = stride(from: 1, through: n, by: 1).reduce(Rational(0)) {
              $0 + Rational(fractions.atZero(n - $1)) * x.power(-$1)
            }
            for (i, v) in fractions.atOne(n).enumerated() { sum += Rational(v) * (x - 1).power(-i - 1) }
            for (i, w) in fractions.atMinusOne(n).enumerated() {
              sum += sign * Rational(w) * (x + 1).power(-i - 1)
            }
            let whole =
              Rational(1 << (left + right - 1)) * x.power(-n) * (x + 1).power(-left) * (x - 1).power(-right)
            #expect(sum == whole, "a = \(left), b = \(right), n = \(n), x = \(x)")
          }
        }
      }
    }
  }

  /// The signs at the edge of the support are those of `√3σ`, without rounding.
  @Test func signsAreExact() {
    let lattice = UniformLattice(deviation: Rational(1, 2), precision: 10)
    // √3/2 lies between these convergents, so close that 10 bits cannot tell.
    let (below, above) = (Rational(16296, 18817), Rational(18817, 21728))
    #expect(below * below < Rational(3, 4) && above * above > Rational(3, 4))
    #expect(lattice.isNonnegative(0, 1, -below) && !lattice.isNonnegative(0, 1, -above))
    #expect(!lattice.isNonnegative(0, -1, below) && lattice.isNonnegative(0, -1, above))
    #expect(lattice.isNonnegative(0, 0, 0) && lattice.isNonnegative(-1, 0, 1))
    #expect(lattice.isNonnegative(2, 1, 0) && !lattice.isNonnegative(-2, -1, 0))
    #expect(lattice.isNonnegative(0, 3, 0) && !lattice.isNonnegative(0, -3, 0))
  }
}
