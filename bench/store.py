"""Importing transcripts and applying codes durably, beside what the disk's own sync costs."""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path

from qualcode.workflow import importing
from qualcode.workflow.desk import Desk
from qualcode.workflow.study import Study, create_store, make_project

WORDS = ["koordinasi", "lembaga", "data", "lama", "keluarga", "anak", "kerja", "polisi", "rapat"]
TRANSCRIPTS, LENGTH, CODINGS = 30, 3_000, 500
BOOK = """qualcode: codebook/1
languages: [id]
title: {id: Bench}
families:
  - id: f
    name: {id: F}
    codes:
""" + "".join(f"      - {{id: C{n}, name: {{id: Kode {n}}}}}\n" for n in range(20))


def transcript(seed: int) -> str:
    """A transcript of LENGTH words in turns of about forty."""
    chance = random.Random(seed)
    turns = []
    for number in range(LENGTH // 40):
        who = "Pewawancara" if number % 2 else "P1"
        turns.append(f"{who}: " + " ".join(chance.choices(WORDS, k=39)) + ".")
    return "\n\n".join(turns) + "\n"


def percentile(values: list[float], share: float) -> float:
    """The value below which that share lies."""
    return sorted(values)[int(share * (len(values) - 1))]


def sync_floor(folder: Path) -> list[float]:
    """Seconds of one appended page with fsync, which no durable write can beat."""
    times = []
    with (folder / "floor").open("wb") as file:
        for _ in range(200):
            begin = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - begin)
    return times


def import_time(study: Study, folder: Path) -> tuple[float, float]:
    """(seconds of the import, seconds of its backup)."""
    paths = []
    for number in range(TRANSCRIPTS):
        path = folder / f"T{number}.txt"
        path.write_text(transcript(number), encoding="utf-8")
        paths.append(path)
    importing.import_files(study, paths[:1], importing.Defaults())  # warm: modules loaded
    begin = time.perf_counter()
    study.store.backup("bench")
    backup = time.perf_counter() - begin
    begin = time.perf_counter()
    importing.import_files(study, paths, importing.Defaults())
    return time.perf_counter() - begin - backup, backup


def coding_times(study: Study) -> list[float]:
    """Seconds of each durable coding at random places of random transcripts."""
    desk = Desk(study)
    chance = random.Random(1)
    documents = [desk.document(row.id) for row in desk.sources()[:5]]
    times = []
    for _ in range(CODINGS):
        document = chance.choice(documents)
        start = chance.randrange(len(document.text) - 200)
        code = f"C{chance.randrange(20)}"
        begin = time.perf_counter()
        desk.apply(document, start, start + chance.randrange(1, 200), code)
        times.append(time.perf_counter() - begin)
    return times


def main() -> None:
    from qualcode.workflow.codebook import load_codebook

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place = make_project(folder / "study", title="Bench", languages=("id",))
        study = create_store(place, "bench")
        try:
            (folder / "book.yaml").write_text(BOOK, encoding="utf-8")
            load_codebook(study, folder / "book.yaml")
            seconds, backup = import_time(study, folder)
            print(f"import of {TRANSCRIPTS} x {LENGTH} words   {seconds:.3f} s (target 0.3)")
            print(f"its backup, counted apart    {backup:.3f} s")
            floor = sync_floor(folder)
            times = coding_times(study)
            for share, target in ((0.5, 3.6), (0.95, 16.0)):
                ours, disk = percentile(times, share), percentile(floor, share)
                print(
                    f"coding applied durably, p{share * 100:.0f}  {ours * 1000:5.2f} ms "
                    f"(target {target}); one fsync {disk * 1000:.2f} ms: {ours / disk:.1f} x"
                )
        finally:
            study.store.close()


if __name__ == "__main__":
    main()
