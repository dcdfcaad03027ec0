#!/usr/bin/env python3
"""Runs the program where something is missing or goes wrong, at random but reproducibly, and counts how it ends.

    scripts/faults.py [--seed N] [--trials N] [--only KIND] [--trial N] [--program FILE]

A trial fails on a hang, a trap, a torn file, an answer that differs, a complaint of more than one line, or an exit code
that is not the one for the fault. As the superuser all kinds are tried; as another user, those that need no other user
and no mount.
"""
import argparse, os, random, re, resource, shutil, signal, subprocess, sys, tempfile, time

PATIENCE = 120  # seconds until a process counts as hanging
NOBODY = 65534
COMMANDS = [
    ["delta", "--dimension", "14", "--by", "enumeration"],
    ["check", "hdp-lemma-1", "hdp-theorem-9", "--max-dimension", "6", "--jobs", "7"],
    ["train", "--dimension", "6", "--neurons", "8", "--steps", "20", "--test", "64", "--threads", "3"],
    ["alignment", "--dimension", "7", "--weights", "gaussian", "--parameter", "bias"],
    ["separate", "--dimension", "6", "--neurons", "50"],
    ["separate", "--dimension", "21", "--neurons", "9"],
    ["train", "--dimension", "50", "--neurons", "4", "--steps", "1", "--samples", "500000", "--test", "9"],
    ["list"],
]
SWEEP = ["experiment", "figure-1", "--scale", "quick", "--seeds", "2", "--weights", "rademacher", "--quiet"]


class Failure(Exception):
    pass


class Ended:
    """How a process ended."""

    def __init__(self, status, output, complaints):
        self.status, self.output, self.complaints = status, output, complaints


