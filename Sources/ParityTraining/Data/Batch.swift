/// Labelled samples, with a probability each where they are a population rather than a sample.
package final class Batch {
  /// The inputs, one a row.
  package let inputs: FloatMatrix
  /// The labels.
  package let labels: FloatMatrix
  /// The weight of each sample in the loss; `nil` for equal ones.
  package let probabilities: [Float]?

  /// The number of samples.
  package var count: Int { inputs.rows }
  /// The dimension of the inputs.
  package var dimension: Int { inputs.columns }

  /// Room for `count` samples; all entries are 0 until a source fills them.
  package init(count: Int, dimension: Int, probabilities: [Float]? = nil) {
    precondition(probabilities.map { $0.count == count } ?? true, "there is one probability for each sample")
    inputs = FloatMatrix(rows: count, columns: dimension)
    labels = FloatMatrix(rows: count, columns: 1)
    self.probabilities = probabilities
  }

  /// The samples with these inputs, as rows of equal length, and labels.
  package convenience init(inputs: [[Float]], labels: [Float], probabilities: [Float]? = nil) {
    self.init(count: inputs.count, dimension: inputs.first?.count ?? 0, probabilities: probabilities)
    for (row, input) in inputs.enumerated() {
      for (column, entry) in input.enumerated() { self.inputs[row, column] = entry }
      self.labels[row, 0] = labels[row]
    }
  }

  /// The weight of a sample.
  @inline(__always)
  func weight(_ index: Int) -> Float { probabilities?[index] ?? 1 / Float(count) }
}
