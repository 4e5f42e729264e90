"""The command line: says what a command takes, calls the workflow, prints. Holds no rules.

`main` is light: help and version load no library, a command loads only its own module.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (0 done, 1 refused, 2 wrong usage)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words in (["--help"], ["-h"], ["help"]):
        from qualcode.cli.commands import overview

        sys.stdout.write(overview())
        return 0
    if words == ["--version"]:
        from qualcode import __version__

        sys.stdout.write(f"qualcode {__version__}\n")
        return 0
    from qualcode.cli.opening import open_workbench, workbench_words
    from qualcode.cli.refusing import answered

    if (asked := workbench_words(words)) is not None:
        return answered(lambda: open_workbench(*asked))
    from qualcode.cli.running import run

    return run(words)