class Trial:
    def __init__(self, program, folder, rng, answers):
        self.program, self.folder, self.rng, self.answers = program, folder, rng, answers

    def start(self, arguments, limits=(), user=None, **streams):
        def prepare():
            for kind, value in limits:
                resource.setrlimit(kind, (value, value))
            if user is not None:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)

        files = {name: tempfile.TemporaryFile() for name in ("stdout", "stderr") if name not in streams}
        process = subprocess.Popen(
            [self.program] + arguments, stdin=subprocess.DEVNULL, cwd=self.folder, preexec_fn=prepare,
            **(files | streams))
        process.files = files
        return process

    def end(self, process):
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise Failure(f"it hangs: {self.read(process, 'stderr')!r}") from None
        return Ended(process.returncode, self.read(process, "stdout"), self.read(process, "stderr"))

    def read(self, process, name):
        file = process.files.get(name)
        if file is None:
            return ""
        file.seek(0)
        return file.read().decode(errors="replace")

    def run(self, arguments, **options):
        return self.end(self.start(arguments, **options))

    def require(self, ended, codes, arguments=None):
        """The exit code is one of these, and unless it is that of success, one line says why."""
        if ended.status not in codes:
            raise Failure(f"exit code {ended.status}, not {codes}: {ended.complaints!r}")
        expected = self.answers.get(tuple(arguments or ()))
        if expected and ended.status == expected[0]:
            if timeless(ended.output) != expected[1]:
                raise Failure("another answer than without the fault")
        elif ended.status not in (0, 1, 130):
            lines = ended.complaints.splitlines()
            if ended.status == 71:  # after the line of the library that got no memory
                lines = lines[-1:]
            if len(lines) != 1 or not lines[0].startswith("verify: "):
                raise Failure(f"not one line: {ended.complaints!r}")

    # The kinds of fault.

    def threads(self):
        """The system grants no thread, or one or two."""
        arguments = self.rng.choice(COMMANDS)
        limit = [(resource.RLIMIT_NPROC, self.rng.randint(1, 3))]
        # A limit on processes does not bind the superuser, and counts all processes of another user.
        ended = self.run(arguments, limits=limit, user=50_000 + self.rng.randrange(10_000) if is_root() else None)
        self.require(ended, [self.answers[tuple(arguments)][0]], arguments)

    def memory(self):
        """Little address space: the answer, or a refusal; below some 100 MB the loader's complaint."""
        arguments = self.rng.choice(COMMANDS)
        bytes = int(2 ** self.rng.uniform(26, 32))
        ended = self.run(arguments, limits=[(resource.RLIMIT_AS, bytes)])
        if ended.status == 127 and "shared libraries" in ended.complaints:
            return
        self.require(ended, [self.answers[tuple(arguments)][0], 64, 71], arguments)

    def descriptors(self):
        """Few files may be open."""
        arguments = self.rng.choice(COMMANDS)
        count = self.rng.randint(3, 12)
        ended = self.run(arguments, limits=[(resource.RLIMIT_NOFILE, count)])
        if ended.status == 127 and "shared libraries" in ended.complaints:
            return
        self.require(ended, [self.answers[tuple(arguments)][0], 64, 71], arguments)

    def disk(self):
        """The disk is full, at first or after some files; what was there before stays or is replaced as a whole."""
        if is_root():
            place = os.path.join(self.folder, "small")
            os.mkdir(place)
            size = 4096 * self.rng.randint(1, 12)
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], check=True)
            limits = []
        else:
            place, limits = self.folder, [(resource.RLIMIT_FSIZE, self.rng.randint(0, 50_000))]
        try:
            if self.rng.random() < 0.5:
                target = os.path.join(place, "report")
                old = "old\n" * self.rng.randint(0, 500)
                with open(target, "w") as file:
                    file.write(old)
                ended = self.run(["check", "hdp-lemma-1", "--max-dimension", "4", "--output", target], limits=limits)
                self.require(ended, [0, 74])
                with open(target) as file:
                    new = file.read()
                whole = new == old if ended.status else timeless(new) == self.answers["report"]
                if not whole:
                    raise Failure(f"a torn file: {new[:80]!r}")
            else:
                ended = self.run(SWEEP + ["--steps", "300", "--directory", place], limits=limits)
                self.require(ended, [0, 74])
                self.require_results(place, complete=ended.status == 0, steps=300)
            self.require_no_parts(place)
        finally:
            if is_root():
                subprocess.run(["umount", place], check=True)

    def readonly(self):
        """A folder that takes no file."""
        place = os.path.join(self.folder, "readonly")
        os.mkdir(place)
        os.chmod(place, 0o555)
        user = NOBODY if is_root() else None
        if self.rng.random() < 0.5:
            target = os.path.join(place, "report")
            ended = self.run(["check", "hdp-lemma-1", "--max-dimension", "4", "--output", target], user=user)
        else:
            ended = self.run(SWEEP + ["--steps", "200", "--directory", os.path.join(place, "below")], user=user)
        self.require(ended, [73])
        if os.listdir(place):
            raise Failure("a file in a read-only folder")

    def output(self):
        """Standard output is closed, full, or a pipe that nobody reads."""
        arguments = self.rng.choice(COMMANDS)
        way = self.rng.choice(["closed", "full", "pipe"])
        if way == "closed":
            shell = ["sh", "-c", 'exec "$@" >&-', "sh", self.program] + arguments
            process = subprocess.Popen(
                shell, stdin=subprocess.DEVNULL, cwd=self.folder, stderr=(errors := tempfile.TemporaryFile()))
            process.files = {"stderr": errors}
        elif way == "full":
            process = self.start(arguments, stdout=open("/dev/full", "w"))
        else:
            reader, writer = os.pipe()
            os.close(reader)
            process = self.start(arguments, stdout=writer)
            os.close(writer)
        ended = self.end(process)
        if way == "pipe" and ended.status == -signal.SIGPIPE:
            return
        self.require(ended, [74])

    def together(self):
        """Two or three processes in one folder: all end well, with the results of one."""
        place = os.path.join(self.folder, "shared")
        processes = []
        for _ in range(self.rng.randint(2, 3)):
            processes.append(self.start(SWEEP + ["--steps", "600", "--directory", place]))
            time.sleep(self.rng.choice([0, 0.05, 0.3]))
        for process in processes:
            self.require(self.end(process), [0])
        self.require_results(place, complete=True, steps=600)
        self.require_no_parts(place)

    def killed(self):
        """SIGKILL at random moments, then the same command to its end."""
        place = os.path.join(self.folder, "killed")
        for _ in range(self.rng.randint(1, 4)):
            process = self.start(SWEEP + ["--steps", "600", "--directory", place])
            time.sleep(self.rng.uniform(0, 1))
            process.kill()
            process.wait()
            self.require_results(place, complete=False, steps=600)
        self.require(self.run(SWEEP + ["--steps", "600", "--directory", place]), [0])
        self.require_results(place, complete=True, steps=600)
        self.require_no_parts(place)

    def signalled(self):
        """SIGINT or SIGTERM at random moments, with few threads or many: 130 at once, and the rest later."""
        place = os.path.join(self.folder, "signalled")
        limits, user = [], None
        if is_root() and self.rng.random() < 0.5:
            limits, user = [(resource.RLIMIT_NPROC, 1)], 50_000 + self.rng.randrange(10_000)
            os.chmod(self.folder, 0o777)
        for _ in range(self.rng.randint(1, 3)):
            process = self.start(SWEEP + ["--steps", "600", "--directory", place], limits=limits, user=user)
            self.await_listening(process)
            time.sleep(self.rng.uniform(0, 1))
            sent = self.rng.choice([signal.SIGINT, signal.SIGTERM])
            process.send_signal(sent)
            before = time.monotonic()
            self.require(self.end(process), [0, 130])
            if time.monotonic() - before > 20:
                raise Failure("it ends 20 seconds after the signal")
        self.require(self.run(SWEEP + ["--steps", "600", "--directory", place]), [0])
        self.require_results(place, complete=True, steps=600)
        self.require_no_parts(place)

    def await_listening(self, process):
        """Waits until the program has its own answer to SIGINT; before main the signal has its usual effect."""
        bit, deadline = 1 << signal.SIGINT - 1, time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < deadline:
            try:
                with open(f"/proc/{process.pid}/status") as file:
                    caught = re.search(r"SigCgt:\s*(\w+)", file.read())
            except FileNotFoundError:  # no /proc on this system
                time.sleep(1)
                return
            if caught and int(caught[1], 16) & bit:
                return
            time.sleep(0.005)

    # What must hold of a folder of results.

    def require_results(self, place, complete, steps):
        result = os.path.join(place, "figure-1.csv")
        if os.path.exists(result):
            with open(result) as file:
                if file.read() != self.answers[("results", steps)]:
                    raise Failure("the results differ, or the file is torn")
        elif complete:
            raise Failure("there are no results")
        runs = os.path.join(place, "figure-1.runs")
        for name in os.listdir(runs) if os.path.isdir(runs) else []:
            if name.endswith(".csv"):
                with open(os.path.join(runs, name)) as file:
                    if file.read() != self.answers[(name, steps)]:
                        raise Failure(f"{name} is torn")

    def require_no_parts(self, place):
        for folder, _, names in os.walk(place):
            left = [name for name in names if name.endswith((".part", ".lock", ".checkpoint"))]
            # A run that a full disk ended keeps its checkpoint.
            left = [name for name in left if not (self.kind == "disk" and name.endswith(".checkpoint"))]
            if left:
                raise Failure(f"left behind: {left}")


