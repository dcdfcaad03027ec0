internal import ExactNumbers
internal import ExactParity

/// Several values of one option: a list `20,24,30`, a range `2..60` or `-3..3:1/2`, or a kind of weights with one of them.
struct ValueList {
  /// The most values of one option.
  static let longest = 10_000
  /// The weights whose parameter may be a list or a range; in `values:` and `law:` a comma belongs to the law.
  private static let kinds = ["perturbed", "uniform", "sparse"]

  /// Each value as the option takes it.
  let values: [String]

  /// What `text` says for the option; `nil` where it is one value.
  ///
  /// - Throws: `InvalidInput`, where a range has no numbers, no direction or too many values.
  init?(_ text: String, of option: String) throws(InvalidInput) {
    if option == "weights" {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, Self.kinds.contains(parts[0]),
        let list = try ValueList(parts[1], of: "\(option) \(parts[0])")
      else { return nil }
      values = list.values.map { "\(parts[0]):\($0)" }
    } else if text.contains("..") {
      values = try Self.range(text, option)
    } else if text.contains(",") {
      values = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard values.count <= Self.longest else { throw Self.tooLong(option) }
    } else {
      return nil
    }
  }

  /// The first number, and the steps from it that do not go beyond the last.
  private static func range(_ text: String, _ option: String) throws(InvalidInput) -> [String] {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let ends = halves[0].components(separatedByDots: ())
    guard halves.count <= 2, ends.count == 2, let first = Rational(ends[0]), let last = Rational(ends[1]),
      let step = halves.count == 2 ? Rational(halves[1]) : 1
    else {
      throw InvalidInput(option, "\"\(text)\" is no range such as 2..60, 4..40:2 or -3..3:1/2")
    }
    guard step > 0, first <= last else {
      throw InvalidInput(option, "the range \"\(text)\" goes up by a positive step")
    }
    guard let count = ((last - first) / step).floor.machineWord, count < longest else {
      throw tooLong(option)
    }
    return (0...count).map { (first + Rational($0) * step).description }
  }

  private static func tooLong(_ option: String) -> InvalidInput {
    InvalidInput(option, "there are more than \(longest) values")
  }
}

extension String {
  /// The parts between `..`, which no number contains.
  fileprivate func components(separatedByDots: Void) -> [String] {
    var parts = [""]
    var rest = self[...]
    while let character = rest.first {
      if rest.hasPrefix("..") {
        parts.append("")
        rest = rest.dropFirst(2)
      } else {
        parts[parts.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
