#!/bin/sh
# Words a second of recognising names, and of telling topics, beside a plain scan of the same text.
# Usage: Benchmarks/tagger.sh NEWS.jsonl.gz [ARTICLES]
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product fihrist-train
"$(swift build -c release --show-bin-path)/fihrist-train" speed "$1" --articles "${2:-6000}"
