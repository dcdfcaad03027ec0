#!/usr/bin/env python3
"""Runs the mutants of scripts/mutants.txt one at a time and tells which the tests kill.

    python3 scripts/mutants.py [--only TEXT] [--list]

A mutant weakens an error term, a rounding or a comparison; it is killed when a test of its area fails, crashes or hangs, and
survives when all pass. Each area is a package of its own below .build/mutants, with copies of only the targets and tests that
it needs; every mutant is compiled into it at once, behind a number that the environment names, so that one costs a run of the
tests. Exit 0 if every mutant is killed.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "mutants"
TIMEOUT = 300

NUMBERS = ["CGMP", "GMPShims", "ExactNumbers"]
EXACT = NUMBERS + ["CubeKernels", "Claims", "ExactParity"]
BALLS = EXACT + ["CFLINT", "BallShims", "Enclosures"]
# area: its targets, its tests below Tests
AREAS = {
    "numbers": (NUMBERS, ["ExactNumbersTests/Bounds/RationalBoundsErrorTests.swift", "ExactNumbersTests/Bounds/RationalBoundsTests.swift"]),
    "exact": (EXACT, ["ExactParityTests/Learning/OneStepDescentTests.swift"]),
    "balls": (
        BALLS,
        [
            "EnclosuresTests/Balls/DecisionTests.swift",
            "EnclosuresTests/SquareWaves/SquareWaveErrorTests.swift",
            "EnclosuresTests/SquareWaves/FrequencyTailTests.swift",
            "EnclosuresTests/Alignment/SquareWaveSumTests.swift",
            "EnclosuresTests/Rate/RateConstantTests.swift",
        ],
    ),
    "ledger": (BALLS + ["Ledger"], ["LedgerTests/CasesTests.swift"]),
}
# Of these targets only some files: they compile alone.
FILES = {
    "Ledger": [
        "Cases/CaseRelation.swift", "Cases/Cases.swift", "Cases/Cases+Require.swift", "Running/Scope.swift",
        "Verdicts/Counterexample.swift", "Verdicts/Finding.swift", "Verdicts/VerdictKind.swift",
    ],
}
DEPENDENCIES = {
    "GMPShims": ["CGMP"],
    "ExactNumbers": ["CGMP", "GMPShims"],
    "Claims": ["ExactNumbers"],
    "ExactParity": ["ExactNumbers", "CubeKernels", "Claims"],
    "Enclosures": ["ExactNumbers", "ExactParity", "CFLINT", "BallShims"],
    "Ledger": ["ExactNumbers", "ExactParity", "Enclosures"],
}
SWITCH = {
    "swift": "#if canImport(Glibc)\ninternal import Glibc\n#else\ninternal import Darwin\n#endif\n\n"
    'private let active = getenv("MUTANT").flatMap { Int(String(cString: $0)) }\n\n'
    "func isMutant(_ number: Int) -> Bool { active == number }\n",
    "c": "#include <stdlib.h>\nstatic int isMutant(int number) {\n"
    '  const char *active = getenv("MUTANT");\n  return active && atoi(active) == number;\n}\n',
}


def mutants():
    """(number, area, file, the text around the expression, the expression, what replaces it)."""
    found = []
    for block in (ROOT / "scripts/mutants.txt").read_text().split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if not lines:
            continue
        area, file = lines[0].split()
        context = "\n".join(line[2:] for line in lines[1:] if line.startswith("- "))
        before, expression, after = re.split("[⟦⟧]", context)
        text = (ROOT / "Sources" / file).read_text()
        if text.count(before + expression + after) != 1 or area not in AREAS:
            sys.exit(f"mutants.txt: {file} has {text.count(before + expression + after)} times: {context}")
        for line in lines[1:]:
            if line.startswith("+ "):
                found.append((len(found) + 1, area, file, (before, after), expression, line[2:]))
    return found


def mutated(text, file, ours):
    """The text with every mutant of this file behind its number."""
    if not ours:
        return text
    kind = "c" if file.endswith(".c") else "swift"
    places = {}
    for number, _, _, (before, after), expression, new in ours:
        start = text.index(before + expression + after) + len(before)
        places.setdefault((start, start + len(expression)), []).append((number, new))
    # From the end, so that earlier places stay where they are; they must not overlap.
    bound = len(text)
    for (start, end), choices in sorted(places.items(), reverse=True):
        assert end <= bound, f"{file}: two expressions overlap at {text[start:end]}"
        bound = start
        chain = "".join(f"isMutant({number}) ? ({new}) : " for number, new in choices)
        text = f"{text[:start]}({chain}({text[start:end]})){text[end:]}"
    return SWITCH["c"] + text if kind == "c" else text


def manifest(targets):
    """The package of an area: its system and C targets as in Package.swift, without warnings as errors."""
    root = (ROOT / "Package.swift").read_text()
    lines = []
    for name in targets:
        needs = ", ".join(f'"{need}"' for need in DEPENDENCIES.get(name, []))
        if name in ("CGMP", "CFLINT", "BallShims"):
            # From the call to the parenthesis that closes it.
            start = root.rindex(".", 0, root.index(f'name: "{name}"'))
            depth = 0
            for end in range(start, len(root)):
                depth += {"(": 1, ")": -1}.get(root[end], 0)
                if depth == 0 and root[end] == ")":
                    break
            lines.append(root[start : end + 1])
        elif name in ("GMPShims", "CubeKernels"):
            lines.append(f'.target(name: "{name}", dependencies: [{needs}])')
        else:
            lines.append(f'.target(name: "{name}", dependencies: [{needs}], swiftSettings: strict)')
    swift = ", ".join(f'"{name}"' for name in targets if name in ("ExactNumbers", "ExactParity", "Enclosures", "Ledger"))
    lines.append('.target(name: "TestSupport", dependencies: ["ExactNumbers"], swiftSettings: strict)')
    lines.append(f'.testTarget(name: "AreaTests", dependencies: [{swift}, "TestSupport"], swiftSettings: strict)')
    head = root[: root.index("let package = Package(")].replace("  .treatAllWarnings(as: .error),\n", "")
    return (
        head + 'let package = Package(\n  name: "Mutants", platforms: [.macOS(.v15)],\n  targets: [\n    '
        + ",\n    ".join(lines) + ",\n  ], swiftLanguageModes: [.v6])\n"
    )


def write(path, text):
    """Writes a file unless it is that already, so that the build system leaves it alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def prepare(area, ours):
    """Writes the package of an area and builds it."""
    targets, tests = AREAS[area]
    folder = WORK / area
    kept = set()
    for name in targets + ["TestSupport"]:
        source = ROOT / ("Tests" if name == "TestSupport" else "Sources") / name
        for path in source.rglob("*"):
            relative = path.relative_to(source)
            if path.is_dir() or ".docc" in str(relative) or (name in FILES and str(relative) not in FILES[name]):
                continue
            key = f"{name}/{relative}"
            write(folder / "Sources" / key, mutated(path.read_text(), key, [m for m in ours if m[2] == key]))
            kept.add(folder / "Sources" / key)
        if any(m[2].startswith(name + "/") and m[2].endswith(".swift") for m in ours):
            write(folder / "Sources" / name / "Mutant.swift", SWITCH["swift"])
            kept.add(folder / "Sources" / name / "Mutant.swift")
    for file in tests:
        target = folder / "Tests/AreaTests" / pathlib.Path(file).name
        write(target, (ROOT / "Tests" / file).read_text())
        kept.add(target)
    for path in [*(folder / "Sources").rglob("*"), *(folder / "Tests").rglob("*")]:
        if path.is_file() and path not in kept:
            path.unlink()
    write(folder / "Package.swift", manifest(targets))
    build = subprocess.run(
        ["swift", "build", "-c", "release", "--build-tests"], cwd=folder, capture_output=True, text=True, check=False
    )
    if build.returncode != 0:
        sys.exit(f"{area} does not compile:\n" + "\n".join((build.stdout + build.stderr).splitlines()[-40:]))


