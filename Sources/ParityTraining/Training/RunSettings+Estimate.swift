package import ExactNumbers
package import ExactParity

extension RunSettings {
  /// What the run takes on one core, if it does not stop before its last step.
  ///
  /// With P parameters a step of a batch takes 6P multiplications and additions a sample, an evaluation 2P: 20 ps each,
  /// measured with room to spare; 3 ns for each input and each neuron beside that, and 2 µs a step.
  package var estimate: ResourceEstimate {
    let sizes = [dimension] + hidden + [1]
    let parameters = zip(sizes, sizes.dropFirst()).reduce(Integer(0)) {
      $0 + (Integer($1.0) + 1) * Integer($1.1)
    }
    let values = sizes.reduce(Integer(0)) { $0 + Integer($1) }
    let population = Integer.powerOfTwo(min(dimension, Self.largestPopulation))
    let batch = batchSize.map { Integer($0) } ?? population
    let tested = (testSamples.map { Integer($0) } ?? population) + Integer(trainingSamples ?? 0)
    let rows = Integer(steps).ceilingQuotient(by: Integer(evaluationInterval))
    let training = Integer(steps) * (batch * (120 * parameters + 3000 * values) + 2_000_000)
    let testing = rows * tested * (40 * parameters + 3000 * values)
    // The parameters with their gradient and a mean, the samples; a row is four words.
    let samples = (batch + tested) * Integer(dimension)
    return ResourceEstimate(
      memory: 12 * parameters + 4 * samples + 32 * rows, operations: training + testing, picoseconds: 1)
  }
}

extension TimeLimit {
  /// The seconds of one training run: a day.
  package static let run: Integer = 86_400
  /// The seconds of an experiment, which goes on where it was interrupted: 100 days.
  package static let experiment: Integer = 8_640_000
}
