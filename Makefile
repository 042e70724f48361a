# What each target is for: make help
.DEFAULT_GOAL := help
SHELL := /bin/sh
PREFIX ?= /usr/local
FORMAT := swift format
STYLE := --configuration Sources/.swift-format -p -r Sources Tests Package.swift
RELEASE := .build/release/navigator
# One build for everything: a debug build of the tests takes ten times as long to run them as it saves
# in building. Overflow still traps in it. Optimizing across modules makes the program nine per cent
# faster, since generic readers are made for each shape of object.
FLAGS := -c release -Xswiftc -enable-testing -Xswiftc -cross-module-optimization
BUILD := swift build $(FLAGS)
WORKERS := $(shell getconf _NPROCESSORS_ONLN)
# Without the last option the package manager writes its own -enable-testing a second time, and so
# builds everything again for the tests.
TEST := swift test $(FLAGS) --disable-swift-testing --disable-testable-imports \
	--parallel --num-workers $(WORKERS)
# Sanitizers, counters and recording need no optimizer, or can't have one.
PLAIN := swift test --disable-swift-testing
export SWIFT_BACKTRACE = enable=no

# The package manager plans anew only when Package.swift changes, so a file that is new in
# Data/catalogue would not get into the program: the list of files is compared, and the plan renewed.
PLAN := mkdir -p .build && find Data/catalogue Data/start -name '*.json' | sort >.build/files.new && \
	{ cmp -s .build/files.new .build/files || { touch Package.swift && mv .build/files.new .build/files; }; }

.PHONY: help build demo test check lint imports floors docs golden coverage bench figures cluster fuzz \
	sanitize format install clean

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 12

build: ## build the released program, one file with the catalogue inside
	@$(PLAN)
	$(BUILD) --product navigator

demo: build ## build, and answer a real case
	$(RELEASE) suggest --case Data/cases/young-depression.json

test: ## run the tests, each in a process of its own, as many at once as there are cores
	@$(PLAN)
	$(TEST)

check: lint imports build floors docs ## format lint, import rules, floors, links of the guides, and the program's own check of the catalogue
	$(RELEASE) catalogue check --strict --on 2026-11-20 Data/catalogue
	$(RELEASE) catalogue format --check Data/catalogue Data/cases Data/start

lint:
	$(FORMAT) lint --strict $(STYLE)

imports: ## deciding must know no source text, and the libraries no Foundation
	@! grep -rnE '^(public |internal |@preconcurrency )*import (Foundation|Dispatch|Glibc|Darwin)' \
	  Sources/LocatedJSON Sources/Pathways || { echo 'a library imports the outside world'; exit 1; }
	@! grep -rn 'import' Sources/LocatedJSON --include='*.swift' | grep -E ':[0-9]*:(public |internal )?import ' \
	  || { echo 'LocatedJSON imports something'; exit 1; }
	@! grep -nE '^(public |internal )?import ' Sources/Pathways/Values/Truth.swift \
	  Sources/Pathways/Values/CalendarDay.swift Sources/Pathways/Criteria/Evaluator*.swift \
	  Sources/Pathways/Criteria/History+Tests.swift Sources/Pathways/Cases/History+Selection.swift \
	  Sources/Pathways/Deciding/*.swift \
	  || { echo 'deciding imports source text'; exit 1; }

floors: build ## prove that each floor of the library uses lower ones only
	sh Tests/Floors/floors.sh .build/release/Modules

# Pages of every declaration, not only the public ones: who changes the program reads them.
MODULES := .build/release/Modules
docs: build ## make pages of the guides and of every declaration, in .build/docs; a broken link is an error
	@rm -rf .build/symbols && mkdir -p .build/symbols
	@for module in Pathways LocatedJSON; do swift symbolgraph-extract -module-name $$module -I $(MODULES) \
	  -target "$$(swiftc -print-target-info | sed -n 's/.*"triple": "\(.*\)".*/\1/p' | head -1)" \
	  -minimum-access-level internal -output-dir .build/symbols || exit 1; done
	docc convert Sources/Pathways/Pathways.docc --additional-symbol-graph-dir .build/symbols \
	  --output-path .build/docs --fallback-display-name Pathways --warnings-as-errors \
	  --fallback-bundle-identifier navigator.Pathways --transform-for-static-hosting

