internal import Foundation

/// The reader that the environment variable `READER` names.
private let reader: Reader = {
  let name = ProcessInfo.processInfo.environment["READER"] ?? ""
  guard let reader = Reader(rawValue: name) else {
    fatalError("READER is one of \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return reader
}()

/// Called by libFuzzer once: limits the address space to a gibibyte more than there is now, and puts well-formed files
/// into the folder that the environment variable `CORPUS` names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer) -> CInt {
  let folder = ProcessInfo.processInfo.environment["CORPUS"] ?? "."
  for (index, file) in Samples.files(for: reader).enumerated() {
    try? Data(file).write(to: URL(fileURLWithPath: "\(folder)/sample-\(index)"))
    reader.read(file)
  }
  if let status = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
    let pages = status.split(separator: " ").first.flatMap({ UInt($0) })
  {
    let bytes = pages * UInt(getpagesize()) + 1 << 30
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
  return 0
}

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
