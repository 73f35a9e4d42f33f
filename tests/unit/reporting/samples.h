#pragma once
/// Reports as run() delivers them, made by hand: what a reporter says must not depend on any rule.

#include "sayyes/project.h"

namespace sayyes::samples {

inline Document document(std::string bytes, std::string name = "door.txt") {
  ReadOptions options;
  options.name = std::move(name);
  options.format = Format::plain;
  return *Document::read(std::move(bytes), options);
}

/// A finding on `matched`, wherever it first stands in the document's text.
inline Finding finding(const Document& document, std::string_view matched) {
  Finding f;
  f.rule = "en/prohibition/no-things";
  f.category = "prohibition";
  f.severity = Severity::warning;
  const std::size_t at = document.text().find(matched);
  f.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + matched.size())};
  f.location = document.locate(f.span);
  f.matched = std::string(matched);
  f.language = "en";
  f.message = "It says what people may not do.";
  f.fingerprint = "1:0123456789abcdef";
  return f;
}

inline FileReport report(Document document) {
  FileReport file;
  file.path = file.shown_path = document.name();
  file.document = std::move(document);
  file.report.words = 4;
  file.report.profile = Profile::sign;
  file.report.profile_guessed = true;
  return file;
}

inline FileReport failure(std::string path) {
  FileReport file;
  file.path = file.shown_path = path;
  file.failed = true;
  file.skipped = Problem{"missing", "there is no such file", path, 0, 0, "check the spelling"};
  return file;
}

}  // namespace sayyes::samples
