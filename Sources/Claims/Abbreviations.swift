/// Functions that stand for an expression in others: one unfolding each, for evaluation and for the kernel.
extension Function {
  /// What the function of these arguments abbreviates, or `nil` where it stands for itself.
  ///
  /// ```swift
  /// Function.catalan.unfolded([.variable("n")])?.text  // "binomial(2*n, n)/(n + 1)"
  /// ```
  ///
  /// Names that the unfolding binds begin with `@`, so they are none of the arguments'.
  public func unfolded(_ arguments: [Expression]) -> Expression? {
    switch (self, arguments.count) {
    case (.catalan, 1):
      let n = arguments[0]
      return .quotient(.call(.binomial, [.times([2, n]), n]), .plus([n, 1]))
    case (.clip, 2):
      return .call(.max, [0, .call(.min, arguments)])
    case (.delta, 2), (.delta, 3):
      let parity = Expression.parity("@x", arguments.count == 3 ? arguments[2] : nil)
      let relu = Expression.call(.relu, [.plus([.total("@x"), arguments[1]])])
      return .mean("@x", dimension: arguments[0], .times([parity, relu]))
    case (.krawtchouk, 3):
      // [z^k] (1−z)^i (1+z)^{n−i} = Σ_j (−1)^j C(i, j) C(n−i, k−j) for 0 ≤ i ≤ n; undefined elsewhere.
      let (k, i, n) = (arguments[0], arguments[1], arguments[2])
      let j = Expression.variable("@j")
      return .range(
        .sum, "@j", from: 0, to: k,
        .times([
          .power(.negative(1), j), .call(.binomial, [i, j]),
          .call(.binomial, [.plus([n, .negative(i)]), .plus([k, .negative(j)])]),
        ]))
    default: return nil
    }
  }
}
