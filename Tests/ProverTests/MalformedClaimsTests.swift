import Claims
import Prover
import Testing

/// Claims with characters lost, doubled, exchanged and put in: each is refused in one line, or is a claim and is decided or not.
@Suite struct MalformedClaimsTests {
  private static let pieces = [
    "(", ")", "+", "-", "*", "/", "^", "!", "=", "!=", "<", "<=", "..", ",", "[", "]", "0", "7", "1.5", "n",
    "k", "x", "sum(",
    "product(", "E(x in cube(", "binomial(", "sqrt(", "floor(", "chi(x)", "total(x)", "real", "even", "in",
    "δ", "∞", "\"",
    "\n", "\u{0}", "😀", "999999999999999999999", "@k", "rfact(", " ", "0^", "1/0", "pi",
  ]

  private func mutated(_ text: String, _ generator: inout SplitMix64) -> String {
    var scalars = text.map(String.init)
    for _ in 0...generator.next(below: 4) {
      let place = generator.next(below: scalars.count + 1)
      switch generator.next(below: 4) {
      case 0: if place < scalars.count { scalars.remove(at: place) }
      case 1: scalars.insert(Self.pieces[generator.next(below: Self.pieces.count)], at: place)
      case 2:
        if place < scalars.count { scalars[place] = Self.pieces[generator.next(below: Self.pieces.count)] }
      default: scalars.removeSubrange(min(place, scalars.count)..<min(place + 4, scalars.count))
      }
    }
    return scalars.joined()
  }

  @Test func tenThousand() {
    let seed: UInt64 = 20
    var generator = SplitMix64(seed: seed)
    let claims = CorpusTests.claims
    var (refused, decided) = (0, 0)
    for _ in 0..<10_000 {
      let named = claims[generator.next(below: claims.count)].claim
      let isClaim = generator.next(below: 3) > 0
      let text = isClaim ? mutated(named.text, &generator) : named.text
      let domain =
        isClaim && generator.next(below: 2) == 0 ? named.domainText : mutated(named.domainText, &generator)
      do {
        let claim = try Claim(text, for: domain)
        guard decided < 300 else { continue }
        let start = ContinuousClock.now
        _ = CaseSearch(claim, reach: 4).run(until: .now + .milliseconds(20))
        #expect(ContinuousClock.now - start < .seconds(20), "seed \(seed): \(claim)")
        decided += 1
      } catch {
        refused += 1
        let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(!error.message.contains { $0.isNewline } && lines.count == 3, "seed \(seed): \(error)")
        #expect(error.line >= 1 && error.column >= 1, "seed \(seed): \(text) \(domain)")
      }
    }
    #expect(refused > 3000 && decided == 300, "seed \(seed): \(refused), \(decided)")
  }
}
