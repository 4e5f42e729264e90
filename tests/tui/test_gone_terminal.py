"""A terminal that goes while much is written: nothing waits for ever, and the process ends."""

from __future__ import annotations

import errno
import io
import os
import threading
from typing import IO, cast

import pytest
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.drivers.headless_driver import HeadlessDriver

from qualcode.tui.application import WorkbenchApp
from qualcode.tui.terminal import Lasting, lasting


class Gone(io.StringIO):
    """A terminal's file after the line was dropped."""

    def write(self, text: str) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    def flush(self) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_writing_more_than_is_queued_to_a_terminal_that_has_gone_comes_back() -> None:
    writer = WriterThread(cast("IO[str]", Lasting(Gone())))
    writer.start()

    def much() -> None:
        for _ in range(3 * MAX_QUEUED_WRITES):
            writer.write("x")
        writer.stop()

    writing = threading.Thread(target=much, daemon=True)
    writing.start()
    writing.join(20)
    assert not writing.is_alive()


def test_what_is_written_arrives_while_the_terminal_is_there() -> None:
    file = io.StringIO()
    lasting = Lasting(file)
    assert lasting.write("halo") == 4
    lasting.flush()
    assert file.getvalue() == "halo"
    assert lasting.writable()


async def test_a_driver_writes_by_way_of_it_and_one_without_a_file_is_as_it_was() -> None:
    app = WorkbenchApp(lambda: pytest.fail("not opened"), lambda: pytest.fail("not asked"))

    class Filed(HeadlessDriver):
        def __init__(self, app: WorkbenchApp) -> None:
            super().__init__(app)
            self._file = Gone()

    assert isinstance(vars(lasting(Filed)(app))["_file"], Lasting)
    assert "_file" not in vars(lasting(HeadlessDriver)(app))
    assert app.driver_class.__mro__[1] in lasting(app.driver_class).__mro__
