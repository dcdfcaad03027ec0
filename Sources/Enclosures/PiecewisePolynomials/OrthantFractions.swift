/// Partial fractions of `2^{a+b−1} x^{−n} (x + 1)^{−a} (x − 1)^{−b}` for a, b = 1, 2: an orthant, seen along a
/// diagonal.
///
/// With `Z = X + Y` and `Z' = X − Y`, the function `H = Z₊^{a−1} Z'₊^{b−1}` (1[·≥ 0] for the power 0) has the Laplace
/// transform `1/(s^a t^b)` in Z and Z'. In X and Y, with `ξ = s + t`, `η = s − t` and `ds dt = ½ dξ dη`, that is
/// `2^{a+b−1}/((ξ + η)^a (ξ − η)^b)`. Integrating n times over X from −∞ divides it by `ξ^n`; in `x = ξ/η` it is
/// `η^{−(n+a+b)}` times
///
///     Σ_{k=1}^{n} θ_{n−k} x^{−k} + Σ_{i=1}^{b} v_i (x − 1)^{−i} + Σ_{i=1}^{a} w_i (x + 1)^{−i},
///
/// where `θ_i` are the Taylor coefficients of the function without `x^{−n}` at 0, and v, w its values and derivatives
/// at ±1.
package struct OrthantFractions: Sendable, Hashable {
  /// a.
  let left: Int
  /// b.
  let right: Int

  package init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }

  /// `θ_i`: both powers 1: `2/(x² − 1)`; both 2: `8/(x² − 1)²`; otherwise `4(x ± 1)/(x² − 1)²`, with + where b = 2.
  package func atZero(_ i: Int) -> Int {
    let even = i & 1 == 0
    switch (left, right) {
    case (1, 1): return even ? -2 : 0
    case (2, 2): return even ? 4 * i + 8 : 0
    case (1, 2): return 4 * (i / 2 + 1)
    default: return even ? -4 * (i / 2 + 1) : 4 * (i / 2 + 1)
    }
  }

  /// `v_1, …, v_b`.
  package func atOne(_ n: Int) -> [Int] {
    switch (left, right) {
    case (1, 1), (2, 1): return [1]
    case (1, 2): return [-2 * n - 1, 2]
    default: return [-2 * n - 2, 2]
    }
  }

  /// `(−1)^n w_1, …, (−1)^n w_a`.
  package func atMinusOne(_ n: Int) -> [Int] {
    switch (left, right) {
    case (1, 1): return [-1]
    case (1, 2): return [1]
    case (2, 1): return [-2 * n - 1, -2]
    default: return [2 * n + 2, 2]
    }
  }
}
