internal import CubeKernels

/// How the Walsh–Hadamard transform of `2^d` words goes over memory.
///
/// The transforms over different bits of the index commute. The low bits are done in contiguous blocks that fit
/// the second cache. The others are done in strips: for a range of bits, the rows that differ in them, as many
/// columns at a time as fit the same cache, are read once and written once.
package struct TransformSweeps: Sendable {
  /// A range of bits of the index.
  struct Strip: Sendable {
    let first: Int
    let bits: Int

    /// 64 columns are eight cache lines of each row; fewer where there are so many rows that 64 would need more
    /// than a mebibyte.
    var columns: Int { min(64, 1 << (17 - bits)) }
  }

  private let dimension: Int
  /// The number of low bits done in a block: half a mebibyte.
  private let blockBits: Int
  /// The other bits, at most 12 at a time, so that a row of a strip has at least four cache lines.
  let strips: [Strip]

  /// Computes pieces `0 ..< count`, each once, on any threads.
  package typealias Runner = (_ count: Int, _ piece: @Sendable (Int) -> Void) throws -> Void

  /// The sweeps of a transform of `2^d` words. Other sizes than the usual ones are for tests.
  ///
  /// - Precondition: `blockBits ≥ 6`, `1 ≤ stripBits ≤ 12`.
  package init(dimension: Int, blockBits: Int = 16, stripBits: Int = 12) {
    precondition(blockBits >= 6 && (1...12).contains(stripBits), "a strip has 64 columns in a block")
    self.dimension = dimension
    self.blockBits = min(dimension, blockBits)
    let rest = dimension - self.blockBits
    let count = (rest + stripBits - 1) / stripBits
    var first = self.blockBits
    strips = (0..<count).map { index in
      // As equal as can be: ⌊(i+1)r/c⌋ − ⌊ir/c⌋ bits.
      let bits = (index + 1) * rest / count - index * rest / count
      defer { first += bits }
      return Strip(first: first, bits: bits)
    }
  }

  /// The transform in place, modulo `2^64`.
  package func transform(_ start: UnsafeMutablePointer<Int64>, _ run: Runner) rethrows {
    try blocks(start, run) { block, _ in cube_transform_block(CUBE_BEST, block, UInt32(blockBits)) }
    for strip in strips { try sweep(start, strip, run) }
  }

  /// The transform, the factors by the number of ones in the index, and the transform again.
  package func convolve(_ start: UnsafeMutablePointer<Int64>, factors: [Int64], _ run: Runner) rethrows {
    for strip in strips { try sweep(start, strip, run) }
    try blocks(start, run) { block, first in
      cube_transform_block(CUBE_BEST, block, UInt32(blockBits))
      cube_multiply(CUBE_BEST, block, first, 1 << blockBits, factors)
      cube_transform_block(CUBE_BEST, block, UInt32(blockBits))
    }
    for strip in strips { try sweep(start, strip, run) }
  }

  private func blocks(
    _ start: UnsafeMutablePointer<Int64>, _ run: Runner,
    _ body: @escaping @Sendable (_ block: UnsafeMutablePointer<Int64>, _ first: Int) -> Void
  ) rethrows {
    nonisolated(unsafe) let start = start
    try units(1 << (dimension - blockBits), run) { units in
      for unit in units { body(start + (unit << blockBits), unit << blockBits) }
    }
  }

  private func sweep(_ start: UnsafeMutablePointer<Int64>, _ strip: Strip, _ run: Runner) rethrows {
    nonisolated(unsafe) let start = start
    let columns = strip.columns
    // A unit is some columns of the rows that share the bits above the strip.
    let unitsOfRows = (1 << strip.first) / columns
    try units(unitsOfRows << (dimension - strip.first - strip.bits), run) { units in
      withUnsafeTemporaryAllocation(of: Int64.self, capacity: columns << strip.bits) { buffer in
        guard let buffer = buffer.baseAddress else { return }
        for unit in units {
          let high = (unit / unitsOfRows) << (strip.first + strip.bits)
          cube_transform_strip(
            CUBE_BEST, start + high + unit % unitsOfRows * columns, 1 << strip.first, UInt32(strip.bits),
            columns,
            buffer)
        }
      }
    }
  }

  /// `count` units, a power of two, in at most 256 pieces of consecutive ones.
  private func units(
    _ count: Int, _ run: Runner, _ body: @escaping @Sendable (Range<Int>) -> Void
  ) rethrows {
    let pieces = min(count, 256)
    let size = count / pieces
    try run(pieces) { piece in body(piece * size..<(piece + 1) * size) }
  }
}
