#!/usr/bin/env python3
"""Words a second of Fihrist's names and of spaCy's blank Arabic NER, on one core, in one run.

  pip install spacy
  swift build -c release
  Benchmarks/names.py NEWS.jsonl.gz [--articles 1000] [--programs .build/release]

NEWS holds one article a line with its text in TEXT. spaCy's pipeline is blank("ar") with an NER
component of the default size, trained on one sentence only: its speed does not depend on what it
learned. Fihrist is timed as a whole (JSON, sentences, names, roles, quotations, topics and all), and
its tagger alone by `fihrist-train speed`: the model, and the model with cutting words and the rules
that it weighs, beside a plain scan of the same text.
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


def tagger_speeds(program, news, count):
    """Words a second of each step of the tagger, by the step's name."""
    lines = subprocess.run([program, "speed", news, "--articles", str(count)], check=True,
                           capture_output=True, text=True).stdout
    return {step: int(speed) for step, speed in re.findall(r"(.+): (\d+) words/s", lines)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--programs", default=".build/release")
    options = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    texts = articles(options.news, options.articles)
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    theirs = words / spacy_seconds(texts)
    steps = tagger_speeds(options.programs + "/fihrist-train", options.news, options.articles)
    both = 1 / (1 / steps["tagger"] + 1 / steps["readings and rules"])
    everything = words / fihrist_seconds(options.programs + "/fihrist", texts)
    print(f"{len(texts)} articles, {words} words")
    print(f"{'':<28}{'words/s':>12}{'times spaCy':>14}")
    for name, speed in [
        ("plain scan of the words", steps["plain scan"]), ("tagger alone", steps["tagger"]),
        ("tagger with words and rules", both), ("everything that annotate does", everything),
        ("spaCy, blank NER", theirs),
    ]:
        print(f"{name:<30}{speed:>10,.0f}{speed / theirs:>14.1f}")


main()
