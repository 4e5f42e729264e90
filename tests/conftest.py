"""What every test stands on: no network, no user's own files, the shared data. Knows no room."""

from __future__ import annotations

import ipaddress
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings

# The same examples on every run and machine; a new seed would make a red test nobody can repeat.
settings.register_profile("fixed", deadline=None, derandomize=True, database=None)
settings.load_profile("fixed")

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_LOOKS = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES")
_OWN = ("TEXTUAL", "QUALCODE_", "PGPASS", "PGSERVICE")


class NetworkRefused(AssertionError):
    """A test tried to reach another machine."""


def _is_near(address: object) -> bool:
    """True for a local socket's path, the loopback addresses and `localhost`."""
    if not isinstance(address, tuple):
        return True
    host = address[0].decode("ascii", "replace") if isinstance(address[0], bytes) else address[0]
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


class _Guard:
    """Stands before the socket calls; remembers each refusal, since a caller may swallow it."""

    def __init__(self) -> None:
        self.refused: list[str] = []

    def refuse_far(self, address: object) -> None:
        if _is_near(address):
            return
        self.refused.append(repr(address))
        raise NetworkRefused(f"a test tried to reach {address!r}: nothing here opens a socket")

    def method(self, name: str, place: int) -> Callable[..., Any]:
        """The socket method `name`, its address the argument at `place` (-1: the last)."""
        original: Callable[..., Any] = getattr(socket.socket, name)

        def guarded(this: socket.socket, *args: Any, **kw: Any) -> Any:
            far = this.family in (socket.AF_INET, socket.AF_INET6)
            if far and args and len(args) > max(place, 0):
                self.refuse_far(args[place])
            return original(this, *args, **kw)

        return guarded

    def lookup(self, name: str) -> Callable[..., Any]:
        """A function of `socket` that asks for a host by name, its first argument."""
        original: Callable[..., Any] = getattr(socket, name)

        def guarded(host: Any, *args: Any, **kw: Any) -> Any:
            self.refuse_far((host,))
            return original(host, *args, **kw)

        return guarded


@pytest.fixture(scope="session", autouse=True)
def socket_guard() -> Iterator[_Guard]:
    guard = _Guard()
    with pytest.MonkeyPatch.context() as patch:
        for name, place in (("connect", 0), ("connect_ex", 0), ("sendto", -1), ("sendmsg", 3)):
            patch.setattr(socket.socket, name, guard.method(name, place))
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
            patch.setattr(socket, name, guard.lookup(name))
        yield guard


@pytest.fixture(autouse=True)
def _no_network(socket_guard: _Guard) -> Iterator[None]:
    """Fails the test whose call was refused, even where the code under test caught the error."""
    yield
    refused, socket_guard.refused = socket_guard.refused, []
    assert not refused, f"tried to reach {', '.join(refused)}"


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of the session's own, one clock zone, one locale, and no wishes about looks."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in _HOMES:
            place = home if name == "HOME" else home / name.lower()
            place.mkdir(exist_ok=True)
            patch.setenv(name, str(place))
        for name in list(os.environ):
            if name in _LOOKS or name.startswith(_OWN):
                patch.delenv(name)
        patch.setenv("TZ", "UTC")
        patch.setenv("LC_ALL", "C.UTF-8")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(autouse=True)
def _no_wishes(_own_home: None) -> Iterator[None]:
    """What a test keeps as its user's settings is not there for the next one."""
    yield
    for path in Path(os.environ["XDG_CONFIG_HOME"]).iterdir():
        shutil.rmtree(path)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real and hostile data beside the checkout; it is never part of it."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the shared data folder is not beside this checkout")
    return folder


def _tool(name: str) -> str | None:
    found = shutil.which(name)
    if found and "shims" not in found and Path(found).resolve().name == name:
        return found
    homes = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(homes[0]) if homes else None


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of our own on a local socket, without its database's name."""
    initdb, server = _tool("initdb"), _tool("postgres")
    if initdb is None or server is None:
        pytest.skip("PostgreSQL is not installed here, so its half of the store tests is left out")
    folder = Path("/tmp") / f"qualcode-pg-{uuid4().hex[:8]}"
    folder.mkdir(mode=0o700)
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user, user)
    data = folder / "data"
    subprocess.run(
        [initdb, "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True,
        user=user,
        cwd=folder,
        stdout=subprocess.DEVNULL,
    )
    process = subprocess.Popen(
        [server, "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"],
        user=user,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(folder, process)
        yield f"postgresql://tester@/{{name}}?host={folder}"
    finally:
        process.send_signal(signal.SIGINT)  # fast: it does not wait for connections in a pool
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(folder: Path, process: subprocess.Popen[bytes]) -> None:
    import psycopg

    for _ in range(200):
        assert process.poll() is None, "the server ended at once"
        try:
            psycopg.connect(f"user=tester dbname=postgres host={folder}").close()
        except psycopg.OperationalError:
            process.poll()
            _breathe()
        else:
            return
    raise AssertionError("the server did not start")


def _breathe() -> None:
    import select

    select.select([], [], [], 0.05)


@pytest.fixture
def server_address(postgres: str) -> str:
    """The address of a new, empty database on a server of our own."""
    import psycopg
    from psycopg import sql

    name = f"study_{uuid4().hex}"
    with psycopg.connect(postgres.format(name="postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return postgres.format(name=name)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record",
        action="store_true",
        help="store the pictures of the screens as they are now (tests/tui/pictures)",
    )
