#!/usr/bin/env python3
"""Words a second of Fihrist's annotation and of spaCy's blank Arabic NER, on one core, in one run.

  pip install spacy
  Benchmarks/names.py NEWS.jsonl.gz [--articles 1000] [--fihrist .build/release/fihrist]

NEWS holds one article a line with its text in TEXT. spaCy's pipeline is blank("ar") with an NER
component of the default size, trained on one sentence only: its speed does not depend on what it
learned. Fihrist is timed as a whole (JSON, sentences, names, roles, quotations, topics and all), so
the figure is a lower bound of the tagger's own.
"""
import argparse, gzip, json, os, re, subprocess, time


def articles(path, count):
    """The texts of the first `count` articles that have one."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        texts = (json.loads(line)["TEXT"] for line in lines)
        return [text for text, _ in zip((t for t in texts if t.strip()), range(count))]


def spacy_seconds(texts):
    """Seconds that spaCy takes, one process, one thread."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("ar")
    ner = nlp.add_pipe("ner")
    for label in ("PER", "ORG", "LOC", "MISC"):
        ner.add_label(label)
    doc = nlp.make_doc("زار محمد الرباط")
    example = Example.from_dict(doc, {"entities": [(4, 8, "PER"), (9, 15, "LOC")]})
    nlp.initialize(lambda: [example])
    list(nlp.pipe(texts[:20]))
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return time.perf_counter() - start


def fihrist_seconds(program, texts):
    """Seconds that annotating takes behind the start-up, on one core."""
    def run(batch):
        feed = "".join(json.dumps({"id": str(i), "body": t}) + "\n" for i, t in enumerate(batch))
        start = time.perf_counter()
        subprocess.run([program, "annotate", "--jobs", "1"], input=feed.encode(),
                       stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start
    return run(texts) - run(texts[:1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--fihrist", default=".build/release/fihrist")
    options = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    texts = articles(options.news, options.articles)
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    ours, theirs = fihrist_seconds(options.fihrist, texts), spacy_seconds(texts)
    print(f"{len(texts)} articles, {words} words")
    print(f"Fihrist, everything   {words / ours:>10,.0f} words/s")
    print(f"spaCy, blank NER      {words / theirs:>10,.0f} words/s")
    print(f"ratio                 {theirs / ours:>10.1f}")


main()
