internal import Foundation

/// The shapes that charts are made of, as SVG; coordinates to a tenth of a pixel, so that files are the same on every machine.
package enum SVG {
  /// What tells one series from the next: dashes and marks as well as colours, which read in black and white too.
  static let styles: [(color: String, dash: String, mark: Int)] = [
    ("#1b5fa8", "", 0), ("#c0392b", "7 3", 1), ("#1e8449", "2 3", 2), ("#8e44ad", "9 3 2 3", 3),
    ("#b9770e", "4 2", 0), ("#5d6d7e", "1 2", 1), ("#148f77", "12 4", 2), ("#7f4f24", "6 2 1 2", 3),
  ]

  /// The same colours for a dark page, where each has at least three times its brightness: rules of a style sheet, which go before
  /// the attributes of a picture.
  package static let darkRules = zip(
    styles,
    ["#6db3f2", "#ff8a7a", "#5fd38d", "#d2a1e8", "#f0b24b", "#aebccb", "#4fd6bd", "#d6a777"]
  ).map { style, dark in
    "  svg [stroke=\"\(style.color)\"] { stroke: \(dark); }\n  svg [fill=\"\(style.color)\"] { fill: \(dark); }\n"
  }.joined()

  package static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", value)
    return text == "-0.0" ? "0.0" : text
  }

  package static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  package static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> String
  {
    "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" \(style)/>\n"
  }

  package static func text(
    _ words: String, _ x: Double, _ y: Double, anchor: String = "start", _ style: String = ""
  )
    -> String
  {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\"\(style.isEmpty ? "" : " \(style)")>"
      + "\(escaped(words))</text>\n"
  }

  package static func points(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// One of four marks around a point.
  package static func mark(_ shape: Int, _ x: Double, _ y: Double, _ color: String) -> String {
    switch shape {
    case 0: "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"3\" fill=\"\(color)\"/>\n"
    case 1:
      "<rect x=\"\(number(x - 3))\" y=\"\(number(y - 3))\" width=\"6\" height=\"6\" fill=\"\(color)\"/>\n"
    case 2: "<path d=\"M \(number(x)) \(number(y - 4)) l 4 7 l -8 0 z\" fill=\"\(color)\"/>\n"
    default: "<path d=\"M \(number(x)) \(number(y - 4)) l 4 4 l -4 4 l -4 -4 z\" fill=\"\(color)\"/>\n"
    }
  }

  /// A rough width of words in the font of 11 pixels.
  package static func width(_ words: String) -> Double { 6.2 * Double(words.count) }
}
