internal import ExactParity

/// The 95 % interval of the mean of a few numbers by the bootstrap: between quantiles of the mean of as many draws with
/// replacement, so never outside the numbers themselves.
///
/// Up to eight numbers all draws are counted; for more, 4000 of them with a fixed seed. `nil` for a single number, which says
/// nothing about its spread.
///
/// Source: B. Efron, Ann. Statist. 7 (1979), the percentile interval.
package func bootstrapInterval(_ numbers: [Double]) -> ClosedRange<Double>? {
  guard numbers.count > 1 else { return nil }
  let means = numbers.count <= 8 ? allMeans(numbers) : drawnMeans(numbers, draws: 4000)
  let sorted = means.sorted { $0.mean < $1.mean }
  let tail = 0.025 * sorted.reduce(0) { $0 + $1.weight }
  func quantile(_ means: some Sequence<(mean: Double, weight: Double)>) -> Double {
    var seen = 0.0
    var last = 0.0
    for (mean, weight) in means {
      last = mean
      seen += weight
      if seen > tail { break }
    }
    return last
  }
  return quantile(sorted)...quantile(sorted.reversed())
}

/// The mean of every draw as a multiset, with the number of draws that are it.
private func allMeans(_ numbers: [Double]) -> [(mean: Double, weight: Double)] {
  let count = numbers.count
  // How many of the draws are left, their sum so far and the product of the factorials in n!/∏ k_i!.
  var partial: [(left: Int, sum: Double, weight: Double)] = [(count, 0, 1)]
  for (index, number) in numbers.enumerated() {
    partial = partial.flatMap { state in
      let takes = index == count - 1 ? state.left...state.left : 0...state.left
      return takes.map { take in
        (
          state.left - take, state.sum + Double(take) * number,
          state.weight * binomial(state.left, take)
        )
      }
    }
  }
  return partial.map { ($0.sum / Double(count), $0.weight) }
}

/// At most C(8, 4), so exact in floating point.
private func binomial(_ n: Int, _ k: Int) -> Double {
  (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
}

private func drawnMeans(_ numbers: [Double], draws: Int) -> [(mean: Double, weight: Double)] {
  var generator = SeededGenerator(seed: 0)
  return (0..<draws).map { _ in
    let sum = numbers.indices.reduce(0) { sum, _ in
      sum + numbers[Int.random(in: numbers.indices, using: &generator)]
    }
    return (sum / Double(numbers.count), 1)
  }
}
