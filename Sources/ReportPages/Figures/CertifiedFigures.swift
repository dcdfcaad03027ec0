internal import Enclosures
internal import ExactNumbers
package import ExactParity
internal import Foundation
internal import Plots

/// The plots that are drawn from certified numbers.
package enum CertifiedFigures {
  /// A plot that is drawn when one of its rows is in the report.
  private struct Maker: Sendable {
    let rows: [String]
    let draw: @Sendable () throws -> Figure
  }

  private static let makers: [Maker] = [
    Maker(rows: deltaRows, draw: delta), Maker(rows: alignmentRows, draw: alignment),
    Maker(rows: sigmaRows, draw: overSigma), Maker(rows: rateRows, draw: rate),
    Maker(rows: thresholdRows, draw: threshold), Maker(rows: neuronRows, draw: neurons),
  ]

  /// Those that are about any of these rows.
  ///
  /// - Complexity: seconds in all, on two cores.
  package static func about(_ ids: Set<String>, progress: ProgressCallback? = nil) throws -> [Figure] {
    let asked = makers.filter { !ids.isDisjoint(with: $0.rows) }
    return try asked.enumerated().map { index, maker in
      defer { progress?(Double(index + 1) / Double(asked.count)) }
      return try maker.draw()
    }
  }

  /// A point for each argument, computed on all cores; `nil` where there is nothing to draw.
  static func points<Argument: Sendable>(
    _ arguments: [Argument], _ point: @Sendable (Argument) throws -> Point?
  ) throws -> [Point] {
    try concurrently(arguments.count) { try point(arguments[$0]) }.compactMap { $0 }
  }

  /// A point on an axis of powers of ten; `nil` for 0, which has no place there.
  static func logarithmic(_ x: Double, _ value: Double) -> Point? {
    value > 0 ? Point(x, log10(value)) : nil
  }

  /// A curve to compare with.
  static func reference(_ label: String, _ xs: [Double], _ value: (Double) -> Double) -> Series {
    Series(label, xs.map { Point($0, value($0)) }, mark: .reference)
  }
}

extension EnclosedValue {
  /// For a picture: the midpoint of a ball that is narrower than its lines.
  var approximation: Double {
    switch self {
    case .exact(let value): value.approximation
    case .ball(let ball): ball.approximation
    }
  }
}
