#if canImport(Accelerate)
  internal import Accelerate
#else
  internal import COpenBLAS
#endif
internal import Synchronization

/// The matrix products, by the system's BLAS.
///
/// Reference: C. L. Lawson, R. J. Hanson, D. R. Kincaid and F. T. Krogh, *Basic linear algebra subprograms*,
/// ACM Transactions on Mathematical Software 5 (1979), doi 10.1145/355841.355847 (level 3: doi
/// 10.1145/77626.79170).
package enum MatrixProduct {
  /// A factor, as it is or transposed.
  enum Factor {
    case asIs(FloatMatrix)
    case transposed(FloatMatrix)

    var matrix: FloatMatrix {
      switch self {
      case .asIs(let matrix), .transposed(let matrix): matrix
      }
    }

    var order: CBLAS_TRANSPOSE {
      switch self {
      case .asIs: CblasNoTrans
      case .transposed: CblasTrans
      }
    }
  }

  /// `C ← α·A·B + β·C`.
  ///
  /// - Parameters:
  ///   - rows: how many rows of A and of C take part, where not all of them do.
  ///   - inner: how many columns of A, and rows of B, take part.
  static func add(
    _ alpha: Float, _ a: Factor, _ b: Factor, to c: FloatMatrix, times beta: Float, rows: Int, inner: Int
  ) {
    cblas_sgemm(
      CblasRowMajor, a.order, b.order, size(rows), size(c.columns), size(inner), alpha, a.matrix.start,
      size(a.matrix.columns), b.matrix.start, size(b.matrix.columns), beta, c.start, size(c.columns))
  }

  /// `y ← α·Aᵀ·x + β·y` for the first `rows` rows of A.
  static func add(
    _ alpha: Float, transposeOf a: FloatMatrix, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>,
    times beta: Float, rows: Int
  ) {
    cblas_sgemv(
      CblasRowMajor, CblasTrans, size(rows), size(a.columns), alpha, a.start, size(a.columns), x, 1, beta, y,
      1)
  }

  /// `y ← A·x` for the first `rows` rows of A.
  static func set(
    _ y: UnsafeMutablePointer<Float>, to a: FloatMatrix, _ x: UnsafePointer<Float>, rows: Int
  ) {
    cblas_sgemv(
      CblasRowMajor, CblasNoTrans, size(rows), size(a.columns), 1, a.start, size(a.columns), x, 1, 0, y, 1)
  }

  private static let threadCount = Mutex(0)

  /// Sets how many threads one product uses, at least 1; a run is reproducible bit for bit at a fixed number.
  ///
  /// Without a call it is 1: several runs side by side use the cores better than one run on all of them.
  /// Accelerate decides by itself.
  package static func useThreads(_ count: Int) {
    precondition(count >= 1, "a product takes at least one thread")
    threadCount.withLock { current in
      guard current != count else { return }
      current = count
      #if !canImport(Accelerate)
        openblas_set_num_threads(Int32(count))
      #endif
    }
  }

  /// Sets the default, one thread, unless a number was set before.
  static func prepare() {
    if threadCount.withLock({ $0 }) == 0 { useThreads(1) }
  }
}

#if canImport(Accelerate)
  private func size(_ value: Int) -> Int { value }
#else
  private func size(_ value: Int) -> Int32 { Int32(value) }
#endif
