extension Registry {
  /// arXiv 2002.07400, in the order of the paper.
  static let sparseParities: [Statement] = [
    .theorem3GradientDescentLearns,
    .figure1DigitParity,
  ]
}
