internal import CubeKernels

/// One 64-bit integer for every `x ∈ {±1}^d`, at the index that is the bit pattern of x; 0 at first.
///
/// It owns memory outside Swift's arrays, which the system provides as it is touched: at d = 30 it is 8 GiB.
package final class CubeValues: @unchecked Sendable {
  /// d.
  package let dimension: Int
  /// The `2^d` values. Writers on several threads keep to ranges of their own.
  package let start: UnsafeMutablePointer<Int64>

  /// `2^d`.
  package var count: Int { 1 << dimension }

  /// Zeros.
  ///
  /// - Throws: ``ComputationRefused`` when the machine has not so much memory.
  package init(dimension: Int, for computation: String) throws(ComputationRefused) {
    try Memory.require(bytes: Memory.size(of: dimension, bytesPerInput: 8), for: computation)
    guard let start = cube_allocate(1 << dimension) else {
      throw ComputationRefused(
        computation, need: Memory.text(Memory.size(of: dimension, bytesPerInput: 8)),
        limit: "the address space that the system gives")
    }
    self.dimension = dimension
    self.start = start
  }

  deinit { cube_release(start, count) }

  /// The values as a collection.
  package var buffer: UnsafeMutableBufferPointer<Int64> { .init(start: start, count: count) }
}
