import Foundation
import Testing

/// Text fits the terminal: no line is longer than its width, and words stay whole.
@Suite struct TerminalWidthTests {
  /// Runs of letters; the ends of cut words would be runs that the text in full does not have.
  private func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map(String.init))
  }

  private func run(_ arguments: [String], columns: Int?) throws -> String {
    let run = try Binary.run(arguments, environment: ["COLUMNS": columns.map(String.init) ?? ""])
    #expect(run.status == 0, "\(arguments): \(run.complaints)")
    return run.output
  }

  private func requireFitting(_ arguments: [String], wide: [String]? = nil, keepsAll: Bool) throws {
    let full = words(try run(wide ?? arguments, columns: 100_000))
    // A command that is longer than the line is named instead.
    let known = full.union(["command", "wide", "prints"])
    // Piped, without a word from the environment, lines have 100 characters.
    for columns in [60, 80, 120, nil] {
      let text = try run(arguments, columns: columns)
      for line in text.split(separator: "\n") where line.count > columns ?? 100 {
        Issue.record("\(columns ?? 100) columns: \(line)")
      }
      let shown = words(text)
      let (cut, lost) = (shown.subtracting(known), keepsAll ? full.subtracting(shown) : [])
      #expect(cut.isEmpty && lost.isEmpty, "\(columns ?? 100)")
    }
  }

  private static func ids() throws -> [String] {
    let answer = try members(Binary.run("list", "--format", "json").output)
    return (answer["statements"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test func theReportFits() throws {
    let check = ["check", "--max-dimension", "3", "--quiet"]
    try requireFitting(check, wide: check + ["--wide"], keepsAll: false)
  }

  @Test func theListFits() throws { try requireFitting(["list"], keepsAll: false) }

  @Test func everyExplanationFits() throws {
    let ids = try Self.ids()
    #expect(ids.count > 90)
    try requireFitting(["explain"] + ids, keepsAll: true)
  }

  @Test func everyHelpFits() throws {
    for command in ["", "check", "list", "explain", "delta", "gradient", "alignment", "rate", "separate"]
      + ["neurons", "threshold", "fourier", "train", "experiment", "tables", "recheck", "batch"]
    {
      try requireFitting(["help"] + (command.isEmpty ? [] : [command]), keepsAll: true)
    }
  }

  /// The table keeps every id, verdict and, where it shows any, time; what gives way is the title.
  @Test func theTableKeepsIdsAndVerdicts() throws {
    let check = ["check", "hdp-equation-27-corrected", "hdp-equation-28", "--max-dimension", "4"]
    let narrow = try run(check, columns: 50).split(separator: "\n").map(String.init)
    #expect(narrow[0].hasPrefix("id ") && !narrow[0].contains("time") && narrow[1] == "  what it says")
    #expect(narrow[2] == "hdp-equation-27-corrected  proved")
    #expect(narrow[3] == "  |Δ_{d,0}| as one binomial, even d ≥ 4 (or 2)")
    let middle = try run(check, columns: 72).split(separator: "\n").map(String.init)
    #expect(middle[0].hasSuffix("time"))
    #expect(middle[1].hasPrefix("hdp-equation-27-corrected  proved   |Δ_{d,0}| as one binomial, …  0."))
    let wide = try run(check + ["--wide"], columns: 40)
    #expect(wide.contains("scope\n") && wide.contains("|Δ_{d,0}| as one binomial, even d ≥ 4 (or 2)  "))
    #expect(wide.contains("    replay: python3 -c") || wide.contains("    replay: verify "))
  }

  @Test func wordsThatRestOnProseAreMarked() throws {
    let text = try run(["check", "hdp-theorem-4-1", "hdp-lemma-1", "--max-dimension", "3"], columns: 100)
    #expect(text.contains("hdp-theorem-4-1  derived*  "), "\(text)")
    #expect(text.contains("hdp-lemma-1      proved    "))
    #expect(text.contains("1 proved, 1 derived*; all as expected"))
    #expect(text.contains("\n* rests on a written argument too"))
    let proved = try run(["check", "hdp-lemma-1", "--max-dimension", "3"], columns: 100)
    #expect(!proved.contains("*"))
  }

  /// On a terminal the terminal says how wide it is.
  @Test func aTerminalIsAsked() throws {
    for columns in [60, 90] {
      let script = """
        import fcntl, os, pty, struct, sys, termios
        child, terminal = pty.fork()
        if child == 0:
            os.environ.pop("COLUMNS", None)
            sys.stdin.readline()
            os.execv(sys.argv[1], [sys.argv[1], "explain", "hdp-theorem-4-1"])
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, \(columns), 0, 0))
        os.write(terminal, b"go\\n")
        text = b""
        try:
            while piece := os.read(terminal, 65536): text += piece
        except OSError:
            pass
        print(text.decode().replace("\\r", ""), end="")
        """
      let run = try Binary.run(
        ["python3", "-c", script, Binary.url.path], of: URL(fileURLWithPath: "/usr/bin/env"))
      #expect(run.status == 0, "\(run.complaints)")
      let lines = run.output.split(separator: "\n").filter { $0 != "go" }
      let longest = try #require(lines.map(\.count).max())
      #expect(longest <= columns && longest > columns - 12, "\(columns): \(longest)")
    }
  }
}
