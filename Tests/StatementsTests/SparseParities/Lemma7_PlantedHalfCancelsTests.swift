import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma7_PlantedHalfCancelsTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-7")
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("n ≤ 9; every w for n ≤ 5"))
  }

  @Test func evenSizesAndOtherSumsAreRefuted() throws {
    let small = Scope(maximumDimension: 4)
    let even = try checkLemma7(small) { size, sum in size == 2 && sum == 0 }
    #expect(even.counterexample?.parameters == "n = 2, k = 2, w = [-1, 1], b = 1/16")
    let sum = try checkLemma7(small) { size, sum in size == 3 && sum == 1 }
    #expect(sum.kind == .refuted)
  }

  @Test func theClassesCoverEveryWeight() {
    // By the counts on A and off it, each class of every w once.
    for (n, k) in [(3, 1), (4, 3), (5, 2)] {
      func key(_ w: [Int]) -> [Int] {
        [w.prefix(k).count { $0 == 1 }, w.prefix(k).count { $0 == -1 }, w.dropFirst(k).count { $0 != 0 }]
      }
      let classes = classesOfTernaryWeights(dimension: n, size: k).map(key)
      #expect(Set(classes) == Set(allTernaryWeights(n).map(key)))
      #expect(Set(classes).count == classes.count)
    }
  }
}
