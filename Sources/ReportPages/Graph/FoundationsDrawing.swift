internal import Plots

/// Rows as boxes below each other, with an arc from each to those that rest on it: as wide as a phone, however many there are.
package struct FoundationsDrawing {
  /// A box: a row, or what the row below it rests on beside rows.
  package struct Node {
    package let label: String
    /// Where it leads to.
    package let link: String?
    /// Whether the page is about it.
    package var isFocus = false
  }

  package let nodes: [Node]
  /// From the upper box, by its number, to the lower one.
  package let arcs: [(from: Int, to: Int)]
  /// What the drawing shows, for those who hear it.
  let description: String

  private static let step = 34.0
  private static let box = (width: 296.0, height: 26.0)

  /// Arcs that reach further lie further out.
  private static func reach(_ arc: (from: Int, to: Int)) -> Double {
    min(16 + 9 * Double(arc.to - arc.from), 96)
  }

  var svg: String {
    // A cubic curve reaches three quarters of the way to its handles.
    let left = (arcs.map(Self.reach).max() ?? 0) * 0.75 + 8
    let (width, height) = (left + Self.box.width + 4, Self.step * Double(nodes.count) + 4)
    let body = arcs.map { arrow($0, left) }.joined() + nodes.indices.map { drawn($0, left) }.joined()
    let size = (SVG.number(width), SVG.number(height))
    return """
      <svg class="foundations" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size.0) \(size.1)" width="\(size.0)" height="\(size.1)" \
      font-family="sans-serif" font-size="12" fill="currentColor" role="group" aria-label="\(SVG.escaped(description))">
      \(body)</svg>
      """
  }

  private func middle(_ index: Int) -> Double { Self.step * Double(index) + Self.box.height / 2 + 2 }

  private func arrow(_ arc: (from: Int, to: Int), _ left: Double) -> String {
    let (start, end) = (middle(arc.from) + 4, middle(arc.to) - 4)
    let handle = left - Self.reach(arc)
    let n = SVG.number
    return
      "<path d=\"M \(n(left)) \(n(start)) C \(n(handle)) \(n(start)) \(n(handle)) \(n(end)) \(n(left - 6)) \(n(end))\" fill=\"none\" "
      + "stroke=\"currentColor\" opacity=\"0.55\"/>\n"
      + "<path d=\"M \(n(left)) \(n(end)) l -8 -4 l 0 8 z\" opacity=\"0.7\"/>\n"
  }

  private func drawn(_ index: Int, _ left: Double) -> String {
    let (node, y, n) = (nodes[index], middle(index), SVG.number)
    let stroke = node.isFocus ? "stroke-width=\"3\"" : node.link == nil ? "stroke-dasharray=\"4 3\"" : ""
    let shape =
      "<rect x=\"\(n(left))\" y=\"\(n(y - Self.box.height / 2))\" width=\"\(n(Self.box.width))\" "
      + "height=\"\(n(Self.box.height))\" rx=\"5\" fill=\"none\" stroke=\"currentColor\" \(stroke)/>\n"
      + SVG.text(node.label, left + 10, y + 4, node.isFocus ? "font-weight=\"bold\"" : "")
    guard let link = node.link else { return "<g>\n\(shape)</g>\n" }
    return "<a href=\"\(SVG.escaped(link))\">\n\(shape)</a>\n"
  }
}
