package import ExactNumbers

/// A run's part of the bound, times T.
package struct OnlineDescentTerms {
  /// η, `‖θ*‖²`, `‖θ₁‖Σ‖g_t‖` rounded, and `Σ‖g_t‖²`.
  package let rate: Rational, target: Rational, start: Rational, squares: Rational
}

/// Online gradient descent θ_{t+1} = θ_t − η∇f_t(θ_t) on drawn convex functions, exactly.
///
/// The functions are `max(0, a·θ + c) + h‖θ − p‖²`, in at most three dimensions.
///
/// Reference: arXiv 2002.07400, Theorem 13.
package struct OnlineDescentRun {
  /// The run in words.
  package let name: String
  /// A command that runs it again in double precision and prints the regret and the three terms of the bound.
  package let replay: String
  private let rate: Rational
  private let squaredTarget: Rational
  /// `Σ f_t(θ_t) − f_t(θ*)`.
  package let regret: Rational
  private let squaredStart: Rational
  private let squaredGradients: [Rational]

  /// Draws a run of at most `longest` steps.
  package init(_ random: inout RandomNetworks, longest: Int) {
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
  package func terms(rounding: (RationalBounds) -> Rational) -> OnlineDescentTerms {
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
