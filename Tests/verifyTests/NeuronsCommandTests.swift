import Testing

@Suite struct NeuronsCommandTests {
  @Test func answersInText() throws {
    #expect(
      try Binary.run("neurons", "--dimension", "2").output
        == "14 neurons: (E z^Y)^14 ≤ e^-4 at z = 1/4294967296\n")
  }

  @Test func answersInJSON() throws {
    let run = try Binary.run(
      "neurons", "--dimension", "50", "--activation", "clipped:5", "--format", "json")
    let answer = try members(run.output)
    #expect(answer["neurons"] as? Int == 571_883)
    #expect(answer["bias"] as? String == "0")
    #expect(answer["activation"] as? String == "clipped:5")
    #expect(answer["unit"] as? String == "1")
    let half = try Binary.run("neurons", "--dimension", "5", "--bias", "-1/2", "--format", "json")
    #expect(try members(half.output)["unit"] as? String == "1/2")
  }

  /// With probability 1 − (2/3)⁴ a sparse neuron adds nothing, so E z^Y moves towards 1 and more neurons are needed.
  @Test func otherWeightsAndDegrees() throws {
    let sparse = try Binary.run("neurons", "--dimension", "4", "--weights", "sparse:1/3", "--format", "json")
    #expect(try members(sparse.output)["neurons"] as? Int == 2722)
    #expect(try members(sparse.output)["weights"] as? String == "sparse:1/3")
    let pair = try Binary.run(
      "neurons", "--dimension", "6", "--degree", "2", "--activation", "square", "--format", "json")
    #expect(try members(pair.output)["degree"] as? Int == 2 && pair.status == 0)
  }

  @Test(arguments: [
    (["--dimension", "9", "--weights", "law:-1=2/3,2=1/3"], "is not symmetric about 0"),
    (["--dimension", "9", "--weights", "gaussian"], "gaussian is continuous"),
    (["--dimension", "9", "--degree", "10"], "--degree: 10 is not between 0 and the dimension, 9"),
    (["--dimension", "0"], "--dimension: 0 is not between 1 and 4000"),
    (["--dimension", "1"], "--bias: at -1, dimension 1 and relu, Δ is 0: one step learns nothing"),
    (["--dimension", "9", "--activation", "square"], "Δ is 0"),
    (["--dimension", "100", "--bias", "80"], "a neuron count would need"),
    (["--dimension", "100", "--bias", "1/1000000007"], "the law of one neuron's margin would need"),
    (["--dimension", "9", "--bias", "b"], "b"),
  ])
  func badInput(_ arguments: [String], _ complaint: String) throws {
    let run = try Binary.run(["neurons"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.complaints.contains(complaint), "\(run.complaints)")
  }
}
