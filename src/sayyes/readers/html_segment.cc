#include "sayyes/readers/html_segment.h"

#include <algorithm>

#include "sayyes/readers/html_elements.h"
#include "sayyes/readers/mask.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool is_blank_text(std::string_view text) noexcept { return std::all_of(text.begin(), text.end(), is_html_space); }

bool has_word(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size(); at += character_size(text, at)) {
    if (is_word_at(text, at)) return true;
  }
  return false;
}

/// A link that is the whole of such a block is what the block is; a heading stays one.
bool may_become_link(Scope scope) noexcept {
  return scope == Scope::paragraph || scope == Scope::list_item || scope == Scope::table_cell || scope == Scope::quotation;
}

}  // namespace

void SegmentBuffer::add(DecodedSpan span) {
  if (span.empty()) return;
  Piece piece;
  piece.span = span;
  put(piece, is_blank(piece));
}

void SegmentBuffer::add_atom(std::string_view text, DecodedSpan span) {
  if (text.empty()) return;
  Piece piece;
  piece.span = span;
  piece.atom_size = static_cast<std::uint8_t>(std::min(text.size(), piece.atom.size()));
  std::copy_n(text.begin(), piece.atom_size, piece.atom.begin());
  put(piece, is_blank_text(text));
}

void SegmentBuffer::add_object(DecodedSpan span) { add_atom(kObject, span); }

void SegmentBuffer::add_statement(DecodedSpan span) {
  Piece piece;
  piece.span = span;
  piece.atom_size = static_cast<std::uint8_t>(kObject.size());
  std::copy(kObject.begin(), kObject.end(), piece.atom.begin());
  piece.statement = true;
  put(piece, true);
}

void SegmentBuffer::put(Piece piece, bool blank) {
  if (in_aside_) {
    aside_pieces_.push_back(piece);
    return;
  }
  if (pieces_.empty()) {
    if (blank) return;
    segment_scope_ = scope_;
    segment_language_ = language_;
  } else if (!blank && language_ != segment_language_) {
    emit_segment();
    segment_scope_ = scope_;
    segment_language_ = language_;
  }
  piece.link = link_;
  has_links_ |= link_ != 0;
  // What goes on where the last piece ends, over a line end or a lone "&", is one piece with it.
  if (piece.atom_size == 0 && !pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.atom_size == 0 && last.link == piece.link && last.span.end == piece.span.begin) {
      last.span.end = piece.span.end;
      return;
    }
  }
  pieces_.push_back(piece);
}

void SegmentBuffer::begin_aside(Scope scope, std::uint16_t language) {
  asides_.push_back({aside_pieces_.size(), scope, language});
  in_aside_ = true;
}

bool SegmentBuffer::is_blank(const Piece& piece) const noexcept {
  if (piece.atom_size != 0) return piece.statement || is_blank_text(piece.text());
  const std::string_view text = builder_.decoded().substr(piece.span.begin, piece.span.size());
  return is_html_space(text.front()) && is_blank_text(text);
}

bool SegmentBuffer::is_separator(const Piece& piece) const noexcept {
  if (piece.atom_size != 0) return piece.statement || (!has_word(piece.text()) && piece.text() != kObject);
  return !has_word(builder_.decoded().substr(piece.span.begin, piece.span.size()));
}

void SegmentBuffer::emit(const Pieces& pieces, std::size_t first, std::size_t last, Scope scope, std::uint16_t language) {
  const std::string_view decoded = builder_.decoded();
  while (first < last && is_blank(pieces[first])) ++first;
  while (last > first && is_blank(pieces[last - 1])) --last;
  if (first == last) return;
  builder_.begin_segment(scope, language);
  for (std::size_t i = first; i < last; ++i) {
    const Piece& piece = pieces[i];
    if (piece.atom_size != 0) {
      builder_.append_atom(piece.text(), piece.span);
      continue;
    }
    DecodedSpan span = piece.span;
    if (i == first) {
      while (is_html_space(decoded[span.begin])) ++span.begin;
    }
    if (i + 1 == last) {
      while (is_html_space(decoded[span.end - 1])) --span.end;
    }
    append_prose(builder_, span);
  }
  builder_.end_segment();
}

void SegmentBuffer::emit_segment() {
  if (pieces_.empty()) return;
  Scope scope = segment_scope_;
  bool rows_of_links = false;
  if (has_links_ && may_become_link(scope)) {
    bool only_links = true;
    std::uint32_t one = 0;
    for (const Piece& piece : pieces_) {
      if (piece.link == 0) {
        only_links = is_separator(piece);
      } else if (!is_blank(piece)) {
        rows_of_links |= one != 0 && piece.link != one;
        one = piece.link;
      }
      if (!only_links) break;
    }
    if (only_links && one != 0) scope = Scope::link_text;
    rows_of_links = rows_of_links && only_links;
  }
  if (!rows_of_links) {
    emit(pieces_, 0, pieces_.size(), scope, segment_language_);
  } else {
    for (std::size_t first = 0; first < pieces_.size();) {
      std::size_t last = first + 1;
      while (last < pieces_.size() && pieces_[last].link == pieces_[first].link) ++last;
      if (pieces_[first].link != 0) emit(pieces_, first, last, scope, segment_language_);
      first = last;
    }
  }
  pieces_.clear();
  has_links_ = false;
}

void SegmentBuffer::emit_asides() {
  for (std::size_t i = 0; i < asides_.size(); ++i) {
    const std::size_t last = i + 1 < asides_.size() ? asides_[i + 1].first_piece : aside_pieces_.size();
    emit(aside_pieces_, asides_[i].first_piece, last, asides_[i].scope, asides_[i].language);
  }
  asides_.clear();
  aside_pieces_.clear();
}

void SegmentBuffer::flush() {
  emit_segment();
  // An aside that is still being gathered comes with the next flush.
  if (!in_aside_) emit_asides();
}

}  // namespace sayyes
