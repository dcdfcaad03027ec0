import ExactNumbers
import ExactParity
import Foundation
import Testing

/// The tables of `docs/DRAWS.md`, which an independent implementation computed.
@Suite struct DocumentedDrawsTests {
  /// The cells of the table rows whose first cell satisfies `isWanted`.
  private func rows(_ isWanted: (String) -> Bool) throws -> [[String]] {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/DRAWS.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      }
      guard line.hasPrefix("| "), let first = cells.first, isWanted(first) else { return nil }
      return cells
    }
  }

  @Test func theGenerator() throws {
    let seeds = try rows { UInt64($0) != nil }
    #expect(seeds.count == 3)
    for cells in seeds {
      var generator = SeededGenerator(seed: try #require(UInt64(cells[0])))
      for word in cells[1].split(separator: ", ") {
        #expect("\(generator.next())" == word.trimmingCharacters(in: CharacterSet(charactersIn: "`")))
      }
    }
  }

  @Test func theNeurons() throws {
    let documented = try rows { (try? WeightDistribution(parsing: $0)) != nil }
    #expect(documented.count == 8)
    for cells in documented {
      let neurons = cells[3].split(separator: "; ")
      let draws = try NeuronDraws(
        WeightDistribution(parsing: cells[0]), dimension: try #require(Int(cells[1])), count: neurons.count,
        seed: try #require(UInt64(cells[2])))
      let drawn = draws.map { neuron in
        neuron.map { (draws.unit * Rational($0)).description }.joined(separator: " ")
      }
      #expect(drawn == neurons.map(String.init), "\(cells[0])")
    }
  }
}
