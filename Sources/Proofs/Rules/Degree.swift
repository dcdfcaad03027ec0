import Claims

/// **degree** — Σ_{k=0}^{D} (−1)^k C(D, k) P(k) = 0 where P has degree < D, and (−1)^D·D!·(its leading coefficient)
/// where the degree is D; P = Π (α_i k + β_i)^{M_i}, whose exponents may be forms.
///
/// *Proof.* The sum is (−1)^D times the D-th difference of P at 0, and a difference lowers the degree by one.
func degree(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.relation == .equal, "no equation")
  try input.requireNoUses()
  guard case .range(.sum, let k, from: 0, to: let top, .times(let factors)) = input.link.left,
    factors.count >= 2,
    factors[0] == .power(.negative(1), .variable(k)), factors[1] == .call(.binomial, [top, .variable(k)])
  else { throw Refused("the left side is no sum of (-1)^k*binomial(D, k)*...") }
  let entering = Entering()
  let place = input.cell.place(input.domain)
  let chart = place.chart
  let d = try entering.form(top, place, "the order of a difference")
  try require(chart.isNonnegative(d), "the order of a difference is not shown to be at least 0")
  let (local, index) = chart.local(upTo: d)
  var inside = place.naming(k, index)
  inside.chart = local
  var degree = Polynomial.zero
  var leading = Value(1)
  for factor in factors.dropFirst(2) {
    let (base, exponent) =
      if case .power(let a, let b) = factor { (a, b) } else { (factor, Expression.number(1)) }
    let m = try entering.form(exponent, place, "an exponent")
    try require(chart.isNonnegative(m), "an exponent is not shown to be at least 0")
    let p = try entering.polynomial(base, inside, "a factor")
    let slope = try p.slope(in: chart.kinds.count)
    degree = degree + m
    // 0^0 = 1: a factor to the power 0 is 1.
    leading = try leading.times(
      m.isConstant
        ? Value(slope).power(word(m.constant, at: ProofLimits.exponent)) : entering.power(slope, m, chart))
  }
  let right = try entering.value(input.link.right, place)
  if chart.isNonnegative(d - .one - degree) {
    try require(try right.isZero(), "the right side is not 0")
  } else {
    try require(degree == d, "the degree is neither below the order nor equal to it")
    let sign =
      try d.isConstant
      ? Value(Polynomial(-1)).power(word(d.constant, at: ProofLimits.exponent))
      : entering.power(Polynomial(-1), d, chart)
    let value = try sign.times(entering.factorial(d, chart)).times(leading)
    try require(try (right - value).isZero(), "the right side is not (-1)^D*D! times the leading coefficient")
  }
  return [Line("order and degree: ", [Value(d), Value(degree)], input.cell.names)]
}

extension Polynomial {
  /// α of a polynomial α·k + β, with α and β free of the coordinate k.
  fileprivate func slope(in coordinate: Int) throws(Refused) -> Polynomial {
    let zero = (0..<Monomial.capacity).map { $0 == coordinate ? Polynomial.zero : Polynomial(coordinate: $0) }
    let one = (0..<Monomial.capacity).map { $0 == coordinate ? Polynomial.one : Polynomial(coordinate: $0) }
    try require(terms.keys.allSatisfy { $0[coordinate] <= 1 }, "a factor that is not affine in the index")
    return try composed(with: one) - composed(with: zero)
  }
}
