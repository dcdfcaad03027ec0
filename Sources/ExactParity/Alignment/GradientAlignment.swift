public import ExactNumbers

/// The gradient alignment of one neuron at initialization, per kind of parameter, with a parity as the target.
///
/// For the network `N(x) = v φ(w·x + b)` with `E v² = 1` and i.i.d. weights w, arXiv 2412.04910, Definition 2,
/// compares the population gradient for the parity with that for independent fair labels:
/// `GAL = E_w (Γ_f − Γ_r)²`. With `z = w·x + b` and x uniform on `{±1}^d` this is `E_w (E_x χ_m(x) g)²`, where for the
/// correlation loss g is
///
/// | parameter | g |
/// |---|---|
/// | ``Parameter/output`` | `φ(z)` |
/// | ``Parameter/bias`` | `φ'(z)` |
/// | ``Parameter/hidden`` | `φ'(z) x_1` |
///
/// and for the hinge loss with margin β, where v = ±1, the same times `(1 + 1[φ(z) < β])/2`.
///
/// ```swift
/// try GradientAlignment(dimension: 4).exact()                      // 1/16 = Δ², Lemma 1
/// try GradientAlignment(dimension: 4, parameter: .hidden).exact()  // 1/256
/// ```
///
/// *Why the hinge factor.* φ ≥ 0 and β > 0. For v = 1 and a label y the loss has the derivative `−y 1[yφ < β]` by the
/// output. With `I = 1[φ < β]` that is `−I` for y = 1 and `1` for y = −1, that is `−½y(1 + I) + ½(1 − I)`; a fair label
/// leaves only the second term, which hence cancels in `Γ_f − Γ_r`. For v = −1 the label y acts as −y does for v = 1.
///
/// *Other coordinates.* The weights are i.i.d., so every coordinate `j ≤ m` has the alignment of coordinate 1. For
/// `j > m` the factor `x_j` extends the parity: the alignment is that of the bias at degree m + 1.
public struct GradientAlignment: Sendable, Hashable {
  /// The kind of parameter that the gradient is taken by.
  public enum Parameter: String, Sendable, Hashable, CaseIterable {
    /// The output weight v.
    case output
    /// The hidden weight of coordinate 1.
    case hidden
    /// The hidden bias b.
    case bias
  }

  /// The subgradient of the hinge loss where `yN` is exactly the margin.
  public enum HingeKink: String, Sendable, Hashable, CaseIterable {
    /// 0: the loss acts where `yN < β`, the convention of ``Loss``.
    case zero
    /// −y: the loss acts where `yN ≤ β`.
    case full
  }

  /// d, from 1 to ``Delta/maximumDimension``.
  public let dimension: Int
  /// m, from 0 to d; the parity is over coordinates 1 … m.
  public let degree: Int
  /// The distribution of each hidden weight.
  public let weights: WeightDistribution
  /// b.
  public let bias: Rational
  /// φ: relu, step, clipped or relu6.
  public let activation: Activation
  /// The parameter.
  public let parameter: Parameter
  /// The correlation loss, or the hinge loss with a positive margin.
  public let loss: Loss
  /// What the hinge loss does at its kink.
  public let kink: HingeKink

  /// The alignment with the given arguments; the degree is the dimension unless given.
  ///
  /// Continuous weights are accepted here, as the question may also be answered by an enclosure; ``exact(progress:)``
  /// takes discrete ones.
  ///
  /// - Throws: ``InvalidInput`` when d or m is out of range, and for an activation or a loss other than those above.
  public init(
    dimension: Int, degree: Int? = nil, weights: WeightDistribution = .rademacher, bias: Rational = 0,
    activation: Activation = .relu, parameter: Parameter = .output, loss: Loss = .correlation,
    kink: HingeKink = .zero
  ) throws(InvalidInput) {
    let range = 1...Delta.maximumDimension
    guard range.contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and \(range.upperBound)")
    }
    let degree = degree ?? dimension
    guard (0...dimension).contains(degree) else {
      throw InvalidInput("degree", "\(degree) is not between 0 and the dimension, \(dimension)")
    }
    if activation == .square {
      throw InvalidInput("activation", "an alignment takes relu, step, clipped:C or relu6, not square")
    }
    switch loss {
    case .correlation: break
    case .hinge(let margin) where margin > 0: break
    case .hinge: throw InvalidInput("loss", "the margin of \(loss) is not positive")
    case .squared, .absolute:
      throw InvalidInput("loss", "an alignment takes correlation or hinge, not \(loss)")
    }
    self.dimension = dimension
    self.degree = degree
    self.weights = weights
    self.bias = bias
    self.activation = activation
    self.parameter = parameter
    self.loss = loss
    self.kink = kink
  }

  /// The degree of the parity once the factor `x_1` of the hidden weight is multiplied into it.
  package var effectiveDegree: Int {
    guard parameter == .hidden else { return degree }
    return degree == 0 ? 1 : degree - 1
  }
}

extension GradientAlignment {
  /// The exact alignment, for discrete weights.
  ///
  /// One magnitude besides 0 (`rademacher`, `sparse:s`, `values:-2,2`): Krawtchouk values in closed form, one for each
  /// number of zeros among the d − m coordinates outside the parity. Several magnitudes: ``bySymmetryClasses(progress:)``.
  ///
  /// ```swift
  /// try GradientAlignment(dimension: 3, weights: .values([-3, -1, 1, 3]), activation: .step, parameter: .bias).exact()
  /// // 5/128
  /// ```
  ///
  /// - Throws: ``InvalidInput`` for continuous weights; ``ComputationRefused`` past ``TimeLimit/question`` and past the
  ///   memory of the machine; `CancellationError`.
  /// - Complexity: about `d²/64` operations on words for Rademacher weights.
  public func exact(progress: ProgressCallback? = nil) throws -> Rational {
    let lattice = try WeightLattice(weights)
    return lattice.magnitudes.count <= 1
      ? try byClosedForm(lattice, progress: progress)
      : try bySymmetryClasses(progress: progress)
  }
}
