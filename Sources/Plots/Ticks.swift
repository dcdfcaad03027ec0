internal import Foundation

/// A mark on an axis.
package struct Tick: Equatable {
  /// Where it is.
  package let position: Double
  /// What it says.
  package let label: String
}

extension Axis {
  /// The ends of the axis for these coordinates: a little room, and some width where all are the same.
  package func ends(_ coordinates: [Double]) -> ClosedRange<Double> {
    if let range { return range }
    if case .names(let names) = scale { return -0.5...(Double(max(1, names.count)) - 0.5) }
    guard let low = coordinates.min(), let high = coordinates.max() else { return 0...1 }
    guard low < high else { return (low - 0.5)...(high + 0.5) }
    return low...high
  }

  /// At most about `count` marks between the ends: round numbers, whole powers of ten, or every name.
  package func ticks(_ ends: ClosedRange<Double>, count: Int) -> [Tick] {
    switch scale {
    case .names(let names): names.enumerated().map { Tick(position: Double($0), label: $1) }
    case .linear: Self.multiples(ends, count).map { Tick(position: $0, label: Self.text($0)) }
    case .logarithmic:
      ends.upperBound - ends.lowerBound < 2
        ? Self.fractions(ends)
        : Self.multiples(ends, count).filter { $0 == $0.rounded() }
          .map { Tick(position: $0, label: "10" + Self.superscript(Int($0))) }
    }
  }

  /// Multiples of 1, 2 or 5 times a power of ten, or of whole numbers where that is the unit.
  private static func multiples(_ ends: ClosedRange<Double>, _ count: Int) -> [Double] {
    let span = ends.upperBound - ends.lowerBound
    let power = pow(10, floor(log10(span / Double(count))))
    let unit = [1, 2, 5, 10].map { $0 * power }.first { span / $0 <= Double(count) } ?? 10 * power
    let first = (ends.lowerBound / unit - 1e-9).rounded(.up)
    let last = (ends.upperBound / unit + 1e-9).rounded(.down)
    return stride(from: first, through: last, by: 1).map { $0 * unit }
  }

  /// Within two decades: 1, 2 and 5 times powers of ten.
  private static func fractions(_ ends: ClosedRange<Double>) -> [Tick] {
    let decades = Int(ends.lowerBound.rounded(.down))...Int(ends.upperBound.rounded(.up))
    return decades.flatMap { decade in
      [1, 2, 5].compactMap { leading in
        let position = Double(decade) + log10(Double(leading))
        guard ends.contains(position) else { return nil }
        let ten = "10" + superscript(decade)
        let plain = abs(decade) <= 3 ? text(Double(leading) * pow(10, Double(decade))) : nil
        return Tick(position: position, label: plain ?? (leading == 1 ? ten : "\(leading)·\(ten)"))
      }
    }
  }

  private static func text(_ value: Double) -> String {
    let value = abs(value) < 1e-12 ? 0 : value
    return String(format: "%.6g", value).replacing("-", with: "−")
  }

  private static func superscript(_ exponent: Int) -> String {
    let digits = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
      "-": "⁻",
    ]
    return String(exponent).map { digits[String($0)] ?? "" }.joined()
  }
}
