import Foundation

/// What the report says about one case.
struct Row {
  let question: Question
  let size: String
  let dimension: Int?
  let ours: Double
  let peers: [(name: String, seconds: Double)]
}

/// A peer that failed, or answered something else.
struct Disagreement: Error, CustomStringConvertible {
  let description: String
}

/// Asks the questions, ours and the peers' in turn.
struct Asker {
  let python: String?
  let peersDirectory: String
  let isLong: Bool

  /// Ours before and after each of the others, so that a busy moment of the machine does not meet one side only.
  func rows(of question: Question) throws -> [Row] {
    try question.cases.filter { isLong || !$0.isLong }.map { item in
      let repetition = try item.prepare()
      var ours = try best(of: 5, budget: 6, repetition)
      var peers: [(name: String, seconds: Double)] = []
      for peer in item.peers {
        guard let theirs = try answer(of: peer) else { continue }
        guard peer.agreement.holds(ours.result, theirs.result) else {
          throw Disagreement(
            description: "\(question.name), \(item.size): \(peer.name) answers \(theirs.result.prefix(200)), "
              + "not \(ours.result.prefix(200))")
        }
        peers.append((peer.name, theirs.seconds))
        let again = try best(of: 3, budget: 3, repetition)
        ours.seconds = min(ours.seconds, again.seconds)
      }
      let row = Row(
        question: question, size: item.size, dimension: item.dimension, ours: ours.seconds, peers: peers)
      complain(
        "\(question.name), \(row.size): \(Report.text(row.ours))"
          + peers.map { ", \($0.name) \(Report.text($0.seconds))" }.joined())
      return row
    }
  }

  private func answer(of peer: Peer) throws -> Timing? {
    switch peer.way {
    case .inProcess(let prepare): return best(of: 5, budget: 6, prepare())
    case .python(let script, let arguments):
      guard let python else { return nil }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = ["\(peersDirectory)/\(script)"] + arguments
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw Disagreement(description: "\(script) \(arguments.joined(separator: " ")) failed")
      }
      return try JSONDecoder().decode(Timing.self, from: data)
    }
  }
}

/// Progress and complaints go to the standard error.
func complain(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
