#if THREAD_SANITIZER
  internal import Foundation

  // The sanitizer of threads sees the locks of pthread, but not the futex inside `Synchronization.Mutex` nor the semaphores of
  // libdispatch: what they order it would report as races. `make sanitize` builds with these two in their place.

  /// A value under a lock of pthread.
  package final class Mutex<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    /// The value, not locked.
    package init(_ value: sending Value) { self.value = value }

    /// What `body` makes of the value while no other thread has it.
    package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
      lock.lock()
      defer { lock.unlock() }
      return try body(&value)
    }
  }

  /// A counting semaphore on a condition of pthread.
  final class DispatchSemaphore: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Int

    /// As many signals as `value` are there already.
    init(value: Int) { self.value = value }

    /// One more may pass.
    func signal() {
      condition.lock()
      value += 1
      condition.signal()
      condition.unlock()
    }

    /// Waits for a signal, and takes it.
    func wait() {
      condition.lock()
      while value == 0 { condition.wait() }
      value -= 1
      condition.unlock()
    }
  }
#endif