golden: ## record what people see; fails where something changed, so read the difference
	@$(PLAN)
	RECORD=1 $(TEST) --filter GoldenTests

coverage: ## run the tests with counters and print what they reach
	$(PLAIN) --enable-code-coverage --scratch-path .build-coverage
	llvm=$$(dirname "$$(readlink -f "$$(command -v swift)")"); \
	"$$llvm/llvm-cov" report .build-coverage/debug/navigatorPackageTests.xctest \
	  -instr-profile=.build-coverage/debug/codecov/default.profdata Sources/LocatedJSON Sources/Pathways \
	  Sources/NavigatorCommand

bench: build ## what all of it costs, as ratios beside a bare C program, parsers, rule engines and OLD=PROGRAM
	sh Tests/Bench/start.sh $(RELEASE)
	python3 Tests/Bench/batch.py $(RELEASE) .build/bench
	python3 Tests/Bench/load.py $(RELEASE) .build/bench
	python3 Tests/Bench/peers.py $(RELEASE) .build/bench
	@python3 Tests/Bench/figures.py .build/bench
	[ -z "$(OLD)" ] || python3 Tests/Bench/compare.py "$(OLD)" $(RELEASE) .build/bench

figures: bench ## the same, and renew the figures in the guide (MACHINE="two shared virtual cores")
	python3 Tests/Bench/figures.py .build/bench Sources/Pathways/Pathways.docc/AWholeRegion.md >/dev/null

# Spark is half a gigabyte, so that nothing but this target gets it, and into .build.
SPARK := .build/bench/spark/bin/python
cluster: build ## many workers under GNU parallel and Apache Spark give the bytes of one process
	[ -x $(SPARK) ] || python3 -m venv .build/bench/spark
	$(SPARK) -c 'import pyspark' 2>/dev/null || $(SPARK) -m pip install --quiet pyspark
	for tool in parallel spark; do \
	  sh Tests/Cluster/cluster.sh $(RELEASE) $$tool; status=$$?; \
	  [ $$status != 3 ] || echo "$$tool or Java is not installed: left out"; \
	  case $$status in 0 | 3) ;; *) exit 1 ;; esac; done

fuzz: ## fuzz the readers of JSON, cases, lines, tables and notes (SECONDS_EACH=60)
	sh Tests/Fuzz/fuzz.sh $${SECONDS_EACH:-60}

# Optimized, so that all tests run in less than an hour; what limits its own memory can't be tried,
# since a sanitizer takes more. Threads are only where many cases are answered.
LIMITED := ALongLineIsNamed|L4ACaseWithoutEnd
SANITIZED := $(PLAIN) -Xswiftc -O -Xswiftc -enable-testing
sanitize: ## run the tests under the address sanitizer, and batches under that of threads
	ASAN_OPTIONS=detect_leaks=0 $(SANITIZED) --sanitize=address --scratch-path .build-address \
	  --skip '$(LIMITED)'
	$(SANITIZED) --sanitize=thread --scratch-path .build-thread \
	  --filter 'BatchTests|BinaryTests|testL6ALongLine' \
	  --skip '$(LIMITED)'

format: ## lay out the Swift files
	$(FORMAT) format -i $(STYLE)

SHARE := $(DESTDIR)$(PREFIX)/share
install: build ## copy the program to PREFIX/bin, and what shells and man know of it to PREFIX/share
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d $(SHARE)/man/man1 \
	  $(SHARE)/man/da/man1
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/navigator
	$(RELEASE) completion bash >$(SHARE)/bash-completion/completions/navigator
	$(RELEASE) completion zsh >$(SHARE)/zsh/site-functions/_navigator
	$(RELEASE) completion fish >$(SHARE)/fish/vendor_completions.d/navigator.fish
	$(RELEASE) manual --language en >$(SHARE)/man/man1/navigator.1
	$(RELEASE) manual --language da >$(SHARE)/man/da/man1/navigator.1

clean: ## remove everything that was built
	rm -rf .build .build-*
