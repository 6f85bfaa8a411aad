#!/usr/bin/env python3
"""Sends every id of a warehouse through other tools and counts those that come back.

  Benchmarks/ids.py WAREHOUSE

pandas (where installed) reads each column as it does by default, so that NULL makes it one of floats;
node (where installed) reads and writes JSON; LibreOffice (where installed) takes each as a CSV and saves
a spreadsheet, which goes back to CSV; where it is not, 15 significant digits are kept, as Excel does,
too. At most 1,000,000 rows of a column go that way. Exits with 1 where an id is lost or an id is not below its bound.
"""
import collections, csv, json, os, shutil, sqlite3, subprocess, sys, tempfile


def columns(connection):
    """Table and column of every id."""
    return connection.execute("""
        SELECT tables.name, columns.name
        FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.schema = 'main' AND tables.type = 'table' AND columns.type = 'INTEGER'
          AND (columns.name LIKE '%\\_id' ESCAPE '\\' OR columns.name = 'duplicate_of'
            OR columns.name LIKE '%line\\_key' ESCAPE '\\')
          AND tables.name NOT LIKE '%\\_search\\_%' ESCAPE '\\'
        ORDER BY 1, 2""").fetchall()


def through_pandas(ids):
    import pandas
    frame = pandas.DataFrame({"id": ids})
    return [None if pandas.isna(value) else int(value) for value in frame["id"]]


def through_json(ids):
    script = "process.stdout.write(JSON.stringify(JSON.parse(require('fs').readFileSync(0, 'utf8'))))"
    return json.loads(
        subprocess.run(["node", "-e", script], input=json.dumps(ids), capture_output=True,
                       text=True, check=True).stdout)


def through_spreadsheet(ids):
    """What Excel and LibreOffice keep of a number: 15 significant digits of a 64-bit float."""
    return [None if value is None else int(float(f"{float(value):.15g}")) for value in ids]


def through_libreoffice(ids):
    """CSV, spreadsheet, CSV; what is behind the last row that a sheet holds is not sent."""
    with tempfile.TemporaryDirectory() as folder:
        def convert(name, ending):
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/user", "--headless", "--convert-to",
                 ending, "--outdir", folder, os.path.join(folder, name)],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        sheet = ids[:1_000_000]
        with open(os.path.join(folder, "ids.csv"), "w") as file:
            file.write("place,id\n" + "".join(
                f"{place},{'' if id is None else id}\n" for place, id in enumerate(sheet)))
        convert("ids.csv", "xlsx")
        os.remove(os.path.join(folder, "ids.csv"))
        convert("ids.xlsx", "csv")
        with open(os.path.join(folder, "ids.csv")) as file:
            back = [row["id"] for row in csv.DictReader(file)]
        return [int(value) if value else None for value in back] + ids[len(sheet):]


def tools():
    found = {"15 digits": through_spreadsheet}
    if shutil.which("soffice"):
        found["LibreOffice"] = through_libreoffice
    if shutil.which("node"):
        found["JSON in node"] = through_json
    try:
        import pandas  # noqa: F401
        found["pandas"] = through_pandas
    except ImportError:
        pass
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    names, ids, misplaced = [], [], 0
    for table, column in columns(connection):
        found = [row[0] for row in connection.execute(f'SELECT "{column}" FROM "{table}"')]
        known = [value for value in found if value is not None]
        bound = 10**15 if column in ("article_id", "entity_id", "story_id") else 2**53
        if known and not 0 <= min(known) <= max(known) < bound:
            print(f"{table}.{column}: not all ids are between 0 and {bound}")
            misplaced += 1
        if not column.endswith("line_key"):  # A hash, below 2^53, by which nobody joins.
            names += [f"{table}.{column}"] * len(found)
            ids += found
    lost = 0
    for tool, carry in tools().items():
        changed = collections.Counter(
            name for name, sent, came in zip(names, ids, carry(ids)) if sent != came)
        lost += changed.total()
        print(f"{tool}: {len(ids) - changed.total()} of {len(ids)} ids came back", dict(changed) or "")
    sys.exit(misplaced + lost > 0)


main()
