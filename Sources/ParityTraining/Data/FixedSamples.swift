internal import ExactParity

/// A fixed training set, taken in batches: each epoch visits it once, in an order of its own.
///
/// What a step sees depends on the seed and the number of the step alone.
package final class FixedSamples {
  /// The set.
  package let samples: Batch
  private let seed: UInt64
  private let batch: Batch
  private var order: (epoch: Int, indices: [Int])?

  /// The set in batches of `batchSize`; a rest that fills no batch is left out of the epoch.
  package init(_ samples: Batch, batchSize: Int, seed: UInt64) {
    self.samples = samples
    self.seed = seed
    batch = Batch(count: min(batchSize, samples.count), dimension: samples.dimension)
  }

  /// The batch of the given step, from 0; valid until the next call.
  package func batch(ofStep step: Int) -> Batch {
    let batchesPerEpoch = samples.count / batch.count
    let epoch = step / batchesPerEpoch
    let indices = order(ofEpoch: epoch)
    let start = step % batchesPerEpoch * batch.count
    for sample in 0..<batch.count {
      let source = indices[start + sample]
      batch.inputs.row(sample).update(from: samples.inputs.row(source), count: samples.dimension)
      batch.labels.start[sample] = samples.labels.start[source]
    }
    return batch
  }

  private func order(ofEpoch epoch: Int) -> [Int] {
    if let order, order.epoch == epoch { return order.indices }
    var generator = RandomStream.order.generator(seed: seed, index: epoch)
    let indices = Array(0..<samples.count).shuffled(using: &generator)
    order = (epoch, indices)
    return indices
  }
}
