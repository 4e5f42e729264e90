"""Who codes: a name the person chose, kept in their own configuration; never the login name."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from qualcode.errors import ProjectError
from qualcode.text import display

LONGEST = 60


def config_file() -> Path:
    """Where the person's own configuration lies."""
    from platformdirs import user_config_path

    return user_config_path("qualcode") / "config.toml"


def remembered_coder() -> str | None:
    """The coder named in the person's configuration."""
    path = config_file()
    if not path.is_file():
        return None
    try:
        name = tomllib.loads(path.read_text(encoding="utf-8")).get("coder")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise ProjectError(
            "your own settings can't be read", where=display(str(path)), mend="Mend or remove it"
        ) from None
    return valid_coder(name) if isinstance(name, str) else None


def remember_coder(name: str) -> None:
    """Keep the name for next time."""
    path = config_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(valid_coder(name), ensure_ascii=False)
    path.write_text(
        f"# Who codes on this machine (a name you chose).\ncoder = {line}\n", encoding="utf-8"
    )


def valid_coder(name: str) -> str:
    """The name without outer spaces.

    Raises:
        ProjectError: it is empty, too long, or has characters that can't be shown.
    """
    name = name.strip()
    if not name or len(name) > LONGEST or display(name) != name:
        raise ProjectError(
            f"a coder's name has 1 to {LONGEST} visible characters", mend="Choose another"
        )
    return name
