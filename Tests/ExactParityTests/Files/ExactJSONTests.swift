import ExactNumbers
import ExactParity
import Foundation
import TestSupport
import Testing

@Suite struct ExactJSONTests {
  private func parsed(_ text: String) throws(MalformedFile) -> ExactJSON {
    try ExactJSON(parsing: Array(text.utf8))
  }

  @Test func everyKindOfValue() throws {
    let text =
      #" { "a" : [ 1 , -20 , true , false , null ] , "b\u00e9\n\ud83d\ude00" : "\"\\\/\b\f\r\t" , "c" : { } } "#
    #expect(
      try parsed(text)
        == .object([
          "a": .array([.integer(1), .integer(-20), .bool(true), .bool(false), .null]),
          "bé\n😀": .string("\"\\/\u{8}\u{C}\r\t"), "c": .object([:]),
        ]))
    #expect(try parsed("\u{FEFF}[]") == .array([]))
  }

  @Test func integersAreExactAtAnySize() throws {
    for text in [
      "9007199254740993", "-9223372036854775808", "9223372036854775808", "123456789012345678901234567890",
    ] {
      #expect(try parsed(text) == .integer(try #require(Integer(text))))
    }
  }

  @Test(arguments: ["1.0", "0.5", "1e3", "-2E-1", "[1, 2.5]", "{\"a\": 1e0}"])
  func floatsAreRefusedWithTheReason(_ text: String) {
    let error = #expect(throws: MalformedFile.self) { try parsed(text) }
    #expect(error?.problem.contains("is a JSON float") ?? false)
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1,", "[1 2]", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "nul", "truex",
    "01",
    "-01", "-", "+1", "--1", "1-", "0x1", "\"", "\"\\", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\x\"",
    "\"a\nb\"",
    "[] []", "{\"a\":1,\"a\":2}", "'a'", "NaN", "Infinity",
  ])
  func whatIsNotJSONIsRefused(_ text: String) {
    #expect(throws: MalformedFile.self) { try parsed(text) }
  }

  @Test func absurdInputIsRefused() throws {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: MalformedFile.self) { try parsed(deep) }
    #expect(throws: MalformedFile.self) { try parsed(String(repeating: "7", count: 1_000_000)) }
    #expect(throws: MalformedFile.self) { try ExactJSON(parsing: [0x22, 0xFF, 0x22]) }
    let number = try parsed("\"" + String(repeating: "7", count: 30_000) + "\"")
    #expect(throws: MalformedFile.self) { try number.rational(of: "it") }
  }

  @Test func errorsNameTheirPlace() {
    let error = #expect(throws: MalformedFile.self) { try parsed("[1,\n  2.5]") }
    #expect(error?.problem.hasPrefix("line 2, column 3:") ?? false)
  }

  @Test func foundationReadsTheSameTexts() throws {
    // Random values of the shapes that the formats use, written by Foundation.
    for var random in RandomCases(100) {
      let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Int.random(in: -(1 << 50)...1 << 50, using: &random)
        }
      }
      let text = try JSONEncoder().encode(["rows": rows])
      let expected = ExactJSON.object(["rows": .array(rows.map { .array($0.map { .integer(Integer($0)) }) })])
      #expect(try ExactJSON(parsing: Array(text)) == expected, "\(random)")
    }
  }
}
