public import ExactParity

/// One reference table: a CSV file of exact values, byte-identical on every machine.
///
/// Above the header line stand `#` lines: the name, the format version, the conventions that the numbers depend on,
/// and the command that writes it. No time stamps; rows in a fixed order.
public struct ReferenceTable: Sendable {
  /// The file name without its extension.
  public let name: String
  /// What the table holds, in one sentence.
  public let summary: String
  /// The conventions that the numbers depend on, one sentence a line.
  public let conventions: [String]
  /// The column names, which are part of the contract.
  public let columns: [String]
  /// Computes the rows, each with one cell a column; throws only on cancellation.
  public let rows: @Sendable (ProgressCallback?) throws -> [[String]]

  /// The version of its format: it grows where a column is added, renamed or means something else.
  public let version: Int

  /// A table; its rows are computed when asked for.
  public init(
    name: String, summary: String, version: Int = 1, conventions: [String], columns: [String],
    rows: @escaping @Sendable (ProgressCallback?) throws -> [[String]]
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.conventions = conventions
    self.columns = columns
    self.rows = rows
  }

  /// The file name.
  public var fileName: String { "\(name).csv" }

  /// The whole file, computed anew.
  public func rendered(progress: ProgressCallback? = nil) throws -> String {
    var lines = ["# \(name): \(summary)", "# exact-parity/table/\(version)"]
    lines += conventions.map { "# \($0)" }
    lines += ["# written by: verify tables --only \(name)", columns.joined(separator: ",")]
    for row in try rows(progress) {
      precondition(row.count == columns.count, "a row of \(name) has \(row.count) cells")
      precondition(row.allSatisfy { !$0.contains(where: { "\"\n".contains($0) }) }, "a cell needs escaping")
      // As RFC 4180 has it: only what holds a comma is quoted.
      lines.append(row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
