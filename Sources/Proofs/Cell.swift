package import Claims
import ExactNumbers

/// An affine chart of a domain: named coordinates, and each variable as an affine polynomial in them.
///
/// A theorem on a cell says that the link holds for all values of the coordinates whose point lies in the domain.
package struct Cell: Hashable {
  /// The names of the coordinates, in ASCII order.
  package let names: [String]
  /// Their kinds.
  package let chart: Chart
  /// The variables' polynomials, in the order of the domain.
  package let map: [Polynomial]

  private init(names: [String], chart: Chart, map: [Polynomial]) {
    self.names = names
    self.chart = chart
    self.map = map
  }

  /// The cell of all points: the variables themselves.
  package init(whole domain: Domain) {
    let kinds = Dictionary(uniqueKeysWithValues: domain.variables.map { ($0.name, $0.kind) })
    let names = Self.sorted(Array(kinds.keys))
    self.names = names
    chart = Chart(names.map { kinds[$0] == .real ? .real : .int })
    map = domain.variables.map { variable in
      Polynomial(coordinate: names.firstIndex(of: variable.name) ?? 0)
    }
  }

  /// The cell that a proof file describes: `{"coordinates": {name: kind}, "map": {variable: expression}}`.
  init(_ json: JSON, _ domain: Domain) throws(Refused) {
    var fields = try Fields(json, "the cell")
    guard case .object(let coordinates) = try fields.json("coordinates"),
      case .object(let map) = try fields.json("map")
    else { throw Refused("the cell: coordinates and map are objects") }
    try fields.end()
    try require(coordinates.count <= ProofLimits.coordinates, "the cell: too many coordinates")
    names = Self.sorted(Array(coordinates.keys))
    var kinds: [CoordinateKind] = []
    for name in names {
      try Self.requireName(name)
      guard let kind = CoordinateKind(rawValue: try coordinates[name]?.text("the cell: a kind") ?? "") else {
        throw Refused("the cell: unknown kind of '\(name)'")
      }
      kinds.append(kind)
    }
    chart = Chart(kinds)
    try require(Set(map.keys) == Set(domain.variables.map(\.name)), "the cell: a map of other variables")
    let place = Place(
      chart: chart,
      names: Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Polynomial(coordinate: $0)) }))
    var polynomials: [Polynomial] = []
    for variable in domain.variables {
      let text = try map[variable.name]?.text("the cell: a map") ?? ""
      let p = try Entering().polynomial(Self.parsed(text, Set(names)), place, "the cell: a map")
      try require(p.degree <= 1, "the cell: '\(variable.name)' is no affine polynomial")
      try require(
        variable.kind == .real || chart.isIntegral(p),
        "the cell: '\(variable.name)' is not shown to be an integer")
      polynomials.append(p)
    }
    self.map = polynomials
  }

  private static func sorted(_ names: [String]) -> [String] {
    names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// A new name obeys the rules for variables: it parses as one.
  static func requireName(_ name: String) throws(Refused) {
    guard let e = try? Expression(name), case .variable(name) = e else {
      throw Refused("'\(name)' is no name")
    }
  }

  /// The coordinate's number.
  package func index(of name: String) throws(Refused) -> Int {
    guard let index = names.firstIndex(of: name) else { throw Refused("no coordinate '\(name)'") }
    return index
  }

  /// The coordinates by their names.
  package var coordinates: [String: Polynomial] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Polynomial(coordinate: $0)) })
  }

  /// Where the variables of the statement stand for their polynomials.
  package func place(_ domain: Domain) -> Place {
    Place(chart: chart, names: Dictionary(uniqueKeysWithValues: zip(domain.variables.map(\.name), map)))
  }

  /// The same place with t + shift for the coordinate t.
  package func place(_ domain: Domain, shifting coordinate: Int, by shift: Int) throws(Refused) -> Place {
    var values = names.indices.map { Polynomial(coordinate: $0) }
    values[coordinate] = values[coordinate] + Polynomial(shift)
    var shifted = place(domain)
    for variable in domain.variables {
      shifted.names[variable.name] = try (shifted.names[variable.name] ?? .zero).composed(with: values)
    }
    return shifted
  }

  /// The cell with some coordinates replaced.
  ///
  /// - Parameters:
  ///   - kinds: The coordinates that are new or have another kind; one with `nil` goes.
  ///   - replacements: What each replaced coordinate becomes, given a new coordinate by its name, and how a polynomial
  ///     in others is written in the new ones.
  func changed(
    _ kinds: [String: CoordinateKind?],
    _ replacements: (
      _ new: (String) -> Polynomial, _ moved: (Polynomial) throws(Refused) -> Polynomial
    ) throws(Refused) -> [String: Polynomial]
  ) throws(Refused) -> Cell {
    var table = Dictionary(uniqueKeysWithValues: zip(names, chart.kinds))
    for (name, kind) in kinds { table[name] = kind }
    try require(table.count <= ProofLimits.coordinates, "too many coordinates")
    let newNames = Self.sorted(Array(table.keys))
    func new(_ name: String) -> Polynomial {
      newNames.firstIndex(of: name).map(Polynomial.init(coordinate:)) ?? .zero
    }
    let replaced = try replacements(new) { p throws(Refused) in try p.composed(with: names.map(new)) }
    let values = names.map { replaced[$0] ?? new($0) }
    var map: [Polynomial] = []
    for p in self.map { map.append(try p.composed(with: values)) }
    return Cell(names: newNames, chart: Chart(newNames.compactMap { table[$0] }), map: map)
  }
}
