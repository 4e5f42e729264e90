"""Codings: giving, taking away, bringing in from files, re-anchoring, retrieving."""
