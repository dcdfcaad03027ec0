import Claims

/// Where an expression is entered: the coordinates, what its names stand for, and which rewrites are active.
struct Place {
  var chart: Chart
  var names: [String: Polynomial]
  /// The first active one of the step's rewrites.
  var firstRewrite = 0

  func naming(_ name: String, _ polynomial: Polynomial) -> Place {
    var place = self
    place.names[name] = polynomial
    return place
  }
}
