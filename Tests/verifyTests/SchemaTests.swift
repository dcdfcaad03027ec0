import Testing

@Suite struct SchemaTests {
  @Test(arguments: [
    ("check", ["check", "--max-dimension", "4"]),
    ("list", ["list"]),
    ("explain", ["explain", "hdp-lemma-1"]),
    ("delta", ["delta", "--dimension", "5", "--bias", "-1/3"]),
    ("alignment", ["alignment", "--dimension", "5", "--loss", "hinge"]),
    ("alignment", ["alignment", "--dimension", "5", "--weights", "sparse:1/3", "--parameter", "all"]),
    ("separate", ["separate", "--dimension", "5", "--neurons", "9", "--bias", "-1/3"]),
    ("neurons", ["neurons", "--dimension", "5"]),
    ("neurons", ["neurons", "--dimension", "5", "--bias", "1/2", "--activation", "clipped:3"]),
    ("neurons", ["neurons", "--dimension", "5", "--weights", "sparse:1/3", "--degree", "4"]),
    (
      "alignment",
      ["alignment", "--dimension", "3", "--weights", "gaussian", "--parameter", "all", "--loss", "absolute"]
    ),
    ("rate", ["rate", "--weights", "perturbed:1/2"]),
    ("rate", ["rate", "--weights", "rademacher"]),
    ("rate", ["rate", "--weights", "gaussian", "--degree-parity", "even"]),
    ("fourier", ["fourier", "--weights", "3,1,1"]),
    ("fourier", ["fourier", "--weights", "3,1,1", "--subset", "1,2"]),
    ("tables", ["tables", "--list"]),
  ])
  func everyAnswerFollowsItsSchema(_ name: String, _ arguments: [String]) throws {
    let run = try Binary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.complaints)")
    #expect(try Schema(named: name).problems(in: run.output) == [])
  }

  @Test func aViolationIsFound() throws {
    let schema = try Schema(named: "delta")
    let good = try Binary.run("delta", "--dimension", "5", "--format", "json").output
    #expect(try schema.problems(in: good) == [])
    for (old, new) in [
      ("\"exact\"", "\"value\""), ("\"dimension\" : 5", "\"dimension\" : \"5\""),
      ("\"dimension\" : 5", "\"dimension\" : 5.5"), ("\"closed-form\"", "\"guess\""), ("\"0\"", "\"0.5\""),
      ("\"dimension\" : 5", "\"dimension\" : true"),
    ] {
      let bad = good.replacing(old, with: new)
      #expect(bad != good)
      #expect(try !schema.problems(in: bad).isEmpty, "\(old) → \(new)")
    }
  }
}
