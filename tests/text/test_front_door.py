"""What the room lets in and what it costs to enter."""

import subprocess
import sys

import qualcode.text


def test_entering_the_room_loads_nothing_heavy() -> None:
    code = "import sys, qualcode.text; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert {name for name in loaded if name.startswith("qualcode.text.")} == {
        "qualcode.text.display",
        "qualcode.text.wording",
    }
    assert not loaded & {"regex", "lxml", "numpy", "ruamel", "rapidfuzz", "sqlmodel", "json"}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("qualcode.")}
    assert rooms == {"text"}


def test_every_name_of_the_room_is_there_and_documented() -> None:
    for name in qualcode.text.__all__:
        assert getattr(qualcode.text, name, None) is not None
        if name not in ("Role", "Shown"):
            assert getattr(qualcode.text, name).__doc__


def test_no_module_stands_in_the_way_of_a_name() -> None:
    import pkgutil

    modules = {module.name for module in pkgutil.iter_modules(qualcode.text.__path__)}
    assert modules & set(qualcode.text.__all__) == {"display"}
