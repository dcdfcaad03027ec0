internal import Foundation

/// A command that failed.
public struct CommandFailed: Error {
  /// Its exit status.
  public let status: Int32
}

/// What a command prints in a shell, as the user of a replay would run it.
public func printed(by command: String) throws -> String {
  let (process, pipe) = (Process(), Pipe())
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command]
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw CommandFailed(status: process.terminationStatus) }
  return String(decoding: data, as: UTF8.self)
}

/// The numbers that a command prints, in order, whatever brackets or commas stand around them.
public func numbers(printedBy command: String) throws -> [Double] {
  try printed(by: command).split { " ,()[]\n".contains($0) }.compactMap { text in
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.count == 1 ? parts[0] : nil
  }
}
