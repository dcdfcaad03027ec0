/// An id that no statement has.
struct InvalidID: Error, CustomStringConvertible {
  let id: String
  let nearest: String?

  var description: String {
    "there is no statement \"\(id)\"" + (nearest.map { "; did you mean \($0)?" } ?? "")
      + " (see verify list)"
  }
}
