import ExactNumbers
import Prover
import Testing

@Suite struct RealRootsTests {
  /// Products of linear factors and of x² − 2, x² + 1, with multiplicities: the zeros are known.
  @Test func zerosOfProducts() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      var p = RealPolynomial(Rational(1 + generator.next(below: 5)))
      var zeros: Set<Rational> = []
      for _ in 0...generator.next(below: 4) {
        let zero = Rational(Integer(generator.next(below: 41) - 20), Integer(1 + generator.next(below: 7)))
        zeros.insert(zero)
        for _ in 0...generator.next(below: 3) { p = p * RealPolynomial([-zero, 1]) }
      }
      let hasIrrational = generator.next(below: 2) == 1
      if hasIrrational { p = p * RealPolynomial([-2, 0, 1]) }
      if generator.next(below: 2) == 1 { p = p * RealPolynomial([1, 0, 1]) }
      for interval in [
        OpenInterval(), OpenInterval(lower: -1, upper: 2), OpenInterval(lower: 0),
        OpenInterval(upper: Rational(1, 2)),
      ] {
        let inside = zeros.filter(interval.contains).sorted()
        let roots = RealRoots(p)
        let found = roots.rationalRoots(in: interval)
        #expect(found.roots.sorted() == inside, "\(p)")
        let isRootInside =
          hasIrrational && (interval.upper.map { $0 > 2 || $0 == 2 } ?? true || interval.lower == nil)
        #expect(found.areAll == !isRootInside, "\(p)")
        // Each sample is no zero, and between two neighbouring samples there is one just where signs of p or p' say so.
        let samples = roots.samplesBetweenRoots(in: interval)
        #expect(samples.count == roots.count(in: interval) + 1 && samples == samples.sorted())
        #expect(samples.allSatisfy { interval.contains($0) && !p.value(at: $0).isZero }, "\(p) \(samples)")
      }
    }
  }
}
