#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/edges.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/matching/matcher_data.h"
#include "sayyes/matching/pattern_search.h"
#include "sayyes/text/match_view.h"

namespace sayyes {

using namespace matching;  // NOLINT(google-build-using-namespace): the inside of this module
namespace {

constexpr std::uint32_t kChunk = 4096;  // bytes classified at a time; a multiple of 64
constexpr std::uint32_t kBlocks = kChunk / 64;
constexpr std::uint32_t kInlinePatterns = 2048;

constexpr std::array<std::uint64_t, 9> kKeyMasks = [] {
  std::array<std::uint64_t, 9> masks{};
  for (unsigned size = 1; size < 8; ++size) {
    masks[size] = std::endian::native == std::endian::little ? (std::uint64_t{1} << (8 * size)) - 1
                                                             : ~((std::uint64_t{1} << (64 - 8 * size)) - 1);
  }
  masks[8] = ~std::uint64_t{0};
  return masks;
}();

bool all_capitals(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x80) {
      if (c >= 'a' && c <= 'z') return false;
      ++at;
      continue;
    }
    if (is_letter_at(text, at) && !is_upper_at(text, at)) return false;
    at += character_size(text, at);
  }
  return true;
}

/// Whether two letters in a row are capitals: fewer are in every sentence, and no word of capitals has fewer.
bool has_capitals(std::string_view text) noexcept {
  bool before = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool ascii = c < 0x80;
    const bool letter = ascii ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : is_letter_at(text, at);
    if (letter) {
      const bool upper = ascii ? c <= 'Z' : is_upper_at(text, at);
      if (upper && before) return true;
      before = upper;
    }
    at += ascii ? 1 : character_size(text, at);
  }
  return false;
}

/// One search of one part of a text. Lives on the stack.
class Search {
 public:
  Search(const Matcher::Data& data, const ViewText& text, ViewSpan part, std::vector<Match>& out, Deadline& deadline)
      : data_(data),
        text_(text),
        view_(text.view().substr(0, part.end)),
        from_(part.begin),
        out_(out),
        first_(out.size()),
        deadline_(deadline) {}

  void run() {
    scan();
    search_wanted();
    for (const std::uint32_t pattern : data_.everywhere) search_everywhere(data_.patterns[pattern]);
    sort();
    if (found_patterns_) part_matches_of_patterns();
  }

 private:
  void scan() {
    const auto size = static_cast<std::uint32_t>(view_.size());
    const bool marks = !data_.marks.empty();
    // In locals: what is found is written elsewhere, and the compiler cannot know that these do not change by it.
    const char* const text = view_.data();
    const std::uint64_t* const token_filter = data_.tokens.filter();
    const std::uint64_t* const pair_filter = data_.pairs.filter();
    std::array<std::uint64_t, kBlocks + 1> tokens, others;
    std::uint64_t carry = 0, hash_before = 0;
    for (std::uint32_t base = from_; base < size; base += kChunk) {
      // One block more than the chunk, so that a token at its end is seen whole.
      const std::uint32_t bytes = std::min(kChunk + 64, size - base);
      const std::uint32_t blocks = (std::min(kChunk, bytes) + 63) / 64;
      tokens[blocks] = 0;
      data_.classify(text + base, bytes, tokens.data(), marks ? others.data() : nullptr);
      for (std::uint32_t block = 0; block < blocks; ++block) {
        const std::uint64_t word = tokens[block];
        const std::uint64_t next_word = tokens[block + 1];
        const std::uint64_t mark_bits = marks ? others[block] : 0;
        // Tokens and marks in the order of the text: segments are walked once.
        std::uint64_t places = (word & ~((word << 1) | carry)) | mark_bits;
        carry = word >> 63;
        const std::uint32_t block_at = base + block * 64;
        for (; places != 0; places &= places - 1) {
          const auto bit = static_cast<unsigned>(std::countr_zero(places));
          const std::uint32_t at = block_at + bit;
          if (((mark_bits >> bit) & 1) != 0) {
            take_mark(at);
            continue;
          }
          const std::uint64_t after = (word >> bit) | (next_word << 1 << (63 - bit));
          const auto length = static_cast<unsigned>(std::countr_zero(~after | 0x100));
          std::uint64_t key = 0;
          if (size - at >= 8) {
            std::memcpy(&key, text + at, 8);
          } else {
            std::memcpy(&key, text + at, size - at);
          }
          const std::uint64_t hash = (key & kKeyMasks[length]) * kTokenMultiplier;
          const std::uint64_t pair = pair_hash(hash_before, hash);
          hash_before = hash;
          if (AnchorTable::may_hold(token_filter, hash)) take(data_.tokens, hash, at);
          if (AnchorTable::may_hold(pair_filter, pair)) take(data_.pairs, pair, at);
        }
      }
    }
  }

