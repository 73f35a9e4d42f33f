#pragma once
/// Words with boxes, as programs that look at pages tell them: the pages of a PDF, the writing in a picture.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document/builder.h"
#include "sayyes/result.h"

namespace sayyes {

struct PlacedWord {
  Box box;
  float confidence = 1;  ///< 0 to 1
  std::string text;      ///< UTF-8, as it came: not yet known to be well formed
};
using PlacedLine = std::vector<PlacedWord>;
using PlacedBlock = std::vector<PlacedLine>;  ///< lines under each other, as they are read

struct PlacedPage {
  PageSize size;
  std::vector<PlacedBlock> blocks;  ///< in reading order
};

struct PlacedText {
  std::vector<PlacedPage> pages;
  bool has_more = false;  ///< there was more in the file than was read
  std::size_t words() const noexcept;
};

/// The XHTML of `pdftotext -bbox-layout`. A Problem (code "damaged-answer") where it is not that, or not whole. Linear.
Result<PlacedText> read_bbox_layout(std::string_view xhtml);
/// The lines of `sayyes-ocr`: fields parted by tabs.
///     sayyes-words 1 · page WIDTH HEIGHT LANGUAGE · more · block · line · word CONFIDENCE X Y WIDTH HEIGHT TEXT · end
/// Confidence is 0 to 100, places are pixels. The same Problem where it is something else. Linear.
Result<PlacedText> read_words_format(std::string_view lines);

/// How words become paragraphs.
enum class PlacedKind : std::uint8_t {
  page,     ///< lines of a block are cut into paragraphs and headings; hyphens at line ends join
  scan,     ///< the same, where a box holds the ink and not the letters' room: "on me" is lower than "by day"
  picture,  ///< a block is a sign: its lines stay lines
};

/// The text of pages, and what a document needs to know of it. Made once, then written into a builder that decoded `utf8`.
class PlacedDocument {
 public:
  PlacedDocument(PlacedText text, PlacedKind kind);

  /// Lines as they stand, a blank line between blocks, a form feed between pages. Well formed.
  const std::string& utf8() const noexcept { return utf8_; }
  /// Segments, places, boxes, pages. `builder.decoded()` is utf8().
  void write(DocumentBuilder& builder, bool reads_confidence) const;

 private:
  struct Word {
    DecodedSpan span;
    Box box;
    float confidence = 1;
    std::uint32_t line = 0;
    bool joins_next = false;  ///< the hyphen at its end is left out, and the next word goes on
  };
  struct Paragraph {
    std::size_t first = 0, end = 0;  ///< of words_
    std::uint32_t page = 0;
    bool heading = false;
  };

  void add_page(const PlacedPage& page, std::uint32_t number);
  /// `carried`: the line read before, where the block may go on with its sentence; else nullptr.
  void add_block(const PlacedBlock& block, std::uint32_t page, double usual_height, const PlacedLine* carried);

  PlacedKind kind_;
  std::string utf8_;
  std::vector<Word> words_;
  std::vector<Paragraph> paragraphs_;
  std::vector<PageSize> sizes_;
  std::uint32_t lines_ = 0;
};

}  // namespace sayyes
