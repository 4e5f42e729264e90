"""The guard itself: what a test may reach, and that a swallowed refusal still fails the test."""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    "address", [("192.0.2.1", 9), ("qualcode.invalid", 80), ("2001:db8::1", 9)]
)
def test_another_machine_is_out_of_reach(address: tuple[str, int], socket_guard: Any) -> None:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as wire, pytest.raises(AssertionError, match="nothing here opens"):
        wire.connect(address)
    with pytest.raises(AssertionError, match="nothing here opens"):
        socket.getaddrinfo(*address)
    with socket.socket(family, socket.SOCK_DGRAM) as wire, contextlib.suppress(AssertionError):
        wire.sendto(b"x", address)
    assert len(socket_guard.refused) == 3
    socket_guard.refused.clear()


def test_loopback_and_local_sockets_are_within_reach() -> None:
    here, there = socket.socketpair()
    with here, there:
        here.sendall(b"x")
        assert there.recv(1) == b"x"
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())


def test_no_test_sees_the_users_own_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    below = tmp_path_factory.getbasetemp()
    assert Path.home().is_relative_to(below)
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(below)
    assert "NO_COLOR" not in os.environ
