import Foundation

/// Time against the dimension, on a logarithmic scale: on it a cost of 2^d is a straight line.
struct GrowthPlot {
  struct Curve {
    let name: String
    let points: [(dimension: Int, seconds: Double)]
  }

  let curves: [Curve]

  /// Ours, and the first peer of each case, of the questions that are plotted.
  init(_ rows: [Row]) {
    var curves: [Curve] = []
    for name in Set(rows.filter(\.question.isPlotted).map(\.question.name)).sorted() {
      let rows = rows.filter { $0.question.name == name }
      curves.append(
        Curve(name: name, points: rows.compactMap { row in row.dimension.map { ($0, row.ours) } }))
      let peers = rows.compactMap { row in
        row.dimension.flatMap { d in row.peers.first.map { (d, $0.seconds) } }
      }
      if !peers.isEmpty { curves.append(Curve(name: "\(name), NumPy", points: peers)) }
    }
    self.curves = curves
  }

  private static let colours = ["#0b6e4f", "#b23a48", "#1d4e89", "#c27c0e", "#6a4c93", "#444444"]
  private static let (left, right, top, bottom) = (70.0, 620.0, 20.0, 380.0)

  /// The plot as an SVG document.
  var svg: String {
    let dimensions = curves.flatMap { $0.points.map(\.dimension) }
    let exponents = curves.flatMap { $0.points.map { log10($0.seconds) } }
    guard let first = dimensions.min(), let last = dimensions.max(), first < last,
      let low = exponents.min()?.rounded(.down), let high = exponents.max()?.rounded(.up), low < high
    else { return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n" }
    let x = { (d: Int) in Self.left + (Self.right - Self.left) * Double(d - first) / Double(last - first) }
    let y = { (exponent: Double) in Self.bottom - (Self.bottom - Self.top) * (exponent - low) / (high - low) }
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 430\" font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"900\" height=\"430\" fill=\"white\"/>",
    ]
    for exponent in Int(low)...Int(high) {
      let height = y(Double(exponent))
      lines.append(Self.line(Self.left, height, Self.right, height, "#dddddd"))
      lines.append(Self.label(Self.left - 8, height + 4, "end", Self.power(exponent)))
    }
    for d in stride(from: first + first % 2, through: last, by: 2) {
      lines.append(Self.label(x(d), Self.bottom + 18, "middle", "\(d)"))
    }
    lines.append(Self.label((Self.left + Self.right) / 2, Self.bottom + 40, "middle", "dimension"))
    for (index, curve) in curves.enumerated() {
      let colour = Self.colours[index / 2 % Self.colours.count]
      let dashes = curve.name.hasSuffix("NumPy") ? " stroke-dasharray=\"5 4\"" : ""
      let points = curve.points.map { Self.number(x($0.dimension)) + "," + Self.number(y(log10($0.seconds))) }
      lines.append(
        "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(colour)\" "
          + "stroke-width=\"2\"\(dashes)/>")
      let height = Self.top + 20 * Double(index) + 10
      lines.append(
        "<line x1=\"635\" y1=\"\(height)\" x2=\"660\" y2=\"\(height)\" stroke=\"\(colour)\" stroke-width=\"2\"\(dashes)/>"
      )
      lines.append(Self.label(666, height + 4, "start", curve.name))
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) -> String
  {
    "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" stroke=\"\(colour)\"/>"
  }

  private static func label(_ x: Double, _ y: Double, _ anchor: String, _ text: String) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(text)</text>"
  }

  private static func power(_ exponent: Int) -> String {
    switch exponent {
    case -6: "1 µs"
    case -3: "1 ms"
    case 0: "1 s"
    default: "10<tspan dy=\"-5\" font-size=\"9\">\(exponent)</tspan>"
    }
  }

  private static func number(_ value: Double) -> String { String(format: "%.1f", value) }
}
