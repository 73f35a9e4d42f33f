#pragma once
/// The only way to make a Document: readers append pieces of the decoded file, in order, and the map comes with them.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/support/offset_map.h"
#include "sayyes/text/decode.h"

namespace sayyes {

/// A part of an archive, in Document::content(); or, without a name, all of a file that is packed as a whole.
struct DocumentPart {
  std::string name;
  SourceSpan span;
  std::string encoding;                            ///< how the archive has it: "UTF-8", "UTF-16LE" …
  bool has_bom = false;
};

/// Markup between two pieces of one text that may get new words together: it stays where it is, between or behind them.
struct Seam {
  DecodedSpan span;
  bool line = false;                               ///< it stands for the end of a line in the text
};

struct Document::Data {
  /// From `begin` in the text up to the next one.
  struct PlacedText {
    std::uint32_t begin = 0;
    std::uint32_t page = 0;
    std::string words;
  };
  /// A word on a page or picture.
  struct BoxedText {
    TextSpan span;
    Box box;
    std::uint32_t page = 0, line = 0;
    float confidence = 1;
  };
  /// Where a span of the decoded text stands in the file; `exact` tells of that step alone.
  Location locate(DecodedSpan decoded) const noexcept;
  void add_boxes(TextSpan span, Place& place) const;
  /// The seam that is `span`, or nullptr.
  const Seam* seam(DecodedSpan span) const noexcept;

  std::string name;
  Format format = Format::plain;
  std::string source;                              ///< the file's bytes; empty where the decoded text is the same bytes
  Decoded decoded;
  LineIndex lines;                                 ///< of decoded.utf8
  std::vector<std::uint32_t> code_point_marks;     ///< code points before every kMarkStep-th byte of decoded.utf8; empty when ASCII
  std::vector<std::uint32_t> utf16_marks;          ///< UTF-16 units, likewise; empty where these are the code points
  std::string text;
  OffsetMap<TextSpace, DecodedSpace> map;
  std::vector<Segment> segments;
  std::vector<std::string> languages;              ///< languages[0] is the document's
  std::vector<Problem> notices;
  std::vector<PlacedText> places;                  ///< by segment; empty where lines and columns say it
  std::vector<BoxedText> boxes;                    ///< in order of the text
  std::vector<PageSize> pages;
  std::vector<DocumentPart> parts;                 ///< of an archive
  std::vector<Seam> seams;                         ///< in order
  bool opened = false;                             ///< positions count in `decoded`, for the file had to be opened
  bool reads_confidence = false;                   ///< boxes come with one
  std::optional<Problem> unwritable;
  std::vector<DecodedSpan> directives;             ///< insides of comments that speak to sayyes, in order
};

/// Use: begin_segment, append…, end_segment, again; finish. Pieces must come in the order of the file, except that a
/// segment may be anywhere (an attribute's text inside a paragraph is a segment of its own after it).
/// In the text, one kSegmentBreak stands between two segments and nowhere else: it belongs to none, so a view of the whole
/// text is a view of every segment. A U+001F of the file becomes a space.
class DocumentBuilder {
 public:
  /// `decoded` is kept by the document. `source`: the file's bytes, or empty where they are `decoded.utf8` itself.
  DocumentBuilder(Decoded decoded, std::string source, const ReadOptions& options, Format format);
  /// The same with the bytes that decode() kept.
  DocumentBuilder(Decoded decoded, const ReadOptions& options, Format format);

  std::string_view decoded() const noexcept;
  /// Lines of decoded(): LF, CRLF and a lone CR end one.
  const LineIndex& lines() const noexcept;

  /// Index for a language tag; the same tag gives the same index.
  std::uint16_t language(std::string_view tag);
  std::uint16_t document_language() const noexcept { return 0; }

  /// Segments do not nest: beginning one ends an open one. A segment without letters or digits is dropped at its end.
  void begin_segment(Scope scope, std::uint16_t language);
  bool in_segment() const noexcept { return in_segment_; }
  /// What the open segment holds so far. Valid until the next call that appends.
  std::string_view segment_text() const noexcept;
  /// Appends decoded()[span] as it stands.
  void append(DecodedSpan span);
  /// Appends `text` for the whole of decoded()[span]: an entity, a line break tag, kObject for code. `span` may be empty
  /// where nothing in the file stands for the text.
  void append_atom(std::string_view text, DecodedSpan span);
  /// Without an open segment, append, append_atom and end_segment do nothing.
  void end_segment();

  /// The words for where the open segment stands, and its page or slide (0: none).
  void set_place(std::string words, std::uint32_t page = 0);
  /// The text appended from the `begin`th byte of segment_text() on stands in this box of the page; `line` tells lines apart.
  void add_box(std::uint32_t begin, const Box& box, std::uint32_t page, std::uint32_t line, std::optional<float> confidence);
  void add_page(PageSize size) { data_->pages.push_back(size); }
  /// Markup between two appended pieces that look alike, or, with `line`, markup that was appended as an atom "\n".
  void add_seam(DecodedSpan span, bool line = false) { data_->seams.push_back({span, line}); }
  /// Positions count in decoded(), which is no part of the file but what was found in it.
  void set_opened(std::vector<DocumentPart> parts = {});
  void set_unwritable(Problem why);

  void add_notice(Problem problem);
  /// A comment of the file, by its inside: kept where it speaks to sayyes ("sayyes-ignore-file …").
  void add_comment(DecodedSpan inside);
  Document finish();

 private:
  /// Entities and breaks may make a text longer than its file, so spans of 32 bits have to be kept from overflowing.
  bool has_room(std::size_t size);
  void put_exact(std::uint32_t begin, std::uint32_t end);

  std::shared_ptr<Document::Data> data_;
  OffsetMap<TextSpace, DecodedSpace>::Mark map_at_begin_;   ///< to take back a segment that is dropped
  std::uint32_t text_at_begin_ = 0;                         ///< before the break that parts it from the segment before
  std::uint32_t segment_begin_ = 0;
  bool in_segment_ = false;
  bool full_ = false;
  bool has_breaks_ = false;                                 ///< the file holds a U+001F
  Scope scope_ = Scope::paragraph;
  std::uint16_t language_ = 0;
  std::size_t boxes_at_begin_ = 0;
  std::string place_words_;
  std::uint32_t place_page_ = 0;
};

}  // namespace sayyes
