"""A person's own settings, on this machine and in no project: what they are, read and changed.

Typed once here; the settings screen, the command and the docs page are made from this one table.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from qualcode.errors import ProjectError
from qualcode.text import display, told

LONGEST_NAME = 60


def _told(says: str, more: str = "", choices: tuple[str, ...] = ()) -> Mapping[str, Any]:
    return {"says": says, "more": more, "choices": choices}


def _choice(default: str, says: str, *choices: str, more: str = "") -> Any:
    return field(default=default, metadata=_told(says, more, (default, *choices)))


def _switch(default: bool, says: str) -> Any:
    return field(default=default, metadata=_told(says))


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person may set for themselves; each field says in its metadata what it is for.

    `says` is short enough for a list, `more` the rest of what is to know.

    `keys` maps an action's name to the keys that do it instead of the usual ones.
    """

    coder: str = field(default="", metadata=_told("Who codes on this machine"))
    language: str = _choice(
        "auto",
        "Language of the screen",
        "en",
        "id",
        "ms",
        more="auto goes by the terminal's locale",
    )
    theme: str = _choice("dark", "Colours of the screen", "light")
    numbers: str = _choice("turn", "What the numbers beside the text count", "paragraph", "line")
    suggestions: bool = _switch(True, "Suggest codes while you read")
    clipboard: str = _choice(
        "off",
        "Where copied passages go",
        "internal",
        "terminal",
        more="internal pastes in qualcode alone; terminal sends them to the terminal's clipboard, "
        "over SSH another machine's",
    )
    keys: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata=_told("Your own keys for actions", "in the file a line for each: name = [keys]"),
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """One preference as a list shows it: its name, value, what it is for, and what it may be."""

    name: str
    value: Any
    says: str
    more: str
    choices: tuple[str, ...]

    @property
    def whole(self) -> str:
        """All that there is to say of it, on a line."""
        return f"{self.says}: {self.more}" if self.more else self.says

    @property
    def may_be(self) -> tuple[str, ...]:
        """What it may be; nothing where it is free."""
        return ("on", "off") if isinstance(self.value, bool) else self.choices


def told_value(setting: Setting) -> str:
    """The value in words, as a person would write it."""
    if isinstance(setting.value, bool):
        return "on" if setting.value else "off"
    if isinstance(setting.value, Mapping):
        return ", ".join(f"{name} {' '.join(keys)}" for name, keys in setting.value.items())
    return str(setting.value)


def config_file() -> Path:
    """Where the person's own configuration lies."""
    from platformdirs import user_config_path

    return user_config_path("qualcode") / "config.toml"


def read_preferences() -> Preferences:
    """The person's settings; the usual ones where the file says nothing.

    Raises:
        ProjectError: the file can't be read, or a setting in it is none.
    """
    path = config_file()
    if not path.is_file():
        return Preferences()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise ProjectError(
            "your own settings can't be read", where=display(str(path)), mend="Mend or remove it"
        ) from None
    made = Preferences()
    for name, value in table.items():
        made = replace(made, **{name: _checked(name, value, str(path))})
    return made


def settings() -> list[Setting]:
    """Every preference with its value, in the order in which they are declared."""
    now = read_preferences()
    return [
        Setting(name=one.name, value=getattr(now, one.name), **one.metadata)
        for one in fields(Preferences)
    ]


def setting(name: str) -> Setting:
    """One of them.

    Raises:
        ProjectError: there is no such setting.
    """
    found = {one.name: one for one in settings()}
    if name not in found:
        raise _no_setting(name, "")
    return found[name]


def usual(name: str) -> Any:
    """What a setting is where nobody has set it."""
    return getattr(Preferences(), name)


def set_preference(name: str, value: Any) -> Preferences:
    """Keep one setting; the rest of the file stays as the person wrote it.

    Raises:
        ProjectError: there is no such setting, or it can't have that value.
    """
    import tomlkit

    from qualcode.store.private import write_private

    checked = _checked(name, value, "")
    path = config_file()
    before = read_preferences()
    text = path.read_text(encoding="utf-8") if path.is_file() else HEAD
    document = tomlkit.parse(text)
    document[name] = _plain(checked)
    write_private(path, tomlkit.dumps(document))
    return replace(before, **{name: checked})


HEAD = "# Your own settings of qualcode; see: qualcode settings\n"


def valid_coder(name: str) -> str:
    """The name without outer spaces.

    Raises:
        ProjectError: it is empty, too long, or has characters that can't be shown.
    """
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or display(name) != name:
        raise ProjectError(
            told("a coder's name has 1 to {} visible characters", LONGEST_NAME),
            mend="Choose another",
        )
    return name


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: list(keys) for name, keys in value.items()}
    return value


def _checked(name: str, value: Any, where: str) -> Any:
    known = {one.name: one for one in fields(Preferences)}
    if name not in known:
        raise _no_setting(name, where)
    choices: tuple[str, ...] = known[name].metadata["choices"]
    if choices and value not in choices:
        near = _nearest(str(value), choices)
        raise ProjectError(
            told('"{}" can\'t be {}', name, str(value)),
            where=display(where),
            mend=told('Did you mean "{}"?', near)
            if near
            else told("It may be: {}", ", ".join(choices)),
        )
    read = _READERS.get(name)
    return read(value, where) if read else value


def _no_setting(name: str, where: str) -> ProjectError:
    known = [one.name for one in fields(Preferences)]
    near = _nearest(name, known)
    return ProjectError(
        told('"{}" is not a setting', name),
        where=display(where),
        mend=told('Did you mean "{}"?', near) if near else told("Known: {}", ", ".join(known)),
    )


def _nearest(name: str, known: Sequence[str]) -> str:
    from rapidfuzz import process

    near = process.extractOne(name.casefold(), known, score_cutoff=65)
    return str(near[0]) if near else ""


def _coder(value: Any, where: str) -> str:
    return valid_coder(value if isinstance(value, str) else "")


def _truth(value: Any, where: str) -> bool:
    words = {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.casefold() in words:
        return words[value.casefold()]
    raise ProjectError(
        "a setting that is on or off has another value", where=display(where), mend="Say on or off"
    )


def _keys(value: Any, where: str) -> Mapping[str, tuple[str, ...]]:
    if isinstance(value, Mapping):
        listed = {n: (k,) if isinstance(k, str) else k for n, k in value.items()}
        if all(isinstance(keys, list | tuple) and keys for keys in listed.values()):
            return {name: tuple(map(str, keys)) for name, keys in listed.items()}
    raise ProjectError(
        "keys are given as name = [keys]", where=display(where), mend='Such as: undo = ["z"]'
    )


_READERS: Mapping[str, Callable[[Any, str], Any]] = {
    "coder": _coder,
    "suggestions": _truth,
    "keys": _keys,
}
