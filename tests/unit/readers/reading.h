#pragma once
/// Reads a text as a format and says in short what came of it.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "support/document_checks.h"

namespace sayyes::reading {

inline Document read(std::string_view text, Format format, std::string_view language = {}) {
  ReadOptions options;
  options.format = format;
  options.language = language;
  Result<Document> document = Document::read(std::string(text), options);
  EXPECT_TRUE(document.has_value()) << text;
  EXPECT_EQ(checks::check_document(*document), "") << text;
  return *std::move(document);
}

/// "scope:text" of each segment, parted by " / "; an object is written as *.
inline std::string segments(std::string_view text, Format format) {
  const Document document = read(text, format);
  std::string out;
  for (const Segment& segment : document.segments()) {
    if (!out.empty()) out += " / ";
    out += name(segment.scope);
    out += ':';
    std::string said(document.text().substr(segment.span.begin, segment.span.size()));
    for (std::size_t at; (at = said.find("\xEF\xBF\xBC")) != std::string::npos;) said.replace(at, 3, "*");
    out += said;
  }
  return out;
}

/// "place:text" of each segment likewise; markup that ends a line is |.
inline std::string places(std::string_view text, Format format) {
  const Document document = read(text, format);
  std::string out;
  for (const Segment& segment : document.segments()) {
    const std::optional<Place> place = document.place(segment.span);
    if (!out.empty()) out += " / ";
    out += (place ? place->words : "?") + ":";
    for (const char c : document.text().substr(segment.span.begin, segment.span.size())) out += c == '\n' ? '|' : c;
  }
  return out;
}

/// The code of the first problem of a text that cannot be read.
inline std::string refusal(std::string_view text, Format format) {
  ReadOptions options;
  options.format = format;
  options.name = "a file";
  const Result<Document> document = Document::read(std::string(text), options);
  if (document || document.problems().empty()) return "it is read";
  EXPECT_EQ(document.problems().front().file, "a file");
  return document.problems().front().code;
}

/// "language:text" likewise.
inline std::string languages(std::string_view text, Format format) {
  const Document document = read(text, format);
  std::string out;
  for (const Segment& segment : document.segments()) {
    if (!out.empty()) out += " / ";
    out += document.language(segment);
    out += ':';
    out += document.text().substr(segment.span.begin, segment.span.size());
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

template <std::size_t count>
void expect_segments(const Case (&cases)[count], Format format) {
  for (const Case& one : cases) EXPECT_EQ(segments(one.text, format), one.expected) << one.text;
}

}  // namespace sayyes::reading
