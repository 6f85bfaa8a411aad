#!/usr/bin/env python3
"""How many articles get their day and outlet from address and text alone, and how many of these are right.

  days.py --fihrist BIN [--limit N] [--wrong N] NEWS.jsonl.gz…

Each file's records are given to `BIN build` without their fields of date and source, and what the warehouse
says is compared with these fields. Fields are found by their usual names (url, URL, Link; text, TEXT, content,
Content, Text; title, TITLE, Title; TIME, date, Date, date_extracted; source, SRC). Python's standard library."""
import argparse, collections, datetime, gzip, json, os, random, re, sqlite3, subprocess, tempfile
from email.utils import parsedate

MONTHS = {m: i % 12 + 1 for i, m in enumerate(
    "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split())}

def first(record, *names):
    for name in names:
        value = record.get(name)
        if value: return "\n".join(value) if isinstance(value, list) else str(value)

def day(text):
    """The day that a field held back states; None where it states none."""
    if not text: return None
    if found := re.search(r"(\d{4})-(\d\d)-(\d\d)", text): return datetime.date(*map(int, found.groups()))
    if found := re.search(r"\b(\d\d)/(\d\d)/(\d{4})", text):
        return datetime.date(*map(int, reversed(found.groups())))
    if found := re.search(r"(\d{1,2}) (\w+) (\d{4})", text):
        if found[2] in MONTHS: return datetime.date(int(found[3]), MONTHS[found[2]], int(found[1]))
    parsed = parsedate(text)
    return datetime.date(*parsed[:3]) if parsed else None

def build(binary, records):
    with tempfile.TemporaryDirectory() as folder:
        inputs, warehouse = os.path.join(folder, "in"), os.path.join(folder, "w.db")
        os.mkdir(inputs)
        with open(os.path.join(inputs, "news.jsonl"), "w", encoding="utf-8") as file:
            for number, record in records:
                fields = {"id": str(number), "url": first(record, "url", "URL", "Link"),
                          "title": first(record, "title", "TITLE", "Title", "summary"),
                          "text": first(record, "text", "TEXT", "content", "Content", "Text")}
                file.write(json.dumps({k: v for k, v in fields.items() if v}, ensure_ascii=False) + "\n")
        subprocess.run([binary, "build", inputs, "--warehouse", warehouse, "--quiet"], check=False,
                       stdin=subprocess.DEVNULL, capture_output=True)
        rows = sqlite3.connect(warehouse).execute(
            "SELECT source, outlet, published_on, published_basis, url FROM articles").fetchall()
        return {int(source.split("#")[1]): row for source, *row in rows}

def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--fihrist", required=True)
    options.add_argument("--limit", type=int, default=5000)
    options.add_argument("--wrong", type=int, default=0)
    options.add_argument("files", nargs="+")
    options = options.parse_args()
    for path in options.files:
        records = list(enumerate(map(json.loads, gzip.open(path, "rt", encoding="utf-8"))))
        random.Random(1).shuffle(records)
        records = records[:options.limit]
        rows = build(os.path.abspath(options.fihrist), records)
        dated = right = compared = named = 0
        bases, names, wrong = collections.Counter(), collections.defaultdict(collections.Counter), []
        addresses = 0
        for number, record in records:
            if number not in rows: continue
            outlet, published, basis, url = rows[number]
            addresses += bool(url); named += bool(outlet)
            names[first(record, "source", "SRC")][outlet] += 1
            truth = day(first(record, "TIME", "date", "Date", "date_extracted"))
            if published:
                dated += 1; bases[basis] += 1
                if truth:
                    compared += 1
                    near = abs((datetime.date.fromisoformat(published) - truth).days) <= 1
                    right += near
                    if not near: wrong.append((published, basis, str(truth), url))
        print(f"{os.path.basename(path)}: {len(rows)} articles, {dated / len(rows):.1%} dated {dict(bases)}, "
              f"{right}/{compared} within a day ({right / max(1, compared):.2%}); "
              f"{addresses} with an address, {named} with an outlet")
        for source, found in sorted(names.items(), key=str): print("   ", source, dict(found.most_common(4)))
        for line in wrong[:options.wrong]: print("   wrong:", *line)
main()
