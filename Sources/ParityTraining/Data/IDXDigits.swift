/// A file with a wrong content, or none where one is needed.
package struct DataFileProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of problem it is.
  package enum Kind: Sendable, Hashable {
    /// The content is wrong.
    case content
    /// The file is missing or unreadable.
    case unreadable
    /// The file cannot be created.
    case cannotCreate
    /// The file cannot be written to the end.
    case cannotWrite
  }

  /// The kind.
  package let kind: Kind
  /// The file.
  package let path: String
  /// What is wrong.
  package let problem: String

  package init(_ kind: Kind, _ path: String, _ problem: String) {
    self.kind = kind
    self.path = path
    self.problem = problem
  }

  /// The path and the problem.
  package var description: String { "\(path): \(problem)" }
}

/// Images of digits with their labels, from two IDX files.
///
/// The format: two zero bytes, the type 8 (unsigned bytes), the number of dimensions, each dimension in four
/// bytes, the highest first, then the bytes; dimensions 3 for images and 1 for labels.
package final class IDXDigits: Sendable {
  /// The number of images.
  package let count: Int
  /// The number of pixels of one image.
  package let pixelsPerImage: Int
  let pixels: [UInt8]
  let labels: [UInt8]
  /// FNV-1a over the pixels and the labels.
  let checksum: UInt64

  /// Reads `train-images-idx3-ubyte` and `train-labels-idx1-ubyte`, or the same names with a dot before
  /// `idx`, from a folder.
  ///
  /// - Throws: ``DataFileProblem``.
  package convenience init(folder: String) throws(DataFileProblem) {
    let images = try Self.bytes(folder, "images", 3)
    let labels = try Self.bytes(folder, "labels", 1)
    try self.init(
      images: images.bytes, imagesPath: images.path, labels: labels.bytes, labelsPath: labels.path)
  }

  /// A gibibyte: twenty times the images of MNIST.
  private static let largestFile = 1 << 30
  /// An image has fewer pixels than this.
  private static let largestImage = 1 << 20

  private static func bytes(
    _ folder: String, _ kind: String, _ dimensions: Int
  ) throws(DataFileProblem) -> (path: String, bytes: [UInt8]) {
    let names = ["train-\(kind)-idx\(dimensions)-ubyte", "train-\(kind).idx\(dimensions)-ubyte"]
    for name in names {
      let path = "\(folder)/\(name)"
      if let data = try InputBytes.contentsIfThere(path, atMost: largestFile) { return (path, [UInt8](data)) }
    }
    throw DataFileProblem(.unreadable, "\(folder)/\(names[0])", "there is no such file")
  }

  /// The digits in two files' contents.
  ///
  /// - Throws: ``DataFileProblem`` naming the file.
  package init(
    images: [UInt8], imagesPath: String, labels: [UInt8], labelsPath: String
  ) throws(DataFileProblem) {
    let imageSizes = try Self.sizes(images, dimensions: 3, imagesPath)
    let labelSizes = try Self.sizes(labels, dimensions: 1, labelsPath)
    guard imageSizes[0] == labelSizes[0] else {
      throw DataFileProblem(
        .content, labelsPath, "it has \(labelSizes[0]) labels for \(imageSizes[0]) images")
    }
    count = imageSizes[0]
    pixelsPerImage = imageSizes[1] * imageSizes[2]
    pixels = Array(images[16...])
    self.labels = Array(labels[8...])
    guard let largest = self.labels.max(), largest <= 9 else {
      throw DataFileProblem(.content, labelsPath, "a label is not a digit")
    }
    checksum = (pixels + self.labels).fnv1a
  }

  private static func sizes(
    _ bytes: [UInt8], dimensions: Int, _ path: String
  ) throws(DataFileProblem) -> [Int] {
    let header = 4 + 4 * dimensions
    guard bytes.count >= header, bytes[0] == 0, bytes[1] == 0, bytes[2] == 8, bytes[3] == dimensions else {
      throw DataFileProblem(.content, path, "it does not begin as an IDX file of \(dimensions) dimensions")
    }
    let sizes = (0..<dimensions).map { index in
      bytes[(4 + 4 * index)..<(8 + 4 * index)].reduce(0) { $0 << 8 | Int($1) }
    }
    // The first size is below 2³² and, where the others hold, their product below 2²⁰: nothing overflows.
    guard sizes.allSatisfy({ $0 >= 1 }), sizes.dropFirst().allSatisfy({ $0 < largestImage }),
      sizes.dropFirst().reduce(1, *) < largestImage, bytes.count == header + sizes.reduce(1, *)
    else {
      throw DataFileProblem(
        .content, path, "it has \(bytes.count) bytes, not those of the sizes \(sizes) that it announces")
    }
    return sizes
  }
}
