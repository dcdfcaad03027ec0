extension String {
  /// The text broken at spaces into lines of at most `width` characters, all but the first indented.
  ///
  /// A word longer than a line is broken after a mark between its parts, as a path is after `/`.
  func wrapped(width: Int, indent: Int) -> String {
    lines(width: width).joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// The text in lines of at most `width` characters with its own leading spaces on each, four more on all but the first.
  func folded(to width: Int) -> String {
    let indent = prefix { $0 == " " }.count
    let folded = lines(width: max(8, width - indent - 4))
    let first = String(repeating: " ", count: indent)
    return first + folded.joined(separator: "\n" + first + "    ")
  }

  private func lines(width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines.replaceSubrange((lines.count - 1)..., with: String(word).pieces(of: width))
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines += String(word).pieces(of: width)
      }
    }
    return lines
  }

  /// The word in pieces of at most `width` characters, each but the last ending with a mark where there is one.
  private func pieces(of width: Int) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while rest.count > width {
      let candidates = rest.prefix(width)
      let end = candidates.lastIndex { !$0.isLetter && !$0.isNumber }.map(rest.index(after:))
      pieces.append(String(rest[..<(end ?? candidates.endIndex)]))
      rest = rest[(end ?? candidates.endIndex)...]
    }
    return pieces + [String(rest)]
  }

  /// The text in at most `width` characters: whole words, and `…` for those that are left out.
  func shortened(to width: Int) -> String {
    guard count > width else { return self }
    var kept = ""
    for word in split(separator: " ") {
      guard kept.count + word.count + (kept.isEmpty ? 2 : 3) <= width else { break }
      kept += kept.isEmpty ? String(word) : " \(word)"
    }
    return kept.isEmpty ? "…" : kept + " …"
  }
}
