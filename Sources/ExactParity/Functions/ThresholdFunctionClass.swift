/// A linear threshold function of at most 6 variables, standing for all that arise from it by permuting and
/// negating coordinates.
///
/// ```swift
/// let classes = try ThresholdFunctionClass.all(dimension: 3)
/// classes.reduce(0) { $0 + $1.size }  // 104 threshold functions of 3 variables
/// ```
public struct ThresholdFunctionClass: Sendable, Hashable {
  /// Weights `w_1 ≥ … ≥ w_d ≥ 0` of the representative.
  public let weights: [Int]
  /// T: the representative is 1 where `w·x ≥ T`, else −1.
  public let threshold: Int
  /// The values of the representative: bit i is set where it is 1 at the input whose coordinate j is 1
  /// exactly if bit j − 1 of i is set.
  public let truthTable: UInt64
  /// The number of functions in the class.
  public let size: Int
  /// `2^d f̂([d])`, up to a sign the same for the whole class.
  public let topCoefficient: Int

  /// Weights up to this one, by dimension, are enough: the number of functions found says so.
  private static let largestWeights = [0, 1, 1, 2, 3, 5, 9]

  /// All classes of the dimension, each once.
  ///
  /// Representatives are found by running through the sorted weights up to a limit and all thresholds. That
  /// none is missing shows when the sizes add up to the number of threshold functions: 2, 4, 14, 104, 1882,
  /// 94572, 15028134 (OEIS A000609).
  ///
  /// - Throws: ``InvalidInput`` for a dimension other than 0 … 6.
  public static func all(dimension: Int) throws(InvalidInput) -> [ThresholdFunctionClass] {
    guard largestWeights.indices.contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 0 and 6")
    }
    var found: [UInt64: ThresholdFunctionClass] = [:]
    forEachSorted(count: dimension, atMost: largestWeights[dimension], prefix: []) { weights in
      for (threshold, table) in tables(of: weights) where found[table] == nil {
        found[table] = ThresholdFunctionClass(weights: weights, threshold: threshold, truthTable: table)
      }
    }
    return found.values.sorted {
      ($0.weights.reduce(0, +), $0.truthTable) < ($1.weights.reduce(0, +), $1.truthTable)
    }
  }

  private init(weights: [Int], threshold: Int, truthTable: UInt64) {
    self.weights = weights
    self.threshold = threshold
    self.truthTable = truthTable
    let dimension = weights.count
    // Σ_x f(x) g(x) for g = ±1, from the inputs where f = 1: f = 2·1[f = 1] − 1, and Σ_x g(x) = 0.
    func correlation(_ isPositive: (Int) -> Bool) -> Int {
      (0..<1 << dimension).reduce(0) { sum, input in
        truthTable >> UInt64(input) & 1 == 0 ? sum : sum + (isPositive(input) ? 2 : -2)
      }
    }
    topCoefficient =
      dimension == 0
      ? (truthTable == 1 ? 1 : -1) : correlation { (dimension - $0.nonzeroBitCount) & 1 == 0 }
    // A threshold function is determined by E f and the d numbers Σ f(x) x_j (Chow), which permute and change
    // signs with the coordinates; so the class is as large as the number of signed permutations of these
    // numbers.
    let chow = (0..<dimension).map { j in correlation { $0 >> j & 1 == 1 } }
    var size = chow.count { $0 != 0 }
    size = 1 << size
    for (position, value) in chow.enumerated() {
      // The multinomial coefficient of the multiplicities, one factor at a time: (i+1)/(occurrences so far).
      size *= position + 1
      size /= chow[...position].count { $0 == value }
    }
    self.size = size
  }

  private static func forEachSorted(
    count: Int, atMost limit: Int, prefix: [Int], _ body: ([Int]) -> Void
  ) {
    if prefix.count == count { return body(prefix) }
    for weight in 0...limit { forEachSorted(count: count, atMost: weight, prefix: prefix + [weight], body) }
  }

  /// The functions of these weights, one for each threshold that makes a difference.
  private static func tables(of weights: [Int]) -> [(threshold: Int, table: UInt64)] {
    let total = weights.reduce(0, +)
    // The inputs whose positive coordinates weigh s have w·x = 2s − total.
    var bySum = [UInt64](repeating: 0, count: total + 1)
    for input in 0..<1 << weights.count {
      let sum = weights.indices.reduce(0) { input >> $1 & 1 == 1 ? $0 + weights[$1] : $0 }
      bySum[sum] |= 1 << UInt64(input)
    }
    var table: UInt64 = 0
    var result = [(threshold: total + 1, table: table)]
    for sum in stride(from: total, through: 0, by: -1) where bySum[sum] != 0 {
      table |= bySum[sum]
      result.append((2 * sum - total, table))
    }
    return result
  }
}
