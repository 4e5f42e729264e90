"""No module of the product can reach another machine: none imports what could."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "qualcode"
MODULES = sorted(ROOT.rglob("*.py"))

BARRED = {
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "urllib.error",
    "urllib3",
    "requests",
    "httpx",
    "aiohttp",
    "websockets",
    "websocket",
    "ftplib",
    "smtplib",
    "poplib",
    "imaplib",
    "telnetlib",
    "nntplib",
    "xmlrpc",
    "webbrowser",
    "asyncio.streams",
    "multiprocessing.managers",
    "multiprocessing.connection",
    "paramiko",
    "boto3",
    "fsspec",
    "smart_open",
    "cloudpathlib",
}
CALLS = {
    "open_connection",
    "start_server",
    "create_connection",
    "create_server",
    "open_unix_connection",
    "urlopen",
    "urlretrieve",
    "getaddrinfo",
    "gethostbyname",
    "Listener",
    "Client",
    "connect_ex",
    "sendto",
}
# The helper process talks over a pair of sockets without a name, which nobody else can reach.
PAIRED = {"suggest/client.py", "suggest/worker.py"}
OF_A_PAIR = {"socket", "multiprocessing.connection"}
ONLY = {"socketpair", "socket", "SHUT_RDWR"}  # of the socket module


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything imported, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def barred(name: str) -> str | None:
    """The barred module that this name lies in."""
    return next((bar for bar in BARRED if name == bar or name.startswith(f"{bar}.")), None)


def faults(source: str, name: str) -> list[str]:
    """What could open a connection, as `name:line: what`."""
    tree = ast.parse(source)
    found = []
    for line, module in imported(tree):
        bar = barred(module)
        if bar and not (name in PAIRED and bar in OF_A_PAIR):
            found.append(f"{name}:{line}: imports {module}")
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _reaches_out(node):
            found.append(f"{name}:{node.lineno}: {ast.unparse(node)}")
    return sorted(set(found))


def _reaches_out(node: ast.Attribute) -> bool:
    owner = node.value.id if isinstance(node.value, ast.Name) else ""
    if owner == "socket":
        return node.attr not in ONLY
    return node.attr in CALLS and owner in ("asyncio", "loop", "urllib", "multiprocessing")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_opens_a_connection(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    assert faults(path.read_text(encoding="utf-8"), name) == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "import http.client",
        "from urllib.request import urlopen",
        "from urllib import request",
        "import requests",
        "def f():\n    import httpx",
        "import asyncio\nasyncio.open_connection('x', 1)",
        "from multiprocessing.connection import Listener",
    ],
)
def test_the_lint_refuses(line: str) -> None:
    assert faults(line, "ingest/some.py") != []


def test_the_helper_may_use_a_pair_and_nothing_more() -> None:
    pair = "import socket\nours, theirs = socket.socketpair()"
    assert faults(pair, "suggest/client.py") == []
    assert faults("import socket\nsocket.create_connection(a)", "suggest/client.py") != []
    assert faults("from urllib.parse import unquote", "ingest/some.py") == []
