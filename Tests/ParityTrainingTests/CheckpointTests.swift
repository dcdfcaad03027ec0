import ExactParity
import Foundation
import ParityTraining
import Testing

@Suite struct CheckpointTests {
  private let floats: [Float] = [0.5, -3, 0x1p-20, 0]

  private func experiment() throws -> ExperimentRun {
    let figure = try #require(Experiment.named("figure-1"))
    let options = ExperimentOptions(scale: .quick, seeds: 1, steps: 250, weights: [.rademacher])
    return try figure.runs(options)[0]
  }

  private func row(_ step: Int, accuracy: Double = 0.5) -> TrainingRow {
    TrainingRow(step: step, trainingLoss: 0.25, testLoss: 1e-7, testAccuracy: accuracy)
  }

  private func bytes(_ step: Int, _ rows: [TrainingRow]) throws -> Data {
    try Checkpoint.bytes(
      Checkpoint.Contents(step: step, rows: rows, state: floats), of: experiment())
  }

  /// The bytes with the first of these texts replaced, and the checksum of the change.
  private func forged(_ bytes: Data, _ text: String, _ replacement: String) throws -> Data {
    var body = bytes.dropLast(8)
    let range = try #require(body.firstRange(of: Data(text.utf8)))
    body.replaceSubrange(range, with: Data(replacement.utf8))
    var checksum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in body { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return body + Data((0..<8).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) })
  }

  private func isRefused(_ bytes: Data) throws -> Bool {
    let experiment = try experiment()
    do {
      _ = try Checkpoint.contents(bytes, of: experiment, floats: floats.count)
      return false
    } catch {
      return error.problem == "the checkpoint is damaged"
    }
  }

  @Test func isReadAsItWasWritten() throws {
    for (step, rows) in [(100, [row(100)]), (250, [row(100, accuracy: 0), row(200), row(250, accuracy: 1)])] {
      let found = try Checkpoint.contents(bytes(step, rows), of: experiment(), floats: floats.count)
      #expect(found.step == step && found.rows == rows && found.state == floats)
    }
    let same = try bytes(100, [row(100)])
    #expect(try forged(same, "\n100 1 4\n", "\n100 1 4\n") == same, "the checksum here is the program's")
  }

  /// What no run writes, with the checksum of what it says.
  @Test func aForgedOneIsRefused() throws {
    let good = try bytes(200, [row(100), row(200)])
    let changes = [
      ("\n200 2 4\n", "\n200 9223372036854775807 4\n"), ("\n200 2 4\n", "\n200 1000000000000 4\n"),
      ("\n200 2 4\n", "\n200 1 4\n"), ("\n200 2 4\n", "\n200 3 4\n"), ("\n200 2 4\n", "\n200 0 4\n"),
      ("\n200 2 4\n", "\n200 -2 4\n"), ("\n200 2 4\n", "\n200 2 5\n"), ("\n200 2 4\n", "\n200 2 3\n"),
      ("\n200 2 4\n", "\n200 2 -4\n"), ("\n200 2 4\n", "\n100 2 4\n"), ("\n200 2 4\n", "\n-5 2 4\n"),
      ("\n200 2 4\n", "\n9223372036854775807 2 4\n"), ("\n200 2 4\n", "\n150 2 4\n"),
      ("\n200 2 4\n", "\n200 2 4 4\n"), ("\n200 2 4\n", "\n0xC8 2 4\n"),
      (",200,0.25,1e-07,0.5\n", ",200,0.25,1e-07,7.5\n"), (",200,0.25,1e-07,0.5\n", ",200,0.25,1e-07,-0.5\n"),
      (",200,0.25,1e-07,0.5\n", ",200,0.25,1e-07,0x1p-3\n"), (",200,0.25,1e-07,0.5\n", ",200,0.25,nan,0.5\n"),
      (",200,0.25,1e-07,0.5\n", ",200,inf,1e-07,0.5\n"), (",200,0.25,1e-07,0.5\n", ",-5,0.25,1e-07,0.5\n"),
      (",200,0.25,1e-07,0.5\n", ",100,0.25,1e-07,0.5\n"), (",200,0.25,1e-07,0.5\n", ",300,0.25,1e-07,0.5\n"),
      (",200,0.25,1e-07,0.5\n", ",200,0.25,0.5\n"), ("\nfigure-1,", "\nfigure-7,"), ("\nfigure-1,", "\n# "),
      ("\nfigure-1,", "\n# stopped: figure-1,"),
    ]
    for (text, replacement) in changes {
      #expect(try isRefused(forged(good, text, replacement)), "\(replacement)")
    }
  }

  @Test func rowsThatNoRunHasAreRefused() throws {
    for (step, rows) in [
      (100, []), (200, [row(100), row(100)]), (200, [row(200), row(100)]), (100, [row(-5)]),
      (300, [row(300)]),
      (100, [row(100, accuracy: 7.5)]), (200, [row(100), row(200), row(200)]),
    ] {
      #expect(try isRefused(bytes(step, rows)), "\(step), \(rows)")
    }
  }

  @Test func everyChangedByteIsSeen() throws {
    let good = try bytes(200, [row(100), row(200)])
    let experiment = try experiment()
    for position in good.indices {
      var bad = good
      bad[position] ^= 1
      #expect(throws: MalformedFile.self) {
        try Checkpoint.contents(bad, of: experiment, floats: floats.count)
      }
    }
    for length in 0..<good.count { #expect(try isRefused(good.prefix(length))) }
  }
}
