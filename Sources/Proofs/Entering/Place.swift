import Claims

/// Where an expression is entered: the coordinates, what its names stand for, and which rewrites are active.
package struct Place {
  package var chart: Chart
  package var names: [String: Polynomial]
  /// The first active one of the step's rewrites.
  package var firstRewrite = 0

  package func naming(_ name: String, _ polynomial: Polynomial) -> Place {
    var place = self
    place.names[name] = polynomial
    return place
  }
}
