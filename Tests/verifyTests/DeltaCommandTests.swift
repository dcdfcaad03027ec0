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

/// Comparisons over ranges, and activations of one's own.
@Suite struct DeltaComparisonTests {
  @Test func comparison() throws {
    let range = ["delta", "--dimension", "2..12", "--bias", "-5..5:1/3", "--activation", "leaky:1/10"]
    let good = try Binary.run(range + ["--equals", "9/10*delta(d, b)"])
    #expect(good.status == 0 && good.output == "341 cases agree with 9/10*delta(d, b)\n", "\(good)")
    let bad = try Binary.run(range + ["--equals", "9/10*delta(d, b) + max(0, d - 11)"])
    #expect(bad.status == 1 && bad.output.hasPrefix("d = 12, m = 12, b = -5: "), "\(bad)")
    let json = try Binary.run(range + ["--equals", "delta(d, b)", "--format", "json"])
    let failure = try #require(try members(json.output)["failure"] as? [String: Any])
    #expect(json.status == 1 && failure["bias"] is String && failure["dimension"] as? Int != nil)
    #expect(try Schema(named: "delta-equals").problems(in: json.output) == [])
    // A formula that is undefined somewhere does not agree there.
    let pole = try Binary.run("delta", "--dimension", "2..4", "--equals", "delta(d, b)*(d - 3)/(d - 3)")
    #expect(pole.status == 1 && pole.output.contains("d = 3") && pole.output.contains("undefined"), "\(pole)")
    let caret = try Binary.run("delta", "--dimension", "2", "--equals", "d +")
    #expect(
      caret.status == 64 && caret.complaints.hasPrefix("verify: --equals, line 1, column 4: "), "\(caret)")
    let one = try Binary.run("delta", "--dimension", "2", "--equals", "delta(d, b, m)")
    #expect(one.status == 0 && one.output == "1 case agrees with delta(d, b, m)\n", "\(one)")
  }

  @Test func activations() throws {
    for activation in ["abs", "quantized:4", "hardtanh", "formula:max(z, z^2/8)"] {
      let fast = try Binary.run("delta", "--dimension", "5", "--bias", "1/2", "--activation", activation)
      let slow = try Binary.run(
        "delta", "--dimension", "5", "--bias", "1/2", "--activation", activation, "--by", "enumeration")
      #expect(fast.status == 0 && fast.output == slow.output, "\(activation): \(fast)")
    }
    let bad = try Binary.run("delta", "--dimension", "4", "--activation", "formula:sqrt(z)")
    #expect(bad.status == 64 && bad.output.isEmpty, "\(bad)")
  }
}
