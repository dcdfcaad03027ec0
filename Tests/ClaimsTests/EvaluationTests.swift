import Claims
import ExactNumbers
import TestSupport
import Testing

@Suite struct EvaluationTests {
  private func value(_ text: String, _ point: [String: Rational] = [:]) throws -> String {
    try Expression(text).value(at: point).description
  }

  @Test(arguments: [
    ("0^0", "1"), ("2^-3", "1/8"), ("binomial(5, 2)", "10"), ("binomial(-2, 1)", "0"),
    ("binomial(3, 4)", "0"),
    ("5!", "120"), ("catalan(4)", "14"), ("floor(-7/2)", "-4"), ("ceil(-7/2)", "-3"), ("mod(-7, 3)", "2"),
    ("mod(7, -3)", "-2"), ("mod(1/2, 1/3)", "1/6"), ("sign(-2)", "-1"), ("sign(0)", "0"), ("step(0)", "1"),
    ("step(-1/9)", "0"), ("relu(-3)", "0"), ("clip(7, 5)", "5"), ("clip(-1, 5)", "0"),
    ("min(1/3, 1/2)", "1/3"),
    ("max(1/3, 1/2)", "1/2"), ("abs(-2)", "2"), ("sum(k = 1..4, k^2)", "30"), ("product(k = 1..4, k)", "24"),
    ("sum(k = 1..0, 1/0)", "0"), ("sum(k = 5..0, k)", "0"), ("product(k = 1..-3, k)", "1"),
    ("sqrt(9/4)", "3/2"),
    ("sqrt(8)*sqrt(2)", "4"), ("sqrt(2) + sqrt(8)", "3*sqrt(2)"), ("1/(1 + sqrt(2))", "-1 + sqrt(2)"),
    ("floor(10*sqrt(2))", "14"), ("sign(sqrt(2) + sqrt(3) - sqrt(10))", "-1"),
    ("(1 + sqrt(5))^2", "6 + 2*sqrt(5)"),
    ("rfact(3)", "1/6"), ("rfact(-1)", "0"), ("krawtchouk(1, 2, 3)", "-1"), ("krawtchouk(3, 1, 4)", "-2"),
    ("E(x in cube(0), chi(x) + total(x))", "1"), ("E(x in cube(3), total(x)^2)", "3"),
    ("E(x in cube(3), x[2]*chi(x, 2)*x[1])", "1"), ("E(x in cube(4), chi(x)*abs(total(x)))", "-1/2"),
    ("delta(4, 0)", "-1/4"), ("delta(3, -1)", "1/4"), ("delta(2, 1/2, 1)", "5/8"),
  ])
  func values(_ text: String, _ expected: String) throws {
    let exact = text.contains("rfact") ? try Expression(text, allowsProofData: true) : try Expression(text)
    #expect(exact.value(at: [:]).description == expected)
  }

  @Test(arguments: [
    "1/0", "0*(1/0)", "(-1)!", "(1/2)!", "binomial(1/2, 1)", "2^(1/2)", "0^-1", "sqrt(-1)", "mod(1, 0)",
    "sum(k = 0..1/2, k)", "E(x in cube(-1), 1)", "E(x in cube(1/2), 1)", "E(x in cube(2), x[3])",
    "E(x in cube(2), x[0])", "E(x in cube(2), chi(x, 3))", "E(x in cube(2), chi(x, -1))", "x + 1",
    "catalan(-1)",
    "sum(k = 1..5, 1/((k-3)*(k-4)))", "1/(sqrt(8) - 2*sqrt(2))", "(sqrt(2) - sqrt(2))^-1", "catalan(-2)",
    "krawtchouk(0, 3, 2)", "krawtchouk(0, -1, 2)", "krawtchouk(1/2, 1, 2)",
  ])
  func undefined(_ text: String) throws {
    guard case .undefined = try Expression(text).value(at: [:]) else {
      Issue.record("\(text) is \(try value(text))")
      return
    }
  }

  @Test(arguments: [
    "pi", "exp(1)", "log(2)", "sqrt(1 + sqrt(2))", "200000!", "2^(10^9)", "sum(k = 1..10^7, 1)",
    "binomial(10^9, 5*10^8)", "E(x in cube(30), sum(j = 1..30, x[j]))", "sqrt(10^40 + 1)", "2^2^2^2^2^2",
  ])
  func undecided(_ text: String) throws {
    guard case .undecided = try Expression(text).value(at: [:]) else {
      Issue.record("\(text) is \(try value(text))")
      return
    }
  }

  /// By classes of points and by all points: a harmless term that names each coordinate forces the second.
  @Test func meansBySymmetryAndByEnumeration() throws {
    let bodies = [
      "chi(x)*relu(total(x) + b)", "chi(x, m)*relu(total(x) + b)", "x[1]*total(x)^3",
      "x[2]*x[d]*step(total(x) + b)",
      "chi(x, 1)*chi(x, m)*abs(total(x) + b)", "max(total(x), x[1]*b)", "chi(x)*chi(x, m)*x[1]*total(x)^2",
    ]
    for body in bodies {
      for d in 2...7 {
        for m in 0...d {
          for b in [Rational(-3), Rational(-1, 3), 0, Rational(5, 2)] {
            let point = ["d": Rational(d), "m": Rational(m), "b": b]
            let symmetric = try Expression("E(x in cube(d), \(body))").value(at: point)
            let enumerated = try Expression("E(x in cube(d), \(body) + 0*sum(j = 1..d, x[j]))").value(
              at: point)
            #expect(symmetric == enumerated, "\(body) at \(point)")
          }
        }
      }
    }
  }

