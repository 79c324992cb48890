import Foundation

/// One run of a program: how long it took and how much memory at most.
struct Run {
  /// Wall-clock seconds.
  let seconds: Double
  /// The most resident memory that it held, in MB.
  let peakMegabytes: Double

  /// Runs `program` to its end.
  ///
  /// - Throws: an error when it cannot be started or ends with a status of its own.
  init(program: String, arguments: [String]) throws {
    var pid = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    let start = ContinuousClock.now
    guard posix_spawn(&pid, program, nil, nil, &words, environ) == 0 else {
      throw CocoaError(.fileNoSuchFile)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    guard status == 0 else { throw CocoaError(.executableLoad) }
    let elapsed = ContinuousClock.now - start
    seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    #if os(Linux)
      peakMegabytes = Double(usage.ru_maxrss) / 1024
    #else
      peakMegabytes = Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
