"""Tables as values: what synthesis, agreement and codebook make and export renders."""

from qualcode.tables.table import Cell, Column, Run, Table, cell, plain

__all__ = ["Cell", "Column", "Run", "Table", "cell", "plain"]
