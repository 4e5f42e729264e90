"""The room's front door: every name is there, and none costs numpy before it is needed."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

import qualcode.agreement as room

VALUES = "UnitSpan, CodedSpan, Figure, Coefficients, AgreementReport, COEFFICIENTS, agreement_table"


def test_every_public_name_is_found_and_is_no_module() -> None:
    for name in room.__all__:
        assert not isinstance(getattr(room, name), ModuleType), name
    assert dir(room) == sorted(room.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="kappa_of_nobody"):
        room.__getattr__("kappa_of_nobody")


def test_values_and_tables_come_without_numpy() -> None:
    asked = f"from qualcode.agreement import {VALUES}; import sys; print('numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
