import ReferenceTables
import Testing

@Suite struct CatalogueTests {
  @Test func tablesAreNamedOnceAndSorted() {
    let names = Catalogue.all.map(\.name)
    #expect(names == Set(names).sorted())
  }
}
