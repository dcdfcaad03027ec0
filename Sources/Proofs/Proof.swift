public import Claims

/// One step of a proof, as a proof file holds it: believed by nobody until ``Theorem`` has checked it.
public struct Step: Hashable, Sendable {
  /// The rule, by its name.
  public var rule: String
  /// The statement that it is about, by its number.
  public var statement: Int
  /// The link of the statement, by its number.
  public var link: Int
  /// `{"coordinates": …, "map": …}`, or `null` for the whole domain.
  public var cell: JSON
  /// What the rule asks for, an object.
  public var data: JSON
  /// The numbers of the earlier steps it rests on.
  public var uses: [Int]

  /// A step with these parts.
  public init(
    _ rule: String, of statement: Int, _ link: Int, cell: JSON, data: JSON = .object([:]), uses: [Int] = []
  ) {
    self.rule = rule
    self.statement = statement
    self.link = link
    self.cell = cell
    self.data = data
    self.uses = uses
  }
}

/// Statements and steps about them: plain data, equal to what a proof file holds.
public struct Proof: Hashable, Sendable {
  /// The claims that the steps are about: what is to be proved, and lemmas.
  public var statements: [Claim]
  /// The steps, each of which uses earlier ones only.
  public var steps: [Step]

  /// A proof with these parts.
  public init(statements: [Claim], steps: [Step]) {
    self.statements = statements
    self.steps = steps
  }
}
