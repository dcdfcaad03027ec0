# make verify     install what is missing, build, check the ledger
# make test       install what is missing, build, run every test
# make tables     regenerate the reference tables
# make docs       build the documentation (DocC), and docs/TRUST.md
# make lint       check the format
# make paper-map  regenerate docs/PAPER-MAP.md
.PHONY: verify test tables docs lint paper-map setup build

CONFIGURATION = release

verify: build
	.build/$(CONFIGURATION)/verify

# Built with optimisation, so that exhaustive tests are quick.
test: setup
	swift build -c $(CONFIGURATION) --build-tests
	swift test -c $(CONFIGURATION) --skip-build --disable-xctest

tables: build
	.build/$(CONFIGURATION)/verify tables

paper-map: build
	.build/$(CONFIGURATION)/verify paper-map > docs/PAPER-MAP.part && mv docs/PAPER-MAP.part docs/PAPER-MAP.md

docs: build
	@sh scripts/trust.sh
	@sh scripts/docs.sh

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

build: setup
	swift build -c $(CONFIGURATION) --product verify

setup:
	@sh scripts/setup.sh
