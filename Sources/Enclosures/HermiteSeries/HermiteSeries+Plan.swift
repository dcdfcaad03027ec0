internal import ExactNumbers
internal import ExactParity
internal import Foundation

extension HermiteSeries {
  /// A plan whose errors are near `10^−digits` of an alignment near `e^logarithm`.
  package func plan(logarithm: Double, digits: Int) -> Plan {
    let d = dimension
    let gamma = max(-1000, meanSquareBound.binaryLogarithm)
    let bound: Double = (gamma - Double(d)) * log(2)
    let budget = logarithm - Double(digits) * log(10) - bound
    // 2^{−d} C(d, j) |ρ_j|^{K+1} Γ is at most a share of the budget for every j; |K_j| ≤ C(d, j).
    let size = Double(d)
    var last = 1
    for j in stride(from: 1, to: d, by: 1) where 2 * j != d {
      let choices: Double = lgamma(size + 1) - lgamma(Double(j) + 1) - lgamma(Double(d - j) + 1)
      let decay: Double = -log(Double(abs(d - 2 * j)) / size)
      last = max(last, Int(min(1e9, (choices + log(size) - budget) / decay)))
    }
    let bits = Ball.bits(digits) + Int(max(0, -logarithm) / log(2)) + 2 * Self.bitLength(last) + 24
    let scale = Int(max(0, gamma))
    return Plan(
      last: last, closesEnds: log(2) > budget, precision: bits + scale,
      functionPrecision: bits + scale + lostBits(last))
  }

  /// What the recurrence loses: `|He_k(𝐢x)| φ(x)/√k!` is near `e^{|x|√k − 3x²/4}`, for the points `|x| ≤ (d + |a|)/τ`.
  private func lostBits(_ last: Int) -> Int {
    let root = Double(last).squareRoot()
    let shift = terms.reduce(0.0) { max($0, abs($1.shift.approximation)) }
    let reach = (Double(dimension) + shift) / (deviation.approximation * Double(dimension).squareRoot())
    let x = min(2 * root / 3, reach)
    return Int((x * root - 0.75 * x * x) / log(2)) + 16
  }

  /// Products of the sums, roughly: half a row for every second e and every k, and the functions themselves.
  package func cost(_ plan: Plan) -> Double {
    let d = Double(dimension)
    let reached = min(d, Double(2 * plan.last)) / 2 + 1
    let words = Double(plan.precision) / 64
    let functionWords = Double(plan.functionPrecision) / 64
    let steps = Double(plan.last + 1)
    let sums: Double = steps * reached * d / 2 * (1 + words / 4)
    let functions: Double = steps * d * 8 * (1 + functionWords / 8)
    return sums + functions + reached * d * d / 64
  }

  /// A product takes 20 ns; the Krawtchouk numbers of one row, and the half of it that is kept for each, take the
  /// memory.
  func estimate(_ plan: Plan) -> ResourceEstimate {
    let d = Integer(dimension)
    let rows = Integer(2 * min(plan.last, dimension) + 1)
    let memory = d * (d.flooredQuotient(by: 8) + 64) + rows * d * Integer(32 + plan.precision / 16)
    return ResourceEstimate(
      memory: memory, operations: Integer(Int(min(1e18, cost(plan)))), picoseconds: 20_000)
  }

  private static func bitLength(_ value: Int) -> Int { Int.bitWidth - value.leadingZeroBitCount }
}
