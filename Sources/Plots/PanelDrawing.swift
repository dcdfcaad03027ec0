/// One panel as shapes, from its own upper left corner.
struct PanelDrawing {
  /// The size with the legend.
  let width, height: Double
  let body: String

  private static let frameHeight = 330.0
  private static let (top, bottom) = (26.0, 44.0)
  private static let rightMargin = 24.0
  private static let leftMargin = 64.0

  init(_ panel: Panel, isWide: Bool) {
    width = isWide ? 640 : 460
    let frame = Frame(
      panel, left: Self.leftMargin, right: width - Self.rightMargin, top: Self.top,
      bottom: Self.frameHeight - Self.bottom)
    var body = SVG.text(panel.title, width / 2, 16, anchor: "middle", "font-weight=\"bold\"")
    body += frame.axes(panel, width: width)
    for (index, series) in panel.series.enumerated() {
      body += frame.drawn(series, SVG.styles[index % SVG.styles.count])
    }
    let legend = Self.legend(panel.series, width: width - Self.leftMargin - Self.rightMargin)
    self.body = body + legend.body
    height = Self.frameHeight + legend.height + 6
  }

  /// The entries in as many columns as their words allow.
  private static func legend(_ series: [Series], width: Double) -> (body: String, height: Double) {
    guard series.count > 1 else { return ("", 0) }
    let entry = 44 + (series.map { SVG.width($0.label) }.max() ?? 0)
    let columns = max(1, Int(width / entry))
    var body = ""
    for (index, series) in series.enumerated() {
      let style = SVG.styles[index % SVG.styles.count]
      let x = leftMargin + Double(index % columns) * entry
      let y = frameHeight + 15 * Double(index / columns) + 6
      if series.mark != .points { body += SVG.line(x, y, x + 30, y, Frame.stroke(series, style)) }
      if series.mark != .reference { body += SVG.mark(style.mark, x + 15, y, style.color) }
      body += SVG.text(series.label, x + 36, y + 4)
    }
    return (body, 15 * Double((series.count + columns - 1) / columns))
  }
}

/// The rectangle between the axes, and where a coordinate is in it.
private struct Frame {
  let left, right, top, bottom: Double
  let x, y: ClosedRange<Double>

  init(_ panel: Panel, left: Double, right: Double, top: Double, bottom: Double) {
    (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
    let points = panel.series.flatMap(\.points)
    x = panel.x.ends(points.map(\.x))
    y = panel.y.ends(
      points.flatMap { [$0.y, $0.interval?.lowerBound ?? $0.y, $0.interval?.upperBound ?? $0.y] })
  }

  private func across(_ value: Double) -> Double {
    left + (value - x.lowerBound) / (x.upperBound - x.lowerBound) * (right - left)
  }

  /// What lies outside is drawn at the edge.
  private func up(_ value: Double) -> Double {
    let value = min(max(value, y.lowerBound), y.upperBound)
    return bottom - (value - y.lowerBound) / (y.upperBound - y.lowerBound) * (bottom - top)
  }

  func axes(_ panel: Panel, width: Double) -> String {
    var body = ""
    for tick in panel.y.ticks(y, count: 7) {
      body += SVG.line(
        left, up(tick.position), right, up(tick.position), "stroke=\"currentColor\" opacity=\"0.15\"")
      body += SVG.text(tick.label, left - 6, up(tick.position) + 4, anchor: "end")
    }
    for tick in panel.x.ticks(x, count: width > 500 ? 8 : 5) {
      body += SVG.line(
        across(tick.position), bottom, across(tick.position), bottom + 4, "stroke=\"currentColor\"")
      body += SVG.text(tick.label, across(tick.position), bottom + 16, anchor: "middle")
    }
    body += SVG.line(left, top, left, bottom, "stroke=\"currentColor\"")
    body += SVG.line(left, bottom, right, bottom, "stroke=\"currentColor\"")
    body += SVG.text(panel.x.label, (left + right) / 2, bottom + 34, anchor: "middle")
    let middle = (top + bottom) / 2
    return body
      + "<text transform=\"translate(13,\(SVG.number(middle))) rotate(-90)\" text-anchor=\"middle\">"
      + "\(SVG.escaped(panel.y.label))</text>\n"
  }

  static func stroke(_ series: Series, _ style: (color: String, dash: String, mark: Int)) -> String {
    let isReference = series.mark == .reference
    let width = isReference ? "1.1" : "1.6"
    // Dashed always, and no two of a panel alike.
    let dash = isReference && style.dash.isEmpty ? "5 4" : style.dash
    return "fill=\"none\" stroke=\"\(style.color)\" stroke-width=\"\(width)\""
      + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }

  func drawn(_ series: Series, _ style: (color: String, dash: String, mark: Int)) -> String {
    let points = series.points
    let isLine = series.mark != .points && points.count > 1
    var body = ""
    if isLine {
      let upper = points.map { (across($0.x), up($0.interval?.upperBound ?? $0.y)) }
      let lower = points.reversed().map { (across($0.x), up($0.interval?.lowerBound ?? $0.y)) }
      if points.contains(where: { $0.interval != nil }) {
        body +=
          "<polygon points=\"\(SVG.points(upper + lower))\" fill=\"\(style.color)\" opacity=\"0.15\"/>\n"
      }
      let middle = points.map { (across($0.x), up($0.y)) }
      body += "<polyline points=\"\(SVG.points(middle))\" \(Self.stroke(series, style))/>\n"
    } else {
      for point in points {
        guard let interval = point.interval else { continue }
        body += SVG.line(
          across(point.x), up(interval.lowerBound), across(point.x), up(interval.upperBound),
          "stroke=\"\(style.color)\" stroke-width=\"3\" opacity=\"0.4\"")
      }
    }
    guard series.mark != .reference else { return body }
    let stride = isLine && points.count > 8 ? points.count / 6 : 1
    for (number, point) in points.enumerated() where number % stride == 0 {
      body += SVG.mark(style.mark, across(point.x), up(point.y), style.color)
    }
    return body
  }
}
