internal import Foundation

/// A small generator for tests (SplitMix64), independent of the library's own.
///
/// Mention it in the message of an expectation: it prints the seed that replays the case.
public struct TestGenerator: RandomNumberGenerator, CustomStringConvertible, Sendable {
  /// The seed of this case.
  public let seed: UInt64
  private var state: UInt64

  /// The generator of the case with this seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// How to replay the case.
  public var description: String { "replay with EXACT_PARITY_TEST_SEED=\(seed)" }
}

/// A seeded run of random cases: `count` times the effort `EXACT_PARITY_TEST_EFFORT` (1 unless set), or the one
/// case `EXACT_PARITY_TEST_SEED`.
///
/// ```swift
/// for var random in RandomCases(200) {
///   let n = Int.random(in: -9...9, using: &random)
///   #expect(n * n >= 0, "\(n), \(random)")
/// }
/// ```
public struct RandomCases: Sequence {
  private let seeds: [UInt64]

  /// `count` cases at effort 1.
  public init(_ count: Int) {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["EXACT_PARITY_TEST_SEED"].flatMap(UInt64.init) {
      seeds = [seed]
    } else {
      let effort = environment["EXACT_PARITY_TEST_EFFORT"].flatMap(Double.init) ?? 1
      seeds = (1...UInt64(Swift.max(1, Double(count) * effort))).map { $0 }
    }
  }

  /// The generators of the cases.
  public func makeIterator() -> AnyIterator<TestGenerator> {
    var seeds = seeds.makeIterator()
    return AnyIterator { seeds.next().map(TestGenerator.init(seed:)) }
  }
}
