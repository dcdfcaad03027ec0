"""The process that answers: ``verify batch``, one JSON question a line and one JSON answer a line."""

import atexit
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path


class ExactParityError(ValueError):
    """A question without an answer: what is wrong with it, and the exit code that the command would have."""

    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


def program():
    """The path of ``verify``: ``EXACT_PARITY_VERIFY``, else the one built in the folders above, else the one on the PATH."""
    named = os.environ.get("EXACT_PARITY_VERIFY")
    if named:
        return named
    for folder in Path(__file__).resolve().parents:
        built = folder / ".build" / "release" / "verify"
        if os.access(built, os.X_OK) and built.is_file():
            return str(built)
    found = shutil.which("verify")
    if found:
        return found
    raise FileNotFoundError("there is no program verify: build it, or name it by EXACT_PARITY_VERIFY")


class Session:
    """One process for many questions; safe to share between threads, and a context manager.

    A process that ends, or whose answer was not waited for, is replaced with the next question.
    """

    def __init__(self, path=None):
        self._path = path
        self._process = None
        self._owner = None
        self._lock = threading.Lock()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def ask(self, command, **options):
        """The answer to one question, the object that ``verify COMMAND --format json`` prints."""
        return self.ask_many([{"command": command, **options}])[0]

    def ask_many(self, questions, errors="raise"):
        """The answers to many questions, in their order; each is an object with a ``command``.

        ``errors="keep"`` leaves :class:`ExactParityError` objects in place of answers, instead of raising the first.
        """
        lines = [json.dumps(question) + "\n" for question in questions]
        with self._lock:
            try:
                answers = self._exchange(lines)
            except BaseException:
                # What is still to come would be taken for answers to later questions.
                self._end()
                raise
        values = [
            ExactParityError(answer["error"], answer["code"]) if "error" in answer else answer for answer in answers
        ]
        if errors == "raise":
            for value in values:
                if isinstance(value, ExactParityError):
                    raise value
        return values

    def close(self):
        """Ends the process."""
        with self._lock:
            self._end()

    def _exchange(self, lines):
        if not lines:
            return []
        process = self._running()
        if len(lines) == 1:
            self._send(process, lines)
            return [self._receive(process)]
        # Questions and answers at the same time: neither pipe holds all of them.
        sender = threading.Thread(target=self._send_quietly, args=(process, lines), daemon=True)
        sender.start()
        answers = [self._receive(process) for _ in lines]
        sender.join()
        return answers

    @staticmethod
    def _send(process, lines):
        process.stdin.write("".join(lines))
        process.stdin.flush()

    @classmethod
    def _send_quietly(cls, process, lines):
        try:
            cls._send(process, lines)
        except OSError:
            pass  # The receiver sees the end of the answers.

    @staticmethod
    def _receive(process):
        line = process.stdout.readline()
        if not line.endswith("\n"):
            raise ExactParityError(f"verify ended with {process.wait()} before its answer", process.returncode)
        return json.loads(line)

    def _running(self):
        # A copy made by fork has the pipes of its parent, and must not use them.
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is None:
            return self._process
        self._process = subprocess.Popen(
            [self._path or program(), "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8",
        )
        self._owner = os.getpid()
        return self._process

    def _end(self):
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.stdout.close()
        try:
            process.stdin.close()
        except OSError:
            pass
        process.wait()


_shared = Session()
atexit.register(_shared.close)


def ask(command, **options):
    """The answer of the shared session to one question, as JSON."""
    return _shared.ask(command, **options)


def ask_many(questions, errors="raise"):
    """The answers of the shared session to many questions; see :meth:`Session.ask_many`."""
    return _shared.ask_many(questions, errors)


def close():
    """Ends the shared process; the next question starts another."""
    _shared.close()
