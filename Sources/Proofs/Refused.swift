/// Why a proof is no proof: the step at fault and the condition that was not met.
public struct Refused: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of the step, where one is at fault.
  public var step: Int?
  /// The condition that was not met.
  public let reason: String

  init(_ reason: String, step: Int? = nil) {
    self.reason = reason
    self.step = step
  }

  /// `step 3: the two sides differ`.
  public var description: String { step.map { "step \($0): \(reason)" } ?? reason }
}

/// Refuses unless the condition holds.
@inline(__always)
func require(_ condition: Bool, _ reason: @autoclosure () -> String) throws(Refused) {
  if !condition { throw Refused(reason()) }
}

/// The limits of PROOF-FORMAT, section 7.
enum ProofLimits {
  static let fileBytes = 5_000_000
  static let steps = 5000
  static let statements = 500
  static let jsonNesting = 12
  static let coordinates = 8
  static let polynomialTerms = 60_000
  static let termProducts = 2_000_000
  static let coordinateExponent = 10_000
  static let coefficientBits = 100_000
  static let shift = 400
  static let constantFactorial = 2000
  static let expandedRange = 3000
  static let exponent = 400
  static let constantExponent = 10_000
  static let enteredNodes = 1_000_000
  static let powerBase = 1_000_000_000_000
  static let endTerms = 40
}
