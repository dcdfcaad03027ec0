# make verify     install what is missing, build, check the ledger
# make test       install what is missing, build, run every test
# make corpus     put the corpus of claims to the prover, and write docs/PROVER.md (ten minutes)
# make tables     regenerate the reference tables
# make docs       build the documentation with DocC
# make check-proofs  re-check the proof files of the whole ledger with Python's standard library alone
# make test-checker  the tests of that checker, and mutants of the proof files
# make test-python   the tests of the Python package, its notebooks and the recipes of tables/README.md
# make mutants       each guard of that checker removed in turn (a quarter of an hour)
# make trust      regenerate docs/TRUST.md
# make example    build and test the ledger of one's own in Examples/Downstream
# make test-report   the pages of verify report in headless Chromium; installs it where it is missing
# make lint       check the format, and that the exact layers use no floating point
# make coq        check the theorems that Coq proves, their axioms and their examples; installs Coq where it is missing
# make coq-theorems   regenerate coq/THEOREMS.md and what else is written from Coq's output
# make paper-map  regenerate docs/PAPER-MAP.md
# make faults     run the program where threads, memory, descriptors, disk, or its other processes fail it (ten minutes)
# make fuzz       feed mutated files to every reader, SECONDS each (600)
# make sanitize   the layers that call C under the sanitizers of addresses, undefined behaviour and threads
# make ci-long    the last three, which are no part of .ci/run
# make install PREFIX=/usr/local   the program, man pages, shell completions
# make dist       a tarball that needs no Swift: dist/exact-parity-VERSION-SYSTEM.tar.gz
# make test-dist  the tarball in a bare Debian, for the superuser
# make flint-3    build and test with FLINT 3 in the next Debian release, and compare enclosures; for the superuser
# make benchmarks measure beside NumPy, fractions, gmpy2, python-flint and pyfwht (five minutes)
# make training-benchmarks   measure the trainer beside PyTorch and the bare matrix products (eight minutes)
.PHONY: test-report corpus faults fuzz sanitize ci-long flint-3 test-python install dist test-dist
.PHONY: example
.PHONY: verify test coq coq-theorems tables docs trust lint paper-map benchmarks training-benchmarks setup build

CONFIGURATION = release

verify: build
	.build/$(CONFIGURATION)/verify

# Built with optimisation, so that exhaustive tests are quick.
test:
	@sh scripts/setup.sh --for-tests
	swift build -c $(CONFIGURATION) --build-tests
	swift test -c $(CONFIGURATION) --skip-build --disable-xctest

# Needs nothing of the Swift build; where verify is built, the examples are compared with it.
coq:
	@sh scripts/setup-coq.sh
	@sh scripts/coq-guard.sh
	@$(MAKE) --no-print-directory -C coq all check.out
	@sh scripts/coq-axioms.sh
	@sh scripts/coq-theorems.sh
	@sh scripts/coq-examples.sh
	@sh scripts/coq-checker.sh

coq-theorems:
	@sh scripts/setup-coq.sh
	@$(MAKE) --no-print-directory -C coq
	@sh scripts/coq-theorems.sh --write

tables: build
	.build/$(CONFIGURATION)/verify tables

check-proofs: build
	@sh scripts/check-proofs.sh

corpus: build
	python3 scripts/corpus.py .build/$(CONFIGURATION)/verify

test-checker:
	python3 -m unittest discover -s checker
	python3 checker/mutate.py

test-python: build
	@sh scripts/setup.sh --for-tests
	@sh scripts/test-python.sh

test-report: build
	@sh scripts/test-report.sh

mutants:
	python3 checker/mutate_checker.py
	python3 checker/mutate.py checker/accepted/*.json checker/accepted/searched/*.json

paper-map: build
	.build/$(CONFIGURATION)/verify paper-map > docs/PAPER-MAP.part && mv docs/PAPER-MAP.part docs/PAPER-MAP.md

docs: setup
	@sh scripts/docs.sh

trust: build
	.build/$(CONFIGURATION)/verify trust > docs/TRUST.part && mv docs/TRUST.part docs/TRUST.md

# A ledger of one's own that depends on this package, built in a folder of its own.
example: setup
	swift test --package-path Examples/Downstream --scratch-path .build/example --disable-xctest

# The peers are Python packages, in a virtual environment of their own.
benchmarks: setup
	python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install --quiet --requirement Benchmarks/peers/requirements.txt
	cd Benchmarks && swift build -c release && .build/release/benchmark \
	  --python .venv/bin/python --output RESULTS.md --plot growth.svg

training-benchmarks: build
	python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install --quiet --requirement Benchmarks/training/requirements.txt
	Benchmarks/.venv/bin/python Benchmarks/training/step.py .build/$(CONFIGURATION)/verify
	Benchmarks/.venv/bin/python Benchmarks/training/one_step.py .build/$(CONFIGURATION)/verify

lint:
	sh scripts/exactness.sh
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Fuzzing \
	  Benchmarks/Package.swift Benchmarks/Sources

SEED = 1
TRIALS = 324
SECONDS = 600

faults: build
	python3 scripts/faults.py --seed $(SEED) --trials $(TRIALS)

fuzz: setup
	sh scripts/fuzz.sh --seconds $(SECONDS) --seed $(SEED)

sanitize: setup
	sh scripts/sanitize.sh

ci-long: faults fuzz sanitize

flint-3: build
	sh scripts/flint-3.sh

PREFIX = /usr/local

install: build
	@sh scripts/install.sh "$(PREFIX)"

dist: setup
	@sh scripts/dist.sh

test-dist: dist
	sh scripts/dist-chroot.sh dist/*.tar.gz

build: setup
	swift build -c $(CONFIGURATION) --product verify

setup:
	@sh scripts/setup.sh
