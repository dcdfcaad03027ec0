import Foundation
import Testing

/// `verify experiment mnist-parity` on small files in MNIST's format.
@Suite struct DigitFilesTests {
  private static let names = ["train-images-idx3-ubyte", "train-labels-idx1-ubyte"]
  private static let options = [
    "experiment", "mnist-parity", "--scale", "quick", "--seeds", "1", "--steps", "20",
  ]

  /// Twenty images of two by two pixels; the label is in the first pixel.
  private static let files: [[UInt8]] = [
    [0, 0, 8, 3, 0, 0, 0, 20, 0, 0, 0, 2, 0, 0, 0, 2]
      + (0..<20).flatMap { [UInt8($0 % 10 * 25), 0, 255, 9] },
    [0, 0, 8, 1, 0, 0, 0, 20] + (0..<20).map { UInt8($0 % 10) },
  ]

  private func run(_ files: [[UInt8]?], in folder: URL) throws -> Run {
    for (name, bytes) in zip(Self.names, files) {
      if let bytes { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    }
    return try Binary.run(
      Self.options + ["--data", folder.path, "--directory", folder.appendingPathComponent("results").path])
  }

  @Test func goodFilesAreTrainedOn() throws {
    try withTemporaryFolder { folder in
      let run = try run(Self.files, in: folder)
      #expect(run.status == 0, "\(run.complaints)")
      let file = folder.appendingPathComponent("results/mnist-parity.csv")
      let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(4)
      // One and three digits, four models, a row after 15 and after 20 steps.
      #expect(rows.count == 2 * 4 * 2)
      #expect(rows.filter { $0.hasPrefix("mnist-parity,4,sum,") }.count == 8)
      #expect(rows.filter { $0.hasPrefix("mnist-parity,12,sum,") }.count == 8)
    }
  }

  /// Where MNIST is not at hand; the seed is that of the images.
  @Test func madeImagesAreTrainedOn() throws {
    try withTemporaryFolder { folder in
      let options = Self.options + ["--data", "synthetic:3", "--directory", folder.path]
      #expect(try Binary.run(options).status == 0)
      let file = folder.appendingPathComponent("mnist-parity.csv")
      let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(4)
      #expect(rows.filter { $0.hasPrefix("mnist-parity,75,sum,") }.count == 8)
    }
    #expect(try Binary.run(Self.options + ["--data", "synthetic:three"]).status != 0)
  }

  @Test func otherImagesDoNotGoOnFromACheckpoint() throws {
    try withTemporaryFolder { folder in
      let long =
        replacing(Self.options, by: ["--steps", "1000000"]) + [
          "--data", folder.path, "--directory", folder.path,
        ]
      for (name, bytes) in zip(Self.names, Self.files) {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
      }
      #expect(try Binary.run(long + ["--run", "1"], interruptAfter: 0.5).status == 130)
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/mnist-parity.runs/run-1.checkpoint"))
      var other = Self.files[0]
      other[16] ^= 1
      try Data(other).write(to: folder.appendingPathComponent(Self.names[0]))
      let run = try Binary.run(long + ["--run", "1"])
      #expect(run.status == 65 && run.complaints.contains("other settings"), "\(run.complaints)")
    }
  }

  @Test(arguments: [0, 1])
  func badFilesAreRefused(_ which: Int) throws {
    func changed(_ change: (inout [UInt8]) -> Void) -> [[UInt8]?] {
      var files = Self.files
      change(&files[which])
      return files
    }
    var cases: [([[UInt8]?], String)] = [
      (changed { $0 = [] }, "does not begin as an IDX file"),
      (changed { $0.removeLast() }, "bytes"), (changed { $0.append(0) }, "bytes"),
      (changed { $0[2] = 13 }, "does not begin as an IDX file"),
      (changed { $0[3] ^= 2 }, "does not begin as an IDX file"), (changed { $0[7] = 0 }, "bytes"),
      (changed { $0[4] = 255 }, "bytes"), (changed { $0 = Array($0.prefix(6)) }, "does not begin"),
    ]
    if which == 1 {
      cases.append(
        (
          changed {
            $0[7] = 19; $0.removeLast()
          }, "19 labels for 20 images"
        ))
      cases.append((changed { $0[9] = 10 }, "not a digit"))
    }
    for (files, problem) in cases {
      try withTemporaryFolder { folder in
        let run = try run(files, in: folder)
        #expect(run.status == 65 && run.output.isEmpty, "\(problem)")
        #expect(
          run.complaints.contains(Self.names[which]) && run.complaints.contains(problem), "\(run.complaints)")
      }
    }
    try withTemporaryFolder { folder in
      let run = try run(Self.files.enumerated().map { $0 == which ? nil : $1 }, in: folder)
      #expect(run.status == 66 && run.output.isEmpty)
      #expect(run.complaints.contains(Self.names[which]), "\(run.complaints)")
    }
  }
}
