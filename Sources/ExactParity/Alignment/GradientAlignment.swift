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
/// and for the other losses the same times a factor, where v = ±1 unless the loss is squared:
///
/// | loss | factor |
/// |---|---|
/// | hinge with margin β > 0 | `½(1[φ(z) < β] + 1[−φ(z) < β])`, with ≤ for `HingeKink.full`; the second is 1 as φ ≥ 0 |
/// | squared | 2 |
/// | absolute | `1[|φ(z)| < 1] + ½·1[|φ(z)| = 1]` |
///
/// ```swift
/// try GradientAlignment(dimension: 4).exact()                      // 1/16 = Δ², Lemma 1
/// try GradientAlignment(dimension: 4, parameter: .hidden).exact()  // 1/256
/// ```
///
/// *Why these factors.* The gradient is `∂L(N, y)/∂N` times `∂N`; a fair label takes the mean of the two derivatives away,
/// which leaves `y·D(N)` with `D = ½(∂L(N, 1) − ∂L(N, −1))`. For the correlation loss `D = −1`. For the hinge loss
/// `∂L(N, y) = −y 1[yN < β]`, so `D = −½(1[N < β] + 1[−N < β])`; for the squared loss `D = (N − 1) − (N + 1) = −2`; for the
/// absolute loss `D = ½(sign(N − 1) − sign(N + 1))`, which is −1 for |N| < 1, −½ for |N| = 1 and else 0. Each D is even in
/// N, so v = ±1 may be taken as 1; where D is constant any v with `E v² = 1` gives the same.
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
  /// φ.
  public let activation: Activation
  /// The parameter.
  public let parameter: Parameter
  /// The loss; the hinge loss has a positive margin.
  public let loss: Loss
  /// What the hinge loss does at its kink.
  public let kink: HingeKink

  /// The alignment with the given arguments; the degree is the dimension unless given.
  ///
  /// Continuous weights are accepted here, as the question may also be answered by an enclosure; ``exact(progress:)``
  /// takes discrete ones.
  ///
  /// - Throws: ``InvalidInput`` when d or m is out of range, and for a hinge loss whose margin is not positive.
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
    if case .piecewise = activation, weights.atoms == nil {
      throw InvalidInput(
        "activation", "continuous weights take relu, step, clipped:C, relu6 or square, not \(activation)")
    }
    if case .hinge(let margin) = loss, margin <= 0 {
      throw InvalidInput("loss", "the margin of \(loss) is not positive")
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
  /// The square, which is no sum of threshold terms: by moments, see ``polynomialPart``, or where the loss cuts it off by
  /// ``byCoefficients(progress:)``.
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
    guard hasThresholdTerms else {
      return try polynomialPart?.value ?? byCoefficients(progress: progress)
    }
    return lattice.magnitudes.count <= 1
      ? try byClosedForm(lattice, progress: progress)
      : try bySymmetryClasses(progress: progress)
  }
}
