internal import Foundation

/// Input files, read up to a size that is stated before.
enum InputBytes {
  /// The bytes of the file at `path`; in pieces, so that an endless one is found out.
  ///
  /// - Throws: ``DataFileProblem`` where there is no such file, it is unreadable, or it has more than `most` bytes.
  static func contents(of path: String, atMost most: Int) throws(DataFileProblem) -> Data {
    guard let bytes = try contentsIfThere(path, atMost: most) else {
      throw DataFileProblem(.unreadable, path, "there is no such file")
    }
    return bytes
  }

  /// The same; `nil` where there is no file.
  static func contentsIfThere(_ path: String, atMost most: Int) throws(DataFileProblem) -> Data? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    var bytes = Data()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= most else {
        throw DataFileProblem(.content, path, "it has more than \(most) bytes")
      }
    }
  }

  /// What the system's last error says about reading `path`.
  private static func unreadable(_ path: String) -> DataFileProblem {
    let reason =
      switch errno {
      case EACCES: "there is no permission to read it"
      case EISDIR: "it is a folder"
      case let code: String(cString: strerror(code))
      }
    return DataFileProblem(.unreadable, path, reason)
  }
}
