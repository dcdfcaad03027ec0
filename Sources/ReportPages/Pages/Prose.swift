internal import Foundation

/// Prose of the ledger as markup: `x_1`, `Δ_{d,b}`, `2^d` and `e^(−d)` with their indices set low and their exponents high.
///
/// ```swift
/// Prose.markup("|Δ_{d,b}| < 2^d")  // "|Δ<sub>d,b</sub>| &lt; 2<sup>d</sup>"
/// ```
package enum Prose {
  package static func markup(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "_" || character == "^", let script = script(&rest, isLow: character == "_") {
        let tag = character == "_" ? "sub" : "sup"
        result += "<\(tag)>\(markup(script))</\(tag)>"
      } else {
        result += escaped(character)
      }
    }
    return result
  }

  /// What stands low or high at the beginning of `rest`, which loses it: braces, brackets of an exponent, or one word.
  private static func script(_ rest: inout Substring, isLow: Bool) -> String? {
    guard let first = rest.first else { return nil }
    if first == "{" || (first == "(" && !isLow) {
      guard let end = closing(rest, first) else { return nil }
      // Brackets stay: what is high is a product or a sum.
      let inner = first == "{" ? rest[rest.index(after: rest.startIndex)..<end] : rest[...end]
      rest = rest[rest.index(after: end)...]
      return String(inner)
    }
    let word = rest.prefix { $0.isLetter || $0.isNumber }
    // Longer ones are names.
    guard !word.isEmpty, word.count <= 2 || word.allSatisfy(\.isNumber) else { return nil }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private static func closing(_ text: Substring, _ open: Character) -> Substring.Index? {
    let close: Character = open == "{" ? "}" : ")"
    var depth = 0
    return text.indices.first { index in
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      return depth == 0
    }
  }

  private static func escaped(_ character: Character) -> String {
    switch character {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    default: String(character)
    }
  }
}
