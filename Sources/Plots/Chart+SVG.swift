extension Chart {
  /// Where the picture stands.
  public enum Surface: Sendable {
    /// A file of its own: black on white.
    case paper
    /// A page, whose colour of text it takes, without a background; a panel is little wider than a phone.
    case page
  }

  private static let margin = 8.0
  private static let lineHeight = 15.0

  /// The picture as SVG, with its title and caption as text that a screen reader finds; the same bytes for the same numbers.
  public func svg(for surface: Surface = .paper) -> String {
    let drawings = panels.map { PanelDrawing($0, isWide: panels.count == 1 && surface == .paper) }
    let columns = max(1, min(3, drawings.count))
    let width = max(drawings.map(\.width).max() ?? 0, 460) * Double(columns)
    let rows = stride(from: 0, to: drawings.count, by: columns).map {
      Array(drawings[$0..<min($0 + columns, drawings.count)])
    }
    let titleLines = Self.lines(title, width: (width - 2 * Self.margin) / 1.3)
    var y = 8 + Self.lineHeight * 1.3 * Double(titleLines.count)
    var body = titleLines.enumerated().map { index, line in
      SVG.text(
        line, width / 2, 6 + Self.lineHeight * 1.2 * Double(index + 1), anchor: "middle",
        "font-size=\"14\" font-weight=\"bold\"")
    }.joined()
    for row in rows {
      for (column, drawing) in row.enumerated() {
        let x = width / Double(columns) * Double(column)
        body += "<g transform=\"translate(\(SVG.number(x)),\(SVG.number(y)))\">\n\(drawing.body)</g>\n"
      }
      y += row.map(\.height).max() ?? 0
    }
    for line in Self.lines(caption, width: width - 2 * Self.margin) {
      y += Self.lineHeight
      body += SVG.text(line, Self.margin, y)
    }
    let size = (Int(width), Int((y + 10).rounded(.up)))
    let background = surface == .paper ? "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" : ""
    let color = surface == .paper ? "black" : "currentColor"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size.0) \(size.1)" width="\(size.0)" height="\(size.1)" \
      font-family="sans-serif" font-size="11" color="\(color)" fill="currentColor" role="img">
      <title>\(SVG.escaped(title))</title>
      <desc>\(SVG.escaped(caption))</desc>
      \(background)\(body)</svg>

      """
  }

  /// The words in lines of about `width` pixels.
  private static func lines(_ words: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, SVG.width("\(last) \(word)") <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
