/// The files of the rows' pages: the ids, as far as every file system and URL takes them, and no name twice.
package struct PageNames {
  private var names: [String: String] = [:]

  package init(_ ids: [String]) {
    var taken: Set<String> = []
    for id in ids {
      let plain = String(
        id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }.prefix(100))
      var name = plain.isEmpty ? "row" : plain
      var number = 1
      // Some file systems take capitals for small letters.
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = "\(plain)_\(number)"
      }
      names[id] = name
    }
  }

  /// The page of a row, seen from the ledger's; `nil` for a row that is not in the report.
  package subscript(id: String) -> String? { names[id].map { "rows/\($0).html" } }

  /// The same, seen from another row's page.
  package func beside(_ id: String) -> String? { names[id].map { "\($0).html" } }
}
