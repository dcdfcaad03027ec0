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

  @Test(arguments: [
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
