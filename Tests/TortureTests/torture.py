#!/usr/bin/env python3
"""Spoils every call by which a build changes files, and proves that no warehouse is ever lost.

  Tests/TortureTests/torture.py --fihrist PROGRAM [--sample N] [--seed S] [--articles N] [--jobs N]

A small corpus is built, then changed; the second night is run once undisturbed under a shim
(`faults.c`, LD_PRELOAD) that counts each open, write, fsync, rename, unlink, … on the warehouse's
folder. Then the night is run again and again, each time with one fault:

  kill    the process dies before the call            torn    it dies with half of the write done
  errors  the call fails: ENOSPC, EIO, EACCES, EMFILE, once, or from then on (the disk stays full)
  power   the machine dies: what was not synchronised is gone, wholly or in part (played from the
          trace in three ways: all of it; data but not names; a seeded part of it)

After each fault the published file is the old one or the new one, to the byte. Then the night is run
again: it ends with the bytes of the undisturbed one, having annotated nothing twice, and nothing lies
beside them that should not. A third night fails to open its inputs: what it publishes is whole, and
has lost no article that is still in the inputs.
With --sample only so many faults of each kind are taken, by a seeded choice.
"""
import argparse, collections, concurrent.futures, errno, hashlib, json, os, random, shutil, signal
import sqlite3, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = ["news.db", "news.db.lock", "news.db.runs.db"]
ERRORS = {
    "open": ["EACCES", "EMFILE", "ENOSPC", "EIO"],
    "create": ["EACCES", "EMFILE", "ENOSPC", "EIO", "ENOSPC+"],
    "write": ["ENOSPC", "EIO", "ENOSPC+", "EIO+"],
    "ftruncate": ["ENOSPC", "EIO"],
    "fsync": ["EIO", "ENOSPC", "EIO+"],
    "fdatasync": ["EIO", "ENOSPC", "EIO+"],
    "rename": ["EACCES", "EIO", "ENOSPC"],
    "unlink": ["EACCES", "EIO"],
    "chmod": ["EACCES", "EIO"],
    "fchmod": ["EACCES", "EIO"],
}
Call = collections.namedtuple("Call", "number name inode path more value data")
Fault = collections.namedtuple("Fault", "night kind call how name")


def article(number, edition=1):
    """A short article of our own; no two are alike."""
    cities = ["طنجة", "مراكش", "أكادير", "وجدة", "فاس"]
    city = cities[number % len(cities)]
    return (f"اجتماع رقم {number} في {city} حول الماء\n\n"
            f"ترأس والي الجهة، كريم الزموري، يوم {number % 27 + 1} أكتوبر 2024 بـ{city} اجتماعا"
            f" خصص لتدارس الملف رقم {number} في نسخته {edition}.\n\n"
            f"وأكد الزموري أن \"الملف رقم {number} سيعرف طريقه إلى الحل\"، مضيفا أن لقاء ثانيا"
            f" سيعقد في {cities[(number + edition) % len(cities)]} بعد {number + 2} أيام.\n")


