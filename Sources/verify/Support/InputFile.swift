internal import ExactParity
internal import Foundation

/// Input files; `-` is standard input.
enum InputFile {
  /// The largest file that is read: a table of 2^26 short values fits.
  static let maximumBytes = 1 << 28

  /// What `parse` makes of the bytes of the file at `path`.
  ///
  /// - Throws: ``FileProblem``: `unreadable` (66), or `content` (65) when it is too large or malformed.
  static func parsed<Value>(
    _ path: String, _ parse: ([UInt8]) throws(MalformedFile) -> Value
  ) throws(FileProblem) -> Value {
    let bytes = try contents(path)
    do {
      return try parse(bytes)
    } catch {
      throw .content(path: name(path), error.problem)
    }
  }

  /// The text of the file at `path`.
  ///
  /// - Throws: ``FileProblem``: `unreadable` (66), or `content` (65) when it is too large or no UTF-8.
  static func text(_ path: String) throws(FileProblem) -> String {
    guard let text = String(validating: try contents(path), as: UTF8.self) else {
      throw .content(path: name(path), "it is not UTF-8")
    }
    return text
  }

  private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

  private static func contents(_ path: String) throws(FileProblem) -> [UInt8] {
    guard path != "-" || AnswerSink.current == nil else {
      throw .unreadable(path: name(path), "it holds the questions of the batch")
    }
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      var bytes: [UInt8] = []
      // In pieces, so that an endless file is found out.
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes.append(contentsOf: piece)
        guard bytes.count <= maximumBytes else {
          throw FileProblem.content(path: name(path), "it is larger than \(maximumBytes >> 20) MiB")
        }
      }
      return bytes
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw .unreadable(path: name(path), reason(path))
    }
  }

  /// Why the file at `path` cannot be read.
  private static func reason(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor < 0 else {
      defer { close(descriptor) }
      var found = stat()
      let isFolder = fstat(descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
      return isFolder ? "it is a folder" : "reading it failed"
    }
    return switch errno {
    case ENOENT: "there is no such file"
    case EACCES: "there is no permission to read it"
    case let code: String(cString: strerror(code))
    }
  }
}
