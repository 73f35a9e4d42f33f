#pragma once
/// Paragraphs of formats in which one may stand inside another (a text box in a line, a footnote in a sentence): pieces are
/// gathered by paragraph and given to the builder once the outermost one ends.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document/builder.h"

namespace sayyes {

/// One thread. Spans are of builder.decoded().
class TextFlow {
 public:
  explicit TextFlow(DocumentBuilder& builder) : builder_(builder) {}

  struct Piece {
    DecodedSpan raw;
    std::string atom;          ///< what `raw` stands for; empty: `raw` itself
    std::uint32_t look = 0;    ///< pieces that look alike have the same
    bool joins = false;        ///< nothing but markup that does not matter stands between it and the piece before
    bool line = false;         ///< the end of a line, made by markup: it stands for all markup up to the next piece
  };
  struct Paragraph {
    Scope scope = Scope::paragraph;
    std::uint16_t language = 0;
    std::string place;
    std::uint32_t page = 0;
    std::vector<Piece> pieces;
    bool cut = true;           ///< the next piece does not join the last
    bool ends_in_space = true; ///< for texts in which white space collapses: at the front there is none
  };

  /// Begins a paragraph, inside the open one if there is one.
  Paragraph& open();
  bool is_open() const noexcept { return !open_.empty(); }
  /// The innermost open one. Precondition: is_open().
  Paragraph& top() noexcept { return paragraphs_[open_.back()]; }
  void close();

  /// Appends to the innermost open paragraph; nothing without one. `text` stands at `raw`: the same bytes, or one reference.
  void text(std::string_view text, DecodedSpan raw, std::uint32_t look = 0);
  /// The same where a run of white space is one space, and none at the front.
  void collapsed(std::string_view text, DecodedSpan raw, std::uint32_t look = 0);
  void atom(std::string_view text, DecodedSpan raw);
  /// The end of a line that markup makes.
  void line_end(DecodedSpan raw);
  /// A value of an attribute, as a paragraph of its own: its references are atoms.
  void attribute(DecodedSpan value, Scope scope, std::uint16_t language, std::string place, std::uint32_t page = 0);
  /// What follows does not look like what stands before, or something stands between.
  void cut() noexcept {
    if (is_open()) top().cut = true;
  }
  /// Takes white space away at both ends of what was appended since the piece of that number.
  void trim_from(std::size_t piece);

 private:
  void put(DecodedSpan raw, std::string atom, std::uint32_t look);
  void emit(const Paragraph& paragraph);

  DocumentBuilder& builder_;
  std::vector<Paragraph> paragraphs_;   ///< in order of their beginnings
  std::vector<std::size_t> open_;
};

}  // namespace sayyes