def digest(path):
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Night:
    """A state to begin from, and what an undisturbed run makes of it."""

    def __init__(self, name, program, folder, articles):
        self.name, self.program, self.template = name, program, os.path.join(folder, name)
        self.old, self.changed = None, articles + 3
        self.spoiled = "in" if name == "inputs" else "out"
        inputs = os.path.join(self.template, "in")
        os.makedirs(inputs)
        os.makedirs(os.path.join(self.template, "out"))
        for number in range(articles):
            self.put(number)
        with open(os.path.join(inputs, "feed.jsonl"), "w", encoding="utf-8") as file:
            for number in range(100, 103):
                file.write(json.dumps({"id": str(number), "body": article(number)}) + "\n")
        if name != "first":
            self.check_status(self.build(self.template))
            self.old = digest(os.path.join(self.template, "out", "news.db"))
            self.put(0, edition=2)
            self.put(articles)
            os.remove(os.path.join(inputs, "1.txt"))
            self.changed = 2

    def put(self, number, edition=1):
        with open(os.path.join(self.template, "in", f"{number}.txt"), "w", encoding="utf-8") as file:
            file.write(article(number, edition))

    def build(self, folder, **environment):
        warehouse = os.path.join(folder, "out", "news.db")
        if environment:
            environment["LD_PRELOAD"] = os.path.join(os.path.dirname(self.template), "faults.so")
            environment["FAULT_FOLDER"] = os.path.join(folder, self.spoiled)
        return subprocess.run(
            [self.program, "build", os.path.join(folder, "in"), "--warehouse", warehouse, "--jobs",
             "1", "--quiet"],
            env={"PATH": os.environ["PATH"], **environment}, capture_output=True, text=True)

    def lost(self, work, ending):
        """What is wrong after inputs could not be opened: a damaged file, or articles that went."""
        if ending.returncode not in (0, 1, 3):
            return [f"exit status {ending.returncode}: {ending.stderr.strip()}"]
        out = os.path.join(work, "out", "news.db")
        check = subprocess.run([self.program, "check", out], capture_output=True, text=True)
        held, known = (self.sources(os.path.join(folder, "out", "news.db"))
                       for folder in (work, self.template))
        return ([f"check: {check.stderr}"] if check.returncode else []) + [
            f"{source} is gone" for source in sorted(known - held - {"1.txt"})]

    @staticmethod
    def sources(path):
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        sources = {row[0] for row in connection.execute("SELECT source FROM articles")}
        connection.close()
        return sources

    @staticmethod
    def check_status(ending):
        if ending.returncode not in (0, 3):
            sys.exit(f"an undisturbed run failed: {ending.stderr}")

    def fresh(self, folder):
        shutil.copytree(self.template, folder)
        return folder

    def trace(self, folder):
        """Runs undisturbed; the calls in order."""
        work, trace = self.fresh(folder), os.path.join(folder + ".trace")
        self.check_status(self.build(work, FAULT_TRACE=trace))
        self.new = digest(os.path.join(work, "out", "news.db"))
        self.folder = os.path.join(work, "out")
        calls = []
        with open(trace, encoding="utf-8") as lines, open(trace + ".data", "rb") as data:
            for line in lines:
                number, name, inode, path, more, value = line.rstrip("\n").split("\t")
                piece = data.read(int(value)) if name == "write" else b""
                calls.append(Call(int(number), name, int(inode), path, more, int(value), piece))
        return calls


class Disk:
    """What the calls of a trace leave on the disk, and what of it outlives a loss of power."""

    def __init__(self, night):
        self.folder = night.folder
        self.names, self.content, self.inodes = {}, {}, 0
        template = os.path.join(night.template, "out")
        for name in os.listdir(template):
            with open(os.path.join(template, name), "rb") as file:
                self.names[name] = ("old", name)
                self.content[("old", name)] = bytearray(file.read())
        self.safe_names = dict(self.names)
        self.safe = {file: bytes(bytes_) for file, bytes_ in self.content.items()}
        self.pending = collections.defaultdict(list)
        self.known = {}

    def file(self, call):
        """What stands for the call's file: an inode may be used again after an unlink."""
        name = os.path.basename(call.path)
        if call.name == "create":
            self.inodes += 1
            self.known[call.inode] = ("new", self.inodes)
        elif call.inode not in self.known and name in self.names:
            self.known[call.inode] = self.names[name]
        return self.known.get(call.inode)

    def play(self, call):
        name, file = os.path.basename(call.path), self.file(call)
        if call.name == "create":
            self.names[name], self.content[file] = file, bytearray()
        elif call.name == "write":
            self.write(self.content[file], int(call.more), call.data)
            self.pending[file].append((int(call.more), call.data))
        elif call.name == "ftruncate":
            bytes_ = self.content[file]
            bytes_[:] = bytes_[:call.value].ljust(call.value, b"\0")
            self.pending[file].append((call.value, None))
        elif call.name in ("fsync", "fdatasync"):
            if call.path == self.folder:
                self.safe_names = dict(self.names)
            else:
                self.safe[file] = bytes(self.content[file])
                self.pending[file] = []
        elif call.name == "rename":
            self.names[os.path.basename(call.more)] = self.names.pop(name)
        elif call.name == "unlink":
            self.names.pop(name, None)
            self.known.pop(call.inode, None)

    @staticmethod
    def write(bytes_, offset, data):
        if len(bytes_) < offset:
            bytes_.extend(bytes(offset - len(bytes_)))
        bytes_[offset:offset + len(data)] = data

    def survivors(self, how, chance):
        """Names and their bytes after a loss of power."""
        names = self.safe_names if how == "nothing" else self.names
        left = {}
        for name, file in names.items():
            bytes_ = bytearray(self.safe.get(file, b""))
            if how == "part":
                for offset, data in self.pending[file]:
                    if data is None:
                        bytes_[:] = bytes_[:offset].ljust(offset, b"\0")
                    elif chance.random() < 0.5:
                        self.write(bytes_, offset, data)
            left[name] = bytes_
        return left


