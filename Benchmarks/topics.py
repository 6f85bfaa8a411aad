#!/usr/bin/env python3
"""Topics of Fihrist beside those of a plain linear SVM, same data, same measure, one table.

  pip install scikit-learn
  Benchmarks/topics.py DATA TAXONOMY [--fihrist .build/release/fihrist]

DATA holds train.jsonl and dev.jsonl: {"id", "text", "codes"} a line; TAXONOMY is a table with a code
and its broader code in the first two columns. Both learn from train.jsonl and are asked for
dev.jsonl. The SVM is scikit-learn's LinearSVC, one against the rest, over words and pairs of words
weighted by TF-IDF, with all broader codes as labels; its threshold is the best of a cross-validation
over train.jsonl. Measured as F1 of the codes, of the codes with all broader ones, of the codes on
top, and as the share of articles whose best topic is right or broader than a right one.
"""
import argparse, json, subprocess


def articles(path):
    """The articles of a file of JSON Lines."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def lineages(path):
    """For each code itself and all above it, nearest first."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if line.startswith("medtop:")]
    broader = {row[0]: row[1] for row in rows}

    def climb(code):
        return [code] + climb(broader[code]) if broader.get(code) else [code]
    return {code: climb(code) for code in broader}


def f1(pairs):
    """F1 over pairs of sets: wanted, found."""
    right = sum(len(wanted & found) for wanted, found in pairs)
    return 200 * right / max(1, sum(len(wanted) + len(found) for wanted, found in pairs))


def measure(wanted, found, above):
    """The four figures for lists of codes, best first."""
    def closure(codes):
        return {broader for code in codes for broader in above.get(code, [code])}

    def tops(codes):
        return {above.get(code, [code])[-1] for code in codes}
    pairs = list(zip(wanted, found))
    figures = [f1([(view(w), view(f)) for w, f in pairs]) for view in (set, closure, tops)]
    first = sum(bool(f) and f[0] in closure(w) for w, f in pairs)
    return figures + [100 * first / len(pairs)]


def svm(train, texts, above):
    """For each text the codes of the SVM, best first."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.model_selection import KFold
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import MultiLabelBinarizer
    from sklearn.svm import LinearSVC

    binarizer = MultiLabelBinarizer()
    labels = [{b for code in a["codes"] for b in above.get(code, [code])} for a in train]
    targets = binarizer.fit_transform(labels)
    documents = np.array([a["text"] for a in train], dtype=object)

    def fitted(rows):
        used = targets[rows].any(axis=0)
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
            OneVsRestClassifier(LinearSVC()))
        model.fit(documents[rows], targets[rows][:, used])
        return model, binarizer.classes_[used]

    def chosen(scores, codes, threshold):
        order = np.argsort(-scores)
        kept = [codes[i] for i in order if scores[i] >= threshold] or [codes[order[0]]]
        implied = {b for code in kept for b in above.get(code, [code])[1:]}
        return [code for code in kept if code not in implied]

    thresholds = [-0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, 0.0]
    found = {threshold: [None] * len(train) for threshold in thresholds}
    for rows, held in KFold(5, shuffle=True, random_state=0).split(documents):
        model, codes = fitted(rows)
        for row, scores in zip(held, model.decision_function(documents[held])):
            for threshold in thresholds:
                found[threshold][row] = chosen(scores, codes, threshold)
    wanted = [a["codes"] for a in train]
    best = max(thresholds, key=lambda t: sum(measure(wanted, found[t], above)[:3]))
    model, codes = fitted(np.arange(len(train)))
    return [chosen(scores, codes, best) for scores in model.decision_function(texts)]


def fihrist(program, texts):
    """For each text the codes that `fihrist annotate` gives, best first."""
    feed = "".join(
        json.dumps({"id": str(i), "body": text}) + "\n" for i, text in enumerate(texts))
    answers = subprocess.run(
        [program, "annotate"], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [
        [topic["code"] for topic in sorted(json.loads(line)["topics"], key=lambda t: -t["score"])]
        for line in answers.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("taxonomy")
    parser.add_argument("--fihrist", default=".build/release/fihrist")
    options = parser.parse_args()
    above = lineages(options.taxonomy)
    train, dev = articles(options.data + "/train.jsonl"), articles(options.data + "/dev.jsonl")
    texts, wanted = [a["text"] for a in dev], [a["codes"] for a in dev]
    print("| dev.jsonl | codes F1 | hierarchical F1 | top level F1 | first topic right |")
    print("|---|---|---|---|---|")
    for name, found in [
        ("Fihrist", fihrist(options.fihrist, texts)), ("linear SVM", svm(train, texts, above)),
    ]:
        print(f"| {name} | " + " | ".join(f"{figure:.1f}" for figure in measure(wanted, found, above)) + " |")


main()
