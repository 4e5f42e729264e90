"""What becomes of an error: one plain sentence and an exit code; no traceback reaches anybody."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qualcode.errors import CodebookError, QualcodeError


def answered(act: Callable[[], int]) -> int:
    """Do it; every error becomes a sentence and an exit code."""
    from qualcode.cli.console import tell
    from qualcode.text import shown

    try:
        return act()
    except SystemExit as end:
        return _code(end.code)
    except QualcodeError as error:
        return _refused(error)
    except KeyboardInterrupt:
        tell(shown("Stopped. What was confirmed before is kept."))
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (head, less): nothing more to say to anyone.
        sys.stderr.close()
        return 0
    except OSError as error:
        return _unreachable(error)
    except Exception as error:
        return _failed(error)


def _code(code: Any) -> int:
    if code is None:
        return 0
    return code if isinstance(code, int) else 1


def _refused(error: QualcodeError) -> int:
    from qualcode.cli.console import tell
    from qualcode.text import display

    if isinstance(error, CodebookError):
        for fault in error.faults:
            tell(display(fault))
    tell(display(error.sentence()))
    return error.exit_code


def _unreachable(error: OSError) -> int:
    """A file or folder that the system would not let us use."""
    from qualcode.cli.console import tell
    from qualcode.text import shown

    where = f"{error.filename}: " if error.filename else ""
    tell(shown("{}{}.", where, (error.strerror or "can't be used").lower()))
    return 1


def _failed(error: Exception) -> int:
    """An error of ours: where in our code it happened, and not a word of what it held."""
    from qualcode.cli.console import tell
    from qualcode.text import shown

    frame, place = error.__traceback__, "?"
    while frame is not None:
        name = Path(frame.tb_frame.f_code.co_filename)
        if "qualcode" in name.parts:
            place = f"{name.name}:{frame.tb_lineno}"
        frame = frame.tb_next
    tell(
        shown(
            "Something went wrong inside qualcode ({} at {}). Nothing half-done was kept. "
            "Please report these words.",
            type(error).__name__,
            place,
        )
    )
    return 1
