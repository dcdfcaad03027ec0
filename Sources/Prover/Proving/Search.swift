package import Claims
package import Proofs

/// The search for one claim: its clock, its lemmas, and the way from goals to trees.
package final class Search {
  package let claim: Claim
  private let deadline: ContinuousClock.Instant?
  private var writer = ProofWriter([])
  private var bench = Workbench()
  private var names: [Claim: String] = [:]
  /// The lemmas that were tried in vain.
  private var hopeless: Set<Claim> = []
  /// The most splits with which a goal was tried in vain.
  private var failures: [Goal: Int] = [:]
  private var solved: [Goal: ProofTree] = [:]
  /// The goals that the strategies have looked at.
  private var tried: Set<Goal> = []
  /// Why the kernel refused the last tree, or could not enter the last gap.
  package private(set) var refusal = ""

  /// `nil` where the claim has more than the kernel takes.
  init?(for claim: Claim, deadline: ContinuousClock.Instant?) {
    self.claim = claim
    self.deadline = deadline
    guard claim.domain.variables.count <= Self.mostVariables, state(claim, as: "") else { return nil }
  }

  /// How many forced splits the goal at hand lies below: comparisons need not come to an end.
  private var forced = 0

  private static let mostForcedSplits = 24
  private static let mostVariables = 8
  private static let mostSplits = 4

  /// Whether the deadline has passed, or the task is cancelled.
  package var isOver: Bool { Task.isCancelled || deadline.map { ContinuousClock.now > $0 } ?? false }

  /// Throws where the time is over.
  package func check() throws(OutOfTime) { if isOver { throw OutOfTime() } }

  // MARK: the whole claim

  /// A proof of the claim, every step of which the kernel has accepted.
  func run() -> Proof? {
    do {
      return try conclude(claim, as: "") ? writer.proof : nil
    } catch {
      return nil
    }
  }

  /// Proves every link of a statement on its whole domain.
  private func conclude(_ claim: Claim, as name: String) throws(OutOfTime) -> Bool {
    for link in claim.links.indices {
      guard let tree = try self.tree(forLink: link, of: claim), conclude(tree, name, link) else {
        return false
      }
    }
    return true
  }

  private func tree(forLink link: Int, of claim: Claim) throws(OutOfTime) -> ProofTree? {
    let goal = Goal(claim, link, Cell(whole: claim.domain))
    for strategy in Strategies.opening {
      try check()
      if let tree = try strategy.tree(for: goal, in: self, splits: Self.mostSplits) { return tree }
    }
    for splits in 0...Self.mostSplits {
      if let tree = try tree(for: goal, splits: splits) { return tree }
    }
    return nil
  }

  /// Appends a whole tree with its conclusion to the proof.
  private func conclude(_ tree: ProofTree, _ name: String, _ link: Int) -> Bool {
    append { writer throws(ScriptError) in
      try writer.conclude(tree, of: writer.number(of: name), link)
    }
  }

  /// Appends what `write` writes, if the kernel accepts it all.
  private func append(_ write: (inout ProofWriter) throws(ScriptError) -> Void) -> Bool {
    guard let (newWriter, newBench) = accepted(write) else { return false }
    (writer, bench) = (newWriter, newBench)
    return true
  }

  private func accepted(
    _ write: (inout ProofWriter) throws(ScriptError) -> Void
  ) -> (ProofWriter, Workbench)? {
    var (writer, bench) = (writer, bench)
    do {
      try write(&writer)
    } catch {
      refusal = error.description
      return nil
    }
    do {
      for step in writer.proof.steps[bench.proof.steps.count...] { _ = try bench.append(step) }
    } catch {
      refusal = error.reason
      return nil
    }
    return (writer, bench)
  }

  // MARK: goals

  /// A tree for the goal with at most so many optional splits on a way down, which the kernel accepts.
  package func tree(for goal: Goal, splits: Int) throws(OutOfTime) -> ProofTree? {
    try check()
    if let known = solved[goal] { return known }
    if let tried = failures[goal], tried >= splits { return nil }
    let tree = try found(goal, splits)
    if let tree { solved[goal] = tree } else { failures[goal] = splits }
    return tree
  }

  private func found(_ goal: Goal, _ splits: Int) throws(OutOfTime) -> ProofTree? {
    if let constraint = goal.failingConstraint { return .empty(constraint) }
    if let split = goal.forcedSplit { return try force(goal, split.0, split.1, splits: splits) }
    let isKnown = !tried.insert(goal).inserted
    for strategy in Strategies.closing where strategy.usesSplits || !isKnown {
      try check()
      if let tree = try strategy.tree(for: goal, in: self, splits: splits), accepts(tree, for: goal) {
        return tree
      }
    }
    guard splits > 0 else { return nil }
    for (name, split) in goal.optionalSplits {
      if let tree = try self.split(goal, name, split, splits: splits - 1) { return tree }
    }
    return nil
  }

  /// The split as one that is no matter of choice: there may be many on a way down, but not without end.
  package func force(
    _ goal: Goal, _ name: String, _ split: ProofTree.Split, splits: Int
  ) throws(OutOfTime) -> ProofTree? {
    guard forced < Self.mostForcedSplits else { return nil }
    forced += 1
    defer { forced -= 1 }
    return try self.split(goal, name, split, splits: splits)
  }

  /// The split with a tree for each child; `nil` where the split does not apply or a child has none.
  package func split(
    _ goal: Goal, _ name: String, _ split: ProofTree.Split, splits: Int
  ) throws(OutOfTime) -> ProofTree? {
    guard let children = try? goal.cell.children(of: goal.domain, splitting: name, split.json) else {
      return nil
    }
    var trees: [ProofTree] = []
    for child in children {
      guard let tree = try tree(for: goal.on(child), splits: splits) else { return nil }
      trees.append(tree)
    }
    return .split(name, split, trees)
  }

  /// Whether the kernel accepts the tree on the goal's cell; ``refusal`` says why not.
  package func accepts(_ tree: ProofTree, for goal: Goal) -> Bool {
    guard let name = names[goal.claim] else { return false }
    return accepted { writer throws(ScriptError) in
      _ = try writer.write(
        tree, (writer.number(of: name), goal.linkIndex), CellText(goal.cell, goal.domain))
    } != nil
  }

  /// Whether the kernel accepts the tree on the whole domain.
  package func concludes(_ tree: ProofTree, _ goal: Goal) -> Bool {
    guard let name = names[goal.claim] else { return false }
    return accepted { writer throws(ScriptError) in
      try writer.conclude(tree, of: writer.number(of: name), goal.linkIndex)
    } != nil
  }

  // MARK: lemmas

  /// The name of a statement in this search, for trees on cells of its own (``ProofTree/Reference/here(_:_:_:)``).
  ///
  /// Lemmas that a combination uses have the domain of the claim.
  package func statement(_ claim: Claim) -> String? {
    if let name = names[claim] { return name }
    let name = "lemma \(names.count)"
    return state(claim, as: name) ? name : nil
  }

  /// The names of several statements.
  package func statements(_ claims: [Claim]) -> [String]? {
    let names = claims.compactMap(statement)
    return names.count == claims.count ? names : nil
  }

  /// The name of a lemma that is proved on its whole domain, for rewrites and combinations.
  package func lemma(_ claim: Claim) throws(OutOfTime) -> String? {
    guard !hopeless.contains(claim), let name = statement(claim) else { return nil }
    if concluded.contains(name) { return name }
    // A lemma that needs itself finds itself hopeless.
    hopeless.insert(claim)
    guard try conclude(claim, as: name) else { return nil }
    hopeless.remove(claim)
    concluded.insert(name)
    return name
  }

  private var concluded: Set<String> = []

  private func state(_ claim: Claim, as name: String) -> Bool {
    guard (try? bench.append(claim)) != nil else { return false }
    names[claim] = name
    writer.append(name, claim)
    return true
  }

  // MARK: what the kernel sees

  /// An entering with the goal's hints and these, as a rule would have it.
  package func entering(_ goal: Goal, _ hints: [Hint] = []) throws(ScriptError) -> Entering {
    let hints = goal.hints + hints
    if hints.isEmpty { return Entering() }
    let data = JSON.object(try writer.data(hints))
    let step = Step("equal", of: try number(of: goal), goal.linkIndex, cell: .null, data: data)
    do {
      return Entering(try bench.hints(step, at: goal.cell))
    } catch {
      throw ScriptError(error.reason)
    }
  }

  private func number(of goal: Goal) throws(ScriptError) -> Int {
    try writer.number(of: names[goal.claim] ?? "")
  }

  /// The gap of the goal's link: left − right, or right − left for < and ≤.
  ///
  /// - Parameters:
  ///   - hints: Those that entering asks for, beside the goal's own: cuts, products, conditions.
  ///   - shift: The gap at t + j for a natural coordinate t.
  package func gap(
    _ goal: Goal, _ hints: [Hint] = [], shifting shift: (coordinate: String, by: Int)? = nil
  ) throws(ScriptError) -> Value {
    let entering = try entering(goal, hints)
    return try gap(goal, entering: entering, shifting: shift)
  }

  /// The gap by an entering that goes on numbering where it stands.
  package func gap(
    _ goal: Goal, entering: Entering, shifting shift: (coordinate: String, by: Int)? = nil
  ) throws(ScriptError) -> Value {
    do {
      var place = goal.cell.place(goal.domain)
      if let shift {
        place = try goal.cell.place(
          goal.domain, shifting: goal.cell.index(of: shift.coordinate), by: shift.by)
      }
      return try goal.link.gap(entering, place)
    } catch {
      refusal = error.reason
      throw ScriptError(error.reason)
    }
  }
}
