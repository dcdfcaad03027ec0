import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct TwoLayerNetworkTests {
  private func network(_ text: String) throws(MalformedFile) -> TwoLayerNetwork {
    try TwoLayerNetwork(json: Array(text.utf8))
  }

  @Test func theExampleOfTheContract() throws {
    let network = try network(
      #"{"activation": "relu", "weights": [["1","-1/2"],["3","2"]], "biases": ["0","-1"], "outputs": ["1","1/3"]}"#
    )
    #expect(network.dimension == 2 && network.neurons == 2)
    // By hand: at (1, −1) the pre-activations are 3/2 and 0, at (1, 1) they are 1/2 and 4.
    #expect(network.value(at: SignVector([1, -1])) == Rational(3, 2))
    #expect(network.value(at: SignVector([1, 1])) == Rational(11, 6))
    #expect(network.value(at: SignVector([-1, -1])) == 0)
  }

  @Test func numbersAreExact() throws {
    let network = try network(
      #"{"activation":"clipped:1/3","weights":[[9007199254740993,"0.1"]],"biases":["1e-3"],"outputs":["-2/4"]}"#
    )
    #expect(network.activation == .clipped(Rational(1, 3)))
    #expect(network.weights == [[Rational(9_007_199_254_740_993), Rational(1, 10)]])
    #expect(network.biases == [Rational(1, 1000)])
    #expect(network.outputs == [Rational(-1, 2)])
  }

  @Test(arguments: [
    (#"{"activation":"relu","weights":[["1","2"],["3"]],"biases":[0,0],"outputs":[1,1]}"#, "row 2"),
    (#"{"activation":"relu","weights":[["1/0"]],"biases":[0],"outputs":[1]}"#, "weights[0][0]"),
    (#"{"activation":"relu","weights":[[1]],"biases":[0.5],"outputs":[1]}"#, "JSON float"),
    (#"{"activation":"relu","weights":[[1]],"biases":[1.0],"outputs":[1]}"#, "JSON float"),
    (#"{"activation":"gelu","weights":[[1]],"biases":[0],"outputs":[1]}"#, "gelu"),
    (#"{"activation":7,"weights":[[1]],"biases":[0],"outputs":[1]}"#, "activation"),
    (#"{"activation":"relu","weights":[[1]],"biases":[0]}"#, "lacks \"outputs\""),
    (#"{"activation":"relu","weights":[[1]],"biases":[0],"outputs":[1],"bias":[2]}"#, "\"bias\""),
    (#"{"activation":"relu","weights":[[1]],"biases":[0,1],"outputs":[1]}"#, "biases"),
    (#"{"activation":"relu","weights":[[1]],"biases":[0],"outputs":[]}"#, "outputs"),
    (#"{"activation":"relu","weights":[],"biases":[],"outputs":[]}"#, "no neuron"),
    (#"{"activation":"relu","weights":[[]],"biases":[0],"outputs":[1]}"#, "empty"),
    (#"{"activation":"relu","weights":[1],"biases":[0],"outputs":[1]}"#, "weights[0]"),
    (#"{"activation":"relu","weights":[[[1]]],"biases":[0],"outputs":[1]}"#, "weights[0][0]"),
    (#"{"activation":"relu","weights":[["x"]],"biases":[0],"outputs":[1]}"#, "\"x\""),
    (#"{"activation":"relu","weights":[["1e99999999"]],"biases":[0],"outputs":[1]}"#, "exponent"),
    (#"[]"#, "the network"),
  ])
  func badFilesNameTheProblem(_ text: String, _ expected: String) {
    let error = #expect(throws: MalformedFile.self) { try network(text) }
    #expect(error?.problem.contains(expected) ?? false, "\(error?.problem ?? "")")
    #expect(!(error?.problem.contains("\n") ?? true))
  }
}
