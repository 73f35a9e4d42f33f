#include "sayyes/text/match_view.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "sayyes/text/characters.h"
#include "sayyes/text/fold_character.h"
#include "sayyes/text/utf8.h"
#include "sayyes/text/wide.h"

namespace sayyes {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101u;
constexpr std::uint64_t kHighs = 0x80 * kOnes;

// Eight bytes below 0x80 at a time: the high bit of each byte says yes.
constexpr std::uint64_t equal_to(std::uint64_t word, unsigned char byte) {
  return ~((word ^ byte * kOnes) + 0x7F * kOnes) & kHighs;
}

constexpr unsigned char fold_byte(unsigned char byte) {
  const bool upper = static_cast<unsigned char>(byte - 'A') < 26;
  const bool control = (byte < 0x20 || byte == 0x7F) && byte != static_cast<unsigned char>(kSegmentBreak);
  const auto letter = static_cast<unsigned char>(byte | (upper ? 0x20 : 0));
  return control ? ' ' : byte == '`' ? '\'' : letter;
}

SAYYES_WIDE void fold_bytes(const char* in, std::size_t size, char* out) {
  for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<char>(fold_byte(static_cast<unsigned char>(in[i])));
}

constexpr std::size_t kBlock = 4096;
constexpr std::size_t kMostMarks = 30;  // more on one base is no writing; composing them all would not be linear

bool is_ascii_space(char byte) noexcept { return is_space(static_cast<unsigned char>(byte)); }

/// Folds from left to right; the map is optional.
class Folder {
 public:
  Folder(std::string_view text, std::string& out, OffsetMap<ViewSpace, TextSpace>* map) : text_(text), out_(out), map_(map) {
    out_.reserve(text.size() + text.size() / 64 + 8);
  }

  void run() {
    while (at_ < text_.size()) {
      const std::size_t ascii = ascii_prefix(text_.substr(at_));
      if (ascii == 0) {
        wide_character();
        continue;
      }
      const std::size_t end = at_ + ascii;
      if (end == text_.size()) {
        ascii_run(end);
      } else if (takes_marks(text_[end - 1]) && mark_after(end) != 0) {
        ascii_run(end - 1);
        wide_character();
      } else {
        std::size_t solid = end;
        while (solid > at_ && is_ascii_space(text_[solid - 1])) --solid;
        ascii_run(solid);
        if (at_ < end) spaces();  // white space beyond ASCII may go on with it
      }
    }
  }

 private:
  void exact(std::size_t size) {
    if (map_ != nullptr) map_->add_exact(static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(size));
    at_ += size;
  }
  /// What was appended since `before` stands for the next `size` bytes.
  void atom(std::size_t before, std::size_t size) {
    const std::size_t made = out_.size() - before;
    if (map_ != nullptr)
      map_->add_atom(static_cast<std::uint32_t>(made), static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(size));
    at_ += size;
  }

  static bool takes_marks(char byte) noexcept { return !is_ascii_space(byte) && byte != kSegmentBreak; }

  /// ASCII up to `end`; white space before `end` does not go on behind it.
  void ascii_run(std::size_t end) {
    while (at_ < end) {
      std::size_t stop = std::min(end, at_ + kBlock);
      if (stop < end) {
        while (stop > at_ && is_ascii_space(text_[stop - 1])) --stop;
      }
      if (stop == at_) {
        spaces();
      } else {
        ascii_block(stop - at_);
      }
    }
  }

  void ascii_block(std::size_t size) {
    std::array<char, kBlock> block;
    fold_bytes(text_.data() + at_, size, block.data());
    put_block({block.data(), size});
  }

  /// Where two spaces stand side by side, at or after `from`; the size of the block where nowhere.
  static std::size_t find_double_space(std::string_view block, std::size_t from) noexcept {
    std::size_t i = from;
    for (; i + 9 <= block.size(); i += 8) {
      std::uint64_t one, next;
      std::memcpy(&one, block.data() + i, 8);
      std::memcpy(&next, block.data() + i + 1, 8);
      if ((equal_to(one, ' ') & equal_to(next, ' ')) != 0) break;
    }
    for (; i + 1 < block.size(); ++i) {
      if (block[i] == ' ' && block[i + 1] == ' ') return i;
    }
    return block.size();
  }

  void put_block(std::string_view block) {
    std::size_t done = 0;
    for (std::size_t gap = find_double_space(block, 0); gap != block.size(); gap = find_double_space(block, done)) {
      out_.append(block, done, gap - done);
      exact(gap - done);
      done = gap;
      while (done < block.size() && block[done] == ' ') ++done;
      const std::size_t before = out_.size();
      out_ += ' ';
      atom(before, done - gap);
    }
    out_.append(block, done);
    exact(block.size() - done);
  }

