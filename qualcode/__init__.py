"""qualcode: code interview transcripts and turn the codings into evidence."""

__version__ = "0.1.0"
