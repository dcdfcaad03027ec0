public import Claims

/// A cell as a proof file holds it, for those who write proofs: the kernel reads the text and believes nothing else.
public struct CellText: Hashable, Sendable {
  /// `{"coordinates": {name: kind}, "map": {variable: expression}}`.
  public let json: JSON

  /// The text of a cell.
  package init(_ cell: Cell, _ domain: Domain) {
    let kinds = zip(cell.names, cell.chart.kinds).map { ($0, JSON.text($1.rawValue)) }
    let map = zip(domain.variables, cell.map).map { ($0.name, JSON.text($1.written(cell.names))) }
    json = .object([
      "coordinates": .object(Dictionary(uniqueKeysWithValues: kinds)),
      "map": .object(Dictionary(uniqueKeysWithValues: map)),
    ])
  }

  /// The cell of the whole domain.
  public init(whole claim: Claim) { self.init(Cell(whole: claim.domain), claim.domain) }

  /// The children of a split, `["residue", 2]`, at a coordinate.
  ///
  /// - Throws: ``Refused`` where the split does not apply.
  public func children(of claim: Claim, splitting coordinate: String, _ split: [JSON]) throws(Refused)
    -> [CellText]
  {
    let cell = try Cell(json, claim.domain)
    return try cell.children(of: claim.domain, splitting: coordinate, split).map {
      CellText($0, claim.domain)
    }
  }
}
