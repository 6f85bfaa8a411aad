#!/usr/bin/env python3
"""Measures how the cost of a run grows with its worst document, and ends with status 1 where it grows
too fast.

  Benchmarks/hostile.py [SHAPE...] [--short] [--before PROGRAM] [--fihrist PROGRAM] [--list]

Each shape is an input that somebody could send to stop a night: one sentence without a stop, people
of one family name, quotations never closed, and so on. Each is made at three sizes, each twice as
large as the one before, and given to `fihrist build` and, where it is a document, to `fihrist
annotate`. Printed are the CPU seconds and the peak memory of the largest, and the exponent: how the
CPU time beyond that of an empty input grows from the second size to the third. With --before the
figures of another program stand beside them.

Status 1: an exponent above 1.3 where the largest takes more than a second, more than 1 GiB, or a run
that crashed or ran out of time. --short builds a few small shapes, with generous limits.
"""
import argparse, contextlib, json, math, os, resource, shutil, subprocess, sys, tempfile

STEEPEST, LEAST_SECONDS, MOST_MEBIBYTES = 1.3, 1.0, 1024
GIVEN = "محمد أحمد علي حسن يوسف عمر خالد سعيد كريم رشيد نبيل جمال طارق سمير فؤاد عادل هشام".split()
WORDS = ("المدينة الجديدة تعرف حركة كبيرة خلال هذه الفترة حيث يعمل السكان على إصلاح الطريق قرب السوق "
         "القديم وسط أجواء عادية بعد نزول المطر").split()
CITIES = "الرباط مراكش فاس طنجة أكادير وجدة تطوان القاهرة تونس الجزائر باريس مدريد".split()
# The shapes that once cost most, for a look in passing.
SHORT = ("no-stop", "namesakes", "people", "offices", "quotes-never-closed", "equal-paragraphs",
         "word-a-line", "page-paragraphs", "records", "spellings", "one-family")
SHAPES = {}


def shape(base, annotate=True, build=True):
    """Registers a function that makes a shape of some size; `base` is its smallest size."""
    def register(make):
        SHAPES[make.__name__.replace("_", "-")] = (make, base, annotate, build)
        return make
    return register


def cycle(words, count, start=0):
    return [words[(start + index * 7) % len(words)] for index in range(count)]


def invented(number, length=5):
    """A word that no lexicon knows: the digits of `number` as letters."""
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهي"
    word = ""
    for _ in range(length):
        number, digit = divmod(number, len(letters))
        word += letters[digit]
    return word


def one(text, kind="body", **fields):
    return [dict(id="h", **{kind: text}, **fields)]


@shape(100_000)
def no_stop(size):
    return one(" ".join(cycle(WORDS, size)))


