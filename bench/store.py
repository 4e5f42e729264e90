"""Importing transcripts and applying codes durably, beside what the disk's own sync costs."""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path

from bench.studies import new_study, transcripts
from qualcode.workflow import importing
from qualcode.workflow.desk import Desk
from qualcode.workflow.study import Study

TRANSCRIPTS, LENGTH, CODES, CODINGS = 30, 3_000, 20, 500


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
    paths = transcripts(folder, TRANSCRIPTS, LENGTH)
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
        code = f"C{chance.randrange(CODES)}"
        begin = time.perf_counter()
        desk.apply(document, start, start + chance.randrange(1, 200), code)
        times.append(time.perf_counter() - begin)
    return times


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        study = new_study(folder, CODES)
        try:
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
