extension CoreTwinsTests {
  /// Of the derived rows about how many neurons one step needs.
  static let oneStepWidths: [Twin] = width + almostFull + clipped + rescaled + updates

  private static let width: [Twin] = [
    Twin("new-width", "mean", "4941", "4942"), Twin("new-width", "logarithm", "69315/100000", "69314/100000"),
    Twin("new-width", "exponent", "a >= 66/5", "a >= 131/10"),
    Twin("new-width", "exponent", "s >= 7/5", "s >= 1"), Twin("new-width", "exponent", "s^2/2 +", "s^2 +"),
    Twin("new-width", "exponent-16", "a >= 58/5", "a >= 115/10"),
    Twin("new-width", "exponent-64", "a >= 56/5", "a >= 111/10"),
    Twin("new-width", "square", "<= 1/4", "<= 6/25"), Twin("new-width", "square", "d >= 4", "d >= 2"),
    Twin("new-width", "few", "t <= 1", "t <= 2"), Twin("new-width", "few-variance", "<= 8/d", "<= 7/d"),
    Twin("new-width", "coefficient", "2*r - 1)", "2*r + 1)"),
    Twin("new-width", "coefficient", "r <= k - 1", "r <= k"),
    Twin("new-width", "top", "= 2*k*", "= (2*k + 1)*"), Twin("new-width", "top-value", "2*k - 1", "2*k + 1"),
    Twin("new-width", "ratio", "3^r", "2^r"), Twin("new-width", "mean-sum", "(1 + 3*q)", "(1 + 4*q)"),
    Twin("new-width", "covariance-sum", "= 3*q", "= 4*q"), Twin("new-width", "central-below", "5/4", "6/5"),
    Twin("new-width", "central-above", "3/2", "8/5"), Twin("new-width", "odd", ">= n^2", ">= 2*n^2"),
    Twin("new-width", "increasing", "(6 + j)", "(5 + j)"), Twin("new-width", "linear", "9987", "9988"),
    Twin("new-width", "subtracted", "5117", "5115"), Twin("new-width", "linear-variance", "3653", "3652"),
    Twin("new-width", "even-variance", "1009", "1007"), Twin("new-width", "first-deviation", "6045", "6043"),
    Twin("new-width", "second-deviation", "10493", "10491"), Twin("new-width", "failure", "<= 19", "<= 18"),
  ]

  private static let almostFull: [Twin] = [
    Twin("new-almost-full", "mean", "4941", "4942"),
    Twin("new-almost-full", "full", "floor(d/2) - 1", "floor(d/2)"),
    Twin("new-almost-full", "logarithm", "69315/100000", "69314/100000"),
    Twin("new-almost-full", "exponent-1", "a >= 23/2", "a >= 113/10"),
    Twin("new-almost-full", "exponent-1", "s >= 17/10", "s >= 1"),
    Twin("new-almost-full", "exponent-2", "a >= 23/2", "a >= 111/10"),
    Twin("new-almost-full", "exponent-3", "a >= 123/100", "a >= 122/100"),
    Twin("new-almost-full", "first-even", "*2/(", "*3/("),
    Twin("new-almost-full", "first-even", "k >= 1", "k >= 0"),
    Twin("new-almost-full", "first-odd", "/(2*k + 3 - 2)", "/(2*k + 3 - 1)"),
    Twin("new-almost-full", "second-even", "/(2*k + 2 - 3)", "/(2*k + 2 - 2)"),
    Twin("new-almost-full", "second-odd", "/(2*k + 3 - 2)", "/(2*k + 3 - 1)"),
    Twin("new-almost-full", "third-even", "*6/", "*5/"),
    Twin("new-almost-full", "third-even", "k >= 2", "k >= 1"),
    Twin("new-almost-full", "third-odd", "*3/((", "*4/(("),
    Twin("new-almost-full", "root-even", "*2*h/", "*h/"),
    Twin("new-almost-full", "root-odd", "*(2*h + 1)/", "*(2*h + 2)/"),
    Twin("new-almost-full", "quotient-even", "h^2/(k + 1)", "h^2/(k + 2)"),
    Twin("new-almost-full", "quotient-odd", "/(k + 2)", "/(k + 3)"),
    Twin("new-almost-full", "height-even", "(h + 1)", "(h + 2)"),
    Twin("new-almost-full", "height-odd", "(2*h + 3)", "(2*h + 4)"),
    Twin("new-almost-full", "mean-even", "1075", "1076"), Twin("new-almost-full", "mean-odd", "717/", "718/"),
    Twin("new-almost-full", "exponent-root", "a >= 335", "a >= 334"),
  ]

  private static let clipped: [Twin] = [
    Twin("new-remark-1", "full", "floor(d/2) - 1", "floor(d/2)"),
    Twin("new-remark-1", "logarithm", "69315/100000", "69314/100000"),
    Twin("new-remark-1", "even", "5/2*", "7/2*"),
    Twin("new-remark-1", "even", "clip(total(x), 5)", "clip(total(x), 4)"),
    Twin("new-remark-1", "odd", "1 - 3*", "1 - 2*"),
    Twin("new-remark-1", "cubic-even", "84*", "85*"), Twin("new-remark-1", "cubic-odd", "165*", "166*"),
    Twin("new-remark-1", "ratio-even", "143/168", "144/168"),
    Twin("new-remark-1", "ratio-odd", "48/55", "49/55"),
    Twin("new-remark-1", "constant", "1/9", "1/8"), Twin("new-remark-1", "mean", "3364", "3365"),
    Twin("new-remark-1", "exponent", "a >= 387", "a >= 386"),
    Twin("hdp-remark-1", "exponent", "a >= 900", "a >= 899"),
  ]

  private static let rescaled: [Twin] = [
    Twin("hdp-theorem-10", "variance", "1/d/", "2/d/"),
    Twin("hdp-theorem-10", "range", "1 + a^2", "1 + a^2/2"),
    Twin("hdp-theorem-10", "gaussian", "985", "986"),
  ]

  private static let updates: [Twin] = [
    Twin("hdp-lemma-2-corrected", "updates", "901", "900"),
    Twin("hdp-lemma-2-corrected", "drift", "<= (1/2200)", "<= (1/2400)"),
    Twin("new-updates-quadratic", "logarithm", "69315/100000", "69314/100000"),
    Twin("new-updates-quadratic", "margin", "a >= 31", "a >= 29"),
    Twin("new-updates-quadratic", "noise", "a >= 31", "a >= 1/2"),
    Twin("new-updates-quadratic", "embedding", "a >= 31", "a >= 3"),
    Twin("new-updates-quadratic", "noisy-margin", "18*s", "17*s"),
    Twin("new-updates-quadratic", "norm", "<= 2*s^2", "<= s^2"),
    Twin("new-updates-quadratic", "cubic", "46708", "46707"),
    Twin("new-updates-quadratic", "quadratic", "12004", "12003"),
    Twin("new-updates-quadratic", "small-norm", "<= 73/72", "<= 1"),
    Twin("new-updates-quadratic", "rate-cubic", "2592000", "2592001"),
    Twin("new-updates-quadratic", "rate-quadratic", "666125", "666126"),
  ]
}
