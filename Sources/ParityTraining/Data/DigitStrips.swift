package import ExactParity

/// Strips of k digits side by side, labelled 1 where their sum is even and −1 where it is odd.
///
/// Reference: arXiv 2002.07400, Section 6.
package struct DigitStrips: SampleSource {
  private let images: IDXDigits
  private let digits: Int

  /// Strips of `digits` images, each drawn uniformly.
  package init(_ images: IDXDigits, digits: Int) {
    precondition(digits >= 1, "a strip has at least one digit")
    self.images = images
    self.digits = digits
  }

  package var dimension: Int { digits * images.pixelsPerImage }

  /// A checksum of the images and labels.
  var checksum: UInt64 { images.checksum }

  package func draw(into batch: Batch, using generator: inout SeededGenerator) {
    let size = images.pixelsPerImage
    for sample in 0..<batch.count {
      let row = batch.inputs.row(sample)
      var sum = 0
      for position in 0..<digits {
        let image = Int(generator.index(below: UInt64(images.count)))
        sum += Int(images.labels[image])
        for pixel in 0..<size {
          row[position * size + pixel] = Float(images.pixels[image * size + pixel]) / 255
        }
      }
      batch.labels.start[sample] = sum % 2 == 0 ? 1 : -1
    }
  }
}
