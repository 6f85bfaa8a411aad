#!/usr/bin/env python3
"""Loads a crawl of news articles in one run and says how fast and in how much memory.

  Benchmarks/load.py CORPUS.jsonl.gz [--count 6000] [--jobs 2] [--fihrist .build/release/fihrist]

CORPUS holds one article a line in the fields of the ANT corpus (DOCNO, URL, SRC, TITLE, TIME, TEXT).
Prints articles and megabytes a second, peak memory, and the seconds of each step from the run's log.
"""
import argparse, gzip, json, os, resource, subprocess, sys, tempfile, time


def records(path, count):
    """The first `count` articles with a text, as lines of the annotate contract."""
    seen = set()
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            article = json.loads(line)
            if len(seen) == count:
                return
            if not article["TEXT"].strip() or article["DOCNO"] in seen:
                continue
            seen.add(article["DOCNO"])
            yield {
                "id": article["DOCNO"], "text": article["TEXT"], "title": article["TITLE"],
                "url": article["URL"], "outlet": article["SRC"], "published": article["TIME"],
            }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--count", type=int, default=6000)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--fihrist", default=".build/release/fihrist")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, warehouse = os.path.join(folder, "ant.jsonl"), os.path.join(folder, "ant.db")
        with open(source, "w", encoding="utf-8") as file:
            for record in records(options.corpus, options.count):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        start = time.monotonic()
        run = subprocess.run(
            [options.fihrist, "build", source, "--warehouse", warehouse, "--jobs", options.jobs,
             "--log-format", "json"], stderr=subprocess.PIPE, text=True)
        took = time.monotonic() - start
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        if run.returncode not in (0, 3):
            sys.exit(run.stderr)
        events = [json.loads(line) for line in run.stderr.splitlines()]
        megabytes = os.path.getsize(source) / 1e6
        print(f"status {run.returncode}, {options.count} articles, {megabytes:.1f} MB, {took:.1f} s")
        print(f"{options.count / took:.0f} articles/s, {megabytes / took:.2f} MB/s, "
              f"CPU {usage.ru_utime + usage.ru_stime:.1f} s, peak {usage.ru_maxrss / 1024:.0f} MiB, "
              f"warehouse {os.path.getsize(warehouse) / 1e6:.0f} MB")
        for event in events:
            if event["event"] == "step.done":
                print(f"  {event['step']:<12}{event['took']:>8} s")


main()
