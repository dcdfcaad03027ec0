extension Theorem {
  /// The proof, step by step, each with the values that it compared.
  ///
  /// - Complexity: linear in the text; checking has written nothing.
  public var written: [String] {
    steps.enumerated().flatMap { index, entry in
      ["\(index). \(entry.step.written(entry.checked.judgement))"]
        + entry.checked.lines.map { "   " + $0.written }
    }
  }
}
