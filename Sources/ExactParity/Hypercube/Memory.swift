internal import CubeKernels
public import ExactNumbers

/// The memory of this machine, and what computations over the cube need of it.
public enum Memory {
  /// The bytes that this process may use: the machine's, or less where a control group says so.
  public static var available: Integer { Integer(cube_memory()) }

  /// `2^d` times `bytesPerInput`, for any d ≥ 0.
  ///
  /// ```swift
  /// Memory.size(of: 30, bytesPerInput: 8)  // 8589934592
  /// ```
  public static func size(of dimension: Int, bytesPerInput: Int) -> Integer {
    Integer(bytesPerInput) << dimension
  }

  /// A number of bytes for people: rounded up, in the largest unit of which it has at least one.
  ///
  /// ```swift
  /// Memory.text(8_589_934_592)  // "8 GiB"
  /// ```
  public static func text(_ bytes: Integer) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    let unit = min(max(bytes.bitLength - 1, 0) / 10, units.count - 1)
    let amount = bytes.ceilingQuotient(by: Integer.powerOfTwo(10 * unit))
    // Digits without end help nobody: past the last unit a power of two says it.
    return amount.bitLength > 40 ? "2^\(bytes.bitLength - 1) bytes" : "\(amount) \(units[unit])"
  }

  /// - Throws: ``ComputationRefused`` when `computation` needs more memory than there is.
  static func require(bytes: Integer, for computation: String) throws(ComputationRefused) {
    guard bytes <= available else {
      throw ComputationRefused(
        computation, need: "\(text(bytes)) of memory", limit: "this machine's \(text(available))")
    }
  }
}
