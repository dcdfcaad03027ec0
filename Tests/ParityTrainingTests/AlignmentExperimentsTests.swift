import ExactNumbers
import ExactParity
import ParityTraining
import Testing

@Suite struct AlignmentExperimentsTests {
  private func settings(_ name: String, _ scale: ExperimentScale) throws -> [RunSettings] {
    try #require(Experiment.named(name)).runs(ExperimentOptions(scale: scale, seeds: 1)).map(\.settings)
  }

  /// Each run but those over the dimension differs from the 4 layers of its weights at d = 20 in one respect.
  @Test func oneThingIsChangedAtATime() throws {
    let runs = try settings("alignment-predicts", .paper)
    let base = Dictionary(
      grouping: runs.filter { $0.hidden == [256, 256, 64] && $0.loss == .hinge(1) && $0.dimension == 20 },
      by: \.weights)
    #expect(base.count == 20)
    #expect(base.values.allSatisfy { $0.count == 1 })
    for run in runs {
      let changes = [run.hidden != [256, 256, 64], run.loss != .hinge(1), run.dimension != 20]
      #expect(changes.count { $0 } <= 1, "\(run)")
    }
    #expect(runs.count == 20 * (5 + 7))
  }

  /// f of eq. (198) at every sign of its four coordinates.
  @Test func figure8HasThePolynomialOfEquation198() throws {
    let target = try #require(try settings("figure-8", .quick).first).target
    for index in 0..<16 {
      let x = (0..<4).map { Float(index >> $0 & 1 == 1 ? -1 : 1) }
      let expected =
        x[0] * x[1] * x[2] / 8 + 3 * x[0] * x[1] * x[3] / 8 + x[0] * x[2] * x[3] / 4 + x[1] * x[2] * x[3] / 4
      #expect(x.withUnsafeBufferPointer { target.value(at: $0.baseAddress!) } == expected)
    }
  }

  @Test func everyInputIsTested() throws {
    #expect(try settings("every-input", .paper).allSatisfy { $0.testSamples == nil && $0.dimension == 20 })
  }
}
