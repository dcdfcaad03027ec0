internal import Foundation

extension LearningCurves {
  private static let width = 460.0
  /// The height of a panel without its legend.
  private static let height = 330.0
  private static let legendStep = 15.0
  private static let (left, right, top, bottom) = (56.0, 24.0, 30.0, 44.0)
  /// Told apart by dashes and markers too, so the plot is readable in black and white.
  private static let styles: [(color: String, dash: String, marker: String)] = [
    ("#1b4f8f", "", "circle"), ("#c0392b", "7 3", "square"), ("#1e8449", "2 3", "triangle"),
    ("#7d3c98", "9 3 2 3", "diamond"), ("#b9770e", "4 2", "circle"), ("#333333", "1 2", "square"),
    ("#148f77", "12 4", "triangle"), ("#884ea0", "6 2 1 2", "diamond"),
  ]

  /// An SVG picture: one panel beside the other, the mean test accuracy over the steps with its shaded 95 %
  /// interval, axis titles and a legend.
  package func svg(title: String) -> String {
    let columns = max(1, min(3, panels.count))
    let rows = max(1, (panels.count + columns - 1) / columns)
    // The legend of a panel stands below it, two entries a line.
    let legendLines = ((panels.map(\.lines.count).max() ?? 0) + 1) / 2
    let height = Self.height + Self.legendStep * Double(legendLines) + 4
    let total = (width: Double(columns) * Self.width, height: Double(rows) * height + 28)
    var body = ""
    for (index, panel) in panels.enumerated() {
      let x = Double(index % columns) * Self.width
      let y = Double(index / columns) * height + 28
      body += "<g transform=\"translate(\(Self.text(x)),\(Self.text(y)))\">\n\(Self.svg(panel))</g>\n"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(total.width))" height="\(Int(total.height))" \
      viewBox="0 0 \(Int(total.width)) \(Int(total.height))" font-family="sans-serif" font-size="11">
      <rect width="100%" height="100%" fill="white"/>
      <text x="\(Int(total.width / 2))" y="19" text-anchor="middle" font-size="14">\
      \(Self.escaped(title))</text>
      \(body)</svg>

      """
  }

  private static func svg(_ panel: Panel) -> String {
    let last = Double(panel.lines.flatMap { $0.points.map(\.step) }.max() ?? 1)
    func x(_ step: Double) -> Double { left + step / last * (width - left - right) }
    // Accuracies below 0.4 are drawn at the lower edge.
    func y(_ accuracy: Double) -> Double {
      top + (1.02 - max(0.4, min(1.02, accuracy))) / 0.62 * (height - top - bottom)
    }
    var out =
      "<text x=\"\(text(width / 2))\" y=\"18\" text-anchor=\"middle\">\(escaped(panel.title))</text>\n"
    for tick in stride(from: 0.4, through: 1.01, by: 0.1) {
      out += line(left, y(tick), width - right, y(tick), "stroke=\"#dddddd\"")
      out += label(left - 6, y(tick) + 4, "end", String(format: "%.1f", tick))
    }
    for step in ticks(to: last) {
      out += line(x(step), height - bottom, x(step), height - bottom + 4, "stroke=\"black\"")
      out += label(x(step), height - bottom + 16, "middle", "\(Int(step))")
    }
    out += line(left, top, left, height - bottom, "stroke=\"black\"")
    out += line(left, height - bottom, width - right, height - bottom, "stroke=\"black\"")
    out += label(width / 2, height - 10, "middle", "steps")
    out +=
      "<text transform=\"translate(14,\(text(height / 2))) rotate(-90)\" "
      + "text-anchor=\"middle\">test accuracy</text>\n"
    for (index, curve) in panel.lines.enumerated() {
      let style = styles[index % styles.count]
      let upper = curve.points.map { "\(text(x(Double($0.step)))),\(text(y($0.mean + $0.halfWidth)))" }
      let lower = curve.points.reversed().map {
        "\(text(x(Double($0.step)))),\(text(y($0.mean - $0.halfWidth)))"
      }
      out +=
        "<polygon points=\"\((upper + lower).joined(separator: " "))\" fill=\"\(style.color)\" "
        + "opacity=\"0.15\"/>\n"
      if curve.points.count == 1, let only = curve.points.first {
        // A single point has no area to shade.
        let ends = (y(only.mean - only.halfWidth), y(only.mean + only.halfWidth))
        out += line(
          x(last), ends.0, x(last), ends.1, "stroke=\"\(style.color)\" stroke-width=\"3\" opacity=\"0.4\"")
      }
      let middle = curve.points.map { "\(text(x(Double($0.step)))),\(text(y($0.mean)))" }
      out +=
        "<polyline points=\"\(middle.joined(separator: " "))\" fill=\"none\" stroke=\"\(style.color)\" "
        + "stroke-width=\"1.6\" stroke-dasharray=\"\(style.dash)\"/>\n"
      let stride = max(1, curve.points.count / 6)
      for (number, point) in curve.points.enumerated() where number % stride == 0 || curve.points.count < 6 {
        out += marker(style.marker, x(Double(point.step)), y(point.mean), style.color)
      }
      let legendX = left + Double(index % 2) * (width - left - right) / 2
      let legendY = height + legendStep * Double(index / 2)
      out += line(
        legendX, legendY, legendX + 30, legendY,
        "stroke=\"\(style.color)\" stroke-width=\"1.6\" stroke-dasharray=\"\(style.dash)\"")
      out += marker(style.marker, legendX + 15, legendY, style.color)
      out += label(legendX + 36, legendY + 4, "start", curve.label)
    }
    return out
  }

  /// Round numbers: multiples of 1, 2 or 5 times a power of ten, at most six of them.
  private static func ticks(to last: Double) -> [Double] {
    var unit = 1.0
    while last / unit > 5 {
      let leading = unit / pow(10, floor(log10(unit)))
      unit *= leading < 1.5 || leading > 4 ? 2 : 2.5
    }
    return Array(stride(from: 0, through: last, by: unit))
  }

  private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> String
  {
    "<line x1=\"\(text(x1))\" y1=\"\(text(y1))\" x2=\"\(text(x2))\" y2=\"\(text(y2))\" \(style)/>\n"
  }

  private static func label(_ x: Double, _ y: Double, _ anchor: String, _ words: String) -> String {
    "<text x=\"\(text(x))\" y=\"\(text(y))\" text-anchor=\"\(anchor)\">\(escaped(words))</text>\n"
  }

  private static func marker(_ shape: String, _ x: Double, _ y: Double, _ color: String) -> String {
    switch shape {
    case "circle": "<circle cx=\"\(text(x))\" cy=\"\(text(y))\" r=\"3\" fill=\"\(color)\"/>\n"
    case "square":
      "<rect x=\"\(text(x - 3))\" y=\"\(text(y - 3))\" width=\"6\" height=\"6\" fill=\"\(color)\"/>\n"
    case "triangle":
      "<path d=\"M \(text(x)) \(text(y - 4)) l 4 7 l -8 0 z\" fill=\"\(color)\"/>\n"
    default: "<path d=\"M \(text(x)) \(text(y - 4)) l 4 4 l -4 4 l -4 -4 z\" fill=\"\(color)\"/>\n"
    }
  }

  private static func text(_ value: Double) -> String { String(format: "%.1f", value) }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
