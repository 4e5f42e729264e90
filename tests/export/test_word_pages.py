"""The Word file as LibreOffice lays it out on pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from qualcode.export import write
from qualcode.tables import Table

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")),
        reason="needs LibreOffice and poppler",
    ),
]


@pytest.fixture(scope="module")
def pdf(everything: tuple[Table, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write(everything, folder / "all.docx", language="id", title="Hambatan kerja sama")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "all.docx")], check=True, timeout=240)
    return folder / "all.pdf"


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    run = ["pdftotext", "-layout", str(pdf), "-"]
    said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    return said.split("\f")[:-1]


def test_every_quote_is_numbered_as_its_note(pages: list[str]) -> None:
    text = "\n".join(pages)
    for number in range(1, 81):
        assert re.search(rf"^ *{number}\s+Wawancara .*\(catatan ke-{number}\)", text, re.MULTILINE)
        quote = text[text.index(f"“K{number}:") :]
        reference = re.search(r"”\s*(\d+)", quote)
        assert reference is not None
        assert int(reference[1]) == number


def test_notes_stand_below_their_quotes(pages: list[str]) -> None:
    """LibreOffice may carry the last note of a full page over to the next; never further."""
    for number in range(1, 81):
        quoted = next(n for n, page in enumerate(pages) if f"“K{number}:" in page)
        noted = next(n for n, page in enumerate(pages) if f"(catatan ke-{number})" in page)
        assert noted - quoted in (0, 1)


def test_headings_repeat_on_every_page(pages: list[str]) -> None:
    quoting = [page for page in pages if re.search(r"“K\d+:", page)]
    assert len(quoting) > 3
    assert all(re.search(r"Tema +Kutipan +Informan +n dari 6", page) for page in quoting)


def test_captions_stay_with_their_tables(pages: list[str]) -> None:
    for label, first in (("Tabel 2.", "P1"), ("Tabel 3.", "H1 agencies"), ("Tabel 4.", "controls")):
        page = next(page for page in pages if label in page)
        assert first in page[page.index(label) :]


def test_only_the_wide_table_lies_on_its_side(pdf: Path, pages: list[str]) -> None:
    run = ["pdfinfo", "-f", "1", "-l", str(len(pages)), str(pdf)]
    said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", said)
    lying = [n for n, (across, down) in enumerate(sizes) if float(across) > float(down)]
    assert lying == [n for n, page in enumerate(pages) if "Tabel 2." in page]
