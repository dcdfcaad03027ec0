internal import Foundation
internal import ParityTraining
internal import ReportPages

/// A folder of pages: there whole or not at all.
enum OutputFolder {
  /// Refuses a path at which no report can stand: a file, or a folder with anything but an earlier report.
  static func require(_ path: String) throws(FileProblem) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .cannotCreate(path: path, "there is a file of this name") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard names.isEmpty || names.contains(ReportPages.mark) else {
      throw .cannotCreate(path: path, "it is a folder with other files; a report replaces only a report")
    }
  }

  /// Writes the files into a folder beside `path`, which then takes its place; an interruption leaves nothing of it behind.
  static func write(_ files: [ReportPages.File], to path: String) throws {
    try require(path)
    // Without links, and without a slash at the end.
    let end = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let number = ProcessInfo.processInfo.processIdentifier
    let (part, old) = ("\(end).\(number).part", "\(end).\(number).old")
    do {
      try Interruption.removing(part) {
        defer { try? FileManager.default.removeItem(atPath: part) }
        try WholeFile.createFolder("\(part)/rows")
        for file in files { try WholeFile.write(Data(file.text.utf8), to: "\(part)/\(file.path)") }
        let isThere = rename(end, old) == 0
        guard rename(part, end) == 0 else {
          let reason = String(cString: strerror(errno))
          if isThere { rename(old, end) }
          throw FileProblem.cannotCreate(path: path, reason)
        }
        if isThere { try? FileManager.default.removeItem(atPath: old) }
      }
    } catch let problem as DataFileProblem {
      throw FileProblem(problem)
    }
  }
}
