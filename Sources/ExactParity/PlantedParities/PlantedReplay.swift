package import ExactNumbers

/// Programs in Python's standard library that compute quantities over D_A again, from their definitions and mostly in double
/// precision: for the replays of counterexamples, which share no code with what they repeat.
///
/// `x` is kept as signs s, with `w·x = w·s/√n`; A is the first k coordinates.
package enum PlantedReplay {
  /// The shell command that runs a program; the program has no single quotes.
  package static func command(_ program: String) -> String {
    precondition(!program.contains("'"), "the shell quotes with '")
    return "python3 -c '\(program)'"
  }

  /// X: every s with y, its probability in the uniform half and in the planted one. R = √n, and σ.
  private static func inputs(_ n: Int, _ k: Int) -> String {
    """
    from itertools import product as P; from math import comb, prod; n, k = \(n), \(k); R = n**.5; \
    X = [(s, prod(s[:k]), 2.0**-n, 2.0**(k-1-n)*(len(set(s[:k])) < 2)) for s in P((1, -1), repeat=n)]; \
    relu6 = lambda z: max(0, min(6, z)); dot = lambda w, s: sum(a*c for a, c in zip(w, s)); 
    """
  }

  /// Where a mean is taken: the probability of an element `(s, y, p, q)` of X.
  package enum Half: String {
    case uniform = "p"
    case planted = "q"
    case both = "(p+q)/2"
  }

  /// Prints `E fσ'` and the list of `E s_j fσ'` for `σ' = σ'(w·x + b)`.
  package static func correlations(
    _ n: Int, _ k: Int, weights: [Int], bias: Rational, over half: Half
  ) -> String {
    command(
      inputs(n, k) + """
        w, b = \(weights), \(bias); on = [(s, y*\(half.rawValue)) for s, y, p, q in X if 0 < dot(w, s)/R + b < 6]; \
        print(sum(v for s, v in on), [sum(s[j]*v for s, v in on) for j in range(n)])
        """)
  }

  /// Prints `√n·E yσ(w·x + b)` under D_A, and k.
  package static func firstOutput(_ n: Int, _ k: Int, weights: [Int], bias: Rational) -> String {
    command(
      inputs(n, k)
        + "w, b = \(weights), \(bias); print(R*sum(y*(p+q)/2*relu6(dot(w, s)/R + b) for s, y, p, q in X), k)")
  }

  /// Prints what `expression` says of the features after the first step of a neuron with these weights and b = 1/(8k): `psi(r, u, s)`
  /// is `(|r|/b)σ(w⁽¹⁾·x + b⁽¹⁾)`.
  package static func features(_ n: Int, _ k: Int, weights: [Int], printing expression: String) -> String {
    command(
      inputs(n, k) + """
        w, b = \(weights), 1/(8*k); on = [(s, y*(p+q)/2) for s, y, p, q in X if 0 < dot(w, s)/R + b < 6]; \
        C = [sum(s[j]*v for s, v in on) for j in range(n)]; c = sum(v for s, v in on); \
        psi = lambda r, u, s: abs(r)/b*relu6(u*dot(C, s)/n + b + u*c); print(\(expression))
        """)
  }

  /// Prints what `expression` says after exact descent in double precision from these neurons: L holds them at t = 1, M at t, each as
  /// (w, b, u); e and l are η and λ.
  package static func descent(
    _ n: Int, _ k: Int, _ neurons: [PlantedDescent.Neuron], rate: Rational, regularization: Rational,
    time: Int, printing expression: String
  ) -> String {
    func text(_ number: QuadraticNumber) -> String {
      number.surd.isZero ? "\(number.rational)" : "\(number.rational)+(\(number.surd))*R"
    }
    let start = neurons.map { neuron in
      let weights = neuron.scaledWeights.map { "(\(text($0)))/R" }.joined(separator: ", ")
      return "([\(weights)], \(text(neuron.bias)), \(text(neuron.output)))"
    }
    return command(
      inputs(n, k) + """
        from functools import reduce; t, e, l = \(time), \(rate), \(regularization); \
        D = [([a/R for a in s], y, (p+q)/2) for s, y, p, q in X if p+q > 0]; A = lambda m, x: dot(m[0], x) + m[1]; \
        G = lambda N, m, f: sum(p*y*f(A(m, x), x) for x, y, p in D if y*sum(o[2]*relu6(A(o, x)) for o in N) < 1); \
        I = lambda z: 0 <= z < 6; S = lambda N, e, l: [([(1-2*e*l)*m[0][j] + e*m[2]*G(N, m, lambda z, x: I(z)*x[j]) \
        for j in range(n)], m[1] + e*m[2]*G(N, m, lambda z, x: I(z)), (1-2*e*l)*m[2] + e*G(N, m, lambda z, x: relu6(z))) \
        for m in N]; L = S([\(start.joined(separator: ", "))], 1, .5); \
        M = reduce(lambda N, i: S(N, e, l), range(t-1), L); print(\(expression))
        """)
  }
}
