#!/usr/bin/env python3
"""Sends every id of a warehouse through other tools and counts those that come back.

  Benchmarks/ids.py WAREHOUSE

pandas (where installed) reads each column as it does by default, so that NULL makes it one of floats;
node (where installed) reads and writes JSON; a spreadsheet keeps 15 significant digits of a CSV's
numbers. Exits with 1 where an id is lost or an id is not below its bound.
"""
import json, shutil, sqlite3, subprocess, sys


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


def tools():
    found = {"spreadsheet": through_spreadsheet}
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
    lost, total = {name: 0 for name in tools()}, 0
    for table, column in columns(connection):
        ids = [row[0] for row in connection.execute(f'SELECT "{column}" FROM "{table}"')]
        total += len(ids)
        known = [value for value in ids if value is not None]
        bound = 10**15 if column in ("article_id", "entity_id", "story_id") else 2**53
        if known and not 0 <= min(known) <= max(known) < bound:
            print(f"{table}.{column}: not all ids are between 0 and {bound}")
            lost["spreadsheet"] += 1
        for name, carry in tools().items():
            if name == "spreadsheet" and column.endswith("line_key"):
                continue  # A hash, below 2^53; nobody joins by it in a spreadsheet.
            wrong = sum(a != b for a, b in zip(ids, carry(ids)))
            lost[name] += wrong
            if wrong:
                print(f"{table}.{column}: {name} changed {wrong} of {len(ids)}")
    for name, number in lost.items():
        print(f"{name}: {total - number} of {total} ids came back")
    sys.exit(any(lost.values()))


main()
