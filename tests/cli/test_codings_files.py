"""Codings in and out: whose they became, one way to name the file, and counts that read well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ONE = "source,start,end,code\nP1,280,300,H1\n"
TWO = ONE + "P1,300,320,Kode sendiri\n"


def test_rows_without_a_coder_say_whose_they_became(run: Any, example: Path) -> None:
    file = example / "mine.csv"
    file.write_text(TWO, encoding="utf-8")
    base = ("--project", example, "--coder", "siti")
    made = run(*base, "codings", "import", file, "--new-codes")
    assert made.code == 0
    assert "2 codings placed, 0 there already, 0 not placed." in made.err
    assert "2 rows named no coder and went to siti." in made.err
    told = json.loads(run(*base, "codings", "import", file, "--json").out)
    assert (told["present"], told["without_coder"]) == (2, 2)


def test_a_code_that_has_no_name_but_its_key_is_listed_once(run: Any, example: Path) -> None:
    file = example / "mine.csv"
    file.write_text(TWO, encoding="utf-8")
    base = ("--project", example, "--coder", "siti")
    run(*base, "codings", "import", file, "--new-codes")
    rows = run(*base, "codebook", "list").out.splitlines()
    assert [row.strip() for row in rows if "Kode sendiri" in row] == ["Kode sendiri  1"]
    matrix = json.loads(run(*base, "export", "matrix", "--json").out)
    (line,) = [row for row in matrix["rows"] if "Kode sendiri" in map(str, row.values())]
    assert "–" not in (line["code"], line["name"])


def test_one_coding_is_one_coding(run: Any, example: Path) -> None:
    file = example / "one.csv"
    file.write_text(ONE, encoding="utf-8")
    base = ("--project", example, "--coder", "siti")
    made = run(*base, "codings", "import", file)
    assert made.err.splitlines()[-2:] == [
        "1 coding placed, 0 there already, 0 not placed.",
        "1 row named no coder and went to siti.",
    ]
    assert run(*base, "find", "--coder", "siti").err == "1 coding.\n"
    assert "1 coding given H2." in run(*base, "codings", "recode", "coder:siti", "--to", "H2").err


def test_every_export_takes_to(run: Any, example: Path) -> None:
    base = ("--project", example)
    for words, name in ((["codings"], "a.csv"), (["codebook"], "a.yaml")):
        assert run(*base, *words, "export", "--to", example / name).code == 0
        assert (example / name).read_text(encoding="utf-8")
    assert run(*base, "codings", "export", example / "b.csv").code == 0
    assert (example / "a.csv").read_bytes() == (example / "b.csv").read_bytes()
    both = run(*base, "codings", "export", example / "b.csv", "--to", example / "c.csv")
    assert (both.code, both.out) == (2, "")
    assert "two files are named" in both.err


def test_all_tables_are_those_that_there_are(run: Any, tmp_path: Path) -> None:
    folder, text = tmp_path / "new", tmp_path / "P9.txt"
    text.write_text("P9: Satu dua tiga.\n", encoding="utf-8")
    base = ("--project", folder, "--coder", "ana")
    run("--coder", "ana", "init", folder)
    refused = run(*base, "export", "--all", "--to", folder / "a.csv")
    assert refused.code == 1
    assert "nothing for any of the tables. informants: no interview has been" in refused.err
    assert not (folder / "a.csv").exists()
    run(*base, "import", text, "--case", "P9")
    made = run(*base, "export", "--all", "--to", folder / "a.csv")
    assert made.code == 0, made.err
    left = [row.split(":")[0] for row in made.err.splitlines() if row.startswith("Left out")]
    assert left == [
        f"Left out {one}" for one in ("quotations", "matrix", "triangulation", "agreement")
    ]
    assert "P9" in (folder / "a.csv").read_text(encoding="utf-8-sig")


def test_a_moved_coding_says_what_went_along(run: Any, example: Path) -> None:
    base = ("--project", example, "--coder", "siti")
    run(*base, "codings", "apply", "P1", "H1", "--start", "280", "--end", "300")
    run(*base, "memo", "write", "segment:P1:280-300", "Di sini.")
    moved = ("codings", "move", "P1", "280", "300", "H1", "--to-start", "280", "--to-end", "310")
    assert "1 memo on the passage went along." in run(*base, *moved).err
