import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct NeuronCount_CertifiedCountTests {
  private func verdict(
    _ change: @escaping @Sendable (ChernoffCertificate) -> ChernoffCertificate
  ) throws -> Finding {
    try checkNeuronCount(Scope(maximumDimension: 30)) { change(try NeuronCount(dimension: $0).certificate) }
  }

  private func with(
    _ certificate: ChernoffCertificate, z: Rational? = nil, neurons: Integer? = nil, exponent: Rational? = nil
  ) -> ChernoffCertificate {
    ChernoffCertificate(
      margin: certificate.margin, z: z ?? certificate.z, neurons: neurons ?? certificate.neurons,
      exponent: exponent ?? certificate.exponent)
  }

  @Test func holds() throws {
    let found = try verdict { $0 }
    #expect(found.kind == .verified)
    #expect(found.scope == "2 ≤ d ≤ 30")
  }

  @Test func oneNeuronLessOrMoreIsRefuted() throws {
    for change in [-1, 1] {
      let found = try verdict {
        with($0, neurons: $0.neurons + Integer($0.margin.dimension == 17 ? change : 0))
      }
      #expect(found.kind == .refuted)
      #expect(found.counterexample?.parameters.hasPrefix("d = 17,") == true)
    }
  }

  @Test func anotherPointOrExponentIsRefuted() throws {
    let step = Rational(1, NeuronCount.gridSteps)
    #expect(try verdict { with($0, z: $0.z + step) }.kind == .refuted)
    #expect(try verdict { with($0, z: $0.z - step / 2) }.kind == .refuted)
    #expect(try verdict { with($0, exponent: Rational($0.margin.dimension)) }.kind == .refuted)
  }
}
