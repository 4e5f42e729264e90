"""The README's commands, run as a newcomer would: block after block in an empty folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_there_are_blocks_to_run() -> None:
    assert len(BLOCK.findall(README.read_text(encoding="utf-8"))) >= 10


def test_every_block_runs_in_order(tmp_path: Path) -> None:
    script = "set -e\n" + "\n".join(BLOCK.findall(README.read_text(encoding="utf-8")))
    home = tmp_path / "home"
    home.mkdir()
    here = tmp_path / "work"
    here.mkdir()
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
    }
    ran = subprocess.run(
        ["bash", "-c", script], cwd=here, env=environment, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "no project" not in ran.stderr
    written = {path.name for path in here.rglob("exports/*.*") if path.is_file()}
    assert {"paper.docx", "quotations.docx", "matrix.csv"} <= written


def test_files_that_the_readme_names_are_there() -> None:
    text = README.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (README.parent / target).exists(), target
