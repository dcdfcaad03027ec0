extension CoreTwinsTests {
  /// Of the derived rows of arXiv 2002.07400.
  static let sparseParities: [Twin] = [
    Twin("lpn-fourier-basis", "mean", "n >= 1", "n >= 0"),
    Twin("lpn-equation-1", "factor", "n >= k", "n >= k - 1"),
    Twin("lpn-equation-1", "factor", "(n - i)*k", "(n - i - 1)*k"),
    Twin("lpn-equation-1", "base", "16*k + e", "15*k + e"),
    Twin("lpn-theorem-2", "sum-form", "(2*Q)", "(5*Q)"),
    Twin("lpn-theorem-2", "product-form", "Q >= B/2", "Q >= B/3"),
    Twin("lpn-theorem-2", "trivial-form", "Q <= 2*(N*B)", "Q <= (N*B)/3"),
    Twin("lpn-lemma-5", "bit", "c >= 1", "c >= 1/2"),
    Twin("lpn-lemma-5", "bias", "c >= 1", "c >= 1/2"),
    Twin("lpn-lemma-5", "binomials", "<= binomial(n, k)", "<= binomial(n, k) - 1"),
    Twin("lpn-lemma-6", "union", "(n - 1)^2", "(n - 1)^2 - 1/2"),
    Twin("lpn-lemma-6", "square", "C >= 1", "C >= 1/2"),
    Twin("lpn-lemma-7", "odd-power", "= -1", "= 1"),
    Twin("lpn-lemma-7", "preactivation", "0*-t", "1*-t"),
    Twin("lpn-lemma-10-corrected", "output", "r - s*z", "r + s*z"),
    Twin("lpn-lemma-10-corrected", "half-width", "8*k^2", "9*k^2"),
    Twin("lpn-lemma-10-corrected", "inside", "a >= 1/4", "a >= 1/9"),
    Twin("lpn-lemma-10-corrected", "cap", "<= 6", "<= 1"),
    Twin("lpn-lemma-10-corrected", "length", "/(2*n/k)", "/(n/k)"),
    Twin("lpn-lemma-10-corrected", "share", "a <= 1", "a <= 2"),
    Twin("lpn-lemma-14", "root", "s >= 1", "s >= 1/2"),
    Twin("lpn-theorem-13", "start", "(q + h*0)^2", "(q + h*1)^2"),
    Twin("lpn-theorem-13", "step", "2*h*(p - h*G - q)*g", "h*(p - h*G - q)*g"),
  ]
}
