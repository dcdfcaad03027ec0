internal import ExactNumbers

/// An activation on multiples of 1/Q as an integer function Φ of an integer, `φ(z/Q) = Φ(z)/R` for `|z| ≤ M`.
struct IntegerActivation: Sendable {
  private enum Formula { case step, ramp, square, table }

  private let formula: Formula
  /// Where a ramp is clipped; beyond every z where it is not.
  private let height: Int64
  /// `Φ(−M), …, Φ(M)` of a piecewise polynomial, and M.
  private let table: [Int64]
  private let reach: Int64
  /// R.
  let denominator: Integer

  /// - Parameters:
  ///   - unit: Q, a multiple of the denominator of a clipped ramp's height.
  ///   - reach: M.
  ///   - largest: what no value of a table may reach in magnitude, at most 2^62.
  /// - Throws: ``ComputationRefused`` where a table would have more than 2^22 values, or one as large.
  init(_ activation: Activation, unit: Integer, reach: Integer, largest: Integer) throws(ComputationRefused) {
    guard case .piecewise(_, let function) = activation else {
      let shape = ActivationShape(activation)
      formula = [.step: .step, .ramp: .ramp, .square: .square][shape.formula] ?? .ramp
      height = shape.height.flatMap { ($0 * Rational(unit)).numerator.machineWord }.map(Int64.init) ?? .max
      (table, self.reach) = ([], 0)
      denominator = unit.power(shape.degree)
      return
    }
    guard reach <= Integer.powerOfTwo(21), let word = reach.machineWord else {
      throw ComputationRefused(
        "enumeration with \(activation)", need: "a table of \(2 * reach + 1) values", limit: "2^22")
    }
    let values = (-word...word).map { function.value(at: Rational(Integer($0), unit)) }
    let common = values.reduce(Integer(1)) { .leastCommonMultiple($0, $1.denominator) }
    let integers = values.map { ($0 * Rational(common)).numerator }
    guard integers.allSatisfy({ $0.magnitude < largest }) else {
      throw ComputationRefused(
        "enumeration with \(activation)", need: "values beyond \(largest.bitLength - 1) bits",
        limit: "\(largest.bitLength - 1) bits")
    }
    (formula, height, self.reach, denominator) = (.table, .max, Int64(word), common)
    table = integers.map { Int64($0.machineWord ?? 0) }
  }

  /// Φ(z), for `|z| ≤ M`.
  @inline(__always)
  func value(at z: Int64) -> Int64 {
    switch formula {
    case .step: z < 0 ? 0 : 1
    case .ramp: min(max(z, 0), height)
    case .square: z * z
    case .table: table[Int(z + reach)]
    }
  }

  /// A bound of `|Φ(z)|` for `|z| ≤ reach`, at most M.
  func bound(within reach: Integer) -> Integer {
    switch formula {
    case .step: 1
    case .ramp: min(reach, Integer(height))
    case .square: reach * reach
    case .table: Integer(table.reduce(0) { max($0, abs($1)) })
    }
  }
}
