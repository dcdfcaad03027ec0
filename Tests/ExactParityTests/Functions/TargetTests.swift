import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct TargetTests {
  @Test func equation198AtEveryInput() {
    for x in naiveCube(4) {
      let eighths =
        x[0] * x[1] * x[2] + 3 * x[0] * x[1] * x[3] + 2 * x[0] * x[2] * x[3] + 2 * x[1] * x[2] * x[3]
      #expect(FourierPolynomial.equation198.value(at: SignVector(x)) == Rational(Integer(eighths), 8))
    }
    #expect(FourierPolynomial.equation198.dimension == 4)
    #expect(FourierPolynomial([]).dimension == 0)
  }

  @Test func aTableAndItsPolynomialAgree() throws {
    for var random in RandomCases(30) {
      let values = (0..<8).map { _ in Rational(Int.random(in: -5...5, using: &random)) }
      let table = try TruthTable(values)
      // c_S = E_x f(x) χ_S(x), from the definition.
      let terms = (0..<8).map { mask in
        let parity = Parity(mask: UInt64(mask))
        let sum = naiveCube(3).reduce(Rational(0)) {
          let x = SignVector($1)
          return $0 + table.value(at: x) * Rational(parity.value(at: x))
        }
        return FourierPolynomial.Term(sum / 8, parity)
      }
      let polynomial = FourierPolynomial(terms)
      for (index, x) in naiveCube(3).enumerated() {
        #expect(table.value(at: SignVector(x)) == values[index], "\(random)")
        #expect(polynomial.value(at: SignVector(x)) == values[index], "\(random)")
        #expect(Target.polynomial(polynomial).labels(at: SignVector(x)) == [values[index]], "\(random)")
      }
    }
  }

  @Test func filesAreRead() throws {
    let polynomial = try FourierPolynomial(
      json: Array(
        #"""
        {"description": "eq. (198)", "terms": [
          {"subset": [3, 2, 1], "coefficient": "1/8"}, {"subset": [1, 2, 4], "coefficient": "0.375"},
          {"subset": [1, 3, 4], "coefficient": "2/8"}, {"subset": [2, 3, 4], "coefficient": "1/4"}]}
        """#.utf8))
    #expect(polynomial == .equation198)
    let table = try TruthTable(json: Array(#"{"values": ["1", -1, "-1/2", 3]}"#.utf8))
    #expect(table.dimension == 2)
    #expect(table.value(at: SignVector([-1, 1])) == -1)
    #expect(table.value(at: SignVector([1, -1])) == Rational(-1, 2))
  }

  @Test(arguments: [
    #"{"terms": [{"subset": [0], "coefficient": 1}]}"#, #"{"terms": [{"subset": [65], "coefficient": 1}]}"#,
    #"{"terms": [{"subset": [1, 1], "coefficient": 1}]}"#, #"{"terms": [{"subset": 1, "coefficient": 1}]}"#,
    #"{"terms": [{"subset": ["1"], "coefficient": 1}]}"#, #"{"terms": [{"subset": [1]}]}"#,
    #"{"terms": [{"subset": [1, 2], "coefficient": 1}, {"subset": [2, 1], "coefficient": 1}]}"#,
    #"{"terms": [{"subset": [1], "coefficient": 0.5}]}"#, #"{"terms": {}}"#, #"{}"#,
  ])
  func badPolynomials(_ text: String) {
    #expect(throws: MalformedFile.self) { try FourierPolynomial(json: Array(text.utf8)) }
  }

  @Test(arguments: [
    #"{"values": []}"#, #"{"values": [1, 2, 3]}"#, #"{"values": [1, 2.0]}"#, #"{"values": [1, "1/0"]}"#,
    #"{"values": [1, null]}"#, #"{"values": 1}"#, #"{"table": [1, 2]}"#,
  ])
  func badTables(_ text: String) {
    #expect(throws: MalformedFile.self) { try TruthTable(json: Array(text.utf8)) }
  }
}
