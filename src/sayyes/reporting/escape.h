#pragma once
/// How text from outside is written for each consumer. All of them first make controls and bidi controls visible
/// (display.h), so that nothing in a file's name or text can forge, hide or run anything where the report is read.

#include <string>
#include <string_view>

namespace sayyes {

/// XML and HTML, as text and inside of double quotes. Line ends become spaces.
void append_markup(std::string& out, std::string_view text);
/// One cell of CSV (RFC 4180), always quoted; one that a spreadsheet would take for a formula begins with an apostrophe.
void append_cell(std::string& out, std::string_view text);
/// Markdown that shows the text as it stands: every mark that could mean something is escaped. One line.
void append_markdown(std::string& out, std::string_view text);
/// The message of a workflow command of GitHub, and a property of one.
void append_command_text(std::string& out, std::string_view text);
void append_command_property(std::string& out, std::string_view text);
/// A path as a relative URI reference, or a file: URI where it begins at the root.
std::string uri_of(std::string_view path);

}  // namespace sayyes