def outcome(area, number):
    """`killed`, or `survived`, by the tests of the area with this mutant; 0 is none."""
    try:
        test = subprocess.run(
            [".build/release/MutantsPackageTests.xctest", "--testing-library", "swift-testing"], cwd=WORK / area,
            capture_output=True, check=False, timeout=TIMEOUT, env=os.environ | {"MUTANT": str(number)},
        )
    except subprocess.TimeoutExpired:
        return "killed"
    return "survived" if test.returncode == 0 else "killed"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="the mutants whose area, file or text contains this")
    parser.add_argument("--list", action="store_true", help="list them and check that each applies")
    options = parser.parse_args()
    known = mutants()
    chosen = [m for m in known if options.only in f"{m[1]} {m[2]} {m[4]} {m[5]}"]
    if options.list:
        for number, area, file, _, old, new in chosen:
            print(f"{number:4} {area:8} {file}: {old}  →  {new}")
    counts = {}
    for area in AREAS:
        ours = [m for m in chosen if m[1] == area]
        if not ours or options.list:
            continue
        prepare(area, [m for m in known if m[1] == area])
        if outcome(area, 0) != "survived":
            sys.exit(f"{area}: the tests fail without a mutant")
        for number, _, file, _, old, new in ours:
            start = time.monotonic()
            result = outcome(area, number)
            counts.setdefault(result, []).append(number)
            print(f"{result:8} {number:4} {time.monotonic() - start:4.0f} s  {file}: {old}  →  {new}", flush=True)
    survived = counts.get("survived", [])
    print(f"{len(chosen)} mutants" + ("" if options.list else f": {len(counts.get('killed', []))} killed, {len(survived)} survived"))
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
