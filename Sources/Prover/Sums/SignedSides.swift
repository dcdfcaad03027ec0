import Claims
import ExactNumbers
import Proofs

/// abs(X) = R: a sign (−1)^e with X = (−1)^e·R at small points, then that as a lemma, by which X is rewritten.
///
/// The exponents tried are sums of the variables, of their halves rounded down, and of their products.
enum SignedSides: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal, goal.hints.isEmpty else { return nil }
    for (side, other) in [(goal.link.left, goal.link.right), (goal.link.right, goal.link.left)] {
      guard case .call(.abs, let arguments) = side, isUnfolded(arguments[0]),
        let exponent = try exponent(arguments[0], other, goal.domain, in: search),
        let claim = try? Claim(
          "\(arguments[0].text) = (-1)^(\(exponent))*(\(other.text))", for: goal.claim.domainText),
        let name = try search.lemma(claim)
      else { continue }
      return try search.tree(for: goal.with([.rewrite(name)]), splits: splits)
    }
    return nil
  }

  static var usesSplits: Bool { true }

  /// Whether the kernel enters the expression as a sum.
  private static func isUnfolded(_ e: Expression) -> Bool {
    switch e {
    case .call(.delta, _), .call(.krawtchouk, _), .mean, .range: true
    default: false
    }
  }

  /// The first exponent that fits at all points where neither side is 0.
  private static func exponent(
    _ x: Expression, _ size: Expression, _ domain: Domain, in search: Search
  ) throws(OutOfTime) -> String? {
    var signs: [(point: [String: Rational], isNegative: Bool)] = []
    for point in points(domain) where signs.count < 40 {
      try search.check()
      guard domain.contains(point) == true, let a = x.rational(at: point), let b = size.rational(at: point),
        !a.isZero, a.magnitude == b.magnitude
      else { continue }
      signs.append((point, (a < 0) != (b < 0)))
    }
    guard signs.count >= 4 else { return nil }
    let names = domain.variables.filter { $0.kind == .integer }.map(\.name)
    var generators = names.flatMap { [$0, "floor(\($0)/2)"] }
    for (index, name) in names.enumerated() {
      generators += names.dropFirst(index + 1).map { "\(name)*\($0)" }
    }
    generators = ["1"] + generators.prefix(6)
    for subset in 0..<(1 << generators.count) {
      let chosen = generators.indices.filter { subset >> $0 & 1 == 1 }.map { generators[$0] }
      let text = chosen.isEmpty ? "0" : chosen.joined(separator: " + ")
      guard let e = try? Expression(text, variables: nil) else { continue }
      let fits = signs.allSatisfy { point, isNegative in
        e.rational(at: point).map { $0.numerator.isEven != isNegative } ?? false
      }
      if fits { return text }
    }
    return nil
  }

  /// Small points, those with the smaller coordinates first; real variables get integers and halves.
  private static func points(_ domain: Domain) -> [[String: Rational]] {
    let values = [24, 24, 12][min(domain.variables.count, 2)]
    var points: [[String: Rational]] = [[:]]
    for variable in domain.variables {
      let list = (0..<values).map { variable.kind == .integer ? Rational($0) : Rational(Integer($0 - 2), 2) }
      points = points.flatMap { point in list.map { point.merging([variable.name: $0]) { $1 } } }
    }
    return points
  }
}

extension Expression {
  /// The value at a point, where it is a rational number.
  fileprivate func rational(at point: [String: Rational]) -> Rational? {
    if case .exact(let value) = value(at: point) { value.rational } else { nil }
  }
}
