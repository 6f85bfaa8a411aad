#!/usr/bin/env python3
"""Writes the lexicon of the search tables from the counts of words in news.

  search_words.py FOLDER… > Sources/Load/Resources/lexicons/search_words.tsv

FOLDER holds JSON Lines (.jsonl or .jsonl.gz), below it too. Only words and what their counts tell
are kept, no text. Python's standard library only."""
import collections, gzip, json, pathlib, re, sys

HIDDEN = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
WORD = re.compile("[\u0621-\u064a]+")
PLAIN = str.maketrans("أإآؤئ", "اااوي")
HAMZA = set("أإآؤئ")
# Words that the counts alone judge wrongly.
WHOLE = "كانت وهران بنك بشار التي الذي الذين اللذين اللتين الله الان الى".split()
NOT_WHOLE = "وروسيا وانها بالاضافة بموجب بمثابة".split()
ALEF = "على إلى".split()


def texts(folders):
    """Each text once: outlets repeat themselves."""
    seen = set()
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.jsonl*")):
            with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as lines:
                for line in lines:
                    values = [v for v in json.loads(line).values() if isinstance(v, str)]
                    text = "\n".join(v for v in values if len(v) > 60 and " " in v)
                    if text not in seen:
                        seen.add(text)
                        yield HIDDEN.sub("", text)


def plain(word):
    return word.translate(PLAIN)


def is_whole(word, n, counts):
    """Whether the first letter, which might be a particle or the article, belongs to the word: hardly anything is
    written without it, or it takes an article or a preposition before it."""
    if word[:2] == "لل":
        return False
    rest = counts[word[1:]]
    if word[0] in "وفبك" and word[1:3] == "ال" and len(word) >= 6:
        return rest < 0.02 * n
    before = [p for p in "بلك" if word[0] != "ل"]
    preposed = sum(counts[p + word] + counts["و" + p + word] for p in before)
    return rest < 0.02 * n or max(counts["ال" + word], preposed) >= max(3, 0.03 * n)


def hamza_spellings(written, whole):
    """How words with a hamza are written, without article and particles."""
    spellings = collections.defaultdict(collections.Counter)
    for word, n in written.items():
        if word[0] in "وفبكل" and len(word) > 4 and plain(word) not in whole:
            continue
        bare = word[2:] if word.startswith("ال") and len(word) >= 5 else word
        spellings[plain(bare)][bare] += n
    for found in spellings.values():
        total = sum(found.values())
        for word, n in found.most_common(2):
            if HAMZA & set(word) and n >= 40 and n >= 0.1 * total:
                yield word


def plain_starts(written):
    """Words that begin with a plain alef, as nearly everybody writes them."""
    starts, all_starts = collections.Counter(), collections.Counter()
    for word, n in written.items():
        bare = word[2:] if word.startswith("ال") and len(word) >= 5 else word
        if bare[0] in "اأإآ":
            all_starts[plain(bare)] += n
            starts[plain(bare)] += n * (bare[0] == "ا")
    for word, n in all_starts.items():
        if n >= 40 and starts[word] >= 0.9 * n:
            yield word


def main():
    written = collections.Counter()
    for text in texts(sys.argv[1:]):
        written.update(WORD.findall(text))
    counts = collections.Counter()
    for word, n in written.items():
        counts[plain(word)] += n
    rows = {(plain(word), "alef") for word in ALEF} | {(word, "whole") for word in WHOLE}
    for word, n in counts.items():
        if len(word) >= 4 and word[0] in "وفبكلس" and n >= 20 and is_whole(word, n, counts):
            rows.add((word, "whole"))
        if len(word) >= 3 and word[-1] == "ه" and n >= 15 and n >= 0.1 * counts[word[:-1] + "ة"]:
            rows.add((word, "pronoun"))
        twin = counts[word[:-1] + "ي"]
        if len(word) >= 3 and word[-1] == "ى" and n >= 10 and 0.15 * n <= twin <= 7 * n:
            rows.add((word, "alef"))
    rows -= {(word, "whole") for word in NOT_WHOLE}
    whole = {word for word, kind in rows if kind == "whole"}
    rows |= {(word, "hamza") for word in hamza_spellings(written, whole)}
    rows |= {(word, "plain") for word in plain_starts(written)}
    print("# Words that the forms of the search tables depend on. alef: a final ى that is no ي;")
    print("# hamza: how a word with a hamza is written; plain: it begins with an alef without hamza;")
    print("# pronoun: a final ه that is no ة; whole: it begins with no particle and no article.")
    print("# All but hamza are given with plain alefs and no other hamza.")
    print("# Origin: counts of words in news of 2015 to 2024 (facts; no text is kept); made by")
    print("# scripts/search_words.py. Licence: CC0-1.0.")
    print("word\tkind")
    for word, kind in sorted(rows):
        print(f"{word}\t{kind}")


main()
