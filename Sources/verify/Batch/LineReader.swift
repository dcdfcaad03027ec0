internal import Foundation

/// The lines of standard input, one at a time, as they come.
struct LineReader {
  /// One line, without its end.
  enum Line {
    case bytes([UInt8])
    /// It has more bytes than a line may; they are skipped.
    case tooLong
  }

  private let longest: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads lines of at most `longest` bytes.
  init(longest: Int) { self.longest = longest }

  /// The next line, the last one without an end too; `nil` after it.
  ///
  /// - Throws: ``FileProblem`` (66) where standard input cannot be read.
  mutating func next() throws(FileProblem) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return isTooLong ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if isAtEnd {
        defer { start = buffer.count }
        return isTooLong ? .tooLong : start < buffer.count ? .bytes(Array(buffer[start...])) : nil
      }
      buffer.removeSubrange(..<start)
      start = 0
      if buffer.count > longest {
        isTooLong = true
        buffer = []
      }
      searched = buffer.count
      try fill()
    }
  }

  private mutating func fill() throws(FileProblem) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    repeat { count = read(STDIN_FILENO, &piece, piece.count) } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw .unreadable(path: "standard input", String(cString: strerror(errno)))
    }
    buffer += piece[..<count]
    isAtEnd = count == 0
  }
}
