"""Word documents (.docx): the body's text in order, and a word on all that was left out."""

from qualcode.ingest.readers.word.document import read

__all__ = ["read"]
