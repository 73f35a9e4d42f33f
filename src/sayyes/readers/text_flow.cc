#include "sayyes/readers/text_flow.h"

#include <algorithm>
#include <utility>

#include "sayyes/readers/html_entities.h"
#include "sayyes/readers/mask.h"

namespace sayyes {
namespace {

bool is_white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

TextFlow::Paragraph& TextFlow::open() {
  open_.push_back(paragraphs_.size());
  return paragraphs_.emplace_back();
}

void TextFlow::close() {
  if (open_.empty()) return;
  open_.pop_back();
  if (!open_.empty()) return;
  for (const Paragraph& paragraph : paragraphs_) emit(paragraph);
  paragraphs_.clear();
}

void TextFlow::put(DecodedSpan raw, std::string atom, std::uint32_t look) {
  Paragraph& paragraph = top();
  auto& pieces = paragraph.pieces;
  const bool joins = !std::exchange(paragraph.cut, false) && !pieces.empty() && pieces.back().look == look;
  // Without a reference between, it is one piece.
  if (joins && atom.empty() && pieces.back().atom.empty() && pieces.back().raw.end == raw.begin) {
    pieces.back().raw.end = raw.end;
    return;
  }
  pieces.push_back({raw, std::move(atom), look, joins});
}

void TextFlow::text(std::string_view text, DecodedSpan raw, std::uint32_t look) {
  if (!is_open() || text.empty()) return;
  const bool same = builder_.decoded().substr(raw.begin, raw.size()) == text && text.front() != '\n' && text.front() != '\t';
  if (same) return put(raw, {}, look);
  put(raw, is_white(text.front()) ? " " : std::string(text), look);
}

void TextFlow::collapsed(std::string_view text, DecodedSpan raw, std::uint32_t look) {
  if (!is_open()) return;
  const bool same = builder_.decoded().substr(raw.begin, raw.size()) == text;
  bool& space = top().ends_in_space;
  if (!same) {  // one reference or one line end
    const bool white = text.size() == 1 && is_white(text.front());
    if (!white || !space) put(raw, white ? " " : std::string(text), look);
    space = white;
    return;
  }
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const bool white = is_white(text[at]);
    while (at < text.size() && is_white(text[at]) == white) ++at;
    const DecodedSpan span{raw.begin + begin, raw.begin + at};
    if (!white || (!space && span.size() == 1 && text[begin] == ' '))
      put(span, {}, look);
    else if (!space)
      put(span, " ", look);
    space = white;
  }
}

void TextFlow::atom(std::string_view text, DecodedSpan raw) {
  if (!is_open()) return;
  cut();
  put(raw, std::string(text), 0);
  top().ends_in_space = text == " " || text == "\n";
  cut();
}

void TextFlow::line_end(DecodedSpan raw) {
  if (!is_open()) return;
  atom("\n", raw);
  top().pieces.back().line = true;
}

void TextFlow::attribute(DecodedSpan value, Scope scope, std::uint16_t language, std::string place, std::uint32_t page) {
  if (value.empty()) return;
  Paragraph& paragraph = open();
  paragraph.scope = scope;
  paragraph.language = language;
  paragraph.place = std::move(place);
  paragraph.page = page;
  const std::string_view raw = builder_.decoded().substr(value.begin, value.size());
  for (std::uint32_t at = 0; at < raw.size();) {
    if (raw[at] == '&') {
      const CharacterReference reference = read_character_reference(raw.substr(at), true);
      const std::uint32_t next = at + std::max<std::uint32_t>(reference.size, 1);
      put({value.begin + at, value.begin + next}, std::string(reference.size != 0 ? reference.text() : "&"), 0);
      at = next;
      continue;
    }
    const auto end = static_cast<std::uint32_t>(std::min(raw.find_first_of("&\n\r\t", at), raw.size()));
    if (end == at) {
      put({value.begin + at, value.begin + at + 1}, " ", 0);
      ++at;
    } else {
      put({value.begin + at, value.begin + end}, {}, 0);
      at = end;
    }
  }
  close();
}

void TextFlow::trim_from(std::size_t piece) {
  if (!is_open()) return;
  auto& pieces = top().pieces;
  const std::string_view decoded = builder_.decoded();
  const auto blank = [&](const Piece& one, bool front) {
    if (!one.atom.empty()) return one.atom == " ";
    return !one.raw.empty() && is_white(decoded[front ? one.raw.begin : one.raw.end - 1]);
  };
  while (piece < pieces.size() && blank(pieces.back(), false)) {
    if (!pieces.back().atom.empty() || --pieces.back().raw.end == pieces.back().raw.begin) pieces.pop_back();
  }
  while (piece < pieces.size() && blank(pieces[piece], true)) {
    Piece& first = pieces[piece];
    if (!first.atom.empty() || ++first.raw.begin == first.raw.end) pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(piece));
  }
}

void TextFlow::emit(const Paragraph& paragraph) {
  if (paragraph.pieces.empty()) return;
  builder_.begin_segment(paragraph.scope, paragraph.language);
  for (std::size_t i = 0; i < paragraph.pieces.size(); ++i) {
    const Piece& piece = paragraph.pieces[i];
    const bool between = i > 0 && i + 1 < paragraph.pieces.size();
    if (piece.line && between && !paragraph.pieces[i - 1].line && !paragraph.pieces[i + 1].line) {
      const DecodedSpan whole{paragraph.pieces[i - 1].raw.end, paragraph.pieces[i + 1].raw.begin};
      builder_.add_seam(whole, true);
      builder_.append_atom(piece.atom, whole);
      continue;
    }
    if (piece.joins && i > 0 && paragraph.pieces[i - 1].raw.end < piece.raw.begin)
      builder_.add_seam({paragraph.pieces[i - 1].raw.end, piece.raw.begin});
    if (piece.atom.empty())
      append_prose(builder_, piece.raw);
    else
      builder_.append_atom(piece.atom, piece.raw);
  }
  builder_.set_place(paragraph.place, paragraph.page);
  builder_.end_segment();
}

}  // namespace sayyes
