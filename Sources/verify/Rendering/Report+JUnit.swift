internal import Foundation
internal import Ledger

extension Report {
  /// JUnit XML, one test case a statement, for continuous integration; an unexpected verdict is a failure.
  func junitReport() -> String {
    let failures = results.count { !$0.isAsExpected }
    let time = results.reduce(0) { $0 + $1.seconds }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="verify" tests="\(results.count)" failures="\(failures)" time="\(Self.decimal(time))">

      """
    for result in results {
      text += "  <testcase classname=\"\(result.row.paper.key)\" name=\"\(result.row.id)\""
      text += " time=\"\(Self.decimal(result.seconds))\">\n"
      if !result.isAsExpected {
        let message = "\(result.verdict.kind), expected \(result.row.expected)"
        text += "    <failure message=\"\(Self.escaped(message))\"/>\n"
      }
      let lines = [
        "verdict: \(result.verdict.kind)", "scope: \(result.verdict.scope)",
        "method: \(result.verdict.method)",
      ]
      text += "    <system-out>\(Self.escaped(lines.joined(separator: "\n")))</system-out>\n  </testcase>\n"
    }
    return text + "</testsuite>\n"
  }

  private static func decimal(_ seconds: Double) -> String { String(format: "%.3f", seconds) }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
