#include "sayyes/reporting/excerpt.h"

#include <algorithm>

#include "sayyes/reporting/display.h"
#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

constexpr std::size_t kTab = 4;
// Marks take bytes and no columns: a character with thousands of them is cut like a long line.
constexpr std::size_t kMostBytesAColumn = 32;

struct Piece {
  std::string text;
  std::size_t columns = 0;
  std::size_t end = 0;  ///< byte of the line where it stops
};

/// Shows the line from `begin` up to `end`, as far as `columns` go.
Piece show(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns, std::size_t at_column) {
  Piece piece;
  const std::size_t most_bytes = columns * kMostBytesAColumn;
  std::size_t at = begin;
  while (at < end && at - begin < most_bytes) {
    std::string one;
    Shown shown = append_shown(one, line, at);
    if (line[at] == '\t') {
      shown.columns = static_cast<unsigned>(kTab - (at_column + piece.columns) % kTab);
      one.assign(shown.columns, ' ');
    }
    if (piece.columns + shown.columns > columns) break;
    piece.text += one;
    piece.columns += shown.columns;
    at += shown.bytes;
  }
  // What a joiner holds together is one picture; terminals give it the room of the whole.
  piece.columns = std::min(piece.columns, columns_of(piece.text));
  piece.end = at;
  return piece;
}

/// Where to begin so that about `columns` columns stand before `at`.
std::size_t back_from(std::string_view line, std::size_t at, std::size_t columns) {
  const std::size_t least = at > columns * kMostBytesAColumn ? at - columns * kMostBytesAColumn : 0;
  std::size_t used = 0;
  while (at > least) {
    const Character c = character_before(line, at);
    std::string one;
    const Shown shown = append_shown(one, line, at - c.size);
    const std::size_t wide = line[at - c.size] == '\t' ? kTab : shown.columns;
    if (used + wide > columns) break;
    used += wide;
    at -= c.size;
  }
  return at;
}

}  // namespace

Excerpt make_excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns) {
  columns = std::max<std::size_t>(columns, 20);
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());

  const Piece match = show(line, begin, end, columns - 2, 0);
  const std::size_t room = columns - match.columns;
  std::size_t from = back_from(line, begin, room);
  if (from != 0 || match.end < end || show(line, 0, line.size(), columns, 0).end < line.size()) {
    // A third of the room goes to what stands before, and what the rest of the line leaves free.
    const Piece rest = show(line, end, line.size(), room - room / 3, 0);
    const bool short_rest = match.end == end && rest.end == line.size();
    from = back_from(line, begin, short_rest ? room - rest.columns - std::min<std::size_t>(room - rest.columns, 2) : room / 3);
  }

  Excerpt excerpt;
  if (from > 0) excerpt.text = "…";
  std::size_t column = from > 0 ? 1 : 0;
  const Piece before = show(line, from, begin, columns, column);
  excerpt.text += before.text;
  column += before.columns;
  excerpt.mark_begin = column;
  const std::size_t left = columns - std::min(columns - 1, column) - 1;
  const Piece marked = show(line, begin, end, std::max<std::size_t>(left, 1), column);
  excerpt.text += marked.text;
  column += marked.columns;
  excerpt.mark_end = std::max(column, excerpt.mark_begin + 1);
  if (marked.end == end) {
    Piece after = show(line, end, line.size(), columns - std::min(columns, column), column);
    // The last column is for the sign that there is more.
    if (after.end < line.size()) after = show(line, end, line.size(), columns - std::min(columns, column + 1), column);
    excerpt.text += after.text;
    if (after.end < line.size()) excerpt.text += "…";
  } else {
    excerpt.text += "…";
  }
  return excerpt;
}

}  // namespace sayyes
