package import Plots

/// A plot of the report.
package struct Figure: Sendable {
  /// The anchor on its page.
  package let id: String
  /// The picture; its title is the heading.
  package let chart: Chart
  /// What one sees, and where the numbers come from.
  let words: String
  /// Commands that print the numbers.
  package let commands: [String]
  /// The rows that it is about.
  package let rows: [String]

  /// A plot.
  package init(id: String, chart: Chart, words: String, commands: [String], rows: [String]) {
    (self.id, self.chart, self.words) = (id, chart, words)
    (self.commands, self.rows) = (commands, rows)
  }

  /// A picture a panel, so that they stand below each other where there is no room beside.
  var pictures: [String] {
    chart.panels.map { panel in
      var plain = panel
      plain.title = ""
      return Chart(title: panel.title.isEmpty ? chart.title : panel.title, panels: [plain]).svg(for: .page)
    }
  }
}
