import Testing

@Suite struct DeltaCommandTests {
  @Test func answersInText() throws {
    #expect(try Binary.run("delta", "--dimension", "3", "--bias", "-1").output == "1/4\n")
    #expect(try Binary.run("delta", "--dimension", "3", "--bias=-1").output == "1/4\n")
    #expect(try Binary.run("delta", "--dimension", "3", "--bias", "-0.5").output == "1/8\n")
  }

  @Test func answersInJSON() throws {
    for way in ["closed-form", "sum", "enumeration"] {
      let answer = try members(
        Binary.run(
          "delta", "--dimension", "6", "--degree", "4", "--bias", "1/3", "--by", way, "--format", "json"
        ).output)
      #expect(answer["exact"] as? String == "-5/96", "\(way)")
      #expect(answer["dimension"] as? Int == 6)
      #expect(answer["degree"] as? Int == 4)
      #expect(answer["bias"] as? String == "1/3")
      #expect(answer["activation"] as? String == "relu")
      #expect(answer["by"] as? String == way)
    }
  }
}
