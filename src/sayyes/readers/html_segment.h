#pragma once
/// Gathers the pieces of one segment until it is known what it is: a paragraph with a link in it, or a row of links.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/document/builder.h"
#include "sayyes/span.h"

namespace sayyes {

/// Pieces go to the segment, or, between begin_aside() and end_aside(), to a segment of their own that comes after it.
/// Owns copies of nothing but atoms of up to 8 bytes. One thread at a time.
class SegmentBuffer {
 public:
  explicit SegmentBuffer(DocumentBuilder& builder) : builder_(builder) {}

  /// What the next pieces are, and which link they belong to (0: none). A change of language ends the segment.
  void set_context(Scope scope, std::uint16_t language, std::uint32_t link) noexcept {
    scope_ = scope;
    language_ = language;
    link_ = link;
  }

  /// The file's own bytes.
  void add(DecodedSpan span);
  /// `text`, at most 8 bytes, for the whole of `span`.
  void add_atom(std::string_view text, DecodedSpan span);
  void add_object(DecodedSpan span);
  /// An object that is left out at the edges of a segment.
  void add_statement(DecodedSpan span);

  bool in_aside() const noexcept { return in_aside_; }
  void begin_aside(Scope scope, std::uint16_t language);
  void end_aside() noexcept { in_aside_ = false; }

  /// Hands the segment and the asides to the builder.
  void flush();

 private:
  struct Piece {
    DecodedSpan span;
    std::uint32_t link = 0;
    std::uint8_t atom_size = 0;  ///< 0: the bytes of the span
    bool statement = false;
    std::array<char, 8> atom{};
    std::string_view text() const noexcept { return {atom.data(), atom_size}; }
  };
  struct Aside {
    std::size_t first_piece = 0;
    Scope scope = Scope::paragraph;
    std::uint16_t language = 0;
  };
  using Pieces = std::vector<Piece>;

  void put(Piece piece, bool blank);
  bool is_blank(const Piece& piece) const noexcept;
  bool is_separator(const Piece& piece) const noexcept;
  void emit(const Pieces& pieces, std::size_t first, std::size_t last, Scope scope, std::uint16_t language);
  void emit_segment();
  void emit_asides();

  DocumentBuilder& builder_;
  Pieces pieces_;
  Pieces aside_pieces_;
  std::vector<Aside> asides_;
  Scope scope_ = Scope::paragraph, segment_scope_ = Scope::paragraph;
  std::uint16_t language_ = 0, segment_language_ = 0;
  std::uint32_t link_ = 0;
  bool has_links_ = false;
  bool in_aside_ = false;
};

}  // namespace sayyes
