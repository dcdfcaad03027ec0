import ExactParity
import Testing

@Suite struct SeededGeneratorTests {
  /// The outputs for seed 1234567 that circulate with the algorithm's reference implementation.
  @Test func splitMixFollowsItsReference() {
    var generator = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  /// The outputs from state (1, 2, 3, 4), computed from the reference implementation in C.
  @Test func xoshiroFollowsItsReference() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  /// Both together; frozen from an independent implementation in Python.
  @Test(
    arguments: [
      (0, [11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768]),
      (1, [12_966_619_160_104_079_557, 9_600_361_134_598_540_522, 10_590_380_919_521_690_900]),
      (42, [1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009]),
      (.max, [10_328_197_420_357_168_392, 14_156_678_507_024_973_869, 9_357_971_779_955_476_126]),
    ] as [(UInt64, [UInt64])])
  func firstWordsOfASeed(_ seed: UInt64, _ expected: [UInt64]) {
    var generator = SeededGenerator(seed: seed)
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 1000, 1 << 32, 1 << 63, UInt64.max] as [UInt64])
  func anIndexIsAnIntervalOfWords(_ count: UInt64) {
    var words = SeededGenerator(seed: count)
    var indices = words
    for _ in 0..<200 {
      let index = indices.index(below: count)
      #expect(index < count)
      guard count > 1 else { continue }
      // The definition in wider integers: ⌊2^64 / count⌋ words own each index, the rest are drawn again.
      let length = (UInt128(1) << 64) / UInt128(count)
      var word = UInt128(words.next())
      while word >= length * UInt128(count) { word = UInt128(words.next()) }
      #expect(UInt128(index) == word / length)
    }
    #expect(count == 1 || words.next() == indices.next())
  }
}
