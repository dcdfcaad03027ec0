internal import ExactParity
internal import ParityTraining

/// The value of `--target`.
enum TargetArgument {
  /// The parity of these coordinates, or of all.
  case parity([Int]?)
  /// A polynomial from a file.
  case polynomial(FourierPolynomial)
  /// A table from a file.
  case table(TruthTable)
  /// Independent fair labels.
  case random

  /// What `text` says: parity, parity:1,2,3, polynomial:FILE, table:FILE or random.
  ///
  /// - Parameter largestCoordinate: the largest that `parity:…` may name.
  /// - Throws: `InvalidInput` or ``FileProblem``.
  init(_ text: String, largestCoordinate: Int) throws {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("parity", 1): self = .parity(nil)
    case ("parity", 2): self = .parity(try Self.coordinates(parts[1], largest: largestCoordinate))
    case ("polynomial", 2):
      self = .polynomial(
        try Self.parsed(parts[1]) { bytes throws(MalformedFile) in try FourierPolynomial(json: bytes) })
    case ("table", 2):
      self = .table(try Self.parsed(parts[1]) { bytes throws(MalformedFile) in try TruthTable(json: bytes) })
    case ("random", 1): self = .random
    default:
      throw InvalidInput(
        "target", "\"\(text)\" is none of parity, parity:1,2,3, polynomial:FILE, table:FILE, random")
    }
  }

  /// The target on the exact side.
  func target(dimension: Int) throws(ComputationRefused) -> Target {
    switch self {
    case .parity(let coordinates?): return .parity(Parity(subset: Set(coordinates)))
    case .parity(nil):
      guard dimension <= PopulationGradient.maximumDimension else {
        throw ComputationRefused(
          "the gradient", need: "2^\(dimension) inputs", limit: "2^\(PopulationGradient.maximumDimension)")
      }
      return .parity(Parity(degree: dimension))
    case .polynomial(let polynomial): return .polynomial(polynomial)
    case .table(let table): return .table(table)
    case .random: return .fairLabels
    }
  }

  /// The target of the trainer.
  func trainingTarget(dimension: Int) throws(InvalidInput) -> TrainingTarget {
    switch self {
    case .parity(let coordinates): return .parity(of: coordinates ?? Array(1...dimension))
    case .polynomial(let polynomial): return TrainingTarget(polynomial)
    case .table, .random:
      throw InvalidInput("target", "training takes parity, parity:1,2,3 or polynomial:FILE")
    }
  }

  /// The file at `text`, or `text` itself where it is JSON.
  private static func parsed<Value>(
    _ text: String, _ parse: ([UInt8]) throws(MalformedFile) -> Value
  ) throws -> Value {
    guard text.hasPrefix("{") else { return try InputFile.parsed(text, parse) }
    do {
      return try parse(Array(text.utf8))
    } catch {
      throw InvalidInput("target", error.problem)
    }
  }

  private static func coordinates(_ text: String, largest: Int) throws(InvalidInput) -> [Int] {
    var coordinates: [Int] = []
    var seen: Set<Int> = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let coordinate = Int(item), coordinate >= 1, coordinate <= largest else {
        throw InvalidInput("target", "\"\(item)\" in parity:\(text) is not a coordinate from 1 to \(largest)")
      }
      guard seen.insert(coordinate).inserted else {
        throw InvalidInput("target", "parity:\(text) has coordinate \(coordinate) twice")
      }
      coordinates.append(coordinate)
    }
    return coordinates
  }
}
