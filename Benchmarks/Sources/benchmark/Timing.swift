import Foundation

/// How long one answer took, and the answer, so that two ways to it can be held to agree.
struct Timing: Codable {
  var seconds: Double
  var result: String
}

/// The time of `body` alone, whatever is prepared around it.
func timed<Result>(_ body: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try body()
  let elapsed = clock.now - start
  return (Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18, result)
}

/// The best of several repetitions: as many as fit the budget of seconds, at least one, at most `most`.
func best(of most: Int, budget: Double, _ repetition: () throws -> Timing) rethrows -> Timing {
  var best = try repetition()
  var spent = best.seconds
  for _ in 1..<most where spent + best.seconds <= budget {
    let next = try repetition()
    spent += next.seconds
    if next.seconds < best.seconds { best = next }
  }
  return best
}
