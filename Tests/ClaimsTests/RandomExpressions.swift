import Claims
import ExactNumbers
import TestSupport

/// A random expression over the variables n and m and what is bound around it.
func randomExpression(
  depth: Int, names: [String] = ["n", "m"], points: [String] = [], using random: inout TestGenerator
) -> Expression {
  func inner(_ more: [String] = [], _ morePoints: [String] = [], using random: inout TestGenerator)
    -> Expression
  {
    randomExpression(depth: depth - 1, names: names + more, points: points + morePoints, using: &random)
  }
  func list(using random: inout TestGenerator) -> [Expression] {
    var list: [Expression] = []
    for _ in 0..<Int.random(in: 2...3, using: &random) { list.append(inner(using: &random)) }
    return list
  }
  let leaf = depth == 0 || Int.random(in: 0..<5, using: &random) == 0
  if leaf, let point = points.randomElement(using: &random), Bool.random(using: &random) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .total(point)
    case 1: return .parity(point, nil)
    case 2: return .parity(point, .variable(names.randomElement(using: &random) ?? "n"))
    default: return .coordinate(point, .number(Integer(Int.random(in: 0...3, using: &random))))
    }
  }
  if leaf {
    return Bool.random(using: &random)
      ? .number(Integer(Int.random(in: 0...4, using: &random)))
      : .variable(names.randomElement(using: &random) ?? "n")
  }
  let name = "k\(names.count)"
  switch Int.random(in: 0..<9, using: &random) {
  case 0: return .sum(of: list(using: &random))
  case 1: return .product(of: list(using: &random))
  case 2: return .negative(inner(using: &random))
  case 3: return .quotient(inner(using: &random), inner(using: &random))
  case 4: return .power(inner(using: &random), inner(using: &random))
  case 5:
    return .range(
      Bool.random(using: &random) ? .sum : .product, name, from: inner(using: &random),
      to: inner(using: &random),
      inner([name], using: &random))
  case 6:
    let point = "x\(points.count)"
    return .mean(point, dimension: inner(using: &random), inner([], [point], using: &random))
  default:
    let functions = Function.allCases.filter { $0 != .reciprocalFactorial }
    let function = functions.randomElement(using: &random) ?? .abs
    let count = Int.random(in: function.argumentCounts, using: &random)
    return .call(function, (0..<count).map { _ in inner(using: &random) })
  }
}
