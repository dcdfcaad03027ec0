import Foundation

/// The measurements as Markdown.
struct Report {
  let rows: [Row]
  let command: String

  /// Every row beside its peers: one run, best of several repetitions.
  var markdown: String {
    var lines = [
      "# Results", "",
      "Written by `\(command)`: one run, ours and the peers' in turn, the best of several repetitions each.",
      "\(ProcessInfo.processInfo.activeProcessorCount) cores. Ratios carry over to other machines better than",
      "times; a ratio of 10 means that the peer takes ten times as long. Exact answers were compared as texts,",
      "float ones to within rounding.", "",
      "![growth with the dimension](growth.svg)", "",
    ]
    var question = ""
    for row in rows {
      if row.question.name != question {
        question = row.question.name
        lines += ["", "## \(row.question.title)", "", "| size | ours | peer | peer's time | ratio |"]
        lines.append("|---|---:|---|---:|---:|")
      }
      if row.peers.isEmpty { lines.append("| \(row.size) | \(Self.text(row.ours)) | — | — | — |") }
      for peer in row.peers {
        lines.append(
          "| \(row.size) | \(Self.text(row.ours)) | \(peer.name) | \(Self.text(peer.seconds)) "
            + "| \(Self.ratio(peer.seconds / row.ours)) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A time with three digits and its unit.
  static func text(_ seconds: Double) -> String {
    let (value, unit) =
      switch seconds {
      case 1...: (seconds, "s")
      case 1e-3..<1: (seconds * 1e3, "ms")
      default: (seconds * 1e6, "µs")
      }
    return "\(digits(value)) \(unit)"
  }

  private static func ratio(_ ratio: Double) -> String {
    ratio < 10 ? digits(ratio) : "\(Int(ratio.rounded()))"
  }

  private static func digits(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
