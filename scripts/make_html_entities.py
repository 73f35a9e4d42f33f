#!/usr/bin/env python3
"""Writes src/sayyes/readers/html_entity_table.inc from the list in Python's standard library.

Run it again when HTML gains a name: python3 scripts/make_html_entities.py
"""

import html.entities
import pathlib

TARGET = pathlib.Path(__file__).resolve().parent.parent / "src/sayyes/readers/html_entity_table.inc"
HEAD = """// The named character references of HTML, for html_entities.cc alone.
// Written by scripts/make_html_entities.py: change that, not this.
// clang-format off

namespace sayyes::entity_table {

"""


def wrapped(items, joiner, indent="    ", width=126):
    lines, line = [], indent
    for item in items:
        piece = item + joiner
        if len(line) + len(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = indent
        line += piece
    lines.append(line.rstrip())
    return "\n".join(lines)


def quoted(names, width=124):
    """One string literal in many lines, each name ended by ';'."""
    lines, line = [], ""
    for name in names:
        if len(line) + len(name) + 1 > width - 4:
            lines.append(line)
            line = ""
        line += name + ";"
    lines.append(line)
    return "\n".join(f'    "{line}"' for line in lines)


def main():
    closed = sorted((name[:-1], value) for name, value in html.entities.html5.items() if name.endswith(";"))
    open_names = sorted(name for name in html.entities.html5 if not name.endswith(";"))
    assert len(closed) + len(open_names) == len(html.entities.html5) == 2231
    assert all(html.entities.html5[name] == html.entities.html5[name + ";"] for name in open_names)
    assert all(len(value) in (1, 2) for _, value in closed)
    pairs = [(index, value[1]) for index, (_, value) in enumerate(closed) if len(value) == 2]
    text = HEAD
    text += "/// Names that need a semicolon, sorted by byte, each ended by one.\n"
    text += f"constexpr std::size_t kCount = {len(closed)};\n"
    text += "constexpr std::string_view kNames =\n" + quoted(name for name, _ in closed) + ";\n\n"
    text += "/// The first code point of each, in the same order.\n"
    text += "constexpr std::uint32_t kFirst[kCount] = {\n"
    text += wrapped((f"{ord(value[0]):#x}" for _, value in closed), ", ") + "\n};\n\n"
    text += "/// The second code point, for the few that have one.\n"
    text += "struct Second {\n  std::uint16_t index;\n  std::uint16_t code_point;\n};\n"
    text += f"constexpr Second kSecond[{len(pairs)}] = {{\n"
    text += wrapped((f"{{{index}, {ord(value):#x}}}" for index, value in pairs), ", ") + "\n};\n\n"
    text += "/// Names that are also known without a semicolon; each is among those above.\n"
    text += "constexpr std::string_view kOpenNames =\n" + quoted(open_names) + ";\n\n"
    text += f"constexpr std::size_t kLongestOpenName = {max(map(len, open_names))};\n\n"
    text += "}  // namespace sayyes::entity_table\n\n// clang-format on\n"
    TARGET.write_text(text, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
