// Theorem 13 of arXiv 2002.07400. Cases: exact rational runs on sums of hinges and quadratics, norms bounded from below by rationals.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem13OnlineGradientDescent = Row(
    id: "lpn-theorem-13", paper: .sparseParities,
    title: "online gradient descent from any θ₁",
    text: """
      For convex f_1, …, f_T on ℝ^m, η > 0, θ₁, θ* ∈ ℝ^m and θ_{t+1} = θ_t − η∇f_t(θ_t): (1/T)Σf_t(θ_t) ≤ \
      (1/T)Σf_t(θ*) + ‖θ*‖²/(2ηT) + \
      ‖θ₁‖(1/T)Σ‖∇f_t(θ_t)‖ + η(1/T)Σ‖∇f_t(θ_t)‖².
      """,
    place: "Theorem 13",
    method:
      "An exact identity for Σ⟨θ_t − θ*, g_t⟩, by induction on T as a polynomial; exact rational runs beside it.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every m, T ≥ 1, convex f_t, η > 0, θ₁ and θ*",
        core: Certificate(parts: [("start", .theorem13Start), ("step", .theorem13Step)]),
        premises: [],
        facts: [
          Fact.gradientInequality.applied("f_t(theta_t) - f_t(theta*) <= <theta_t - theta*, g_t>"),
          Fact.cauchySchwarz.applied(
            "<theta_1, G> <= |theta_1||G| <= |theta_1|sum |g_t|, with the triangle inequality"),
        ],
        argument: """
          With g_t = ∇f_t(θ_t), G = Σg_t: 2ηΣ⟨θ_t − θ*, g_t⟩ = ‖θ*‖² + 2η⟨θ₁, G⟩ + η²Σ‖g_t‖² − ‖θ* + ηG‖². Both sides are 0 at T = 0 (part start), and grow \
          by the same when g is added to G and θ_T = θ₁ − ηG (part step, in one coordinate, summed over the coordinates). Divide by 2ηT and drop \
          the last square; the printed η could be η/2.
          """)),
    check: { scope, progress in
      try checkTheorem13(scope, progress) { $0.target / (2 * $0.rate) + $0.start + $0.rate * $0.squares }
    })
}

extension ProofScript {
  /// The identity at T = 0, in one coordinate: p = θ₁, q = θ*, G and S = Σg² are 0.
  fileprivate static let theorem13Start = ProofScript(
    "q^2 + 2*h*p*0 + h^2*0 - (q + h*0)^2 = 0", for: "real p, real q, real h", by: .equal())
  /// Its growth when g is added to G and g² to S.
  fileprivate static let theorem13Step = ProofScript(
    "(q^2 + 2*h*p*(G+g) + h^2*(S+g^2) - (q + h*(G+g))^2) - (q^2 + 2*h*p*G + h^2*S - (q + h*G)^2) = 2*h*(p - h*G - q)*g",
    for: "real p, real q, real h, real G, real S, real g", by: .equal())
}

/// A run's part of the bound, times T.
package struct OnlineDescentTerms {
  /// η, `‖θ*‖²`, `‖θ₁‖Σ‖g_t‖` rounded, and `Σ‖g_t‖²`.
  package let rate: Rational, target: Rational, start: Rational, squares: Rational
}

/// Checks `Σ f_t(θ_t) − f_t(θ*) ≤ bound` on drawn runs, norms rounded down; where only that fails, rounded up.
package func checkTheorem13(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (OnlineDescentTerms) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact rational runs") { cases in
    let runs = scope.choice(quick: 200, standard: 2000, deep: 20000)
    var random = RandomNetworks(seed: scope.seed)
    var open = 0
    cases.covering("\(runs) drawn runs (seed \(scope.seed)), m ≤ 3, T ≤ 6")
    try cases.each(nil, in: Array(1...runs)) { index in
      let run = OnlineDescentRun(&random, longest: 6)
      guard run.regret > bound(run.terms { $0.lower }) else { return }
      open += 1
      try cases.require(
        "Σ f_t(θ_t) − f_t(θ*) ≤ T times the bound, norms rounded up", at: ["run": index, "": run.name],
        run.regret, .atMost, bound(run.terms { $0.upper }), replay: run.replay)
    }
    cases.note("roundedDown", "\(runs - open) of \(runs) runs hold with norms rounded down")
  }
}

