internal import ExactParity

extension IDXDigits {
  /// 400 images of 5 × 5 pixels where MNIST is not at hand: ten random patterns, one a digit, with 2 % of the pixels of each image
  /// inverted.
  ///
  /// ```swift
  /// try IDXDigits.synthetic(seed: 0).pixelsPerImage  // 25
  /// ```
  package static func synthetic(seed: UInt64) throws(DataFileProblem) -> IDXDigits {
    let (count, pixels) = (400, 25)
    var generator = SeededGenerator(seed: seed)
    let patterns = (0..<10).map { _ in (0..<pixels).map { _ in generator.index(below: 2) == 1 } }
    var images: [UInt8] = [0, 0, 8, 3, 0, 0, UInt8(count >> 8), UInt8(count & 255), 0, 0, 0, 5, 0, 0, 0, 5]
    var labels: [UInt8] = [0, 0, 8, 1, 0, 0, UInt8(count >> 8), UInt8(count & 255)]
    for index in 0..<count {
      let digit = index % 10
      labels.append(UInt8(digit))
      images += patterns[digit].map { isInk in (generator.index(below: 50) == 0) != isInk ? 255 : 0 }
    }
    return try IDXDigits(
      images: images, imagesPath: "synthetic images", labels: labels, labelsPath: "synthetic labels")
  }

  /// The images that `--data` names: the files of a folder, or `synthetic:SEED`.
  ///
  /// - Throws: ``DataFileProblem``.
  package static func named(_ name: String) throws(DataFileProblem) -> IDXDigits {
    if name.hasPrefix("synthetic:"), let seed = UInt64(name.dropFirst("synthetic:".count)) {
      return try synthetic(seed: seed)
    }
    return try IDXDigits(folder: name)
  }
}
