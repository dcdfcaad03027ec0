import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct AppendixE_VariancesTests {
  @Test func isDerived() throws {
    #expect(try verdict("hdp-appendix-e-variances").kind == .derived)
  }

  @Test func holds() throws {
    let verdict = try checkAppendixEVariances(Scope(), nil, AppendixEInitialization.all)
    #expect(verdict.kind == .verified)
    #expect(AppendixEInitialization.all.count == 5)
  }

  @Test func anyScaleOffIsRefuted() throws {
    for index in AppendixEInitialization.all.indices {
      var twin = AppendixEInitialization.all
      twin[index].denominator = twin[index].denominator + 1
      let verdict = try checkAppendixEVariances(Scope(), nil, twin)
      #expect(verdict.kind == .refuted)
      #expect(verdict.counterexample?.assignment.first?.value == twin[index].name)
    }
  }

  @Test func theDiscreteMomentsAreThoseOfTheLibrary() throws {
    // The same second moments from the atoms of the weight distributions, at several s.
    let discrete = AppendixEInitialization.all[4].moments.second.value(at: 0)
    #expect(discrete == secondMoment(try WeightDistribution(parsing: "values:-2,-1,1,2")))
    for s in [Rational(0), Rational(1, 2), Rational(1, 3), Rational(9, 10)] {
      let sparse = AppendixEInitialization.all[2].moments.second.value(at: s)
      #expect(sparse == secondMoment(.sparse(s)))
    }
  }

  private func secondMoment(_ weights: WeightDistribution) -> Rational? {
    weights.atoms.map { $0.reduce(Rational(0)) { $0 + $1.probability * $1.value * $1.value } }
  }
}
