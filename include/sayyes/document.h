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

enum class Format : std::uint8_t { plain, markdown, html, svg, docx, pptx, odt, odp, pdf, picture };
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

/// A rectangle on a page or a picture, from its upper left corner: in points of a page, in pixels of a picture.
struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  friend bool operator==(const Box&, const Box&) = default;
};

/// Where a span stands, as a person finds it who has no lines and columns before them.
struct Place {
  std::string words;               ///< "slide 3, shape Title 1", "paragraph 12", "page 2"
  std::string part;                ///< of a file that is an archive, the part that holds it ("word/document.xml"); else empty
  SourceSpan part_bytes;           ///< of the unpacked part, as UTF-8 without a BOM; empty without a part
  std::uint32_t page = 0;          ///< page or slide, from 1; 0 where there are none
  std::vector<Box> boxes;          ///< on that page, one a line of the text; empty where nobody knows
  std::optional<float> confidence; ///< 0 to 1: how sure a reader of pictures is of the words; the least sure one counts
  bool has_lines = false;          ///< lines and columns of the Location are of the file itself, too (SVG)
  friend bool operator==(const Place&, const Place&) = default;
};

/// How large a page or picture is, in the units of its boxes.
struct PageSize {
  float width = 0, height = 0;
};

/// Where a span of visible text stands in the file.
struct Location {
  SourceSpan bytes;                ///< bytes of the file, BOM included
  CodePointSpan code_points;       ///< BOM not counted
  Utf16Span utf16;                 ///< BOM not counted
  LineColumn begin, end;           ///< columns in code points (of a file that is opened: in bytes); end is exclusive
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
  /// What positions count in. It is source(), but of a file that has to be opened to be read (an archive, a PDF, a picture) it is
  /// what was found in it: the parts with text laid end to end, as UTF-8.
  std::string_view content() const& noexcept;
  std::string_view content() const&& = delete;
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
  /// The place in the words of the format; nothing where lines and columns say it (plain text, Markdown, HTML). O(log size), plus
  /// the words of the span where they have boxes.
  std::optional<Place> place(TextSpan span) const;
  /// Sizes of the pages that boxes lie on, the first page first; empty where nobody knows.
  std::span<const PageSize> pages() const& noexcept;
  std::span<const PageSize> pages() const&& = delete;
  /// Why no word of the file can be changed: it is signed, or of a kind that is only read (code "only-read").
  const std::optional<Problem>& unwritable() const& noexcept;
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
