/// A question asked at several sizes, of this library and of what a user would otherwise write.
struct Question {
  /// The name on the command line.
  let name: String
  /// What is computed.
  let title: String
  /// How it grows is plotted against the dimension, where the cases have one.
  var isPlotted = false
  /// From small to large.
  let cases: [Case]

  /// Every question, in the order of the report.
  static var all: [Question] {
    [
      integerSum, rationalSum, deltaByEnumeration, deltaBySum, walshHadamard, separation, gradient, alignment,
    ]
  }
}

/// One size of a question.
struct Case {
  /// The size in words.
  let size: String
  /// The dimension of the cube, for the plot.
  var dimension: Int?
  /// Only asked with `--long`.
  var isLong = false
  /// The other ways.
  var peers: [Peer] = []
  /// Prepares the question outside the time, and returns what is timed, to be called several times.
  let prepare: () throws -> () throws -> Timing

  /// A case without preparation, all of which is timed.
  init(
    size: String, dimension: Int? = nil, isLong: Bool = false, peers: [Peer] = [],
    answer: @escaping () throws -> String
  ) {
    self.init(size: size, dimension: dimension, isLong: isLong, peers: peers) {
      {
        let (seconds, result) = try timed(answer)
        return Timing(seconds: seconds, result: result)
      }
    }
  }

  /// A case with preparation.
  init(
    size: String, dimension: Int? = nil, isLong: Bool = false, peers: [Peer] = [],
    prepare: @escaping () throws -> () throws -> Timing
  ) {
    self.size = size
    self.dimension = dimension
    self.isLong = isLong
    self.peers = peers
    self.prepare = prepare
  }
}

/// Another way to the same answer.
struct Peer {
  /// What it is called in the report.
  let name: String
  /// How its answer is compared with ours.
  var agreement = Agreement.exact
  /// Asks it.
  let way: Way

  enum Way {
    /// A script in `peers/` with its arguments, which prints its ``Timing`` as JSON.
    case python(String, [String])
    /// Code in this process; as in ``Case``.
    case inProcess(() -> () -> Timing)
  }

  enum Agreement {
    /// The answers are the same texts.
    case exact
    /// The answers are lists of numbers that differ by rounding only.
    case rounded
    /// There is no answer: a bound on the time, such as a sweep over memory.
    case none

    func holds(_ ours: String, _ theirs: String) -> Bool {
      switch self {
      case .exact: return ours == theirs
      case .none: return true
      case .rounded:
        let ours = ours.split(separator: " ").compactMap { Double($0) }
        let theirs = theirs.split(separator: " ").compactMap { Double($0) }
        return !ours.isEmpty && ours.count == theirs.count
          && zip(ours, theirs).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0)) }
      }
    }
  }
}
