import ExactNumbers
import ExactParity
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import ParityTraining
import Testing

@Suite struct LearningCurvesTests {
  private func run(_ weights: WeightDistribution, seed: UInt64) -> ExperimentRun {
    var settings = RunSettings(
      dimension: 6, target: .parity(degree: 6), hidden: [8], weights: weights, steps: 20,
      evaluationInterval: 10)
    settings.seed = seed
    return ExperimentRun("figure-1", settings)
  }

  private func rows(_ accuracies: [Double]) -> [TrainingRow] {
    accuracies.enumerated().map {
      TrainingRow(step: 10 * ($0 + 1), trainingLoss: 1, testLoss: 1, testAccuracy: $1)
    }
  }

  @Test func meansAndIntervalsByHand() throws {
    // A run that stopped early keeps its last accuracy; one without rows has none.
    let curves = LearningCurves([
      (run(.rademacher, seed: 0), rows([0.5, 0.75])), (run(.rademacher, seed: 1), rows([0.75])),
      (run(.rademacher, seed: 2), []), (run(.gaussian, seed: 0), rows([0.5, 0.5])),
    ])
    #expect(curves.panels.count == 1)
    let lines = curves.panels[0].lines
    #expect(lines.map(\.label) == ["±1", "N(0, 1)"])
    // Of the four draws with replacement from 1/2 and 3/4 one has the mean 1/2, one 3/4.
    #expect(lines[0].points.map(\.step) == [10, 20])
    #expect(lines[0].points.map(\.mean) == [0.625, 0.75])
    #expect(lines[0].points.map(\.interval) == [0.5...0.75, 0.75...0.75])
    #expect(lines[0].seeds == 2 && lines[1].seeds == 1)
    #expect(lines[1].points.allSatisfy { $0.mean == 0.5 && $0.interval == nil })
  }

  /// Against all draws, one by one; and inside the numbers, whatever they are.
  @Test func theBootstrapCountsEveryDraw() throws {
    for numbers in [[0.9, 1, 1], [0.5, 0.625, 0.75, 1], [1, 1, 1, 1, 0.5]] {
      var means = [0.0]
      for _ in numbers { means = means.flatMap { sum in numbers.map { sum + $0 } } }
      let sorted = means.map { $0 / Double(numbers.count) }.sorted()
      let tail = Int((0.025 * Double(sorted.count)).rounded(.down))
      let found = try #require(bootstrapInterval(numbers))
      #expect(abs(found.lowerBound - sorted[tail]) < 1e-12, "\(numbers)")
      #expect(abs(found.upperBound - sorted[sorted.count - 1 - tail]) < 1e-12, "\(numbers)")
    }
    let many = try #require(bootstrapInterval((0..<20).map { Double($0 % 2) }))
    #expect(many.lowerBound > 0.2 && many.lowerBound < 0.4 && many.upperBound > 0.6 && many.upperBound < 0.8)
    #expect(bootstrapInterval([0.5]) == nil)
    #expect(bootstrapInterval([1, 1, 1]) == 1...1)
  }

  @Test func thePictureIsXMLWithTheLegendBelowTheAxes() throws {
    let weights: [WeightDistribution] = [.rademacher, .gaussian, .perturbed(Rational(1, 10))]
    for length in [0, 1, 2] {
      let results = weights.flatMap { weights in
        (0..<2).map {
          (run(weights, seed: $0), rows([0.5 + 0.25 * Double($0), 1].prefix(length).map { $0 }))
        }
      }
      let picture = try XMLTexts.read(LearningCurves(results).chart(title: "a < b & c").svg())
      let axisLabel =
        length == 2 ? "steps" : "initial weights, after \(length == 1 ? 10 : 1) step\(length == 1 ? "s" : "")"
      for label in ["a < b & c", axisLabel, "test accuracy", "±1", "N(0, 1)", "±1 + N(0, σ²), σ = 1/10"] {
        #expect(picture.texts.contains { $0.text == label }, "\(length): \(label)")
      }
      guard length == 2 else { continue }
      let axis = try #require(picture.texts.first { $0.text == "steps" }?.y)
      for label in weights.map(\.words) {
        #expect(picture.texts.contains { $0.text == label && $0.y > axis })
      }
    }
    let single = weights.flatMap { weights in
      (0..<2).map { (run(weights, seed: $0), rows([0.5 + 0.25 * Double($0)])) }
    }
    #expect(try XMLTexts.read(LearningCurves(single).chart(title: "t").svg()).bars == 3, "one step is bars")
  }
}

/// The words of a picture with their heights, and the number of its bars.
private final class XMLTexts: NSObject, XMLParserDelegate {
  private(set) var texts: [(text: String, y: Double)] = []
  private(set) var bars = 0
  private var y: Double?

  static func read(_ text: String) throws -> XMLTexts {
    let result = XMLTexts()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = result
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    return result
  }

  func parser(
    _: XMLParser, didStartElement element: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    if element == "line", attributes["stroke-width"] == "3" { bars += 1 }
    guard element == "text" else { return }
    y = attributes["y"].flatMap(Double.init) ?? 0
    texts.append(("", y ?? 0))
  }

  func parser(_: XMLParser, foundCharacters characters: String) {
    if y != nil, let last = texts.indices.last { texts[last].text += characters }
  }

  func parser(
    _: XMLParser, didEndElement element: String, namespaceURI _: String?, qualifiedName _: String?
  ) {
    if element == "text" { y = nil }
  }
}
