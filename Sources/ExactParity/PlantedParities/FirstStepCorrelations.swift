/// `E y s_j σ'(w·x + b)` for every j, and `E y σ'(w·x + b)`, of a neuron with weights in {−1, 0, 1}, over D_A or one
/// of its halves, as integers over a common denominator.
///
/// In the twin reading of arXiv 2002.07400 `w⁽¹⁾_j = (u/√n) E y s_j σ'` and `b⁽¹⁾ − b⁽⁰⁾ = u E y σ'` after the first
/// step η = 1, λ = ½.
///
/// ```swift
/// let planted = try PlantedParity(dimension: 3, size: 3)
/// let window = ActiveWindow(dimension: 3, bias: 1)
/// FirstStepCorrelations(planted, weights: [0, 0, 0], window: window, over: .both).bits  // [8, 8, 8]: a half, over 2⁴
/// ```
public struct FirstStepCorrelations: Sendable, Hashable {
  /// Over which inputs the mean is taken.
  public enum Part: Sendable, Hashable {
    /// D_A; sums are over `2^{n+1}`.
    case both
    /// Its half in which all bits of A are equal, D⁽²⁾; sums are over `2^n`.
    case planted
  }

  /// The sums for the coordinates.
  public let bits: [Int]
  /// The sum for the bias.
  public let bias: Int

  /// Visits every input; σ' is 1 where `w·s` is in the window.
  ///
  /// Sums are below `2^{n+1}` in absolute value, n ≤ 24.
  ///
  /// - Precondition: n weights, each −1, 0 or 1.
  /// - Complexity: `n 2^n` additions.
  public init(_ planted: PlantedParity, weights: [Int], window: ActiveWindow, over part: Part) {
    precondition(weights.count == planted.dimension, "there are n weights")
    precondition(weights.allSatisfy { abs($0) <= 1 }, "a weight is −1, 0 or 1")
    var support: UInt64 = 0
    var negatives: UInt64 = 0
    for (j, weight) in weights.enumerated() where weight != 0 {
      support |= 1 << UInt64(j)
      if weight < 0 { negatives |= 1 << UInt64(j) }
    }
    let a = Parity(degree: planted.size).mask
    let equalBits = 1 << (planted.size - 1)
    let uniform = part == .both ? 1 : 0
    var total = 0
    var onNegatives = [Int](repeating: 0, count: weights.count)
    for s in 0..<UInt64(1) << UInt64(weights.count) {
      let isPlanted = s & a == 0 || s & a == a
      guard isPlanted || uniform == 1 else { continue }
      // w·s = |support| − 2·#{j in the support: w_j s_j = −1}.
      let dot = support.nonzeroBitCount - 2 * ((s ^ negatives) & support).nonzeroBitCount
      guard window.range.contains(dot) else { continue }
      let label = 1 - 2 * ((s & a).nonzeroBitCount & 1)
      let signed = label * (uniform + (isPlanted ? equalBits : 0))
      total += signed
      var rest = s
      while rest != 0 {
        onNegatives[rest.trailingZeroBitCount] += signed
        rest &= rest - 1
      }
    }
    bias = total
    // s_j = 1 − 2·1[bit j].
    bits = onNegatives.map { total - 2 * $0 }
  }
}
