internal import ExactNumbers
internal import ExactParity
internal import Foundation
internal import ParityTraining

/// The readers of files that others may have written. Each takes any bytes and either refuses them or returns what it
/// can vouch for, which is looked at here: a claim that does not hold ends the process, as a trap does.
enum Reader: String, CaseIterable {
  case network, polynomial, table, digits, checkpoint, results

  func read(_ bytes: [UInt8]) {
    switch self {
    case .network: readNetwork(bytes)
    case .polynomial: readPolynomial(bytes)
    case .table: readTable(bytes)
    case .digits: readDigits(bytes)
    case .checkpoint: readCheckpoint(bytes)
    case .results: readResults(bytes)
    }
  }

  private func readNetwork(_ bytes: [UInt8]) {
    guard let network = try? TwoLayerNetwork(json: bytes) else { return }
    precondition(
      network.weights.allSatisfy { $0.count == network.dimension }, "every neuron sees every input")
    if network.dimension <= 64 {
      _ = network.value(at: SignVector(dimension: network.dimension, negatives: 0))
    }
  }

  private func readPolynomial(_ bytes: [UInt8]) {
    guard let polynomial = try? FourierPolynomial(json: bytes) else { return }
    let sum = polynomial.terms.reduce(Rational(0)) { $0 + $1.coefficient }
    let one = SignVector(dimension: polynomial.dimension, negatives: 0)
    precondition(polynomial.value(at: one) == sum, "every parity is 1 at (1, …, 1)")
  }

  private func readTable(_ bytes: [UInt8]) {
    guard let table = try? TruthTable(json: bytes) else { return }
    precondition(table.values.count == 1 << table.dimension, "a table has 2^d values")
  }

  /// Two bytes with the length of the images' file, that file, then the labels'.
  private func readDigits(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return }
    let rest = bytes[2...]
    let length = min(Int(bytes[0]) << 8 | Int(bytes[1]), rest.count)
    let (images, labels) = (Array(rest.prefix(length)), Array(rest.dropFirst(length)))
    guard
      let digits = try? IDXDigits(images: images, imagesPath: "images", labels: labels, labelsPath: "labels")
    else { return }
    precondition(digits.count * digits.pixelsPerImage == images.count - 16, "every pixel is there once")
    var generator = SeededGenerator(seed: 1)
    _ = DigitStrips(digits, digits: 1).draw(2, using: &generator)
  }

  /// As the bytes are, and with the checksum that fits them.
  private func readCheckpoint(_ bytes: [UInt8]) {
    let experiment = Samples.experiments[0]
    let body = Data(bytes.dropLast(8))
    let forged = body + withUnsafeBytes(of: body.fnv1a.littleEndian) { Data($0) }
    for data in [Data(bytes), forged] {
      guard let found = try? Checkpoint.contents(data, of: experiment, floats: Samples.state.count) else {
        continue
      }
      precondition(found.state.count == Samples.state.count, "the state is one of this run")
      requireRows(found.rows, of: experiment)
      precondition(found.rows.last?.step == found.step, "a checkpoint is taken at a row")
    }
  }

  private func readResults(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let sweep = Sweep(name: "figure-1", runs: Samples.experiments, directory: "", command: "")
    guard let found = try? sweep.finishedResults(in: text, path: "") else { return }
    for result in found { requireRows(result.rows, of: Samples.experiments[result.run]) }
    precondition(Set(found.map(\.run)).count == found.count, "no run is there twice")
  }

  private func requireRows(_ rows: [TrainingRow], of experiment: ExperimentRun) {
    for (index, row) in rows.enumerated() {
      precondition(
        row.step == experiment.settings.step(ofRow: index), "the steps of the rows are those of the run")
      precondition((0...1).contains(row.testAccuracy), "an accuracy is a fraction")
      precondition(row.trainingLoss.isFinite && row.testLoss.isFinite, "a loss is a number")
    }
  }
}
