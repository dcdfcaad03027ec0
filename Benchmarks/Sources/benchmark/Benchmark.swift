import Foundation

/// Measures this library beside what a user would otherwise write.
///
///     benchmark [--python FILE] [--only NAME] [--long] [--output FILE] [--plot FILE]
///
/// Without `--python` only the peers in C are asked; without `--output` the report goes to the standard output.
@main
struct Benchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isLong = arguments.contains("--long")
    arguments.removeAll { $0 == "--long" }
    let names = ["--python", "--peers", "--only", "--output", "--plot"]
    var options: [String: String] = [:]
    while arguments.count >= 2, names.contains(arguments[0]) {
      options[arguments[0]] = arguments[1]
      arguments.removeFirst(2)
    }
    let questions = Question.all.filter { options["--only"] == nil || options["--only"] == $0.name }
    guard arguments.isEmpty, !questions.isEmpty else {
      complain(
        "usage: benchmark [--python FILE] [--peers DIR] [--only NAME] [--long] [--output FILE] [--plot FILE]\n"
          + "names: \(Question.all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    do {
      let asker = Asker(
        python: options["--python"], peersDirectory: options["--peers"] ?? "peers", isLong: isLong)
      let rows = try questions.flatMap(asker.rows)
      let report = Report(rows: rows, command: "make benchmarks")
      if let output = options["--output"] {
        try report.markdown.write(toFile: output, atomically: true, encoding: .utf8)
      } else {
        print(report.markdown)
      }
      if let plot = options["--plot"] {
        try GrowthPlot(rows).svg.write(toFile: plot, atomically: true, encoding: .utf8)
      }
    } catch {
      complain("benchmark: \(error)")
      exit(1)
    }
  }
}
