import Testing

@Suite struct RateCommandTests {
  @Test func constantsAndTheirAbsence() throws {
    #expect(try Binary.run("rate", "--weights", "gaussian").output == "1/2\nK = 1/16\n")
    let small = try Binary.run("rate", "--weights", "perturbed:1/400").output
    #expect(small.contains("K = [1.26295520294279617550, 1.26295520294279617551]"), "\(small)")
    let discrete = try Binary.run("rate", "--weights", "values:-2,-1,1,2").output
    #expect(discrete.hasPrefix("25/32\nno K: the integral diverges"), "\(discrete)")
    let answer = try members(Binary.run("rate", "--weights", "rademacher", "--format", "json").output)
    #expect(answer["constant"] == nil && (answer["constantReason"] as? String)?.contains("diverges") == true)
  }

  @Test func otherDegreesBiasesAndActivations() throws {
    let zero = try Binary.run("rate", "--weights", "perturbed:1/2", "--degree-parity", "even").output
    #expect(
      zero == "0\nwith S = w·x, the even part of φ' at b + S is the constant 1/2, orthogonal to the parity\n",
      "\(zero)")
    let ramp = try Binary.run(
      "rate", "--weights", "gaussian", "--activation", "relu", "--parameter", "output", "--degree-parity",
      "even")
    #expect(ramp.output.hasPrefix("1/2\nK = [0.0908450569081046642311"), "\(ramp.output)")
    let biased = try Binary.run(
      "rate", "--weights", "gaussian", "--bias", "-1/3", "--degree-parity", "even", "--format", "json")
    let answer = try members(biased.output)
    #expect(answer["exact"] as? String == "1/2" && answer["bias"] as? String == "-1/3")
    let half = try Binary.run("rate", "--weights", "law:-1=2/3,2=1/3", "--degree-share", "9/10").output
    // M = 3/4, less than the share: (3/4)^{9/10} (1/4)^{1/10}.
    #expect(
      half.hasPrefix("[0.671968844880571") && half.contains("no K: it is given for the full parity"),
      "\(half)")
  }

  @Test(arguments: [
    (["--degree-share", "0"], "--degree-share: 0 is not greater than 0 and at most 1"),
    (["--degree-share", "5/4"], "--degree-share"), (["--degree-parity", "both"], "both"),
    (["--weights", "law:0=1"], "all weights of law:0=1 are 0"),
    (["--loss", "hinge:-1"], "the margin of hinge:-1 is not positive"),
  ])
  func badInput(_ arguments: [String], _ complaint: String) throws {
    let run = try Binary.run(["rate"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty && run.complaints.contains(complaint), "\(run.complaints)")
  }
}
