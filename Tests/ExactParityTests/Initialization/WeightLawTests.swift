import ExactNumbers
import ExactParity
import Testing

@Suite struct WeightLawTests {
  private func law(_ text: String) throws -> WeightDistribution { try WeightDistribution(parsing: text) }

  @Test func parsing() throws {
    let weights = try law("law:2=1/3,-1=2/3")
    #expect(weights.description == "law:-1=2/3,2=1/3")
    #expect(
      weights.atoms?.map(\.value) == [-1, 2]
        && weights.atoms?.map(\.probability) == [Rational(2, 3), Rational(1, 3)])
    #expect(try law("law:0.5=0.25,-1=3/4").description == "law:-1=3/4,1/2=1/4")
    #expect(try law("law:7=1").atoms?.count == 1)
  }

  @Test(arguments: [
    ("law:", "is not a value and its probability"), ("law:1", "is not a value and its probability"),
    ("law:1=1/2=1/2", "is not a value and its probability"),
    ("law:a=1", "is not a value and its probability"),
    ("law:1=1/2,-1=1/3", "sum to 5/6, not to 1"), ("law:1=0,-1=1", "the probability of 1 is 0"),
    ("law:1=3/2,-1=-1/2", "the probability of -1 is -1/2"),
    ("law:1=1/2,2/2=1/2", "the value 1 is named twice"),
    ("law:1=1/2,-1=1/2,", "is not a value and its probability"),
  ])
  func badInput(_ text: String, _ problem: String) {
    #expect(throws: InvalidInput.self) { try law(text) }
    do { _ = try law(text) } catch { #expect("\(error)".contains(problem), "\(error)") }
  }

  @Test func symmetryAndMagnitudes() throws {
    for text in ["law:-1=1/2,1=1/2", "law:-2=1/8,0=3/4,2=1/8", "rademacher", "gaussian", "values:-3,-1,1,3"] {
      #expect(try law(text).isSymmetric, "\(text)")
    }
    for text in ["law:-1=2/3,2=1/3", "law:1=1", "law:-1=1/3,1=2/3"] {
      #expect(try !law(text).isSymmetric, "\(text)")
    }
    let magnitudes = try law("law:-2=1/3,-1=1/6,0=1/4,2=1/4").magnitudes
    #expect(magnitudes?.map(\.value) == [0, 1, 2])
    #expect(magnitudes?.map(\.probability) == [Rational(1, 4), Rational(1, 6), Rational(7, 12)])
    #expect(WeightDistribution.gaussian.magnitudes == nil)
  }

  @Test func moments() throws {
    let weights = try law("law:-1=2/3,2=1/3")
    #expect((0...4).map { weights.moment($0) } == [1, 0, 2, 2, 6])
    #expect(try law("law:-1=1/4,3=3/4").moment(1) == 2)
  }

  /// An index below the common denominator owns the values in increasing order; two values that are not ± are no signs.
  @Test func draws() throws {
    let drawn = try Array(NeuronDraws(law("law:-1=2/3,2=1/3"), dimension: 7, count: 30, seed: 11))
    var generator = SeededGenerator(seed: 11)
    for neuron in drawn { #expect(neuron == (0..<7).map { _ in generator.index(below: 3) < 2 ? -1 : 2 }) }
    let uneven = try Array(NeuronDraws(law("law:-1=3/4,1=1/4"), dimension: 7, count: 30, seed: 11))
    generator = SeededGenerator(seed: 11)
    for neuron in uneven { #expect(neuron == (0..<7).map { _ in generator.index(below: 4) < 3 ? -1 : 1 }) }
    for (text, other) in [
      ("law:-1=1/2,1=1/2", "rademacher"), ("law:-2=1/4,-1=1/4,1=1/4,2=1/4", "values:-2,-1,1,2"),
      ("law:-1=1/3,0=1/3,1=1/3", "sparse:1/3"),
    ] {
      let (left, right) = (
        try NeuronDraws(law(text), dimension: 9, count: 20, seed: 5),
        try NeuronDraws(law(other), dimension: 9, count: 20, seed: 5)
      )
      #expect(Array(left) == Array(right), "\(text)")
    }
  }
}
