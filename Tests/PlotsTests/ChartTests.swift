import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Plots
import Testing

@Suite struct ChartTests {
  @Test func linearTicksAreRound() {
    func labels(_ ends: ClosedRange<Double>, _ count: Int = 6) -> [String] {
      Axis("x").ticks(ends, count: count).map(\.label)
    }
    #expect(labels(0...10) == ["0", "2", "4", "6", "8", "10"])
    #expect(labels(0...1) == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
    #expect(labels(-3...3) == ["−3", "−2", "−1", "0", "1", "2", "3"])
    #expect(labels(3...97) == ["20", "40", "60", "80"])
    #expect(labels(0...0.0003) == ["0", "5e−05", "0.0001", "0.00015", "0.0002", "0.00025", "0.0003"])
    for (low, high) in [(0.0, 1.0), (-7, 1e6), (1e-9, 2e-9), (5, 6)] {
      for count in 2...9 {
        let ticks = Axis("x").ticks(low...high, count: count)
        #expect(ticks.count <= count + 1 && !ticks.isEmpty)
        #expect(
          ticks.allSatisfy {
            $0.position >= low - 1e-6 * (high - low) && $0.position <= high + 1e-6 * (high - low)
          })
        #expect(Set(ticks.map(\.label)).count == ticks.count, "\(low) \(high) \(count)")
      }
    }
  }

  @Test func logarithmicTicksArePowersOfTen() {
    let axis = Axis("y", scale: .logarithmic)
    #expect(axis.ticks(-3...0, count: 7).map(\.label) == ["10⁻³", "10⁻²", "10⁻¹", "10⁰"])
    #expect(
      axis.ticks(-500...(-1), count: 5).map(\.label) == ["10⁻⁵⁰⁰", "10⁻⁴⁰⁰", "10⁻³⁰⁰", "10⁻²⁰⁰", "10⁻¹⁰⁰"])
    // Within two decades also 2 and 5.
    #expect(axis.ticks(0...1, count: 7).map(\.label) == ["1", "2", "5", "10"])
    #expect(axis.ticks(-12...(-11.2), count: 7).map(\.label) == ["10⁻¹²", "2·10⁻¹²", "5·10⁻¹²"])
  }

  @Test func theEndsLeaveNothingOut() {
    #expect(Axis("x").ends([3, -1, 2]) == -1...3)
    #expect(Axis("x").ends([3, 3]) == 2.5...3.5)
    #expect(Axis("x").ends([]) == 0...1)
    #expect(Axis("x", scale: .names(["a", "b"])).ends([0, 1]) == -0.5...1.5)
    #expect(Axis("x", range: 0...9).ends([100]) == 0...9)
  }

  private func panel(_ series: [Series], title: String = "") -> Panel {
    Panel(title: title, x: Axis("dimension d"), y: Axis("a < b"), series: series)
  }

  @Test func thePictureIsXMLWithItsWords() throws {
    let line = Series("weights & more", [Point(1, 1, interval: 0.5...1.5), Point(2, 4)])
    let dots = Series("dots", [Point(1, 2, interval: 1...3)], mark: .points)
    let reference = Series("±1", [Point(1, 1), Point(2, 1)], mark: .reference)
    for surface in [Chart.Surface.paper, .page] {
      for count in 0...4 {
        let panels = (0..<count).map { panel([line, dots, reference], title: "panel \($0)") }
        let text = Chart(title: "a title", panels: panels, caption: "what <it> means").svg(for: surface)
        let parser = XMLParser(data: Data(text.utf8))
        #expect(parser.parse(), "\(count)")
        #expect(text.contains(">a title</text>") && text.contains("<desc>what &lt;it&gt; means</desc>"))
        #expect(text.contains("fill=\"white\"") == (surface == .paper))
        #expect(text.components(separatedBy: ">weights &amp; more</text>").count == count + 1)
        #expect(
          text.components(separatedBy: "<polygon").count == count + 1, "a band where there are intervals")
        #expect(text.components(separatedBy: "<polyline").count == 2 * count + 1, "no line through one point")
        #expect(text.components(separatedBy: "stroke-width=\"3\"").count == count + 1, "a bar at the point")
      }
    }
  }

  /// What lies outside the axis is drawn at its edge, inside the frame.
  @Test func nothingLeavesTheFrame() throws {
    let wild = Series("wild", [Point(0, -9, interval: -20...9), Point(1, 7)])
    let chart = Chart(
      title: "t", panels: [Panel(x: Axis("x"), y: Axis("y", range: 0...1), series: [wild])])
    let text = chart.svg()
    let list = try #require(text.components(separatedBy: "<polygon points=\"").last?.prefix { $0 != "\"" })
    let heights = list.split(separator: " ").compactMap {
      $0.split(separator: ",").last.flatMap { Double($0) }
    }
    #expect(heights.count == 4 && heights.allSatisfy { (26.0...286.0).contains($0) })
  }

  /// Eight lines, and eight to compare with, are told apart without their colours.
  @Test(arguments: [Series.Mark.line, .reference]) func noTwoLinesAreAlikeInGrey(_ mark: Series.Mark) {
    let lines = (0..<8).map { index in
      Series("\(index)", [Point(0, Double(index)), Point(1, Double(index))], mark: mark)
    }
    let text = Chart(title: "t", panels: [panel(lines)]).svg()
    let looks = text.split(separator: "\n").filter { $0.hasPrefix("<polyline") }.map { line in
      line.replacing(/points="[^"]*"|stroke="[^"]*"/, with: "")
    }
    #expect(looks.count == 8)
    #expect(Set(looks).count == 8)
    #expect(mark == .line || looks.allSatisfy { $0.contains("stroke-dasharray") })
  }

  @Test func oneSeriesNeedsNoLegend() {
    let one = Chart(title: "t", panels: [panel([Series("alone", [Point(1, 1), Point(2, 2)])])]).svg()
    #expect(!one.contains("alone"))
  }

  @Test func theSameNumbersGiveTheSameBytes() {
    let chart = Chart(
      title: "t", panels: [panel([Series("a", (0..<50).map { Point(Double($0), sin(Double($0))) })])])
    #expect(chart.svg() == chart.svg())
    #expect(!chart.svg().contains("-0.0"))
  }
}
