import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Theorem2_ConstantsOfTheProofTests {
  @Test func isRefutedAsPrinted() throws {
    let verdict = try check("lpn-theorem-2-constants")
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.left.description == "every ‖∇G_A(0)‖² = 1")
    #expect(verdict.counterexample?.right.description == "N/2^{24} = 1081/1048576")
  }

  @Test func jensensExponentIsNot() throws {
    #expect(try checkTheorem2Constants(Scope(), exponent: 2).kind == .verified)
    #expect(try checkTheorem2Constants(Scope(), exponent: 3).kind == .refuted)
  }

  /// The same norms at n = 6 by visiting every input, and the number of coordinates.
  @Test func theNormsByEnumeration() {
    let (n, k) = (6, 3)
    let subsets = (0..<1 << n).filter { $0.nonzeroBitCount == k }
    let cube = naiveCube(n)
    func value(_ subset: Int, _ x: [Int]) -> Int {
      x.indices.reduce(1) { subset >> $1 & 1 == 1 ? $0 * x[$1] : $0 }
    }
    let norms = subsets.map { a in
      subsets.reduce(0) { sum, b in
        let correlation = cube.reduce(0) { $0 + value(a, $1) * value(b, $1) } / cube.count
        return sum + correlation * correlation
      }
    }
    #expect(gradientNormsOfParities(dimension: n, size: k) == norms)
    #expect(gradientNormsOfParities(dimension: 48, size: 3).count == 17296)
  }
}
