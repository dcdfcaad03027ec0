import Claims

/// What a step says about the sums, products and means that its sides contain.
package struct Hints {
  struct Group {
    let members: [String]
    let variable: String
    let from: Expression
    let to: Expression
    let difference: Expression
  }

  struct Running {
    let variable: String
    let running: Expression
  }

  /// A theorem on its whole domain about an equation, and what its variables become.
  struct Rewrite {
    let lemma: Judgement
    let instance: [String: Expression]
    /// The left side under the instance, bound names removed.
    let pattern: Expression
  }

  var groups: [Group] = []
  var products: [Int: Running] = [:]
  var cuts: [Int: [Expression]] = [:]
  var rewrites: [Rewrite] = []
  var conditions: Set<Int> = []
  /// The coordinates of the step's cell, which are the names of the hints' expressions.
  var names: [String: Polynomial] = [:]

  package static let none = Hints()
}
