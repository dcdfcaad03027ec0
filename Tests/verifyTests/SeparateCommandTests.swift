import Testing

@Suite struct SeparateCommandTests {
  @Test func answersInText() throws {
    let run = try Binary.run("separate", "--dimension", "4", "--neurons", "768")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("separable      yes\nmisclassified  0 of 16 inputs\nmargin         "))
  }

  @Test func answersInJSON() throws {
    let run = try Binary.run(
      "separate", "--dimension", "3", "--neurons", "2", "--seed", "7", "--format", "json")
    let answer = try members(run.output)
    #expect(answer["dimension"] as? Int == 3)
    #expect(answer["neurons"] as? Int == 2)
    #expect(answer["weights"] as? String == "rademacher")
    #expect(answer["bias"] as? String == "-1")
    #expect(answer["seed"] as? Int == 7)
    #expect(answer["separable"] as? Bool == false)
    #expect(answer["inputs"] as? Int == 8)
    // Two neurons are active at two inputs (bias −1): at all others the output is 0, which counts as
    // misclassified.
    #expect((answer["misclassified"] as? Int).map { $0 >= 4 } == true)
    #expect((answer["closest"] as? [Int])?.count == 3)
  }

  @Test func expectingSeparation() throws {
    let arguments = ["separate", "--dimension", "6", "--expect-separable", "--neurons"]
    #expect(try Binary.run(arguments + ["3"]).status == 1)
    #expect(try Binary.run(arguments + ["2592"]).status == 0)
    #expect(try Binary.run("separate", "--dimension", "6", "--neurons", "3").status == 0)
  }

  @Test func refusalsSayHowMuchIsNeeded() throws {
    let memory = try Binary.run("separate", "--dimension", "45", "--neurons", "5")
    #expect(memory.complaints.contains("256 TiB of memory"))
    let time = try Binary.run(
      "separate", "--dimension", "30", "--neurons", "99999", "--weights", "values:-2,-1,1,2")
    #expect(time.status == 64)
    #expect(time.complaints.contains(" days; the limit is 30 minutes"), "\(time.complaints)")
  }

  @Test func otherActivationsAndDegrees() throws {
    let run = try Binary.run(
      "separate", "--dimension", "4", "--neurons", "200", "--degree", "2", "--activation", "square",
      "--weights",
      "law:-1=2/3,2=1/3", "--format", "json")
    let answer = try members(run.output)
    #expect(answer["separable"] as? Bool == true && answer["degree"] as? Int == 2)
    #expect(answer["activation"] as? String == "square" && answer["weights"] as? String == "law:-1=2/3,2=1/3")
    let refused = try Binary.run("separate", "--dimension", "4", "--neurons", "2", "--degree", "5")
    #expect(refused.status == 64 && refused.complaints.hasPrefix("verify: --degree: 5 is not between"))
  }

  @Test func otherWeights() throws {
    for weights in ["sparse:1/2", "values:-3,-1,1,3", "perturbed:0"] {
      let run = try Binary.run(
        "separate", "--dimension", "5", "--neurons", "40", "--weights", weights, "--format", "json")
      #expect(run.status == 0, "\(run.complaints)")
      #expect(try members(run.output)["weights"] as? String == weights)
    }
    let refused = try Binary.run("separate", "--dimension", "5", "--neurons", "5", "--weights", "gaussian")
    #expect(refused.complaints.contains("continuous"))
  }
}
