import ExactParity
import ParityTraining
import Testing

@Suite struct IDXDigitsTests {
  private let images: [UInt8] =
    [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3] + [0, 51, 255, 102, 0, 255]
  private let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 3, 8]

  private func digits(_ images: [UInt8], _ labels: [UInt8]) throws -> IDXDigits {
    try IDXDigits(images: images, imagesPath: "images", labels: labels, labelsPath: "labels")
  }

  @Test func stripsShowTheDigitsOfTheirLabel() throws {
    let digits = try digits(images, labels)
    #expect(digits.count == 2 && digits.pixelsPerImage == 3)
    var generator = SeededGenerator(seed: 1)
    let batch = DigitStrips(digits, digits: 2).draw(200, using: &generator)
    let rows: [[Float]] = [[0, 0.2, 1], [0.4, 0, 1]]
    var seen: Set<[Int]> = []
    for sample in 0..<200 {
      let strip = (0..<6).map { batch.inputs[sample, $0] }
      let chosen = [strip[..<3], strip[3...]].map { rows.firstIndex(of: Array($0)) ?? -1 }
      #expect(!chosen.contains(-1))
      seen.insert(chosen)
      let sum = chosen.reduce(0) { $0 + [3, 8][$1] }
      #expect(batch.labels[sample, 0] == (sum % 2 == 0 ? 1 : -1))
    }
    #expect(seen.count == 4)
  }

  @Test func damagedFilesAreRefused() {
    var badImages: [[UInt8]] = [[], Array(images.dropLast()), images + [1], Array(images.prefix(10))]
    for position in 0..<16 {
      var bad = images
      bad[position] ^= 1
      badImages.append(bad)
    }
    // Sizes whose product is beyond 2⁶⁴, and beyond it by a power of two.
    let most: [UInt8] = [255, 255, 255, 255]
    for sizes in [
      most + most + most, [0, 0, 0, 2] + most + most, [128, 0, 0, 0] + [128, 0, 0, 0] + [0, 0, 0, 4],
    ] {
      badImages.append(Array(images[..<4]) + sizes + images[16...])
    }
    for bad in badImages { #expect(throws: DataFileProblem.self) { try digits(bad, labels) } }
    #expect(throws: DataFileProblem.self) {
      try digits(Array(images[..<4]) + most + images[8...], [0, 0, 8, 1] + most)
    }
    var badLabels: [[UInt8]] = [[], Array(labels.dropLast()), labels.dropLast() + [10]]
    for position in 0..<8 {
      var bad = labels
      bad[position] ^= 1
      badLabels.append(bad)
    }
    for bad in badLabels { #expect(throws: DataFileProblem.self) { try digits(images, bad) } }
    #expect(throws: DataFileProblem.self) { try IDXDigits(folder: "/no/such/folder") }
  }
}