  void take_mark(std::uint32_t at) {
    const auto mark = static_cast<unsigned char>(view_[at]);
    if (at + 1 < view_.size()) {
      const std::uint64_t hash = mark_hash(mark, static_cast<unsigned char>(view_[at + 1]));
      if (data_.marks.may_hold(hash)) take(data_.marks, hash, at);
    }
    if (data_.single_marks && data_.marks.may_hold(single_mark_hash(mark))) take(data_.marks, single_mark_hash(mark), at);
  }

  void take(const AnchorTable& table, std::uint64_t hash, std::uint32_t at) {
    const auto [begin, end] = table.find(hash);
    for (const Anchor* anchor = begin; anchor != end; ++anchor) {
      if (anchor->index < data_.needles.size()) {
        try_needle(*anchor, at);
      } else if ((anchor->index & kWantsSegment) != 0) {
        move_to_segment(at);
        want(anchor->index & ~kWantsSegment);
      } else {
        try_shape(anchor->index - static_cast<std::uint32_t>(data_.needles.size()), at);
      }
    }
  }

  void try_needle(const Anchor& anchor, std::uint32_t at) {
    const StoredNeedle& needle = data_.needles[anchor.index];
    if (at < anchor.before) return;
    const std::uint32_t begin = at - anchor.before;
    if (view_.size() - begin < needle.text.size) return;
    if (std::memcmp(view_.data() + begin, data_.texts.data() + needle.text.begin, needle.text.size) != 0) return;
    const std::uint32_t end = begin + needle.text.size;
    if (!is_edge(view_, begin) || !is_edge(view_, end)) return;
    if (needle.capitals != 0 && !all_capitals(text_.original({begin, end}))) return;
    out_.push_back({{begin, end}, needle.owner, anchor.index});
  }

  void try_shape(std::uint32_t index, std::uint32_t at) {
    const StoredShape& shape = data_.shapes[index];
    const StoredPattern& pattern = data_.patterns[shape.pattern];
    if (pattern.capitals && !all_capitals(text_.original({at, at + 1}))) return;
    move_to_segment(at);
    const auto begin = data_.shapes.begin(shape, view_, segment_, at);
    if (!begin || at - *begin >= kLongestPatternMatch || !is_edge(view_, *begin)) return;
    const std::uint32_t limit = std::min(segment_.end, *begin + kLongestPatternMatch);
    const std::string_view segment = view_.substr(segment_.begin, segment_.size());
    std::uint32_t end = 0;
    const ShapeTable::Answer answer = data_.shapes.match(shape, view_, segment_, *begin, limit, end);
    if (answer == ShapeTable::Answer::no) return;
    if (pattern.mode == StoredPattern::Mode::shapes) {
      if (!is_edge(view_, end)) return;
      // Another shape that RE2 would rather have may match here too; it comes earlier in the list.
      for (std::uint32_t better = pattern.first_shape; better < index; ++better) {
        std::uint32_t better_end = 0;
        if (data_.shapes.match(data_.shapes[better], view_, segment_, *begin, limit, better_end) == ShapeTable::Answer::yes &&
            is_edge(view_, better_end)) {
          end = better_end;
          break;
        }
      }
      LazyRe2::Found found;
      found.begin = *begin - segment_.begin;
      found.end = end - segment_.begin;
      found.span_begin = found.begin, found.span_end = found.end;
      if (decide(pattern, segment, found)) add(found, segment_.begin, pattern);
      return;
    }
    auto found = match_between_edges(pattern, segment, *begin - segment_.begin);
    if (found && decide(pattern, segment, *found)) add(*found, segment_.begin, pattern);
  }

