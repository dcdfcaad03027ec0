import CubeKernels
import TestSupport
import Testing

/// Each kernel with each instruction set that this machine has, against its one-line definition.
@Suite struct CubeKernelsTests {
  private var sets: [cube_instructions] {
    [CUBE_PLAIN, CUBE_AVX2, CUBE_AVX512].filter { $0.rawValue <= cube_best_instructions().rawValue }
  }

  private func words(_ count: Int, _ random: inout TestGenerator) -> [Int64] {
    (0..<count).map { _ in Int64(bitPattern: random.next()) >> 3 }
  }

  /// Radix two over the given bits of the index.
  private func transformed(_ values: [Int64], bits: Range<Int>) -> [Int64] {
    bits.reduce(values) { values, bit in
      values.indices.map { i in
        let partner = values[i ^ 1 << bit]
        return i >> bit & 1 == 0 ? values[i] &+ partner : partner &- values[i]
      }
    }
  }

  @Test(arguments: 0...14) func blocks(_ bits: Int) {
    var random = TestGenerator(seed: UInt64(bits))
    let values = words(1 << bits, &random)
    let expected = transformed(values, bits: 0..<bits)
    for set in sets {
      var block = values
      cube_transform_block(set, &block, UInt32(bits))
      #expect(block == expected, "set \(set.rawValue)")
    }
  }

  @Test(arguments: [(7, 3), (6, 1), (8, 2), (6, 4), (7, 5), (6, 6), (6, 7)])
  func strips(_ first: Int, _ bits: Int) {
    var random = TestGenerator(seed: UInt64(first * 100 + bits))
    let values = words(1 << (first + bits), &random)
    let expected = transformed(values, bits: first..<first + bits)
    for set in sets {
      for columns in [8, 32, 64] {
        var whole = values
        var buffer = [Int64](repeating: 0, count: columns << bits)
        for column in stride(from: 0, to: 1 << first, by: columns) {
          whole.withUnsafeMutableBufferPointer { rows in
            guard let start = rows.baseAddress else { return }
            cube_transform_strip(set, start + column, 1 << first, UInt32(bits), columns, &buffer)
          }
        }
        #expect(whole == expected, "set \(set.rawValue), \(columns) columns")
      }
    }
  }

  @Test func products() {
    var random = TestGenerator(seed: 1)
    let values = words(1 << 9, &random)
    let factors = words(64, &random)
    for set in sets {
      for first in [0, 1 << 20, 77 << 9] {
        var products = values
        cube_multiply(set, &products, first, products.count, factors)
        let expected = values.indices.map { values[$0] &* factors[(first + $0).nonzeroBitCount] }
        #expect(products == expected, "set \(set.rawValue)")
      }
    }
  }

  @Test func agreements() {
    for var random in RandomCases(50) {
      let first = 64 * Int.random(in: 0..<1 << 30, using: &random)
      let count = 64 * Int.random(in: 1...5, using: &random)
      let size = Int64.random(in: 0...5, using: &random)
      let values = (0..<count).map { _ in Int64.random(in: -size...3 * size, using: &random) }
      for flip in 0...1 {
        let expected = values.indices.map {
          ((first + $0).nonzeroBitCount + flip).isMultiple(of: 2) ? values[$0] : -values[$0]
        }
        for set in sets {
          var smallest = Int64.max
          var nonpositive: UInt64 = 5
          cube_agreement(set, values, first, count, UInt32(flip), &smallest, &nonpositive)
          #expect(smallest == expected.min(), "set \(set.rawValue), \(random)")
          #expect(nonpositive == 5 + UInt64(expected.count { $0 <= 0 }), "set \(set.rawValue), \(random)")
        }
      }
    }
  }

  @Test func histograms() {
    for var random in RandomCases(20) {
      let first = 256 * UInt64.random(in: 0..<1 << 40, using: &random)
      let count = 256 * UInt64.random(in: 1...40, using: &random)
      let mask = random.next()
      var expected = [Int64](repeating: 7, count: 65)
      for x in first..<first + count {
        expected[x.nonzeroBitCount] += (x & mask).nonzeroBitCount.isMultiple(of: 2) ? 1 : -1
      }
      for set in sets {
        var sums = [Int64](repeating: 7, count: 65)
        cube_parity_histogram(set, first, count, mask, &sums)
        #expect(sums == expected, "set \(set.rawValue), \(random)")
      }
    }
  }

  /// Long enough for every accumulator to be emptied many times: 2^23 inputs, parities of degree 0, where every lane
  /// counts upwards, and others, against a scalar loop.
  @Test func accumulatorsDoNotOverflow() {
    for degree in [0, 1, 9, 23] {
      let mask: UInt64 = 1 << UInt64(degree) - 1
      var expected = [Int64](repeating: 0, count: 65)
      for x in 0..<UInt64(1 << 23) {
        expected[x.nonzeroBitCount] += 1 - 2 * Int64((x & mask).nonzeroBitCount & 1)
      }
      for set in sets {
        var sums = [Int64](repeating: 0, count: 65)
        cube_parity_histogram(set, 0, 1 << 23, mask, &sums)
        #expect(sums == expected, "set \(set.rawValue)")
      }
    }
  }
}
