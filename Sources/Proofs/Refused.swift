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
  static let (fileBytes, jsonNesting, statements, steps, coordinates) = (5_000_000, 12, 500, 5000, 8)
  static let (polynomialTerms, termProducts, coordinateExponent, coefficientBits) = (
    60_000, 2_000_000, 10_000, 100_000
  )
  static let (shift, constantFactorial, expandedRange, endTerms) = (400, 2000, 3000, 40)
  static let (exponent, constantExponent, powerBase) = (400, 10_000, 1_000_000_000_000)
  static let enteredNodes = 1_000_000
}