  /// Where an alternative matches, the whole pattern does; which of its matches is meant, the order of all alternatives says.
  bool decide(const StoredPattern& pattern, std::string_view segment, LazyRe2::Found& found) const {
    const StoredPattern& whole = data_.patterns[pattern.whole];
    if (&whole == &pattern) return true;
    const auto meant = match_between_edges(whole, segment, found.begin);
    if (meant) found = *meant;
    return meant.has_value();
  }

  void add(const LazyRe2::Found& found, std::uint32_t segment_begin, const StoredPattern& pattern) {
    add({found.span_begin + segment_begin, found.span_end + segment_begin}, pattern);
  }

  void add(ViewSpan span, const StoredPattern& pattern) {
    if (pattern.capitals && !all_capitals(text_.original(span))) return;
    found_patterns_ = true;
    out_.push_back({span, pattern.owner, pattern.number});
  }

  /// Makes segment_ the one around `at`. Places come in order, so this is linear in all.
  void move_to_segment(std::uint32_t at) {
    if (at < segment_.end) return;
    search_wanted();
    const std::size_t gap_before = view_.substr(0, at).rfind(kSegmentBreak);
    const std::size_t gap_after = view_.find(kSegmentBreak, at);
    segment_.begin = gap_before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(gap_before) + 1;
    segment_.end = static_cast<std::uint32_t>(std::min(gap_after, view_.size()));
  }

  void want(std::uint32_t pattern) {
    wanted_any_ = true;
    if (pattern < kInlinePatterns) {
      wanted_[pattern / 64] |= std::uint64_t{1} << (pattern % 64);
    } else if (wanted_more_.empty() || std::find(wanted_more_.begin(), wanted_more_.end(), pattern) == wanted_more_.end()) {
      wanted_more_.push_back(pattern);
    }
  }

  void search_wanted() {
    if (!wanted_any_) return;
    wanted_any_ = false;
    for (std::uint32_t i = 0; i < wanted_.size(); ++i) {
      for (std::uint64_t bits = std::exchange(wanted_[i], 0); bits != 0; bits &= bits - 1) {
        search_wanted_segment(data_.patterns[i * 64 + static_cast<std::uint32_t>(std::countr_zero(bits))]);
      }
    }
    for (const std::uint32_t pattern : wanted_more_) search_wanted_segment(data_.patterns[pattern]);
    wanted_more_.clear();
  }

  void search_wanted_segment(const StoredPattern& pattern) {
    if (!pattern.capitals || has_capitals(text_.original(segment_))) search_segment(pattern, segment_);
  }

