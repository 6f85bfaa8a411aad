# `make help` lists the targets. Paths are relative: a checkout may lie in a folder with spaces.

WAREHOUSE ?= samples.db
NER_DATA ?= ../shared/data/ner
NEWS_DATA ?= ../shared/data/news
TOPICS_DATA ?= ../shared/data/topics
RELEASE = $$(swift build -c release --show-bin-path)

# Where `make install` puts things. DESTDIR goes before every path and is not known to what is
# installed: packagers set it to a folder of their own.
PREFIX ?= /usr/local
SYSCONFDIR ?= $(PREFIX)/etc
DESTDIR ?=
# The folder with the program and its resource folders. It is not asked for, as root may know no Swift.
BUILT ?= .build/release

.DEFAULT_GOAL := help
.PHONY: help setup build warehouse model man install uninstall test torture fuzz lint format clean
# The targets share one .build folder, which SwiftPM locks.
.NOTPARALLEL:

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## Check for Swift; install SQLite, libxml2 and zlib where they are missing
	@sh scripts/setup.sh

build: setup ## Build the program, optimised; it needs no Swift where it runs
	swift build -c release --static-swift-stdlib --product fihrist
	@echo "The program is $(RELEASE)/fihrist"

warehouse: build ## Build the program, load samples/ into a warehouse, print the report
	@"$(RELEASE)/fihrist" build samples --warehouse "$(WAREHOUSE)"
	@"$(RELEASE)/fihrist" report "$(WAREHOUSE)"
	@echo "The warehouse is $(WAREHOUSE); open it with: sqlite3 $(WAREHOUSE)"

model: ## Train the models anew from NER_DATA, TOPICS_DATA and NEWS_DATA: the same bytes
	swift build -c release --static-swift-stdlib --product fihrist-train
	"$(RELEASE)/fihrist-train" names --data "$(NER_DATA)" --news "$(NEWS_DATA)" \
	  --out Sources/Transform/Resources/models
	"$(RELEASE)/fihrist-train" topics --data "$(TOPICS_DATA)" --news "$(NEWS_DATA)" \
	  --out Sources/Transform/Resources/models

man: ## Write the manual page anew from the options; commit it with them
	swift package --allow-writing-to-package-directory generate-manual --configuration debug \
	  --date 2026-01-01
	cp .build/plugins/GenerateManual/outputs/fihrist/fihrist.1 docs/fihrist.1

install: ## Install what `make build` built below PREFIX (with DESTDIR before it)
	@PREFIX="$(PREFIX)" SYSCONFDIR="$(SYSCONFDIR)" DESTDIR="$(DESTDIR)" BUILT="$(BUILT)" \
	  sh scripts/install.sh

uninstall: ## Remove what `make install` installed, but for the configuration
	@PREFIX="$(PREFIX)" SYSCONFDIR="$(SYSCONFDIR)" DESTDIR="$(DESTDIR)" \
	  sh scripts/install.sh --uninstall

test: setup ## Build and run all tests
	swift build --build-tests
	swift test --skip-build --parallel
	@bash Tests/CronTests/nightly_test.sh
	@if command -v python3 >/dev/null; then \
	  Tests/TortureTests/torture.py --fihrist "$$(swift build --show-bin-path)/fihrist" --sample 6 && \
	  Benchmarks/hostile.py --short --fihrist "$$(swift build --show-bin-path)/fihrist"; \
	else echo "python3 is not installed: faults and hostile input were not tested"; fi

hostile: build ## Measure what hostile documents cost, in time and memory
	Benchmarks/hostile.py --fihrist "$(RELEASE)/fihrist"

torture: build ## Spoil every call by which a build changes files; takes three quarters of an hour
	Tests/TortureTests/torture.py --fihrist "$(RELEASE)/fihrist"
	Tests/TortureTests/torture.py --fihrist "$(RELEASE)/fihrist" --articles 2000 --sample 60

FUZZ_SECONDS ?= 600

fuzz: setup ## Feed the readers, then `annotate`, damaged input for FUZZ_SECONDS each
	swift build -c release --package-path Fuzz --sanitize fuzzer
	@for target in readers annotate; do \
	  mkdir -p "Fuzz/.build/corpus/$$target" && \
	  SWIFT_BACKTRACE=enable=no Fuzz/.build/release/fuzz-$$target -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -timeout=20 \
	    -rss_limit_mb=2048 -dict=Fuzz/annotate.dict \
	    -artifact_prefix=Fuzz/.build/ "Fuzz/.build/corpus/$$target" "Fuzz/seeds/$$target" || exit 1; \
	done

lint: ## Check the layout of the code, and the scripts where shellcheck is installed
	swift format lint --strict --recursive --parallel Sources Tests Package.swift
	@if command -v shellcheck >/dev/null; then \
	  shellcheck -x .ci/run cron/nightly.sh cron/fihrist.conf scripts/*.sh Tests/CronTests/*.sh; \
	else echo "shellcheck is not installed: the scripts were not checked"; fi

format: ## Lay the code out
	swift format --in-place --recursive --parallel Sources Tests Package.swift

clean: ## Remove what was built, the samples' warehouse too
	swift package clean
	rm -f samples.db samples.db-* samples.db.*
