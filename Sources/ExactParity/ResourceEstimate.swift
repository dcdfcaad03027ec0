public import ExactNumbers

/// How long a computation may take, by its estimate, before it is refused.
public enum TimeLimit {
  /// The seconds of a single question: half an hour.
  public static let question: Integer = 1800

  /// Whether what takes longer starts all the same, in the scope of `$isLifted.withValue(true)`.
  ///
  /// Limits on memory stay.
  @TaskLocal public static var isLifted = false
}

/// What a computation will take, roughly, so that its user can decide to wait for it.
///
/// The numbers are integers of any size: no product of sizes overflows.
public struct ResourceEstimate: Sendable, Hashable {
  /// The bytes of memory, exact for the large arrays.
  public let memory: Integer
  /// The seconds on two cores of 2.5 GHz, within a factor of a few.
  public let seconds: Integer

  /// An estimate.
  public init(memory: Integer = 0, seconds: Integer) {
    self.memory = memory
    self.seconds = seconds
  }

  /// That of `operations` steps of `picoseconds` each.
  public init(memory: Integer = 0, operations: Integer, picoseconds: Int) {
    let picosecondsInOne = Integer.powerOfTwo(12) * Integer(244_140_625)
    self.init(
      memory: memory, seconds: (operations * Integer(picoseconds)).ceilingQuotient(by: picosecondsInOne))
  }

  /// Whether it is worth a word before the start: 5 seconds or a gibibyte.
  public var isWorthSaying: Bool { seconds >= 5 || memory >= Integer.powerOfTwo(30) }

  /// - Parameters:
  ///   - computation: what is estimated, for the refusal.
  ///   - limit: the most seconds.
  /// - Throws: ``ComputationRefused`` when `computation` needs more memory than there is, or, unless
  ///   ``TimeLimit/isLifted``, more time.
  public func require(
    for computation: String, limit: Integer = TimeLimit.question
  ) throws(ComputationRefused) {
    guard memory <= Memory.available else {
      throw ComputationRefused(
        computation, need: "\(self)", limit: "this machine's \(Memory.text(Memory.available))")
    }
    guard seconds <= limit || TimeLimit.isLifted else {
      throw ComputationRefused(
        computation, need: "\(self)", limit: Self.text(seconds: limit), isForTime: true)
    }
  }

  /// A time for people: in the largest unit of which there are at least two.
  ///
  /// ```swift
  /// ResourceEstimate.text(seconds: 5400)  // "90 minutes"
  /// ```
  public static func text(seconds: Integer) -> String {
    let year = 31_557_600
    let units = [(year, "years"), (86400, "days"), (3600, "hours"), (60, "minutes")]
    for (length, name) in units where seconds >= Integer(2 * length) {
      let amount = seconds.ceilingQuotient(by: Integer(length))
      return amount.bitLength > 40 ? "2^\(amount.bitLength - 1) \(name)" : "\(amount) \(name)"
    }
    return seconds == 1 ? "1 second" : "\(seconds) seconds"
  }
}

extension ResourceEstimate: CustomStringConvertible {
  /// `8 GiB of memory and about 11 seconds`.
  public var description: String {
    let time = "about \(Self.text(seconds: seconds))"
    return memory.isZero ? time : "\(Memory.text(memory)) of memory and \(time)"
  }
}
