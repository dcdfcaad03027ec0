internal import ExactNumbers
package import ExactParity

extension [PolynomialCertificate] {
  /// `C(n, k) ≥ (n/k)^k` for `1 ≤ k ≤ n`: `C(n, k) = ∏_{i<k} (n − i)/(k − i)`, and each factor is at least n/k.
  package static let binomialPower: [PolynomialCertificate] = {
    // k = i + j + 1 and n = k + m with i, j, m ≥ 0.
    let (i, j, m) = (MultivariatePolynomial("i"), MultivariatePolynomial("j"), MultivariatePolynomial("m"))
    let k = i + j + 1
    let n = k + m
    return [
      PolynomialCertificate(
        "n(k − i) ≤ k(n − i) for 0 ≤ i < k ≤ n, with k = i + j + 1, n = k + m", n * (k - i), .atMost,
        k * (n - i))
    ]
  }()
}