  void search_everywhere(const StoredPattern& pattern) {
    // One question to all of it spares one a segment. What matches across segments only costs a second look.
    const std::string_view part = view_.substr(from_);
    if (!pattern.needs.may_be_met(part)) return;
    if (pattern.capitals) {
      for (const ViewSpan segment : segments_with_capitals()) search_segment(pattern, segment);
      return;
    }
    if (pattern.anywhere && !pattern.plain->matches(part)) return;
    for (std::size_t begin = from_; begin <= view_.size();) {
      const std::size_t end = std::min(view_.find(kSegmentBreak, begin), view_.size());
      search_segment(pattern, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end + 1;
    }
  }

  /// Looked for once, and only where a pattern asks.
  const std::vector<ViewSpan>& segments_with_capitals() {
    if (capitals_known_) return with_capitals_;
    capitals_known_ = true;
    for (std::size_t begin = from_; begin <= view_.size();) {
      const std::size_t end = std::min(view_.find(kSegmentBreak, begin), view_.size());
      const ViewSpan segment{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      if (!segment.empty() && has_capitals(text_.original(segment))) with_capitals_.push_back(segment);
      begin = end + 1;
    }
    return with_capitals_;
  }

  void search_segment(const StoredPattern& pattern, ViewSpan segment) {
    if (segment.empty() || deadline_.passed()) return;
    if (pattern.exact_case) {
      search_original(pattern, text_, segment, [&](ViewSpan span) { add(span, pattern); });
    } else {
      const std::string_view text = view_.substr(segment.begin, segment.size());
      search_text(pattern, text, [&](LazyRe2::Found& found) {
        if (!decide(pattern, text, found)) return false;
        add(found, segment.begin, pattern);
        // What another alternative finds inside may be in its way; which of its own matches stays is seen at the end.
        if (data_.patterns[pattern.whole].mode == StoredPattern::Mode::by_parts) found.end = found.begin + 1;
        return true;
      });
    }
  }

  /// Matches come nearly in order: each is at most an anchor's distance from its place.
  void sort() {
    const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(first_);
    std::size_t moves = 0;
    const std::size_t enough = 8 * (out_.size() - first_) + 64;
    for (auto at = begin; at != out_.end(); ++at) {
      if (at == begin || !(*at < *(at - 1))) continue;
      const Match match = *at;
      auto to = at;
      for (; to != begin && match < *(to - 1); --to, ++moves) *to = *(to - 1);
      *to = match;
      if (moves > enough) {
        std::sort(begin, out_.end());
        return;
      }
    }
  }

  /// Matches of one pattern do not overlap: the leftmost stays, as in a search by RE2 itself.
  void part_matches_of_patterns() {
    std::array<std::uint32_t, kInlinePatterns> inline_ends;
    std::vector<std::uint32_t> many_ends;
    std::uint32_t* ends = inline_ends.data();
    if (data_.patterns.size() > kInlinePatterns) {
      many_ends.resize(data_.patterns.size());
      ends = many_ends.data();
    }
    std::fill(ends, ends + data_.patterns.size(), 0);
    const auto needles = static_cast<std::uint32_t>(data_.needles.size());
    const auto overlaps = [&](const Match& match) {
      if (match.needle < needles) return false;
      std::uint32_t& end = ends[data_.slot_of[match.needle - needles]];
      if (match.span.begin < end) return true;
      end = match.span.end;
      return false;
    };
    out_.erase(std::remove_if(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(), overlaps), out_.end());
  }

  const Matcher::Data& data_;
  const ViewText& text_;
  std::string_view view_;  // up to the end of the part
  std::uint32_t from_;     // where the part begins
  std::vector<Match>& out_;
  std::size_t first_;
  Deadline& deadline_;
  ViewSpan segment_;
  bool found_patterns_ = false, wanted_any_ = false;
  std::array<std::uint64_t, kInlinePatterns / 64> wanted_{};
  bool capitals_known_ = false;
  std::vector<ViewSpan> with_capitals_;
  std::vector<std::uint32_t> wanted_more_;  // stays empty in packs of ordinary size
};

}  // namespace

void Matcher::find(const ViewText& text, ViewSpan part, std::vector<Match>& out, Deadline& deadline) const {
  Search(*data_, text, part, out, deadline).run();
}

void Matcher::find(const ViewText& text, std::vector<Match>& out, Deadline& deadline) const {
  find(text, {0, static_cast<std::uint32_t>(text.view().size())}, out, deadline);
}

void Matcher::find(const ViewText& text, std::vector<Match>& out) const {
  Deadline none;
  find(text, out, none);
}

}  // namespace sayyes
