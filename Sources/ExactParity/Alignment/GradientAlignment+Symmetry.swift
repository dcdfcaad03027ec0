public import ExactNumbers

/// An alignment that one short argument gives exactly.
public struct ExplainedValue: Sendable, Hashable {
  /// The alignment.
  public let value: Rational
  /// The argument, in one line.
  public let reason: String
}

// Let S = w·x and G(S) = g(b + S), with the even part ½(G(S) + G(−S)) and the odd part ½(G(S) − G(−S)). As x and −x are alike and
// χ_m(−x) = (−1)^m χ_m(x), `E_x χ_m G` is that of the part with the parity of m. If this part is a polynomial α + βS + δS² at
// (almost) every S that occurs, then `E_x χ_m G` is
//
//   m = 0: α + δ Σ w_j²,   m = 1: β w_1,   m = 2: 2δ w_1 w_2,   m ≥ 3: 0,
//
// as `E_x χ_m S^k = 0` for k < m and `S² = Σ w_j² + 2 Σ_{i<j} w_i w_j x_i x_j`. Here belong every step and ReLU at the bias 0, and
// `clipped:C` at the bias C/2, whose derivative 1[|S| ≤ C/2] is even and whose φ − C/2 is odd; and the square at every bias.
//
// *There are no other zeros* for continuous weights whose support is an interval (gaussian, perturbed:σ, and uniform:σ with √3σ ≥ 1)
// and g a sum of threshold terms. The part is piecewise affine, with its singularities (jumps or kinks) at places ±a. As a function
// of w, `E_x χ_m G` has that of a on the hyperplane w·x = a for each x. Those of different pairs {x, −x} differ, and the two of a pair,
// w·x = a and w·(−x) = −a, are one and get the same contribution twice, by the parity. So where S reaches a the function has a
// singularity, and is not 0. If there is none, the part is affine on all that S reaches, and the table has its value: 0 for m ≥ 2, for
// m = 0 with α = 0 and for m = 1 with β = 0, not else.

extension GradientAlignment {
  /// The alignment where the part of g with the parity of m is a polynomial in `w·x`, with the argument; `nil` elsewhere.
  ///
  /// ```swift
  /// try GradientAlignment(
  ///   dimension: 3, degree: 0, weights: .gaussian, bias: Rational(5, 2), activation: .clipped(5), parameter: .hidden
  /// ).polynomialPart?.value  // 0: φ'(b + S) = 1[−5/2 ≤ S < 5/2] is even almost surely, and x_1 is odd
  /// ```
  public var polynomialPart: ExplainedValue? {
    if case .piecewise = activation { return nil }
    guard let part = hasThresholdTerms ? affinePart : squarePart else { return nil }
    let m = effectiveDegree
    let second = weights.moment(2)
    let value: Rational
    switch m {
    case 0:
      // E (α + δΣw²)², by mean and variance of the sum.
      let mean = part.constant + part.quadratic * Rational(dimension) * second
      let variance = Rational(dimension) * (weights.moment(4) - second * second)
      value = mean * mean + part.quadratic * part.quadratic * variance
    case 1: value = part.linear * part.linear * second
    case 2: value = 4 * part.quadratic * part.quadratic * second * second
    default: value = 0
    }
    return ExplainedValue(value: value, reason: reason(part, isZero: value.isZero))
  }

  private func reason(_ part: Part, isZero: Bool) -> String {
    let isEven = effectiveDegree & 1 == 0
    let shape: String =
      if isEven {
        part.quadratic.isZero ? "the constant \(part.constant)" : "a quadratic polynomial"
      } else {
        part.linear.isZero ? "0" : part.linear == 1 ? "S" : "\(part.linear)·S"
      }
    let function =
      (parameter == .output ? "φ" : "φ'") + (loss == .correlation ? "" : " times the factor of the loss")
    let parity = parameter == .hidden ? "the parity times x_1" : "the parity"
    let isOrthogonal = isZero && !(isEven ? part.constant : part.linear).isZero
    return "with S = w·x, the \(isEven ? "even" : "odd") part of \(function) at b + S is \(shape), "
      + (isOrthogonal
        ? "orthogonal to \(parity), of degree \(effectiveDegree)"
        : "and \(parity) has degree \(effectiveDegree)")
  }

  /// `α + βS + δS²`, of which the even or the odd terms are the part of G that counts.
  private struct Part {
    var constant: Rational
    var linear: Rational
    var quadratic: Rational = 0
  }

  /// `z² = b² + 2bS + S²` and `2z = 2b + 2S`, unless the loss cuts them off.
  private var squarePart: Part? {
    let factor: Rational
    switch loss {
    case .correlation: factor = 1
    case .squared: factor = 2
    case .hinge, .absolute: return nil
    }
    return parameter == .output
      ? Part(constant: factor * bias * bias, linear: 2 * factor * bias, quadratic: factor)
      : Part(constant: 2 * factor * bias, linear: 2 * factor)
  }

  /// The part of a sum of threshold terms, for continuous weights; `nil` where it is not affine.
  ///
  /// With `a = t − b` a term is `J·1[S ≥ a] + A·(S − a)₊`. Twice the even part has at S = |a| the jump `J sgn a` and the change of
  /// slope A, twice the odd part the jump J and the change of slope `A sgn a`; at a = 0 the former has no jump and the latter no
  /// change of slope. Where these cancel at every |a|, the part is affine, so it is what it is at S → ∞, where `G(−S) = 0`:
  /// `½(ΣJ − ΣAa) + ½SΣA`, of which an even function has the constant only and an odd one the linear term.
  ///
  /// A term with |a| beyond the reach of S is 0, or all of `J + A(S − a)`.
  private var affinePart: Part? {
    guard weights.atoms == nil else { return nil }
    let isEven = effectiveDegree & 1 == 0
    var (jumps, slopes): ([Rational: Rational], [Rational: Rational]) = ([:], [:])
    var part = Part(constant: 0, linear: 0)
    for term in thresholdTerms {
      let place = term.threshold - bias
      let isReached = reaches(place.magnitude)
      if !isReached && place > 0 { continue }
      let share: Rational = isReached ? Rational(1, 2) : 1
      part.constant += share * (term.jump - term.slope * place)
      part.linear += share * term.slope
      guard isReached else { continue }
      let side = Rational(place.signum)
      jumps[place.magnitude, default: 0] += (isEven ? side : 1) * term.jump
      slopes[place.magnitude, default: 0] += (isEven ? 1 : side) * term.slope
    }
    guard jumps.values.allSatisfy(\.isZero), slopes.values.allSatisfy(\.isZero) else { return nil }
    return part
  }

  /// Whether |S| may exceed the distance: always, but for `uniform:σ`, where `|S| ≤ d(1 + √3σ)`.
  private func reaches(_ distance: Rational) -> Bool {
    guard case .uniform(let deviation) = weights else { return true }
    let excess = distance - Rational(dimension)
    let spread = Rational(dimension) * deviation
    return excess < 0 || excess * excess < 3 * spread * spread
  }
}
