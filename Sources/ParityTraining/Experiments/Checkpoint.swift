package import ExactParity
package import Foundation

/// A run that was interrupted: the rows so far and the state of the training, in one file.
///
/// A line with the format, one with all of the run's settings, one with the numbers of steps, rows and
/// floats, the rows, then the floats as little-endian words and a checksum (FNV-1a over everything before it).
package enum Checkpoint {
  private static let magic = "exact-parity/checkpoint/"
  private static let version = magic + "2"
  /// The most bytes that are read before the floats.
  private static let largestText = 1 << 28

  /// All that the state depends on; a result's columns leave out what is the same in a whole experiment.
  private static func identity(of run: ExperimentRun) -> String {
    let images = run.images.map { ["images", String($0.checksum, radix: 16)] } ?? []
    let settings = run.settings.commandLine + ["stop", "\(run.settings.stoppingLoss)"]
    return ([run.experiment] + settings + images).joined(separator: " ")
  }

  /// What a checkpoint says of a run.
  package struct Contents {
    /// The steps that are done.
    package let step: Int
    /// Their rows.
    package let rows: [TrainingRow]
    /// The state of the trainer.
    package let state: [Float]

    package init(step: Int, rows: [TrainingRow], state: [Float]) {
      self.step = step
      self.rows = rows
      self.state = state
    }
  }

  /// Writes a checkpoint, whole or not at all.
  static func write(_ run: TrainingRun, of experiment: ExperimentRun, to path: String) throws(DataFileProblem)
  {
    let contents = Contents(step: run.trainer.stepsDone, rows: run.rows, state: run.trainer.state)
    try WholeFile.write(bytes(contents, of: experiment), to: path)
  }

  /// Puts `run` into the state of the checkpoint at `path`; does nothing where there is no file.
  ///
  /// - Throws: ``DataFileProblem`` where the file is damaged or belongs to another run.
  static func restore(
    _ run: TrainingRun, of experiment: ExperimentRun, from path: String
  ) throws(DataFileProblem) {
    let floats = run.trainer.state.count
    guard let data = try InputBytes.contentsIfThere(path, atMost: largestText + 4 * floats) else { return }
    do {
      let found = try contents(data, of: experiment, floats: floats)
      run.restore(step: found.step, rows: found.rows, state: found.state)
    } catch {
      let advice = "remove it to start the run anew, or choose another --directory"
      throw DataFileProblem(.content, path, "\(error.problem); \(advice)")
    }
  }

  /// A checkpoint as bytes.
  package static func bytes(_ contents: Contents, of experiment: ExperimentRun) -> Data {
    let lines =
      [
        version, identity(of: experiment),
        "\(contents.step) \(contents.rows.count) \(contents.state.count)",
      ] + ResultFile.lines(of: experiment, contents.rows)
    var data = Data((lines.joined(separator: "\n") + "\n").utf8)
    for value in contents.state {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    withUnsafeBytes(of: data.fnv1a.littleEndian) { data.append(contentsOf: $0) }
    return data
  }

  /// What the bytes of a checkpoint say of a run whose trainer's state is `floats` numbers.
  ///
  /// - Throws: `MalformedFile` unless they are, row by row, what ``bytes(_:of:)`` makes of such a run.
  package static func contents(
    _ data: Data, of experiment: ExperimentRun, floats: Int
  ) throws(MalformedFile) -> Contents {
    let damaged = MalformedFile("the checkpoint is damaged")
    var rest = data.dropLast(8)
    func line() -> String? {
      guard let end = rest.firstIndex(of: 10) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    guard let format = line(), format.hasPrefix(magic) else { throw damaged }
    guard format == version else {
      throw MalformedFile("the checkpoint is of another version of the program")
    }
    guard data.dropLast(8).fnv1a == word(data.suffix(8)), let settings = line() else { throw damaged }
    guard settings == identity(of: experiment) else {
      throw MalformedFile("the checkpoint belongs to another run or to other settings")
    }
    let counts = line() ?? ""
    let numbers = counts.split(separator: " ").compactMap { Int($0) }
    // The number of rows follows from that of the steps, so it is no larger than what is read from it.
    guard numbers.count == 3, counts == numbers.map(String.init).joined(separator: " "), numbers[1] >= 1,
      experiment.settings.step(ofRow: numbers[1] - 1) == numbers[0], numbers[2] == floats
    else { throw damaged }
    var rows: [String] = []
    while rows.count < numbers[1], let row = line() { rows.append(row) }
    guard rows.count == numbers[1], rest.count == 4 * floats,
      let rows = rowsInOrder(rows, of: experiment)
    else { throw damaged }
    return Contents(step: numbers[0], rows: rows, state: words([UInt8](rest)).map(Float.init(bitPattern:)))
  }

  /// The rows of these lines, if each is a row and has the step of its place.
  private static func rowsInOrder(_ lines: [String], of experiment: ExperimentRun) -> [TrainingRow]? {
    let text = ([ResultFile.header] + lines).joined(separator: "\n") + "\n"
    guard let found = try? ResultFile.results(in: text, path: "", runs: [experiment]), found.count == 1,
      found[0].stopped == nil, found[0].rows.count == lines.count
    else { return nil }
    let steps = found[0].rows.indices.map(experiment.settings.step(ofRow:))
    return found[0].rows.map(\.step) == steps ? found[0].rows : nil
  }

  private static func words(_ bytes: [UInt8]) -> [UInt32] {
    (0..<bytes.count / 4).map { index in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) }
    }
  }

  private static func word(_ data: Data) -> UInt64 {
    data.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
  }
}
