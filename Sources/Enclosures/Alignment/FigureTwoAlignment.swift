internal import ExactNumbers
internal import ExactParity

/// The alignment of a hidden weight of one ReLU neuron with the full parity and zero bias, for weights `N(0, 1/d)`, as in
/// Figure 2 of arXiv 2412.04910: with the correlation loss, or with the hinge loss `max(0, 1 − yN)`.
///
/// `z = w·x` is standard normal, and for inputs that differ in j coordinates z and z' have correlation `1 − 2j/d`; the factor
/// x_1 leaves the parity of degree d − 1. With the hinge loss `g = 1[z ≥ 0] − ½·1[z ≥ 1]`.
package func figureTwoAlignment(dimension d: Int, hinge: Bool, precision: Int) throws -> Ball {
  var terms = [ThresholdTerm(threshold: 0, jump: 1)]
  if hinge { terms.append(ThresholdTerm(threshold: 1, jump: Rational(-1, 2))) }
  let unit = Ball(1, precision: precision)
  return try krawtchoukMean(dimension: d, degree: d - 1, precision: precision) { [terms] j in
    let normal = BivariateNormal(
      correlation: Rational(Integer(d - 2 * j), Integer(d)), precision: precision)
    return GaussianPair(normal: normal, deviation: unit, terms: terms).mean(0, 0)
  }
}
