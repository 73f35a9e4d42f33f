#pragma once
/// A document: the text a person sees or hears, cut into segments, with the way back to the file's bytes.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/position.h"
#include "sayyes/result.h"
#include "sayyes/span.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

enum class Format : std::uint8_t { plain, markdown, html };
std::string_view name(Format) noexcept;
/// By file name extension (.txt, .md, .markdown, .html, .htm, .xhtml …); nothing when the name says nothing.
std::optional<Format> format_of(std::string_view file_name) noexcept;

struct ReadOptions {
  std::string name;                ///< path or label for messages and for the guess of the format; may be empty
  std::optional<Format> format;    ///< guessed from the name when not given; plain when the name says nothing
  std::string encoding;            ///< an encoding's IANA or ICU name; empty: BOM, strict UTF-8, declaration, detection
  std::string language;            ///< BCP 47 tag for text that names none; empty: unknown
};

/// A run of prose with one scope and one language. No phrase crosses from one segment to another.
struct Segment {
  TextSpan span;
  Scope scope = Scope::paragraph;
  std::uint16_t language = 0;      ///< index for Document::language()
};

/// Where a span of visible text stands in the file.
struct Location {
  SourceSpan bytes;                ///< bytes of the file, BOM included
  CodePointSpan code_points;       ///< BOM not counted
  Utf16Span utf16;                 ///< BOM not counted
  LineColumn begin, end;           ///< columns in code points; end is exclusive
  bool exact = false;              ///< the file's bytes are the text's bytes
  friend bool operator==(const Location&, const Location&) = default;
};

/// Immutable; copies share their data; safe for concurrent use.
class Document {
 public:
  /// Reads a file's bytes. Fails only where there is no text at all to check: an unsupported encoding, binary data,
  /// 4 GiB or more. Broken bytes are read round; each such thing is told in notices().
  static Result<Document> read(std::string bytes, const ReadOptions& options = {});

  const std::string& name() const& noexcept;
  Format format() const noexcept;
  /// The encoding the bytes were read as ("UTF-8", "UTF-16LE", "windows-1252" …).
  const std::string& encoding() const& noexcept;
  /// The file's bytes as given.
  std::string_view source() const& noexcept;
  std::string_view source() const&& = delete;
  /// The visible text, UTF-8. Views live as long as any copy of this Document.
  std::string_view text() const& noexcept;
  std::string_view text() const&& = delete;
  /// In order of the text, not overlapping.
  std::span<const Segment> segments() const& noexcept;
  std::span<const Segment> segments() const&& = delete;
  /// BCP 47 tag of a segment, or "" where nobody said.
  std::string_view language(const Segment& segment) const& noexcept;
  /// What was read round: broken bytes, an unclosed comment, a contradicting charset.
  const std::vector<Problem>& notices() const& noexcept;
  /// The outer hull of a span of text in the file; a non-empty span never becomes empty. O(log size), plus the length
  /// of the line for columns.
  Location locate(TextSpan span) const noexcept;
  /// True where the file has nothing but these characters in the span's place, or entities for them, in any encoding: no tag, no
  /// template, no marks, nothing that could not be read. Such a place can be given other words. O(log size + pieces).
  bool is_editable(TextSpan span) const noexcept;

  struct Data;                     ///< internal
  explicit Document(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  const Data& data() const noexcept { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace sayyes
