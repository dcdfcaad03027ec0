internal import Foundation
internal import Ledger

extension Report {
  /// JUnit XML for continuous integration: a suite a source, a test case a statement; an unexpected verdict is a failure, and the
  /// verdict is a property of every case, so that a refutation that is expected does not pass for a proof.
  func junitReport() -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="verify" \(Self.counts(entries))>

      """
    var keys: [String] = []
    for entry in entries where !keys.contains(entry.row.paper.key) { keys.append(entry.row.paper.key) }
    for key in keys {
      let suite = entries.filter { $0.row.paper.key == key }
      text += "  <testsuite name=\"\(Self.escaped(key))\" \(Self.counts(suite))>\n"
      text += suite.map(Self.testCase).joined() + "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func testCase(_ entry: ReportEntry) -> String {
    var text = "    <testcase classname=\"\(escaped(entry.row.paper.key))\" name=\"\(escaped(entry.row.id))\""
    text += " time=\"\(decimal(entry.seconds))\">\n      <properties>\n"
    var properties = [("verdict", entry.verdict.rawValue), ("title", entry.row.title)]
    if entry.verdict == .refuted, let slip = entry.row.consequence?.slip.rawValue {
      properties.append(("slip", slip))
    }
    for (name, value) in properties {
      text += "        <property name=\"\(name)\" value=\"\(escaped(value))\"/>\n"
    }
    text += "      </properties>\n"
    if !entry.isAsExpected {
      text += "      <failure message=\"\(escaped("\(entry.verdict), expected \(entry.row.expected)"))\"/>\n"
    }
    var lines = ["verdict: \(entry.verdict)", "scope: \(entry.scope)", "method: \(entry.method)"]
    if let failure = entry.failure {
      lines += [
        "at \(failure.parameters): \(failure.left), but \(failure.right)", "replay: \(failure.replay)",
      ]
    }
    text += "      <system-out>\(escaped(lines.joined(separator: "\n")))</system-out>\n"
    return text + "    </testcase>\n"
  }

  private static func counts(_ entries: [ReportEntry]) -> String {
    let failures = entries.count { !$0.isAsExpected }
    let time = entries.reduce(0) { $0 + $1.seconds }
    return "tests=\"\(entries.count)\" failures=\"\(failures)\" errors=\"0\" time=\"\(decimal(time))\""
  }

  private static func decimal(_ seconds: Double) -> String { String(format: "%.3f", seconds) }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
