#!/usr/bin/env python3
"""Measures a night of few new articles on a big archive beside a rebuild, in one run.

  Benchmarks/nights.py CORPUS.jsonl.gz... [--old 100000] [--new 100] [--jobs 2] [--keep FOLDER]

CORPUS holds one article a line; the usual names of fields are known (TEXT, Text, text, content, …).
Where the corpora hold fewer articles than asked for, further ones are made by joining the first half
of one text to the second half of the next, so that no two are alike. The archive is built first; then
the new articles arrive: once as a night, once with --rebuild into another file. Prints each step's
seconds side by side, CPU time and peak memory, and whether both files have the same bytes.
"""
import argparse, contextlib, filecmp, gzip, json, os, subprocess, sys, tempfile, time

FIELDS = {
    "title": ("TITLE", "Title", "title"),
    "published": ("TIME", "date"),
    "outlet": ("SRC", "source"),
    "text": ("TEXT", "Text", "text", "content", "Content"),
}


def articles(paths):
    """The articles of all corpora with the fields of the annotate contract."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
            for line in lines:
                row = json.loads(line)
                found = {}
                for name, spellings in FIELDS.items():
                    value = next((row[key] for key in spellings if row.get(key)), None)
                    if isinstance(value, list):
                        value = "\n".join(value)
                    if value:
                        found[name] = value
                if found.get("text", "").strip():
                    yield found


def halves(text):
    """The text cut in two at the space that is nearest to its middle."""
    cut = text.find(" ", len(text) // 2)
    return (text, "") if cut < 0 else (text[:cut], text[cut:])


def corpus(paths, count):
    """`count` articles with ids; each round after the first joins halves of articles further apart."""
    known = list(articles(paths))
    for number in range(count):
        turn, index = divmod(number, len(known))
        article = dict(known[index], id=f"{number:07}")
        if turn:
            other = known[(index + turn) % len(known)]
            article["text"] = halves(article["text"])[0] + halves(other["text"])[1]
        yield article


def write(records, path):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def build(options, folder, warehouse, *flags):
    """One run: wall and CPU seconds, MiB at the peak, the seconds of each step."""
    start = time.monotonic()
    process = subprocess.Popen(
        [options.fihrist, "build", folder, "--warehouse", warehouse, "--jobs", options.jobs,
         "--log-format", "json", *flags],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    log = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        sys.exit(log)
    steps = {"wall": time.monotonic() - start, "CPU": usage.ru_utime + usage.ru_stime,
             "peak MiB": usage.ru_maxrss / 1024}
    for line in log.splitlines():
        event = json.loads(line)
        if event["event"] == "documents.read":
            steps["read"] = event["took"]
        elif event["event"] == "step.done":
            steps[event["step"]] = event["took"]
    return steps


def measure(options, folder):
    inputs, archive, again = (os.path.join(folder, name) for name in ("in", "news.db", "again.db"))
    os.makedirs(inputs, exist_ok=True)
    old, new = os.path.join(inputs, "old.jsonl"), os.path.join(inputs, "new.jsonl")
    if not (os.path.exists(archive) and os.path.exists(old)):
        everything = corpus(options.corpus, options.old + options.new)
        write((next(everything) for _ in range(options.old)), old)
        build(options, inputs, archive)
    if not os.path.exists(new):
        write(list(corpus(options.corpus, options.old + options.new))[options.old:], new)
    night = build(options, inputs, archive)
    rebuild = build(options, inputs, again, "--rebuild")
    print(f"{options.new} new articles on {options.old}; the warehouse has "
          f"{os.path.getsize(again) / 1e6:.0f} MB")
    print(f"{'':<12}{'rebuild':>10}{'night':>10}{'ratio':>8}")
    for step in rebuild:
        before, after = rebuild[step], night.get(step, 0)
        ratio = f"{before / after:8.1f}" if after else ""
        print(f"{step:<12}{before:>10.1f}{after:>10.1f}{ratio}")
    same = filecmp.cmp(archive, again, shallow=False)
    print("both files have the same bytes" if same else "THE FILES DIFFER")
    return same


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--old", type=int, default=100_000)
    parser.add_argument("--new", type=int, default=100)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--keep", help="leave all files in this folder")
    parser.add_argument("--fihrist", default=".build/release/fihrist")
    options = parser.parse_args()
    place = contextlib.nullcontext(options.keep) if options.keep else tempfile.TemporaryDirectory()
    with place as folder:
        sys.exit(0 if measure(options, folder) else 1)


if __name__ == "__main__":
    main()
