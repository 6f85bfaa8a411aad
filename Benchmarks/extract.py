#!/usr/bin/env python3
"""Compares the extraction of pages with trafilatura's, on the same pages and in one table.

  pip install trafilatura      # needed here only; no dependency of Fihrist
  Benchmarks/extract.py FOLDER/index.jsonl [--fihrist .build/release/fihrist]

Each line of the index names a page (`file`) and its text (`gold`: the title, an empty line, one
paragraph a line), and gives `title` and `date`. Precision, recall and F1 are of words, the title
aside, as a mean over pages.
"""
import argparse, collections, json, os, re, subprocess, time


def words(text):
    return collections.Counter(re.findall(r"\w+", text or ""))


def plain(text):
    return re.sub(r"\s+", " ", text or "").strip()


def fihrist(program, pages):
    """What the program's annotate command finds: text without title, title, day."""
    lines = "".join(
        json.dumps({"id": p["file"], "html": p["html"], **({"url": p["url"]} if p.get("url") else {})}) + "\n"
        for p in pages)
    began = time.time()
    run = subprocess.run([program, "annotate"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    took = time.time() - began
    found = []
    for answer in map(json.loads, run.stdout.decode().splitlines()):
        text, title = answer.get("text", ""), answer.get("title")
        if title and text.startswith(title):
            text = text[len(title):]
        found.append((text, title, (answer.get("published") or "")[:10]))
    return found, took


def trafilatura(pages):
    import trafilatura
    began, found = time.time(), []
    for page in pages:
        document = trafilatura.bare_extraction(
            page["html"], url=page.get("url"), include_comments=False, include_tables=False, with_metadata=True)
        found.append((document.text, document.title, document.date) if document else ("", "", ""))
    return found, time.time() - began


def row(name, pages, found, took):
    precision = recall = f1 = 0.0
    titles = days = 0
    for page, (text, title, day) in zip(pages, found):
        gold, got = words(page["body"]), words(text)
        shared = sum((gold & got).values())
        p, r = shared / max(1, sum(got.values())), shared / max(1, sum(gold.values()))
        precision, recall, f1 = precision + p, recall + r, f1 + (2 * p * r / (p + r) if p + r else 0)
        titles += plain(title) == plain(page["title"])
        days += (day or "")[:10] == page["date"][:10]
    n = len(pages)
    size = sum(len(p["html"].encode()) for p in pages) / 1e6
    print(f"{name:<14}{100*precision/n:>8.2f}{100*recall/n:>8.2f}{100*f1/n:>8.2f}"
          f"{titles:>6}/{n}{days:>6}/{n}{size/took:>10.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("--fihrist", default=".build/release/fihrist")
    options = parser.parse_args()
    folder = os.path.dirname(options.index)
    with open(options.index, encoding="utf-8") as file:
        pages = [json.loads(line) for line in file if line.strip()]
    for page in pages:
        with open(os.path.join(folder, page["file"]), encoding="utf-8", newline="") as file:
            page["html"] = file.read()
        with open(os.path.join(folder, page["gold"]), encoding="utf-8") as file:
            page["body"] = file.read().partition("\n\n")[2]
    print(f"{'':<14}{'p':>8}{'r':>8}{'f1':>8}{'titles':>8}{'days':>8}{'MB/s':>10}")
    row("fihrist", pages, *fihrist(options.fihrist, pages))
    row("trafilatura", pages, *trafilatura(pages))
    print("MB/s of fihrist include start, lexicons and annotation; extraction-benchmark measures extraction alone.")


main()
