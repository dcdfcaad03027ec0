internal import Foundation

/// Files that are there whole or not at all.
enum WholeFile {
  /// Writes `data` beside `path`, then renames it; what was at `path` stays until then.
  ///
  /// A process that is killed leaves a file `path.NUMBER.part` behind, with the process's number: no other
  /// writes to it.
  static func write(_ data: Data, to path: String) throws(DataFileProblem) {
    let beside = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      try data.write(to: URL(fileURLWithPath: beside))
    } catch {
      unlink(beside)
      throw DataFileProblem(.cannotWrite, path, error.localizedDescription)
    }
    guard rename(beside, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(beside)
      throw DataFileProblem(.cannotWrite, path, reason)
    }
  }

  /// Removes the file at `path`, and what killed processes left of it.
  static func remove(_ path: String) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let parts = names.filter { $0.hasPrefix(url.lastPathComponent + ".") && $0.hasSuffix(".part") }
    for name in parts + [url.lastPathComponent] { unlink("\(folder)/\(name)") }
  }
}