/// One drawn run.
private struct OnlineDescentRun {
  let name: String
  let replay: String
  let rate: Rational
  let squaredTarget: Rational
  /// `Σ f_t(θ_t) − f_t(θ*)`.
  let regret: Rational
  let squaredStart: Rational
  let squaredGradients: [Rational]

  init(_ random: inout RandomNetworks, longest: Int) {
    let dimension = random.integer(in: 1...3)
    let steps = random.integer(in: 1...longest)
    rate = Rational(Integer(random.integer(in: 1...8)), Integer(random.integer(in: 1...8)))
    let start = random.rationals(dimension).map { $0 * 3 }
    let goal = random.rationals(dimension)
    var (point, regret, squares): ([Rational], Rational, [Rational]) = (start, 0, [])
    var functions: [ConvexFunction] = []
    for _ in 0..<steps {
      let f = ConvexFunction(&random, dimension: dimension)
      functions.append(f)
      let gradient = f.gradient(at: point)
      regret += f.value(at: point) - f.value(at: goal)
      squares.append(dot(gradient, gradient))
      for j in point.indices { point[j] -= rate * gradient[j] }
    }
    name = "m = \(dimension), T = \(steps), η = \(rate), θ₁ = \(start), θ* = \(goal)"
    replay = Self.replay(functions, start: start, goal: goal, rate: rate)
    squaredTarget = dot(goal, goal)
    self.regret = regret
    squaredStart = dot(start, start)
    squaredGradients = squares
  }

  /// The parts of the bound with every norm rounded to one of its bounds.
  func terms(rounding: (RationalBounds) -> Rational) -> OnlineDescentTerms {
    func norm(_ square: Rational) -> Rational { rounding(RationalBounds.squareRoot(of: square, bits: 20)) }
    return OnlineDescentTerms(
      rate: rate, target: squaredTarget,
      start: norm(squaredStart) * squaredGradients.reduce(0) { $0 + norm($1) },
      squares: squaredGradients.reduce(0, +))
  }

  /// The run again in double precision: the left side, and the three terms of the bound.
  private static func replay(
    _ functions: [ConvexFunction], start: [Rational], goal: [Rational], rate: Rational
  ) -> String {
    let list = functions.map { "(\($0.slope), \($0.offset), \($0.curvature), \($0.centre))" }
    return """
      python3 -c 'dot = lambda a, b: sum(x*y for x, y in zip(a, b))
      p, goal, e, regret, norms = \(start), \(goal), \(rate), 0, []
      f = lambda F, p: max(0, dot(F[0], p) + F[1]) + F[2]*sum((x-c)**2 for x, c in zip(p, F[3]))
      start = dot(p, p)**.5
      for F in [\(list.joined(separator: ", "))]:
        g = [(a if dot(F[0], p) + F[1] > 0 else 0) + 2*F[2]*(x-c) for a, x, c in zip(F[0], p, F[3])]
        regret += f(F, p) - f(F, goal); norms.append(dot(g, g)**.5); p = [x - e*y for x, y in zip(p, g)]
      print(regret, [dot(goal, goal)/(2*e), start*sum(norms), e*sum(x*x for x in norms)])'
      """
  }
}

/// `max(0, a·θ + c) + h‖θ − p‖²` with h ≥ 0.
private struct ConvexFunction {
  let slope: [Rational], offset: Rational, curvature: Rational, centre: [Rational]

  init(_ random: inout RandomNetworks, dimension: Int) {
    slope = random.rationals(dimension)
    offset = random.rational()
    curvature = random.integer(in: 0...1) == 0 ? 0 : random.rational().magnitude
    centre = random.rationals(dimension)
  }

  func value(at point: [Rational]) -> Rational {
    let distance = zip(point, centre).map { $0 - $1 }
    return max(0, dot(slope, point) + offset) + curvature * dot(distance, distance)
  }

  /// A subgradient: 0 for the hinge at its kink.
  func gradient(at point: [Rational]) -> [Rational] {
    let isActive = dot(slope, point) + offset > 0
    return point.indices.map {
      (isActive ? slope[$0] : 0) + 2 * curvature * (point[$0] - centre[$0])
    }
  }
}

private func dot(_ left: [Rational], _ right: [Rational]) -> Rational {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