  /// The same mean by the tests' own loop over the cube.
  @Test func deltaEqualsTheNaiveMean() throws {
    for d in 1...8 {
      for b in [Rational(-2), Rational(-1), Rational(1, 3), 4] {
        for m in 0...d {
          var sum: Rational = 0
          for point in 0..<(1 << d) {
            let signs = (0..<d).map { point >> $0 & 1 == 1 ? -1 : 1 }
            let total = Rational(signs.reduce(0, +)) + b
            sum += Rational(signs.prefix(m).reduce(1, *)) * max(total, 0)
          }
          let mean = sum / Rational(Integer(2).power(d))
          let point = ["d": Rational(d), "b": b, "m": Rational(m)]
          #expect(try Expression("delta(d, b, m)").value(at: point) == .exact(RadicalSum(mean)), "\(point)")
        }
      }
    }
  }

  @Test func krawtchoukIsTheCoefficient() throws {
    for n in 0...6 {
      for i in 0...n {
        // (1−z)^i (1+z)^{n−i} by repeated multiplication.
        var coefficients = [1]
        for factor in 0..<n {
          let sign = factor < i ? -1 : 1
          coefficients = zip(coefficients + [0], [0] + coefficients).map { $0 + sign * $1 }
        }
        for k in -1...n + 1 {
          let expected = coefficients.indices.contains(k) ? coefficients[k] : 0
          let point = ["k": Rational(k), "i": Rational(i), "n": Rational(n)]
          #expect(
            try Expression("krawtchouk(k, i, n)").value(at: point) == .exact(RadicalSum(Rational(expected))))
        }
      }
    }
  }

  /// Sums of roots against floating point, which decides all but the closest.
  @Test func radicalSumsAgreeWithFloatingPoint() throws {
    for var random in RandomCases(3000) {
      func element() -> (RadicalSum, Double) {
        var (exact, float) = (RadicalSum(0), 0.0)
        for _ in 0..<3 {
          let (q, n) = (Int.random(in: -5...5, using: &random), Int.random(in: 0...30, using: &random))
          guard let root = RadicalSum(squareRootOf: Rational(n)) else { continue }
          exact = exact + RadicalSum(Rational(q)) * root
          float += Double(q) * Double(n).squareRoot()
        }
        return (exact, float)
      }
      let ((a, x), (b, y)) = (element(), element())
      if (x - y).magnitude > 1e-9 {
        #expect((a < b) == (x < y), "\(a), \(b), \(random)")
      } else {
        #expect(a == b, "\(a), \(b), \(random)")
      }
      if x.magnitude > 1e-9 {
        #expect(a.reciprocal.map { $0 * a } == RadicalSum(1), "\(a), \(random)")
        if (x - x.rounded()).magnitude > 1e-9 { #expect(a.floor == Integer(Int(x.rounded(.down)))) }
      } else {
        #expect(a.reciprocal == nil)
      }
    }
  }

  @Test func verdicts() throws {
    let claim = try Claim("2^n > n^3 != 0", for: "n >= 9")
    #expect(claim.verdict(at: ["n": 8]) == .outside)
    #expect(claim.verdict(at: ["n": Rational(21, 2)]) == .outside)
    #expect(claim.verdict(at: [:]) == .outside)
    let (left, right) = (Evaluation.exact(RadicalSum(512)), Evaluation.exact(RadicalSum(729)))
    #expect(claim.verdict(at: ["n": 9]) == .fails(link: 0, left: left, right: right))
    #expect(claim.verdict(at: ["n": 10]) == .holds)
    let pole = try Claim("0*(1/(n - 5)) = 0 <= pi", for: "n >= 0")
    guard case .fails(link: 0, left: .undefined, right: .exact) = pole.verdict(at: ["n": 5]) else {
      Issue.record("a pole is a failure")
      return
    }
    guard case .undecided = pole.verdict(at: ["n": 4]) else {
      Issue.record("π is not decided here")
      return
    }
    #expect(try Claim("1 = 1", for: "n >= pi").verdict(at: ["n": 4]) == .undecided("a bound has no value"))
    #expect(try Claim("1 = 1", for: "odd n").verdict(at: ["n": 4]) == .outside)
    #expect(try Claim("3 = 3 < 4 <= 4 >= 4 > 3", for: "").verdict(at: [:]) == .holds)
  }

  /// Each relation against its meaning, so that none can stand for another.
  @Test func relations() throws {
    let table: [(String, [Bool])] = [
      ("=", [false, true, false]), ("!=", [true, false, true]), ("<", [true, false, false]),
      ("<=", [true, true, false]), (">", [false, false, true]), (">=", [false, true, true]),
    ]
    for (relation, expected) in table {
      for (left, holds) in zip(1...3, expected) {
        let verdict = try Claim("\(left) \(relation) 2", for: "").verdict(at: [:])
        #expect((verdict == .holds) == holds, "\(left) \(relation) 2")
      }
    }
  }
}
