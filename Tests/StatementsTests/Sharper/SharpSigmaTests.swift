import Enclosures
import ExactNumbers
import Foundation
import Ledger
import Statements
import Testing

@Suite struct SharpSigmaTests {
  private func finding(
    _ effort: Effort = .quick, _ change: (inout SharpSigmaConstants) -> Void = { _ in }
  ) throws -> Finding {
    var constants = SharpSigmaConstants()
    change(&constants)
    return try checkSharpSigma(Scope(effort: effort), nil, constants)
  }

  @Test func holdsOnTheGrid() throws {
    let found = try finding(.standard)
    #expect(found.kind == .enclosed)
    #expect(sharpSigmaGrid(Scope(effort: .standard)).count == 324)
    let slack = found.evidence.filter { $0.value.contains("tightest ratio") }
    #expect(slack.count == 4, "\(found.evidence)")
  }

  /// Each constant past the tightest value met: bound/GAL is 1.0335 from below, 1 for ¼ at d = 2 and σ = 0, 25.56 for σ ≤ ½, 17.22 for σ ≤ ¼.
  @Test func constantsPastTheTightestValueAreRefuted() throws {
    #expect(try finding(.standard) { $0.lower = Rational(331, 10) }.kind == .refuted)
    #expect(try finding { $0.simple = Rational(249, 1000) }.kind == .refuted)
    #expect(try finding { $0.half = Rational(72, 100) }.kind == .refuted)
    #expect(try finding { $0.quarter = Rational(51, 100) }.kind == .refuted)
    #expect(try finding { $0.coefficient = Rational(219, 100) }.kind == .refuted)
  }

  @Test func overlappingBallsAreUndecidedAndLargerOnesRefute() throws {
    func kind(_ alignment: Ball) throws -> FindingKind {
      try checkSharpSigma(Scope(), nil, SharpSigmaConstants()) { _ in alignment }.kind
    }
    #expect(try kind(Ball(from: 0, to: 100, precision: 64)) == .undecided)
    #expect(try kind(Ball(from: 99, to: 100, precision: 64)) == .refuted)
    #expect(try kind(Ball(from: 0, to: 0, precision: 64)) == .refuted)
  }

  /// GAL_v by its definition: the trapezoidal rule in every g_j, enumeration of x; w ↦ w∘x keeps E_x's square, so signs may be all +1.
  private func alignmentByQuadrature(dimension d: Int, deviation: Double, nodes: Int, reach: Double) -> Double
  {
    let step = 2 * reach / Double(nodes - 1)
    let points = (0..<nodes).map { -reach + Double($0) * step }
    let weights = points.map { exp(-$0 * $0 / 2) * step / (2 * Double.pi).squareRoot() }
    let bias = d & 1 == 0 ? 0.0 : -1
    var total = 0.0
    var sums = [Double](repeating: bias, count: 1 << d)
    func visit(_ coordinate: Int, _ weight: Double) {
      guard coordinate < d else {
        var mean = 0.0
        for (x, z) in sums.enumerated() where z > 0 { mean += x.nonzeroBitCount & 1 == 0 ? z : -z }
        mean /= Double(sums.count)
        total += weight * mean * mean
        return
      }
      for (point, share) in zip(points, weights) {
        let w = 1 + deviation * point
        for x in sums.indices { sums[x] += x >> coordinate & 1 == 0 ? w : -w }
        visit(coordinate + 1, weight * share)
        for x in sums.indices { sums[x] -= x >> coordinate & 1 == 0 ? w : -w }
      }
    }
    visit(0, 1)
    return total
  }

  @Test func fromTheDefinition() throws {
    var compared = 0
    for (d, nodes, reach) in [(2, 200, 5), (3, 60, 5), (4, 24, 5), (5, 20, 4.2), (6, 12, 4)] {
      for deviation in ["1/10", "1/4", "1/2"].compactMap({ Rational($0) }) {
        let value = alignmentByQuadrature(
          dimension: d, deviation: deviation.approximation, nodes: nodes, reach: reach)
        let z = deviation.approximation * deviation.approximation
        let (pi, n) = (Double.pi, Double(d))
        let lower = 32 / pow(pi, 5) / (n * (1 + z) + 2) * exp(-pi * pi * z * n / 4)
        let bound = (1 + exp(-pi * pi * z / 2 / (1 + z))) / 2
        #expect(value > lower && value < (deviation < Rational(1, 3) ? 8.8 : 18.6) / n * pow(bound, n))
        #expect(value < (1 + z) / 4 * pow(bound, n - 2))
        let enclosed = try outputAlignment(d, .perturbed(deviation)).enclosure(digits: 6).ball(precision: 64)
        #expect(abs(value / enclosed.approximation - 1) < 0.05, "d = \(d), σ = \(deviation): \(value)")
        compared += 1
      }
    }
    #expect(compared == 15)
  }

  /// The limit: (32/π⁵)·d⁻¹e^{−π²σ²d/4} within 4 % at d = 1000, and nearer than at d = 100.
  @Test func theLimit() throws {
    func ratio(_ d: Int, _ deviation: Rational) throws -> Double {
      let value = try outputAlignment(d, .perturbed(deviation)).enclosure(digits: 6).ball(precision: 64)
      let (pi, z) = (Double.pi, deviation.approximation * deviation.approximation)
      return value.approximation * pow(pi, 5) / 32 * Double(d) * exp(pi * pi * z * Double(d) / 4)
    }
    let (near, far) = (try ratio(100, Rational(1, 20)), try ratio(1000, Rational(1, 40)))
    #expect(abs(far - 1) < 0.02 && abs(far - 1) < abs(near - 1), "\(near), \(far)")
  }
}
