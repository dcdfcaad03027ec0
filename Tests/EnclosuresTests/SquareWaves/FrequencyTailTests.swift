import Enclosures
import ExactNumbers
import Foundation
import Testing

/// The closed forms of `Σ K_i K_{i+l}` over odd i past the first c against the sum itself, in floating point from the article
/// *Enclosures of the gradient alignment*: `K_i = Σ jump·(2/π) sin(iha + πm/2)/i − slope·(2/(πh)) cos(iha + πm/2)/i²`.
@Suite struct FrequencyTailTests {
  private let halfPeriod = Rational(7)

  private func direct(
    _ terms: [(shift: Double, jump: Double, slope: Double)], degree: Int, past count: Int, difference: Int
  ) -> Double {
    let h = Double.pi / 7
    func coefficient(_ index: Int) -> Double {
      let i = Double(index)
      return terms.reduce(0) { sum, term in
        let angle = i * h * term.shift + Double.pi * Double(degree & 3) / 2
        return sum + term.jump * 2 / Double.pi * sin(angle) / i
          - term.slope * 2 / (Double.pi * h) * cos(angle) / (i * i)
      }
    }
    var sum = 0.0
    // The small ones first.
    for index in stride(from: 400_001, through: 2 * count + 1, by: -2) {
      sum += coefficient(index) * coefficient(index + difference)
    }
    return sum
  }

  private func closed(
    _ terms: [(shift: Double, jump: Double, slope: Double)], degree: Int, past count: Int, difference: Int
  ) throws -> Double {
    let exact = try terms.map {
      WaveSeries.Term(
        shift: try #require(Rational(exactly: $0.shift)), jump: try #require(Rational(exactly: $0.jump)),
        slope: try #require(Rational(exactly: $0.slope)))
    }
    let series = WaveSeries(halfPeriod: halfPeriod, degree: degree, terms: exact, precision: 160)
    return FrequencyTail(series, limit: 40).sum(past: count, difference: difference).approximation
  }

  @Test(arguments: 0...3) func theTailIsTheSum(_ degree: Int) throws {
    // Ramps alone fall off like i^−4, so that the sum is good to 12 digits; steps like i^−2.
    let kinds: [(terms: [(shift: Double, jump: Double, slope: Double)], digits: Double)] = [
      ([(0.5, 0, -1.5)], 1e-12), ([(0.5, 0, -1.5), (-0.25, 0, 1)], 1e-12),
      ([(0, 0, 1), (0.75, 0, 2)], 1e-12),
      ([(0.5, 1, 0)], 1e-5), ([(0, 1, 0), (0.5, -1, 0.25)], 1e-5),
    ]
    for (terms, tolerance) in kinds {
      for (count, difference) in [(0, 0), (0, 2), (3, 0), (3, 4), (7, 10)] {
        let found = try closed(terms, degree: degree, past: count, difference: difference)
        let expected = direct(terms, degree: degree, past: count, difference: difference)
        #expect(
          abs(found - expected) < tolerance,
          "\(terms), m = \(degree), c = \(count), l = \(difference): \(found), \(expected)")
      }
    }
  }
}
