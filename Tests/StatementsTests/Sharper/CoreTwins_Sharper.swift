extension CoreTwinsTests {
  /// Of the derived rows about every σ, fixed weights plus noise, the squared loss and majority.
  static let smoothedSigns: [Twin] =
    ["new-every-sigma", "hfp-perturbed-decay", "hfp-any-parity"].flatMap { id in
      [
        Twin(id, "far", "p >= q", "p >= q/2"), Twin(id, "first-smaller", "b >= a", "b >= a/2"),
        Twin(id, "second-smaller", "a >= b", "a >= b/2"), Twin(id, "radius", "1/(r^2*", "1/(r^3*"),
        Twin(id, "exponent", "3*x^2/8", "3*x^2/7"), Twin(id, "square", "/4", "/3"),
        Twin(id, "integral", "8/3/", "7/3/"), Twin(id, "rate", "v >= w/2", "v >= w/3"),
      ]
    } + [
      Twin("new-every-sigma", "constant", "2463/1000", "246/100"),
      Twin("new-every-sigma", "scale", "= 1 +", "= 2 +"),
      Twin("hfp-perturbed-decay", "constant", "985/100", "984/100"),
      Twin("hfp-perturbed-decay", "constant", "4^4", "5^4"),
      Twin("hfp-perturbed-decay", "scale", "= 1 +", "= 2 +"),
      Twin("hfp-perturbed-decay", "one", "985/100", "98/100"),
      Twin("hfp-squared-loss", "difference", "1/2*", "1/3*"),
      Twin("new-majority-extremal", "value", "= (-1)^(m + 1)", "= (-1)^m"),
      Twin("new-majority-extremal", "mean", "= (2*m + 1)*", "= (2*m + 2)*"),
      Twin("hfp-any-parity", "constant", "985/100", "984/100"),
      Twin("hfp-any-parity", "scale", "= 1 +", "= 2 +"),
      Twin("hfp-any-parity", "one", "985/100", "98/100"),
      Twin("hfp-any-parity", "near", "/(1 + x^2)", "/(1/9 + x^2)"),
      Twin("hfp-any-parity", "lobe", "9*x^2", "3*x^2"), Twin("hfp-any-parity", "ramp", "(1/4)^2", "(1/5)^2"),
      Twin("hfp-any-parity", "uniform", ">= w^2", ">= 2*w^2"),
    ]
}
