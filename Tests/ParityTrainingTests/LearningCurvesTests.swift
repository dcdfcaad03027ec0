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
    #expect(lines.map(\.label) == ["rademacher", "gaussian"])
    // Student's quantile for one degree of freedom is 12.71; the variance of 1/2 and 3/4 is 1/32.
    #expect(lines[0].points.map(\.step) == [10, 20])
    #expect(lines[0].points.map(\.mean) == [0.625, 0.75])
    #expect(abs(lines[0].points[0].halfWidth - 12.71 / 8) < 1e-12)
    #expect(lines[0].points[1].halfWidth == 0)
    #expect(lines[1].points.allSatisfy { $0.mean == 0.5 && $0.halfWidth == 0 })
  }

  @Test func thePictureIsXMLWithTheLegendBelowTheAxes() throws {
    let weights: [WeightDistribution] = [.rademacher, .gaussian, .perturbed(Rational(1, 10))]
    for length in [0, 1, 2] {
      let results = weights.flatMap { weights in
        (0..<2).map {
          (run(weights, seed: $0), rows([0.5 + 0.25 * Double($0), 1].prefix(length).map { $0 }))
        }
      }
      let picture = try XMLTexts.read(LearningCurves(results).svg(title: "a < b & c"))
      for label in ["a < b & c", "steps", "test accuracy", "rademacher", "gaussian", "perturbed:1/10"] {
        #expect(picture.texts.contains { $0.text == label }, "\(length): \(label)")
      }
      let axis = try #require(picture.texts.first { $0.text == "steps" }?.y)
      for label in weights.map(\.description) {
        #expect(picture.texts.contains { $0.text == label && $0.y > axis })
      }
      #expect(picture.bars == (length == 1 ? 3 : 0), "a single point has a bar")
    }
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
