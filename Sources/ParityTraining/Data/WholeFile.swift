package import Foundation

/// Output files: there whole or not at all, as far as what stands at their path allows it.
///
/// Symbolic links are followed. What is at their end decides:
///
/// - nothing, or a regular file with one name: the bytes go into a file beside it, to the disk, and take its place by
///   renaming, with its mode and, where the system allows it, its owner; what was there stays until then;
/// - a regular file with several names, or in a folder that takes no new file: it is overwritten, since renaming
///   would leave the other names behind with the old content;
/// - a device, a FIFO, a socket: it is written to;
/// - one of the process's own descriptors (`/dev/stdout`, `/dev/fd/3`): it is written to where it stands.
package enum WholeFile {
  /// Writes `data` to `path`.
  ///
  /// A process that is killed leaves a file `PATH.NUMBER.part` behind, with the process's number: no other
  /// writes to it. It goes with the next write to the same path.
  package static func write(_ data: Data, to path: String) throws(DataFileProblem) {
    guard !path.isEmpty else { throw DataFileProblem(.cannotCreate, "\"\"", "the name is empty") }
    let end = try destination(of: path)
    if let descriptor = ownDescriptor(end) { return try write(data, to: descriptor, path) }
    var found = stat()
    guard stat(end, &found) == 0 else {
      guard errno == ENOENT else { throw problem(path) }
      return try replace(end, by: data, as: nil, path)
    }
    let kind = found.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw DataFileProblem(.cannotCreate, path, "it is a folder") }
    guard access(end, W_OK) == 0 else { throw problem(path) }
    guard kind == S_IFREG, found.st_nlink == 1, access(folder(of: end), W_OK) == 0 else {
      return try overwrite(end, by: data, path)
    }
    try replace(end, by: data, as: found, path)
  }

  /// The file beside the one at the end of `path`, which exists only while that one is written.
  package static func partialPath(for path: String) -> String? {
    (try? destination(of: path)).map(beside)
  }

  /// Removes the file at `path`, and what killed processes left of it.
  static func remove(_ path: String) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let parts = names.filter { $0.hasPrefix(url.lastPathComponent + ".") && $0.hasSuffix(".part") }
    for name in parts + [url.lastPathComponent] { unlink("\(folder)/\(name)") }
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  package static func createFolder(_ path: String) throws(DataFileProblem) {
    guard !path.isEmpty else { throw DataFileProblem(.cannotCreate, "\"\"", "the name is empty") }
    if mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT && folder(of: path) != path {
      try createFolder(folder(of: path))
      if mkdir(path, 0o777) == 0 { return }
    }
    guard errno == EEXIST else { throw problem(path) }
    var found = stat()
    guard stat(path, &found) == 0 else { throw problem(path) }
    guard found.st_mode & S_IFMT == S_IFDIR else {
      throw DataFileProblem(.cannotCreate, path, "there is a file of this name")
    }
  }

  /// Writes `data` to an open descriptor, to the last byte.
  ///
  /// - Parameter path: how a complaint names it.
  package static func write(_ data: Data, to descriptor: Int32, _ path: String) throws(DataFileProblem) {
    var rest = data[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw DataFileProblem(.cannotWrite, path, reason(errno))
      }
      rest = rest.dropFirst(written)
    }
  }
}

extension WholeFile {
  private static func replace(
    _ end: String, by data: Data, as old: stat?, _ path: String
  ) throws(DataFileProblem) {
    removeOrphans(of: end)
    let part = beside(end)
    var descriptor: Int32
    repeat {
      // A link that was put there.
      unlink(part)
      descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw problem(path) }
    } while !isClaimed(descriptor)
    do throws(DataFileProblem) {
      if let old {
        // The owner first: changing it takes special bits from the mode. Only the superuser may give files away.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        _ = fchmod(descriptor, old.st_mode & 0o7777)
      }
      try finish(data, descriptor, path)
      guard rename(part, end) == 0 else { throw problem(path) }
    } catch {
      unlink(part)
      throw error
    }
  }

  /// Locks the part, so that it is no orphan; false where another process took it for one before and has removed it.
  private static func isClaimed(_ descriptor: Int32) -> Bool {
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    var found = stat()
    if fstat(descriptor, &found) == 0 && found.st_nlink > 0 { return true }
    close(descriptor)
    return false
  }

  /// Removes the parts beside `end` that nobody holds locked: their processes are dead, here or on another machine.
  private static func removeOrphans(of end: String) {
    let (folder, prefix) = (folder(of: end), URL(fileURLWithPath: end).lastPathComponent + ".")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(".part") {
      guard Int32(name.dropFirst(prefix.count).dropLast(".part".count)) != nil else { continue }
      let part = "\(folder)/\(name)"
      let descriptor = open(part, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(part) }
      close(descriptor)
    }
  }

  private static func overwrite(_ end: String, by data: Data, _ path: String) throws(DataFileProblem) {
    // Truncation means nothing to a device or a FIFO.
    let descriptor = open(end, O_WRONLY | O_TRUNC)
    guard descriptor >= 0 else { throw problem(path) }
    try finish(data, descriptor, path)
  }

  /// Writes to the descriptor, to the disk where there is one, and closes it.
  private static func finish(_ data: Data, _ descriptor: Int32, _ path: String) throws(DataFileProblem) {
    do throws(DataFileProblem) {
      try write(data, to: descriptor, path)
      // A FIFO or a device has no disk: EINVAL, ENOTSUP.
      guard fsync(descriptor) == 0 || [EINVAL, ENOTSUP, EROFS].contains(errno) else {
        throw DataFileProblem(.cannotWrite, path, reason(errno))
      }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw DataFileProblem(.cannotWrite, path, reason(errno)) }
  }

  private static func beside(_ end: String) -> String {
    "\(end).\(ProcessInfo.processInfo.processIdentifier).part"
  }

  /// The path at the end of the links that begin at `path`; nothing need be there.
  private static func destination(of path: String) throws(DataFileProblem) -> String {
    var path = path
    // As many as Linux follows.
    for _ in 0..<40 {
      guard ownDescriptor(path) == nil, let target = linkTarget(path) else { return path }
      path = target.hasPrefix("/") ? target : "\(folder(of: path))/\(target)"
    }
    throw DataFileProblem(.cannotCreate, path, reason(ELOOP))
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// N where the path is entry N of the folder of this process's descriptors.
  private static func ownDescriptor(_ path: String) -> Int32? {
    guard
      let number = Int32(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]),
      let resolved = realpath(folder(of: path), nil)
    else { return nil }
    defer { free(resolved) }
    let own = ["/proc/\(ProcessInfo.processInfo.processIdentifier)/fd", "/dev/fd"]
    return own.contains(String(cString: resolved)) ? number : nil
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What the system's last error says about creating `path`.
  private static func problem(_ path: String) -> DataFileProblem {
    let code = errno
    // A full or broken disk is no matter of the name.
    let isFull = [ENOSPC, EDQUOT, EIO, EFBIG].contains(code)
    return DataFileProblem(isFull ? .cannotWrite : .cannotCreate, path, reason(code))
  }

  private static func reason(_ code: Int32) -> String {
    code == ENOENT ? "its folder does not exist" : String(cString: strerror(code))
  }
}
