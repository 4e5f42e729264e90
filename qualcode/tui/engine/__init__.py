"""The workbench's pure half: layout, stepping, selection, stripes, lists. Must not know Textual."""
