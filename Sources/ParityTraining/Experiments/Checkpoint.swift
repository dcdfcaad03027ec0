internal import Foundation

/// A run that was interrupted: the rows so far and the state of the training, in one file.
///
/// A line with the format, one with all of the run's settings, one with the numbers of steps, rows and
/// floats, the rows, then the floats as little-endian words and a checksum (FNV-1a over everything before it).
package enum Checkpoint {
  private static let magic = "exact-parity/checkpoint/"
  private static let version = magic + "2"

  /// All that the state depends on; a result's columns leave out what is the same in a whole experiment.
  private static func identity(of run: ExperimentRun) -> String {
    let images = run.images.map { ["images", String($0.checksum, radix: 16)] } ?? []
    let settings = run.settings.commandLine + ["stop", "\(run.settings.stoppingLoss)"]
    return ([run.experiment] + settings + images).joined(separator: " ")
  }

  /// Writes a checkpoint, whole or not at all.
  static func write(_ run: TrainingRun, of experiment: ExperimentRun, to path: String) throws(DataFileProblem)
  {
    let state = run.trainer.state
    let lines =
      [
        version, identity(of: experiment),
        "\(run.trainer.stepsDone) \(run.rows.count) \(state.count)",
      ] + ResultFile.lines(of: experiment, run.rows)
    var data = Data((lines.joined(separator: "\n") + "\n").utf8)
    for value in state { withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    withUnsafeBytes(of: data.fnv1a.littleEndian) { data.append(contentsOf: $0) }
    try WholeFile.write(data, to: path)
  }

  /// Puts `run` into the state of the checkpoint at `path`; does nothing where there is no file.
  ///
  /// - Throws: ``DataFileProblem`` where the file is damaged or belongs to another run.
  static func restore(
    _ run: TrainingRun, of experiment: ExperimentRun, from path: String
  ) throws(DataFileProblem) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DataFileProblem(.unreadable, path, "no permission to read it")
    }
    func problem(_ text: String) -> DataFileProblem {
      let advice = "remove it to start the run anew, or choose another --directory"
      return DataFileProblem(.content, path, "\(text); \(advice)")
    }
    let damaged = problem("the checkpoint is damaged")
    var rest = data.dropLast(8)
    func line() -> String? {
      guard let end = rest.firstIndex(of: 10) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    guard let format = line(), format.hasPrefix(magic) else { throw damaged }
    guard format == version else { throw problem("the checkpoint is of another version of the program") }
    guard data.dropLast(8).fnv1a == word(data.suffix(8)), let settings = line() else { throw damaged }
    guard settings == identity(of: experiment) else {
      throw problem("the checkpoint belongs to another run or to other settings")
    }
    let numbers = (line() ?? "").split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 3, (0...experiment.settings.steps).contains(numbers[0]), numbers[1] >= 0,
      numbers[2] == run.trainer.state.count
    else { throw damaged }
    let rowLines = (0..<numbers[1]).compactMap { _ in line() }
    let text = ([ResultFile.header] + rowLines).joined(separator: "\n") + "\n"
    let rows = try ResultFile.results(in: text, path: path, runs: [experiment]).first?.rows ?? []
    guard rows.count == numbers[1], rest.count == 4 * numbers[2] else { throw damaged }
    let bytes = [UInt8](rest)
    let state = (0..<numbers[2]).map { index in
      Float(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) })
    }
    run.restore(step: numbers[0], rows: rows, state: state)
  }

  private static func word(_ data: Data) -> UInt64 {
    data.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
  }
}
