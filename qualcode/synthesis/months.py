"""Months and days by name, from a table of our own and never the machine's locale."""

from __future__ import annotations

import re

_NAMES = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "ms": (
        "Januari",
        "Februari",
        "Mac",
        "April",
        "Mei",
        "Jun",
        "Julai",
        "Ogos",
        "September",
        "Oktober",
        "November",
        "Disember",
    ),
}
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{4}-[0-9]{2})-([0-9]{2})(?:[T ].*)?")


def month_name(month: str, language: str) -> str:
    """`2025-10` as `Oktober 2025`; anything else unchanged. English where no name is known."""
    found = _MONTH.fullmatch(month.strip())
    number = int(found[2]) if found else 0
    if found is None or not 1 <= number <= 12:
        return month
    names = _NAMES.get(language.partition("-")[0].lower(), _NAMES["en"])
    return f"{names[number - 1]} {found[1]}"


def day_name(date: str, language: str) -> str:
    """`2025-10-03`, with or without a time after it, as `3 Oktober 2025`; else unchanged."""
    found = _DAY.fullmatch(date.strip())
    if found is None or not 1 <= int(found[2]) <= 31:
        return date
    month = month_name(found[1], language)
    return date if month == found[1] else f"{int(found[2])} {month}"
