internal import Foundation

/// The right to do something in a folder that others use too, on this machine or another: one holder at a time, and none
/// once its process is dead.
///
/// It is a lock (flock) on an empty file, which goes when it is released. Where the file system has no locks everyone
/// holds it: then work is done twice, but files are still written whole, each process under a name of its own.
package final class FileLock {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock at `path`, after waiting for its holder where `waits` says so; `nil` where it is held.
  ///
  /// - Throws: ``DataFileProblem`` where the file cannot be made.
  package init?(_ path: String, waits: Bool) throws(DataFileProblem) {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw DataFileProblem(.cannotCreate, path, String(cString: strerror(errno)))
      }
      while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
        if errno == EINTR { continue }
        guard errno == EWOULDBLOCK else { break }
        close(descriptor)
        return nil
      }
      // Its last holder may have removed the file since it was opened.
      if Self.isSame(descriptor, path) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_dev == named.st_dev
      && opened.st_ino == named.st_ino
  }

  deinit {
    // Removed while it is held: whoever takes it next makes a new file, or finds out that its own is gone.
    unlink(path)
    close(descriptor)
  }
}
