internal import ArgumentParser

/// The option of the commands whose size is the user's to choose.
struct LimitOptions: ParsableArguments {
  @Flag(help: "Start even what takes longer than the limit; limits on memory stay.")
  var force = false
}
