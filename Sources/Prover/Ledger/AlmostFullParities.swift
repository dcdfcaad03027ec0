/// The steps from the closed form of Δ_{d,d−a,b} (new-almost-full-delta) to its lower bounds for a = 1, 2, 3, and the correlation of
/// x_1⋯x_{d−1} with a bias of order √d.
package enum AlmostFullParities {
  /// |Δ_{d,d−a,b}| and |Δ_{d,b(d)}| by binomials, without 2^{1−d}, and the factor between them from below.
  package static let parts: [(part: String, script: ProofScript)] = [
    (
      "first-even",
      even(
        "binomial(d - 2, (d - 2)/2 - 1)*abs(krawtchouk(1, d/2, d - 2))/binomial(d - 2, 1) = binomial(d - 2, d/2 - 1)*2/d >= binomial(d - 2, d/2 - 1)/d",
        from: 4)
    ),
    (
      "first-odd",
      odd(
        "binomial(d - 2, (d - 1)/2 - 1)*abs(krawtchouk(1, (d - 1)/2, d - 2))/binomial(d - 2, 1) = binomial(d - 2, (d - 1)/2 - 1)/(d - 2) >= binomial(d - 2, (d - 1)/2 - 1)/d",
        from: 3)
    ),
    (
      "second-even",
      even(
        "binomial(d - 2, d/2 - 1)*abs(krawtchouk(2, (d - 2)/2, d - 2))/binomial(d - 2, 2) = binomial(d - 2, d/2 - 1)/(d - 3) >= binomial(d - 2, d/2 - 1)/d",
        from: 4)
    ),
    (
      "second-odd",
      odd(
        "binomial(d - 2, (d - 1)/2 - 1)*abs(krawtchouk(2, (d - 1)/2, d - 2))/binomial(d - 2, 2) = binomial(d - 2, (d - 1)/2 - 1)/(d - 2) >= binomial(d - 2, (d - 1)/2 - 1)/d",
        from: 5)
    ),
    (
      "third-even",
      even(
        "binomial(d - 2, (d - 2)/2 - 1)*abs(krawtchouk(3, d/2, d - 2))/binomial(d - 2, 3) = binomial(d - 2, d/2 - 1)*6/(d*(d - 3)) >= binomial(d - 2, d/2 - 1)*3/d^2",
        from: 6)
    ),
    (
      "third-odd",
      odd(
        "binomial(d - 2, (d - 1)/2 - 1)*abs(krawtchouk(3, (d - 1)/2, d - 2))/binomial(d - 2, 3) = binomial(d - 2, (d - 1)/2 - 1)*3/((d - 2)*(d - 4)) >= binomial(d - 2, (d - 1)/2 - 1)*3/d^2",
        from: 5)
    ),
  ]

  /// Even d = 2k + 2.
  private static func even(_ show: String, from least: Int) -> ProofScript {
    ProofScript(
      show, for: "k >= \(least / 2 - 1)", letting: ["d = 2*k + 2"], by: .bound("k", 0, .equal()),
      .bound("k", 0, .positive()))
  }

  /// Odd d = 2k + 3.
  private static func odd(_ show: String, from least: Int) -> ProofScript {
    ProofScript(
      show, for: "k >= \((least - 3) / 2)", letting: ["d = 2*k + 3"], by: .bound("k", 0, .equal()),
      .bound("k", 0, .positive()))
  }

  /// With b = −2h for even d and −(2h + 1) for odd d, h of order √d.
  package static var rootParts: [(part: String, script: ProofScript)] {
    [
      ("root-even", rootEven), ("root-odd", rootOdd), ("quotient-even", quotientEven),
      ("quotient-odd", quotientOdd),
      ("height-even", heightEven), ("height-odd", heightOdd), ("mean-even", meanEven), ("mean-odd", meanOdd),
      ("exponent-root", exponentRoot),
    ]
  }

  private static let rootEven: ProofScript = {
    let domain = "even d >= 4, 0 <= h <= d/2 - 1"
    let value = "2^(1 - d)*binomial(d - 2, d/2 - 1 - h)*2*h/(d - 2)"
    var script = ProofScript(of: .stated("abs(delta(d, -2*h, d - 1)) = \(value)", for: domain))
    let difference =
      "(2*d*h - 2*d*k + 2*d^2 - 2*h*k + 7*d + 5*h - 3*k + 6)*(-1)^k*2^(-2*d - 2*h)*factorial(2*d + 2*h + 3)"
      + "*rfact(2*d + 2*h - k + 3)*rfact(k)*k/((d + h + 1)*(2*d + 2*h + 3)*(-8))"
    func tree(_ all: ProofTree, _ last: ProofTree) -> ProofTree {
      .bound(
        "d", 1,
        .bound(
          "h", 2,
          .residue(
            "d", .compare("h", "d", atMost: all, more: .value("h", last, .empty(3))), .empty(0))))
    }
    script.lemma(
      "signed", "delta(d, -2*h, d - 1) = (-1)^(1 + floor(d/2) + h)*(\(value))", for: domain,
      tree(
        .equal(
          .sum(["0.0"], from: "0", to: "d + 1", difference),
          .sum(["0.2"], from: "d + 3", to: "2*d + 2*h + 3", "0"), .cut(0, at: ["d + 1", "d + 2"])),
        .equal(.sum(["0.2"], from: "2", to: "2*d + 3", "0"), .cut(0, at: ["0", "1"]))))
    script.prove(tree(.equal(.rewrite("signed")), .equal(.rewrite("signed"))))
    return script
  }()

  private static let rootOdd: ProofScript = {
    let domain = "odd d >= 3, 0 <= h <= (d - 3)/2"
    let value = "2^(1 - d)*binomial(d - 2, (d - 3)/2 - h)*(2*h + 1)/(d - 2)"
    var script = ProofScript(of: .stated("abs(delta(d, -2*h - 1, d - 1)) = \(value)", for: domain))
    let difference =
      "(4*d*h - 4*d*k + 4*d^2 - 4*h*k + 8*d + 6*h - 4*k + 5)*(-1)^k*2^(-2*d - 2*h)*factorial(2*d + 2*h + 2)"
      + "*rfact(2*d + 2*h - k + 2)*rfact(k)*k/((2*d + 2*h + 1)*(d + h + 1)*(-8))"
    func tree(_ all: ProofTree) -> ProofTree {
      .bound(
        "d", 1,
        .bound("h", 2, .residue("d", .compare("h", "d", atMost: all, more: .empty(3)), .empty(0))))
    }
    script.lemma(
      "signed", "delta(d, -2*h - 1, d - 1) = (-1)^(1 + floor(d/2) + h)*(\(value))", for: domain,
      tree(
        .equal(
          .sum(["0.0"], from: "0", to: "d", difference),
          .sum(["0.2"], from: "d + 2", to: "2*d + 2*h + 2", "0"), .cut(0, at: ["d", "d + 1"]))))
    script.prove(tree(.equal(.rewrite("signed"))))
    return script
  }()

  /// d = 2k + 2.
  private static let quotientEven = ProofScript(
    "binomial(2*k, k - h) >= binomial(2*k, k)*(1 - h^2/(k + 1))", for: "k >= 1, 0 <= h <= k",
    by: .bound(
      "k", 0,
      .bound(
        "h", 1,
        .compare(
          "h", "k",
          atMost: .growth(
            "h",
            factor: "(2*k + 2*h + 3)*(2*k + 2*h + 4)/((k + 2*h + 2)*(k + 2*h + 3))", from: .positive()),
          more: .value("h", .growth("k", factor: "1", from: .evaluate), .empty(2))))))
  /// d = 2k + 3.
  private static let quotientOdd = ProofScript(
    "binomial(2*k + 1, k - h) >= binomial(2*k + 1, k)*(1 - h*(h + 1)/(k + 2))", for: "k >= 0, 0 <= h <= k",
    by: .bound(
      "h", 1,
      .bound(
        "k", 2,
        .growth(
          "h", factor: "(2*k + 2*h + 2)*(2*k + 2*h + 3)/((k + 2*h + 2)*(k + 2*h + 3))",
          from: .positive()))))

  /// 2h ≥ h + 1.
  private static let heightEven = ProofScript(
    "(2*h)^2 >= (h + 1)^2", for: "h >= 1", by: .bound("h", 0, .positive()))
  /// 2h + 1 ≥ (2h + 3)/3, and (2h + 3)² > 4(h + 1)(h + 2).
  private static let heightOdd = ProofScript(
    "(2*h + 1)^2 >= (2*h + 3)^2/9 >= 4*(h + 1)*(h + 2)/9", for: "h >= 0", by: .bound("h", 0, .positive()),
    .bound("h", 0, .positive()))

  /// α²(2/3)²(d/6)/(d − 2)² for α² ≥ 5/(32d).
  private static let meanEven = ProofScript(
    "5/(32*d)*(2/3)^2*(d/6)/(d - 2)^2 >= (1075/10000/d)^2", for: "d >= 6", by: .bound("d", 0, .positive()))
  /// α²(2/3)²(2(d + 1)/27)/(d − 2)².
  private static let meanOdd = ProofScript(
    "5/(32*d)*(2/3)^2*(2*(d + 1)/27)/(d - 2)^2 >= (717/10000/d)^2", for: "d >= 3",
    by: .bound("d", 0, .positive()))

  private static let exponentRoot = ProofScript(
    "n*m^2/(2*(d/2 + (d + m)*m/3)) >= 169315/100000*d", for: "d >= 3, real h >= 0, real a >= 335",
    letting: ["m = 717/10000/d + h", "n = a*d^4"],
    by: .bound("d", 0, .bound("h", 1, .bound("a", 2, .positive()))))
}