class Torture:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.findings, self.counts = [], collections.Counter()

    def run(self):
        subprocess.run(
            [shutil.which("clang") or "cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o",
             os.path.join(self.folder, "faults.so"), os.path.join(HERE, "faults.c")], check=True)
        for name in ["first", "second", "inputs"]:
            self.torture(Night(name, self.options.fihrist, self.folder, self.options.articles))
        return self.findings

    def torture(self, night):
        calls = night.trace(os.path.join(self.folder, night.name + ".traced"))
        self.counts["calls"] += len(calls)
        faults = self.sampled(self.faults(night, calls))
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            for found in pool.map(lambda fault: self.suffer(night, calls, fault), faults):
                self.findings += found
                for finding in found:
                    print("  " + finding, flush=True)
        for kind in sorted({fault.kind for fault in faults}):
            self.counts[kind] += sum(fault.kind == kind for fault in faults)

    @staticmethod
    def faults(night, calls):
        for call in calls:
            if night.name == "inputs":
                for how in ERRORS["open"]:
                    yield Fault(night.name, "error", call.number, how, call.name)
                continue
            yield Fault(night.name, "kill", call.number, "kill", call.name)
            if call.name == "write":
                yield Fault(night.name, "torn", call.number, "torn", call.name)
            for how in ERRORS.get(call.name, []):
                yield Fault(night.name, "error", call.number, how, call.name)
            for how in ["nothing", "names", "part"]:
                yield Fault(night.name, "power", call.number, how, call.name)

    def sampled(self, faults):
        """All faults, or a seeded choice: of writes, which are most calls, no more than of others."""
        faults = list(faults)
        if not self.options.sample:
            return faults
        chance, groups = random.Random(self.options.seed), collections.defaultdict(list)
        for fault in faults:
            groups[fault.kind, fault.name].append(fault)
        rounds = [chance.sample(group, len(group)) for _, group in sorted(groups.items())]
        chance.shuffle(rounds)
        turns = [fault for turn in range(self.options.sample) for group in rounds
                 for fault in group[turn:turn + 1]]
        chosen = turns[:self.options.sample]
        return chosen + [fault for fault in self.narrowest(faults) if fault not in chosen]

    @staticmethod
    def narrowest(faults):
        """The disk that is full from the last write before publishing on: never left out."""
        publishing = [fault.call for fault in faults if fault.name == "rename"]
        full = [fault for fault in faults if (fault.name, fault.how) == ("write", "ENOSPC+")]
        return [fault for fault in full if fault.call < min(publishing)][-1:] if publishing else []

    def suffer(self, night, calls, fault):
        """Runs the night with one fault, then undisturbed; what was wrong after either."""
        work = tempfile.mkdtemp(dir=self.folder)
        shutil.rmtree(work)
        try:
            night.fresh(work)
            if fault.kind == "power":
                self.lose_power(night, calls, fault, work)
                wrong = self.standing(night, work, None)
            else:
                wrong = self.standing(night, work, self.spoil(night, fault, work))
            wrong += self.recovered(night, work)
            return [f"{' '.join(map(str, fault))}: {problem}" for problem in wrong]
        finally:
            shutil.rmtree(work, ignore_errors=True)

    @staticmethod
    def spoil(night, fault, work):
        environment = {"FAULT_CALL": str(fault.call), "FAULT_HOW": fault.how}
        if fault.kind == "error":
            environment["FAULT_HOW"] = str(getattr(errno, fault.how.rstrip("+")))
            if fault.how.endswith("+"):
                environment["FAULT_LASTS"] = "1"
        return night.build(work, **environment)

    def lose_power(self, night, calls, fault, work):
        disk = Disk(night)
        for call in calls:
            if call.number >= fault.call:
                break
            disk.play(call)
        out = os.path.join(work, "out")
        for name in os.listdir(out):
            os.remove(os.path.join(out, name))
        chance = random.Random(f"{self.options.seed} {fault.call}")
        for name, bytes_ in disk.survivors(fault.how, chance).items():
            with open(os.path.join(out, name), "wb") as file:
                file.write(bytes_)

    @staticmethod
    def standing(night, work, ending):
        """What is wrong with the published file and the exit status, right after the fault."""
        found = digest(os.path.join(work, "out", "news.db"))
        if night.name == "inputs":
            return night.lost(work, ending)
        if found not in (night.old, night.new):
            return ["the published file is neither the old nor the new one"]
        if ending is None or ending.returncode == -signal.SIGKILL:
            return []
        if ending.returncode not in (0, 1, 3):
            return [f"exit status {ending.returncode}: {ending.stderr.strip()}"]
        promised = night.old if ending.returncode == 1 else night.new
        if found != promised:
            return [f"exit status {ending.returncode}, but the other file stands: {ending.stderr.strip()}"]
        if ending.returncode == 1 and not ending.stderr.strip():
            return ["exit status 1 without a word"]
        return []

    @staticmethod
    def recovered(night, work):
        """What is wrong after the next run."""
        out = os.path.join(work, "out")
        ending = night.build(work)
        if ending.returncode not in (0, 3):
            return [f"the next run failed: {ending.stderr.strip()}"]
        wrong = []
        if digest(os.path.join(out, "news.db")) != night.new:
            wrong.append("the next run made other bytes")
        if sorted(os.listdir(out)) != NAMES:
            wrong.append(f"left lying about: {sorted(set(os.listdir(out)) ^ set(NAMES))}")
        record = sqlite3.connect(os.path.join(out, "news.db.runs.db"))
        if record.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            wrong.append("the record of runs is damaged")
        loaded = record.execute("SELECT loaded FROM runs ORDER BY run_id DESC").fetchone()[0]
        if loaded > night.changed:
            wrong.append(f"{loaded} documents were annotated, not {night.changed}")
        record.close()
        return wrong


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fihrist", required=True)
    parser.add_argument("--sample", type=int, help="so many faults a night, not all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    options.fihrist = os.path.abspath(options.fihrist)
    with tempfile.TemporaryDirectory() as folder:
        torture = Torture(options, os.path.realpath(folder))
        findings = torture.run()
    counts = torture.counts
    faults = sum(counts[kind] for kind in ("kill", "torn", "error", "power"))
    print(f"{counts['calls']} calls in three nights; {faults} faults: {counts['kill']} kills, "
          f"{counts['torn']} torn writes, {counts['error']} errors, {counts['power']} power cuts; "
          f"{faults - len({f.split(':')[0] for f in findings})} recovered, "
          f"{sum('neither' in f for f in findings)} lost")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
