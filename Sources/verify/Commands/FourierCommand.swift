internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// `verify fourier`: Fourier coefficients of a threshold function.
struct FourierCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "fourier",
    abstract: "Fourier coefficients of a threshold function, exactly.",
    discussion: """
      f(x) is +1 where w·x ≥ T, else −1; its coefficient at S is E_x f(x) ∏_{j ∈ S} x_j over uniform x in {±1}^d, with \
      coordinates numbered from 1. One subset takes time polynomial in d and the weights (scaled to integers); all of them \
      are listed for d ≤ 20, by size and then by their elements.

      Example: verify fourier --weights 3,1,1 --subset 1    prints 1
      """)

  @Option(parsing: .unconditional, help: "The weights w: numbers separated by commas.") var weights: String
  @Option(parsing: .unconditional, help: "The threshold T: an integer, a fraction or a decimal.")
  var threshold = ExactArgument(0)
  @Option(help: "Coordinates separated by commas, none for the empty set, or all.") var subset = "all"
  @OptionGroup var approximation: ApproximationOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    let format = try approximation.format()
    let function = try ThresholdFunction(weights: try parsedWeights(), threshold: threshold.value)
    var members: [String: JSONValue] = [
      "weights": .string(function.weights.map(\.description).joined(separator: ",")),
      "threshold": .exact(function.threshold),
    ]
    if subset == "all" {
      let rows = try listed(function)
      members["subset"] = .string("all")
      members["results"] = .array(
        rows.map { .object(["subset": Self.json($0.subset), "exact": .exact($0.value)]) })
      try answer.print(
        schema: "fourier/1",
        text: TextTable(
          header: ["subset", "coefficient"],
          rows: rows.map { [Self.name(of: $0.subset), format.text($0.value)] }
        ).rendered(), json: members)
    } else {
      let set = try parsedSubset()
      let value = try Progress.shown(
        "a Fourier coefficient", quiet: answer.quiet, estimate: function.coefficientEstimate
      ) { _ in try function.coefficient(of: set) }
      members["subset"] = Self.json(set.sorted())
      members["exact"] = .exact(value)
      try answer.print(schema: "fourier/1", text: format.text(value), json: members)
    }
  }

  private func listed(_ function: ThresholdFunction) throws -> [(subset: [Int], value: Rational)] {
    let coefficients = try function.coefficientsByEnumeration()
    let subsets = coefficients.indices.map { mask in
      (elements: Parity(mask: UInt64(mask)).subset, value: coefficients[mask])
    }
    let sorted = subsets.sorted { left, right in
      left.elements.count == right.elements.count
        ? left.elements.lexicographicallyPrecedes(right.elements)
        : left.elements.count < right.elements.count
    }
    return sorted.map { ($0.elements, $0.value) }
  }

  private static func json(_ elements: [Int]) -> JSONValue { .array(elements.map(JSONValue.integer)) }

  private static func name(of elements: [Int]) -> String {
    elements.isEmpty ? "none" : elements.map(String.init).joined(separator: ",")
  }

  private func parsedWeights() throws -> [Rational] {
    try weights.split(separator: ",", omittingEmptySubsequences: false).map { item in
      do {
        return try Rational(parsing: String(item))
      } catch {
        throw InvalidInput("weights", weights.isEmpty ? "the list is empty" : "\(error)")
      }
    }
  }

  private func parsedSubset() throws -> Set<Int> {
    if subset == "none" { return [] }
    var set: Set<Int> = []
    for item in subset.split(separator: ",", omittingEmptySubsequences: false) {
      guard let coordinate = Int(item) else {
        throw InvalidInput("subset", "\"\(item)\" is no coordinate; write 1,2 or none or all")
      }
      guard set.insert(coordinate).inserted else {
        throw InvalidInput("subset", "the coordinate \(coordinate) occurs twice")
      }
    }
    return set
  }
}