KINDS = ["threads", "memory", "descriptors", "disk", "readonly", "output", "together", "killed", "signalled"]


def is_root():
    return os.geteuid() == 0


def timeless(text):
    """The text without times."""
    return re.sub(r"[0-9.]+ ?(ms|s)\b|in [0-9.]+ (seconds|minutes)", "", text)


def answers(program, folder):
    """What the program says without a fault."""
    trial = Trial(program, folder, random.Random(0), {})
    found = {}
    for arguments in COMMANDS:
        ended = trial.run(arguments)
        found[tuple(arguments)] = (ended.status, timeless(ended.output))
        if ended.status != 0:
            sys.exit(f"faults: {arguments} ends with {ended.status} without a fault: {ended.complaints}")
    report = os.path.join(folder, "report")
    trial.run(["check", "hdp-lemma-1", "--max-dimension", "4", "--output", report])
    with open(report) as file:
        found["report"] = timeless(file.read())
    for steps in (300, 600):
        place = os.path.join(folder, str(steps))
        trial.run(SWEEP + ["--steps", str(steps), "--directory", place])
        with open(os.path.join(place, "figure-1.csv")) as file:
            found[("results", steps)] = file.read()
        for name in os.listdir(os.path.join(place, "figure-1.runs")):
            with open(os.path.join(place, "figure-1.runs", name)) as file:
                found[(name, steps)] = file.read()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trials", type=int, default=324)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--trial", type=int, help="only this one")
    parser.add_argument("--program", default=".build/release/verify")
    options = parser.parse_args()
    base = tempfile.mkdtemp(prefix="faults-")
    os.chmod(base, 0o755)
    try:
        # A copy, where every user may execute it.
        program = shutil.copy(options.program, os.path.join(base, "verify"))
        os.chmod(program, 0o755)
        os.mkdir(os.path.join(base, "reference"))
        expected = answers(program, os.path.join(base, "reference"))
        counts = {kind: [0, 0] for kind in KINDS}
        for number in range(options.trials):
            kind = KINDS[number % len(KINDS)]
            if options.only not in (None, kind) or options.trial not in (None, number):
                continue
            folder = os.path.join(base, str(number))
            os.mkdir(folder)
            trial = Trial(program, folder, random.Random(f"{options.seed} {number}"), expected)
            trial.kind = kind
            counts[kind][0] += 1
            try:
                getattr(trial, kind)()
            except Failure as failure:
                counts[kind][1] += 1
                print(f"trial {number} (--seed {options.seed} --trial {number}), {kind}: {failure}", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
        for kind, (tried, failed) in counts.items():
            print(f"{kind}: {tried} trials, {failed} failed")
        total, failed = (sum(column) for column in zip(*counts.values()))
        print(f"{total} trials with seed {options.seed}, {failed} failed")
        sys.exit(1 if failed else 0)
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
