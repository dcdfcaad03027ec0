internal import Foundation

/// How wide a line of text may be.
enum Terminal {
  /// `COLUMNS` where it is set to a number, else what the terminal says, and 100 where standard output is none; never below 40.
  static let width = max(40, columnsVariable ?? (isatty(STDOUT_FILENO) == 1 ? windowColumns : nil) ?? 100)

  private static var columnsVariable: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static var windowColumns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