  /// A run of white space, with what is invisible in it.
  void spaces() {
    std::size_t end = at_;
    for (std::size_t i = at_; i < text_.size();) {
      const Character character = character_at(text_, i);
      i += character.size;
      if (is_space(character.code)) {
        end = i;
      } else if (!is_invisible(character.code)) {
        break;
      }
    }
    const std::size_t before = out_.size();
    out_ += ' ';
    if (end == at_ + 1) return exact(1);
    atom(before, end - at_);
  }

  /// Bytes from `at` to behind a character that composes with what is before `at`; 0 where there is none.
  std::size_t mark_after(std::size_t at) const noexcept {
    for (std::size_t i = at; i < text_.size() && !is_ascii_byte(text_[i]);) {
      const Character character = character_at(text_, i);
      i += character.size;
      if (is_invisible(character.code)) continue;
      return joins_before(character.code) ? i - at : 0;
    }
    return 0;
  }

  bool is_blank_after(std::size_t at) const noexcept {
    while (at < text_.size()) {
      const Character character = character_at(text_, at);
      if (!is_invisible(character.code))
        return is_space(character.code) || character.code == static_cast<unsigned char>(kSegmentBreak);
      at += character.size;
    }
    return true;
  }
  bool is_blank_before() const noexcept { return out_.empty() || out_.back() == ' ' || out_.back() == kSegmentBreak; }

  /// Letters of two bytes whose folding has two bytes too, up to the first that wants more care. Most text of most
  /// languages beyond English goes through here.
  bool plain_letters() {
    std::array<char, kBlock> block;
    std::size_t size = 0;
    std::size_t next = at_;
    const auto two_bytes = [&](std::size_t at) {
      return at + 1 < text_.size() && static_cast<unsigned char>(text_[at]) >= 0xC2 &&
                     static_cast<unsigned char>(text_[at]) < 0xE0 && is_continuation_byte(text_[at + 1])
                 ? (text_[at] & 0x1Fu) << 6 | (text_[at + 1] & 0x3Fu)
                 : 0u;
    };
    const std::uint32_t first = two_bytes(next);
    if (first == 0) return false;
    const PlainFoldings& foldings = plain_foldings();
    for (std::uint32_t code = first; code != 0 && size + 2 <= block.size();) {
      const std::uint16_t folded = foldings[code - 0x80];
      if (folded == 0) break;
      const std::uint32_t after = two_bytes(next + 2);
      // What follows may be a mark of this letter; of what has three bytes this is not known here.
      if (after != 0 ? foldings[after - 0x80] == 0 : next + 2 < text_.size() && !is_ascii_byte(text_[next + 2])) break;
      block[size++] = static_cast<char>(folded >> 8);
      block[size++] = static_cast<char>(folded & 0xFF);
      next += 2;
      code = after;
    }
    out_.append(block.data(), size);
    exact(size);
    return size != 0;
  }

  /// A character beyond ASCII, or one of ASCII with marks.
  void wide_character() {
    if (plain_letters()) return;
    const Character character = character_at(text_, at_);
    switch (fold_kind(character.code)) {
      case FoldKind::invisible:
        at_ += character.size;
        return;
      case FoldKind::space:
        spaces();
        return;
      case FoldKind::hyphen:
        put(character.size, "-");
        return;
      case FoldKind::dash:
      case FoldKind::long_dash:
        dash(character);
        return;
      case FoldKind::letter:
        break;
    }
    const std::size_t before = out_.size();
    std::size_t size = character.size;
    std::size_t marks = 0;
    while (marks < kMostMarks) {
      const std::size_t more = mark_after(at_ + size);
      if (more == 0) break;
      size += more;
      ++marks;
    }
    if (marks > 0) {
      fold_cluster(text_.substr(at_, size), out_);
      return atom(before, size);
    }
    fold_single(character.code, out_);
    // "ß" and "ss" have the same length and yet nothing of one is a byte of the other.
    if (out_.size() - before == size && character_at(out_, before).size == size) return exact(size);
    atom(before, size);
  }

  void dash(const Character& character) {
    if (is_blank_before() || is_blank_after(at_ + character.size)) return put(character.size, "\xE2\x80\x93");
    put(character.size, fold_kind(character.code) == FoldKind::dash ? "-" : "\xE2\x80\x94");
  }

  void put(std::size_t size, std::string_view folded) {
    const std::size_t before = out_.size();
    out_ += folded;
    if (folded.size() == size) return exact(size);
    atom(before, size);
  }

  std::string_view text_;
  std::string& out_;
  OffsetMap<ViewSpace, TextSpace>* map_;
  std::size_t at_ = 0;
};

}  // namespace

MatchView make_match_view(std::string_view utf8) {
  MatchView view;
  Folder(utf8, view.text, &view.map).run();
  return view;
}

std::string fold(std::string_view utf8) {
  std::string folded;
  Folder(utf8, folded, nullptr).run();
  return folded;
}

}  // namespace sayyes
