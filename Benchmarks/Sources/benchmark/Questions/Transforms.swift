import CLoops
import ExactParity

extension Question {
  /// The transform of 2^k words.
  static var walshHadamard: Question {
    Question(
      name: "walsh-hadamard", title: "Walsh–Hadamard transform of Int64",
      cases: [20, 22, 24, 26].map { exponent in
        Case(
          size: "2^\(exponent)",
          peers: [
            Peer(name: "two sweeps over memory in C", agreement: .none, way: sweeps(1 << exponent)),
            Peer(
              name: "pyfwht, float64", way: .python("walsh_hadamard.py", ["\(exponent)", "pyfwht"])),
            Peer(name: "NumPy, int64", way: .python("walsh_hadamard.py", ["\(exponent)", "numpy"])),
          ]
        ) {
          let values = signal(1 << exponent)
          var transformed: [Int64] = []
          return {
            transformed = values
            transformed[0] += 0  // A copy of its own before the clock starts.
            let (seconds, _) = timed { walshHadamardTransform(&transformed) }
            let probes = [0, 1, values.count / 3, values.count - 1].map { "\(transformed[$0])" }
            return Timing(seconds: seconds, result: probes.joined(separator: " "))
          }
        }
      })
  }

  /// 16-bit values that every language makes alike: the transform of 2²⁶ of them is exact in a double too.
  private static func signal(_ count: Int) -> [Int64] {
    (0..<count).map { Int64(truncatingIfNeeded: UInt64($0) &* 2_654_435_761 % 65_521) - 32_760 }
  }

  private static func sweeps(_ count: Int) -> Peer.Way {
    .inProcess {
      var values = signal(count)
      return {
        let (seconds, _) = timed {
          values.withUnsafeMutableBufferPointer {
            memory_sweep($0.baseAddress, count)
            memory_sweep($0.baseAddress, count)
          }
        }
        return Timing(seconds: seconds, result: "")
      }
    }
  }
}
