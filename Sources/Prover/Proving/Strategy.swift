/// One way of proving; believed by nobody.
///
/// A strategy looks at a goal and proposes a tree. It may ask the search for subgoals (``Search/tree(for:splits:)``), for
/// lemmas, and for what the kernel sees (``Search/gap(_:_:shifting:)``); whether the tree is right is for the kernel to say.
package protocol Strategy: SendableMetatype {
  /// Whether the outcome depends on the number of splits; where it does not, a goal is tried once.
  static var usesSplits: Bool { get }

  /// A tree for the goal, `nil` where the strategy does not apply or finds none.
  ///
  /// - Parameter splits: How many optional case splits the tree may still make on a way down.
  /// - Throws: ``OutOfTime``, which ends the search.
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree?
}

extension Strategy {
  package static var usesSplits: Bool { false }
}

/// The deadline has passed, or the task is cancelled.
package struct OutOfTime: Error {}

/// The ways of proving, in the order in which they are tried: the cheap ones first.
enum Strategies {
  /// Tried on the whole domain, before anything is split.
  static let opening: [any Strategy.Type] = [
    FiniteDomain.self
  ]

  /// Tried on a cell whose constraints all hold on it, so that its coordinates are free.
  static let closing: [any Strategy.Type] = [
    Plain.self,
    KinkSplits.self,
    SumKinks.self,
    CancellingSums.self,
    Correlations.self,
    BlockParities.self,
    ClassCertificate.self,
    ProductForms.self,
    PointSplits.self,
    TelescopedSums.self,
    Recurrences.self,
    GrowthInduction.self,
    ClosedSides.self,
    SquaredSides.self,
    InductionWeights.self,
    Strengthening.self,
    StrictDifference.self,
    TwoInequalities.self,
    InnerRanges.self,
    HalfFloors.self,
    AlternatingSums.self,
    SignedSides.self,
  ]
}