@shape(100_000)
def no_stop_of_names(size):
    return one(" ".join(cycle(["السيد محمد الخامس", "في الرباط", "وزارة الداخلية"], size // 2)))


@shape(100_000)
def no_stop_scraped(size):
    return one(" ".join(cycle(WORDS, size)), "text")


@shape(3_000)
def namesakes(size):
    names = [f"{GIVEN[i % 17]} {GIVEN[i // 17 % 17]} {invented(i, 3)} العلوي"
             for i in range(size // 2)]
    return one(". ".join(f"قال السيد {name} ثم قال العلوي" for name in names))


@shape(4_000)
def people(size):
    return one("، ".join(f"السيد {GIVEN[i % 17]} {invented(i * 977)}" for i in range(size)))


@shape(4_000)
def bodies(size):
    return one("، ".join(f"الجمعية الوطنية {invented(i * 977)}" for i in range(size)) + " والجمعية")


@shape(4_000)
def acronyms(size):
    return one("، ".join(f"المكتب الوطني لل{invented(i)} (AB{i})" for i in range(size)))


@shape(10_000)
def places(size):
    return one(" و".join(cycle(CITIES, size)))


@shape(10_000)
def times(size):
    return one(" ".join(["يوم الاثنين 3 ماي 2021", "13 و14 و15 و16", "سنة 1999"] * (size // 3)))


@shape(5_000)
def offices(size):
    return one(" ".join(f"وزير الداخلية {GIVEN[i % 17]} {invented(i * 977)}، وقال الوزير إن الأمر"
                        for i in range(size)))


@shape(5_000)
def meetings(size):
    return one(". ".join(
        f"استقبل {GIVEN[i % 17]} {invented(i)} {GIVEN[i % 13]} {invented(i * 31)} بالرباط"
        for i in range(size)))


@shape(20_000)
def sayings(size):
    return one("وقال إن " * size + "النهاية")


@shape(20_000)
def attributions(size):
    return one("وفق بلاغ لوزارة الصحة " * size)


@shape(20_000)
def quotes_never_closed(size):
    return one("قال «الأمر هنا " * size)


@shape(20_000)
def quotes_crossed(size):
    return one("\"كلمة واحدة” ثم “قال\" " * size, "text")


@shape(20_000)
def quoted_blanks(size):
    return one("قال:" + " «" * size + "الكلام هنا طويل جدا في هذا اليوم»")


@shape(20_000)
def brackets(size):
    return one("(" * size + " كلمة " + ")" * size + " [الرباط (" * size)


@shape(4_000)
def equal_paragraphs(size):
    return one("\n".join([" ".join(WORDS) + "."] * size), "text")


@shape(30_000)
def word_a_line(size):
    return one("\n".join(cycle(WORDS + CITIES, size)), "text")


@shape(30_000)
def word_a_line_clean(size):
    return one("\n".join(cycle(WORDS + CITIES, size)))


@shape(20_000)
def short_sentences(size):
    return one(". ".join(cycle(WORDS + CITIES, size)))


@shape(500_000)
def one_token(size):
    return one("قال " + "ب" * size + " إن الرباط")


@shape(500_000)
def marks(size):
    return one("قال ب" + "\u064e" * size + " إن الرباط" + "\u200f" * size)


@shape(100_000)
def scripts_in_turn(size):
    return one(" ".join(f"{word}abc {word}٣ x" for word in cycle(WORDS, size // 2)))


@shape(200_000)
def stops(size):
    return one("ا.ب.ج. د... " * (size // 4) + "كلمة؟! " * (size // 4))


@shape(500_000)
def blanks(size):
    return one("كلمة" + " " * size + "أخرى" + "\n" * size + "ثالثة", "text")


@shape(20_000)
def dashes(size):
    return one("الرباط - مراكش – فاس: " * size, "text")


@shape(20_000)
def long_title(size):
    return one(" ".join(WORDS) + ".", "text", title=" ".join(cycle(WORDS + CITIES, size)))


@shape(4_000)
def page_paragraphs(size):
    text = " ".join(WORDS)
    return one("<html><body><h1>عنوان</h1>" + f"<p>{text}.</p>" * size, "html")


@shape(4_000)
def page_headings(size):
    return one("".join(
        f"<article><h2>{' '.join(cycle(WORDS, 8, i))}</h2><p>{' '.join(WORDS)}.</p></article>"
        for i in range(size)), "html")


@shape(50_000)
def page_nested(size):
    return one("<div>" * size + " ".join(WORDS) + "</div>" * size, "html")


@shape(50_000)
def page_unclosed(size):
    return one("<a><b><i><font>كلمة " * size, "html")


@shape(50_000)
def page_attributes(size):
    names = " ".join(f"a{i}=x" for i in range(size))
    return one(f"<p {names}>{' '.join(WORDS)}</p>", "html")


@shape(25_000, annotate=False)
def records(size):
    return [dict(id=str(i), body=f"كلمة {i}") for i in range(size)]


@shape(25_000, annotate=False)
def unreadable_records(size):
    return ["{" for _ in range(size)]


@shape(4_000, annotate=False)
def spellings(size):
    """Names of one skeleton, a dozen to a record: vowels put in at all places."""
    def name(number):
        word = ""
        for letter in "بردنكلمسفت":
            number, vowel = divmod(number, 3)
            word += letter + ("", "ا", "ي")[vowel]
        return word
    names = [f"السيد جون {name(i * 3)}" for i in range(size)]
    return [dict(id=str(i), body="قال " + " وقال ".join(names[i:i + 12]) + ".") for i in range(0, size, 12)]


@shape(2_000, annotate=False)
def one_family(size):
    """Articles that name a family name alone, and others its bearers in full, on one day."""
    day = "2024-05-01"
    full = [f"قال السيد {GIVEN[i % 17]} {invented(i)} البقالي إن الأمر." for i in range(size)]
    return ([dict(id=f"a{i}", published=day, body=text) for i, text in enumerate(full)]
            + [dict(id=f"b{i}", published=day, body="قال البقالي إن الأمر عادي.")
               for i in range(size)])


@shape(2_000, annotate=False)
def one_story(size):
    """Articles of one day that name the same people and places in other words."""
    people = "عبد اللطيف الحموشي وناصر بوريطة وعزيز أخنوش في الرباط ومراكش وفاس"
    words = [" ".join(invented(i * 31 + j) for j in range(30)) for i in range(size)]
    return [dict(id=str(i), published="2024-05-01", body=f"قال {people} {text}.")
            for i, text in enumerate(words)]


@shape(2_000, annotate=False)
def one_article(size):
    return [dict(id=str(i), body=" ".join(WORDS * 3)) for i in range(size)]


@shape(10_000, annotate=False)
def feed(size):
    text = " ".join(WORDS)
    items = "".join(
        f"<item><guid>{i}</guid><title>عنوان {i}</title><description>{text}</description></item>"
        for i in range(size))
    return ("feed.xml", f"<?xml version='1.0'?><rss version='2.0'><channel>{items}</channel></rss>")


@shape(20_000, annotate=False)
def decisions(size):
    """A chain in which each entity is the next, given as --decisions, with one small article."""
    rows = "".join(f"merge\tPER|k{i}\tPER|k{i + 1}\n" for i in range(size, 0, -1))
    return ("--decisions", "decision\tkey\tother\n" + rows)


@shape(1_000_000, annotate=False)
def huge_cell(size):
    """A title of many characters in ten small articles, shown by `report` and `explain`."""
    return ("report", [dict(id=str(i), body="قال السيد كلمة.", title="ع" * (size // 10)) for i in range(10)])


class Outcome:
    def __init__(self, seconds, mebibytes, fault):
        self.seconds, self.mebibytes, self.fault = seconds, mebibytes, fault


def run(command, stdin, options):
    """CPU seconds, peak MiB, and what went wrong, of a program."""
    def bound():
        resource.setrlimit(resource.RLIMIT_CPU, (options.seconds, options.seconds))
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open(stdin or os.devnull, "rb") as source:
        process = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, preexec_fn=bound)
        _, status, usage = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime
    late = seconds >= options.seconds - 1
    fault = "late" if code < 0 and late else f"signal {-code}" if code < 0 else None
    if code not in (0, 3) and not fault:
        fault = f"status {code}"
    return Outcome(seconds, usage.ru_maxrss / 1024, fault)


def lay_out(made, folder):
    """Writes an input below `folder`; returns the path of its records and further arguments."""
    inputs = os.path.join(folder, "in")
    os.makedirs(inputs)
    path, extra, after = os.path.join(inputs, "h.jsonl"), [], None
    if isinstance(made, tuple):
        name, made = made
        if name == "report":
            after = "report"
        else:
            extra_path = os.path.join(inputs if name == "feed.xml" else folder, name.strip("-"))
            with open(extra_path, "w", encoding="utf-8") as file:
                file.write(made)
            extra = [name, extra_path] if name.startswith("--") else []
            made = one("قال وزير الداخلية عبد الوافي لفتيت في الرباط.")
    with open(path, "w", encoding="utf-8") as file:
        for record in made:
            file.write((record if isinstance(record, str) else json.dumps(record, ensure_ascii=False)) + "\n")
    return inputs, path, extra, after


def measure(program, made, command, options):
    """What a shape costs: of a build with the reports behind it, the most."""
    with tempfile.TemporaryDirectory() as folder:
        inputs, path, extra, after = lay_out(made, folder)
        if command == "annotate":
            return run([program, "annotate", "--jobs", "2"], path, options)
        warehouse = os.path.join(folder, "h.db")
        built = run([program, "build", inputs, "--warehouse", warehouse, "--jobs", "2", "--quiet", *extra],
                    None, options)
        if built.fault or not after:
            return built
        old = os.path.join(folder, "old.db")
        shutil.copy(warehouse, old)
        shown = [run([program, "report", warehouse, "stories"], None, options),
                 run([program, "diff", old, warehouse], None, options)]
        return Outcome(built.seconds + sum(o.seconds for o in shown),
                       max(o.mebibytes for o in [built, *shown]),
                       next((o.fault for o in shown if o.fault), None))


def grow(program, name, command, options, empty):
    """The outcome at the largest size, and the exponent from the second size to it."""
    make, base, _, _ = SHAPES[name]
    outcomes = []
    for step in range(3):
        size = max(2, int(base * options.scale)) << step
        outcomes.append(measure(program, make(size), command, options))
        if outcomes[-1].fault:
            return outcomes[-1], float("nan"), step
    before, last = (max(outcome.seconds - empty, 0.02) for outcome in outcomes[1:])
    return outcomes[-1], math.log(last / before, 2), 2


def verdict(outcome, exponent, options):
    if outcome.fault:
        return outcome.fault
    if outcome.mebibytes > options.mebibytes:
        return "memory"
    if outcome.seconds > options.least and exponent > options.steepest:
        return "steep"
    return ""


def told(outcome, exponent, step):
    growth = "  —  " if math.isnan(exponent) else f"{exponent:5.2f}"
    size = "" if step == 2 else f" at size {step + 1}"
    return f"{outcome.seconds:8.1f} {outcome.mebibytes:7.0f} {growth}" + (
        f" {outcome.fault}{size}" if outcome.fault else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    parser.add_argument("--fihrist", default=".build/release/fihrist")
    parser.add_argument("--before", help="another program, whose figures stand beside")
    parser.add_argument("--seconds", type=int, default=120, help="most CPU seconds of one run")
    parser.add_argument("--short", action="store_true", help="small sizes, generous limits")
    parser.add_argument("--list", action="store_true", help="names the shapes")
    options = parser.parse_args()
    options.scale, options.least, options.steepest = 1.0, LEAST_SECONDS, STEEPEST
    options.mebibytes = MOST_MEBIBYTES
    if options.short:
        options.scale, options.least, options.steepest = 0.05, 10.0, 1.8
    if options.list:
        return print("\n".join(SHAPES))
    unknown = set(options.shapes) - set(SHAPES)
    if unknown:
        parser.error(f"no shape {', '.join(sorted(unknown))}")
    programs = [options.before] * bool(options.before) + [options.fihrist]
    empties = {(program, command): measure(program, one("كلمة."), command, options).seconds
               for program in programs for command in ("annotate", "build")}
    head = f"{'CPU s':>8} {'MiB':>7} {'n^':>5}"
    print(f"{'shape':<24}{'command':<10}" + "   | ".join([f"{head:<34}"] * len(programs)), flush=True)
    failed = 0
    for name, (_, _, annotate, build) in SHAPES.items():
        if name not in (options.shapes or (SHORT if options.short else SHAPES)):
            continue
        for command in ["annotate"] * (annotate and not options.short) + ["build"] * build:
            rows = [grow(program, name, command, options, empties[program, command]) for program in programs]
            fault = verdict(rows[-1][0], rows[-1][1], options)
            failed += bool(fault)
            print(f"{name:<24}{command:<10}" + "   | ".join(f"{told(*row):<34}" for row in rows)
                  + (f"  <- {fault}" if fault else ""), flush=True)
    print(f"{failed} runs grow too fast or take too much" if failed else "all runs are within the limits")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
