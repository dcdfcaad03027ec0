/// A function of the grammar of claims; its raw value is how it is written.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// `binomial(n, k)`, 0 unless 0 ≤ k ≤ n.
  case binomial
  /// `factorial(n)`, also `n!`; undefined for n < 0.
  case factorial
  /// `catalan(n) = binomial(2*n, n)/(n + 1)`, n ≥ 0.
  case catalan
  /// `abs(a)`.
  case abs
  /// `min(a, b)`.
  case min
  /// `max(a, b)`.
  case max
  /// `floor(a)`, the greatest integer at most a.
  case floor
  /// `ceil(a)`, the least integer at least a.
  case ceil
  /// `sign(a)`: −1, 0 or 1.
  case sign
  /// `mod(a, m) = a − m·floor(a/m)`.
  case mod
  /// `sqrt(a)`, undefined for a < 0.
  case sqrt
  /// `relu(z) = max(z, 0)`.
  case relu
  /// `step(z)`: 1 for z ≥ 0, else 0.
  case step
  /// `clip(z, C) = max(0, min(z, C))`.
  case clip
  /// `krawtchouk(k, i, n) = [z^k] (1−z)^i (1+z)^{n−i}`, 0 ≤ i ≤ n.
  case krawtchouk
  /// `delta(d, b)` and `delta(d, b, m)`: the mean of `chi(x, m)·relu(total(x) + b)` over the cube.
  case delta
  /// `exp(a)`; transcendental: decided by enclosures, never here.
  case exp
  /// `log(a)`; transcendental, undefined for a ≤ 0.
  case log
  /// `pi`, a constant without arguments; transcendental.
  case pi
  /// `rfact(m) = 1/m!`, and 0 for m < 0: in the data of proofs only, never in a claim.
  case reciprocalFactorial = "rfact"

  /// How many arguments it takes.
  public var argumentCounts: ClosedRange<Int> {
    switch self {
    case .pi: 0...0
    case .binomial, .min, .max, .mod, .clip: 2...2
    case .krawtchouk: 3...3
    case .delta: 2...3
    default: 1...1
    }
  }
}
