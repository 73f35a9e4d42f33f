"""Bytes of a file as a str that code point offsets index."""

from __future__ import annotations


def decode(data: bytes, encoding: str) -> str:
    """The text without a byte order mark; what cannot be read is U+FFFD. An encoding that Python does not know is read as UTF-8."""
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    return text[1:] if text.startswith("\ufeff") else text
