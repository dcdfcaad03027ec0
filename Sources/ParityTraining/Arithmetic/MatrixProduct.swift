#if canImport(Accelerate)
  internal import Accelerate
#else
  internal import Dispatch
  internal import OpenBLASShims
#endif
internal import ExactParity

/// The matrix products, by the system's BLAS, each on one thread: a `ThreadTeam` shares them out.
///
/// Reference: C. L. Lawson, R. J. Hanson, D. R. Kincaid and F. T. Krogh, *Basic linear algebra subprograms*,
/// ACM Transactions on Mathematical Software 5 (1979), doi 10.1145/355841.355847 (level 3: doi
/// 10.1145/77626.79170).
enum MatrixProduct {
  /// A factor, as it is or transposed.
  enum Factor {
    case asIs(FloatMatrix.Block)
    case transposed(FloatMatrix.Block)

    var block: FloatMatrix.Block {
      switch self {
      case .asIs(let block), .transposed(let block): block
      }
    }

    /// The other way round.
    var transposed: Factor {
      switch self {
      case .asIs(let block): .transposed(block)
      case .transposed(let block): .asIs(block)
      }
    }

    var order: CBLAS_TRANSPOSE {
      switch self {
      case .asIs: CblasNoTrans
      case .transposed: CblasTrans
      }
    }

    var shape: (rows: Int, columns: Int) {
      switch self {
      case .asIs(let block): (block.rows, block.columns)
      case .transposed(let block): (block.columns, block.rows)
      }
    }
  }

  /// `C ← α·A·B + β·C`.
  static func add(
    _ alpha: Float, _ a: Factor, _ b: Factor, to c: FloatMatrix.Block, times beta: Float
  ) {
    let inner = a.shape.columns
    precondition(
      a.shape.rows == c.rows && b.shape.columns == c.columns && b.shape.rows == inner, "the shapes fit")
    // The products with a single sample: what sgemm takes for a vector it would first copy in blocks.
    if c.columns == 1 { return add(alpha, a, b.block.start, to: c.start, times: beta) }
    takingTurns {
      if inner == 1 && beta == 1 {
        cblas_sger(
          CblasRowMajor, size(c.rows), size(c.columns), alpha, a.block.start, 1, b.block.start, 1, c.start,
          size(c.columns))
      } else {
        cblas_sgemm(
          CblasRowMajor, a.order, b.order, size(c.rows), size(c.columns), size(inner), alpha, a.block.start,
          size(a.block.columns), b.block.start, size(b.block.columns), beta, c.start, size(c.columns))
      }
    }
  }

  /// `y ← α·A·x + β·y`.
  static func add(
    _ alpha: Float, _ a: Factor, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>,
    times beta: Float
  ) {
    takingTurns {
      cblas_sgemv(
        CblasRowMajor, a.order, size(a.block.rows), size(a.block.columns), alpha, a.block.start,
        size(a.block.columns), x, 1, beta, y, 1)
    }
  }
}

#if canImport(Accelerate)
  private func size(_ value: Int) -> Int { value }

  extension MatrixProduct {
    /// Nothing has to be loaded.
    static func prepare() throws(ComputationRefused) {}

    private static func takingTurns(_ product: () -> Void) { product() }
  }
#else
  private func size(_ value: Int) -> Int32 { Int32(value) }

  extension MatrixProduct {
    /// For how many products at a time there is memory, at most one a core, or −1 without OpenBLAS.
    private static let products = Int(openblas_prepare(Int32(coreCount)))
    private static let turns = DispatchSemaphore(value: max(0, products))

    /// Loads OpenBLAS, the first time.
    ///
    /// - Throws: `ComputationRefused` where there is none, or no memory for it.
    static func prepare() throws(ComputationRefused) {
      guard products >= 0 else {
        throw ComputationRefused(
          "training", need: "OpenBLAS (Debian: libopenblas0)", limit: "the libraries that are installed")
      }
      guard products > 0 else {
        throw ComputationRefused(
          "training", need: "256 MiB of address space for OpenBLAS", limit: "what ulimit -v leaves")
      }
    }

    /// Waits while as many products run as there is memory for: OpenBLAS itself would never give up asking for more.
    private static func takingTurns(_ product: () -> Void) {
      turns.wait()
      defer { turns.signal() }
      product()
    }
  }
#endif
