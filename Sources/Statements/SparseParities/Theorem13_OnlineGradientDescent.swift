// Theorem 13 of arXiv 2002.07400: for convex f_1, …, f_T, η > 0, any θ₁, θ_{t+1} = θ_t − η∇f_t(θ_t), and every θ*,
//
//   (1/T)Σ f_t(θ_t) ≤ (1/T)Σ f_t(θ*) + ‖θ*‖²/(2ηT) + ‖θ₁‖(1/T)Σ‖∇f_t(θ_t)‖ + η(1/T)Σ‖∇f_t(θ_t)‖².
//
// Argument. With g_t = ∇f_t(θ_t), G = Σ g_t,
//   Σ⟨θ_t − θ*, g_t⟩ = ‖θ*‖²/2η + ⟨θ₁, G⟩ + (η/2)Σ‖g_t‖² − ‖θ* + ηG‖²/2η:
// both sides are 0 at T = 0, and grow by the same when g is added to G and g_T = g, θ_T = θ₁ − ηG: an identity of
// polynomials in one coordinate, summed over the coordinates. Convexity gives f_t(θ_t) − f_t(θ*) ≤ ⟨θ_t − θ*, g_t⟩,
// Cauchy–Schwarz and the triangle inequality ⟨θ₁, G⟩ ≤ ‖θ₁‖Σ‖g_t‖. (The printed η could be η/2.)
//
// Checked: the identity; exact rational runs on sums of hinges and quadratics, norms bounded from below by rationals.

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

/// A run's part of the bound, times T.
package struct OnlineDescentTerms {
  /// η, `‖θ*‖²`, `‖θ₁‖Σ‖g_t‖` rounded, and `Σ‖g_t‖²`.
  package let rate: Rational, target: Rational, start: Rational, squares: Rational
}

/// Checks `Σ f_t(θ_t) − f_t(θ*) ≤ bound` on drawn runs.
package func checkTheorem13(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (OnlineDescentTerms) -> Rational
) throws -> Finding {
  let method = "a polynomial identity by induction on T; exact rational runs"
  let runs = scope.choice(quick: 200, standard: 2000, deep: 20000)
  let longest = 6
  var random = RandomNetworks(seed: scope.seed)
  var open = 0
  for index in 0..<runs {
    try Task.checkCancellation()
    let run = OnlineDescentRun(&random, longest: longest)
    if run.regret > bound(run.terms(roots: run.lowerRoots)) {
      // Rounding the norms up decides whether it is the bound that fails.
      let limit = bound(run.terms(roots: run.upperRoots))
      if run.regret > limit {
        return .refuted(
          by: Counterexample(
            parameters: "run \(index + 1): \(run.name)",
            claim: "Σ f_t(θ_t) − f_t(θ*) ≤ the bound times T, norms rounded up",
            left: "\(run.regret)", right: "\(limit)",
            replay: "verify check lpn-theorem-13 --seed \(scope.seed)"), method: method)
      }
      open += 1
    }
    if index & 31 == 0 { progress?(Double(index) / Double(runs)) }
  }
  return Finding(
    .verified, scope: "\(runs) drawn runs", method: method,
    evidence: [
      EvidenceItem(
        "crossCheck",
        "\(runs - open) of \(runs) runs with m ≤ 3, T ≤ \(longest) (seed \(scope.seed)), norms rounded down")
    ])
}

/// One drawn run.
private struct OnlineDescentRun {
  let name: String
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
    for _ in 0..<steps {
      let f = ConvexFunction(&random, dimension: dimension)
      let gradient = f.gradient(at: point)
      regret += f.value(at: point) - f.value(at: goal)
      squares.append(dot(gradient, gradient))
      for j in point.indices { point[j] -= rate * gradient[j] }
    }
    name = "m = \(dimension), T = \(steps), η = \(rate), θ₁ = \(start), θ* = \(goal)"
    squaredTarget = dot(goal, goal)
    self.regret = regret
    squaredStart = dot(start, start)
    squaredGradients = squares
  }

  /// `‖θ₁‖Σ‖g_t‖` with every norm rounded down.
  var lowerRoots: Rational {
    lowerRoot(squaredStart) * squaredGradients.reduce(0) { $0 + lowerRoot($1) }
  }

  /// `‖θ₁‖Σ‖g_t‖` with every norm rounded up.
  var upperRoots: Rational {
    upperRoot(squaredStart) * squaredGradients.reduce(0) { $0 + upperRoot($1) }
  }

  func terms(roots: Rational) -> OnlineDescentTerms {
    OnlineDescentTerms(
      rate: rate, target: squaredTarget, start: roots, squares: squaredGradients.reduce(0, +))
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

/// A rational at most `√x`: `⌊√(pq·2^40)⌋/(q·2^20)` for x = p/q.
private func lowerRoot(_ x: Rational) -> Rational {
  let scaled = (x.numerator * x.denominator) << 40
  return Rational(scaled.flooredSquareRoot, x.denominator << 20)
}

/// A rational at least `√x`.
private func upperRoot(_ x: Rational) -> Rational {
  lowerRoot(x) + Rational(1, x.denominator << 20)
}
