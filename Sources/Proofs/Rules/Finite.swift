import Claims
import ExactNumbers

/// **finite** — every point of a bounded domain of integers, one after the other.
func finite(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try input.requireNoUses()
  try require(
    input.domain.variables.allSatisfy { $0.kind == .integer }, "a real variable cannot be enumerated")
  var enumeration = Enumeration(domain: input.domain, link: input.link)
  try enumeration.visit([])
  return [Line("holds at each of \(enumeration.count) points")]
}

private struct Enumeration {
  let domain: Domain
  let link: Link
  /// One for all points, so that the whole work is bounded.
  let entering = Entering()
  var count = 0

  /// All points whose first coordinates are these.
  mutating func visit(_ point: [Integer]) throws(Refused) {
    var place = Place(chart: Chart([]), names: [:])
    for (variable, value) in zip(domain.variables, point) { place.names[variable.name] = Polynomial(value) }
    guard point.count < domain.variables.count else {
      for constraint in domain.constraints {
        let entered = try entering.constraint(constraint, place)
        if !entered.isShown(place.chart) { return }
      }
      try link.requireHolding(entering, place)
      count += 1
      return
    }
    var (value, last) = try bounds(domain.variables[point.count].name, place)
    while value <= last {
      try visit(point + [value])
      value += 1
    }
  }

  /// The values between which the constraints on the variable and earlier ones leave it.
  private func bounds(_ name: String, _ place: Place) throws(Refused) -> (Integer, Integer) {
    var line = Place(chart: Chart([.int]), names: place.names)
    line.names[name] = Polynomial(coordinate: 0)
    var (low, high): (Integer?, Integer?) = (nil, nil)
    for constraint in domain.constraints {
      let names = constraint.expression.freeNames
      if case .parity = constraint.condition { continue }
      guard names.contains(name), names.allSatisfy({ line.names[$0] != nil }),
        let p = try? entering.constraint(constraint, line).polynomial, p.degree == 1
      else { continue }
      // p = slope·x + constant ≥ 0; a strict one is checked again at the point.
      let slope = p[Monomial(coordinate: 0)]
      let root = -p.constant / slope
      if slope > 0 {
        low = max(low ?? root.ceiling, root.ceiling)
      } else {
        high = min(high ?? root.floor, root.floor)
      }
    }
    guard let low, let high else { throw Refused("'\(name)' is not bounded on both sides") }
    return (low, high)
  }
}
