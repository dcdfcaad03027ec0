extension String {
  /// The word as a POSIX shell reads it back: itself where every character is plain, else in single quotes.
  ///
  /// ```swift
  /// "perturbed:1/2".shellQuoted  // perturbed:1/2
  /// "it's".shellQuoted           // 'it'\''s'
  /// ```
  package var shellQuoted: String {
    let isPlain =
      !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:=,+@%".contains($0)) }
    return isPlain
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
