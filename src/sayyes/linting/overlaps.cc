#include "sayyes/linting/overlaps.h"

#include <algorithm>
#include <array>
#include <map>

#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// How much says that this hit, of those that overlap it, names the idea best.
struct Rank {
  bool in_line;   ///< a phrase within a sign's line goes before one across lines
  bool pressure;  ///< a threat, blame or excuse says more than the ban or refusal that carries it
  std::uint32_t size;
  bool own_words;  ///< of two that cover the same, the one that someone wrote down is more specific than a frame
  Severity severity;
};

Rank rank_of(const Hit& hit) {
  const CompiledRule& rule = *hit.rule;
  return {!(hit.crosses_line && rule.own_words), rule.pressure, hit.span.size(), rule.own_words, rule.severity};
}

bool before(const Hit& a, const Hit& b) {
  const Rank left = rank_of(a), right = rank_of(b);
  if (left.in_line != right.in_line) return left.in_line;
  if (left.pressure != right.pressure) return left.pressure;
  if (left.size != right.size) return left.size > right.size;
  if (left.own_words != right.own_words) return left.own_words;
  if (left.severity != right.severity) return left.severity > right.severity;
  if (a.span != b.span) return a.span < b.span;
  return a.rule->rule->id < b.rule->rule->id;
}

/// Accepted spans of one family, disjoint, by their begin.
class Layer {
 public:
  /// Index of an accepted hit that overlaps, or npos.
  std::size_t find(ViewSpan span) const {
    auto it = taken_.lower_bound(span.end);
    if (it == taken_.begin()) return npos;
    --it;
    return it->second.end > span.begin ? it->second.index : npos;
  }
  /// The accepted hit that ends within `gap` bytes before `at`.
  std::size_t ending_before(std::uint32_t at, std::uint32_t gap) const {
    auto it = taken_.upper_bound(at);
    if (it == taken_.begin()) return npos;
    --it;
    return it->second.end <= at && at - it->second.end <= gap ? it->second.index : npos;
  }
  void take(ViewSpan span, std::size_t index) { taken_[span.begin] = {span.end, index}; }
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  struct Entry {
    std::uint32_t end = 0;
    std::size_t index = 0;
  };
  std::map<std::uint32_t, Entry> taken_;
};

bool is_loud_stretch(const Hit& hit) {
  return hit.rule->rule->match.count && hit.rule->rule->match.count->measure == Measure::capital_words;
}

/// That a text is long is told of the whole of it, and hides nothing in it.
bool is_length(const Hit& hit) {
  const auto& count = hit.rule->rule->match.count;
  return count && (count->measure == Measure::words || count->measure == Measure::sentences);
}

bool is_marks(std::string_view text) { return !text.empty() && text.find_first_not_of("!? ") == std::string_view::npos; }

/// The sentence of a place, as a span of the view; cheap enough for praise, which is rare.
ViewSpan sentence_of(const CheckedText& text, const Hit& hit) {
  const ViewSpan segment = text.segment_view(hit.segment);
  const auto around = sentence_around(text.view().substr(segment.begin, segment.size()), hit.span.begin - segment.begin, false);
  return {segment.begin + around.begin, segment.begin + around.end};
}

/// Takes out the hits that overlap no other one; they need no ranking. `hits` are sorted by place and stay so.
std::vector<Hit> take_lonely(std::vector<Hit>& hits) {
  std::vector<Hit> lonely, rest;
  lonely.reserve(hits.size());
  std::uint32_t reached = 0;  // where the furthest before ends
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const ViewSpan span = hits[i].span;
    const bool meets = (i != 0 && span.begin < reached) || (i + 1 < hits.size() && hits[i + 1].span.begin < span.end);
    reached = std::max(reached, span.end);
    (meets ? rest : lonely).push_back(std::move(hits[i]));
  }
  hits = std::move(rest);
  return lonely;
}

}  // namespace

std::vector<Standing> resolve_overlaps(std::vector<Hit> hits, const CheckedText& text, bool explain,
                                       std::vector<HeldHit>& held) {
  std::array<std::vector<Hit>, 4> families;
  std::vector<Standing> standing;
  for (Hit& hit : hits) {
    if (is_length(hit))
      standing.push_back({std::move(hit), {}});
    else
      families[static_cast<std::size_t>(hit.rule->family)].push_back(std::move(hit));
  }
  std::vector<Hit> words_alone = take_lonely(families[static_cast<std::size_t>(Family::word)]);
  for (auto& family : families) std::sort(family.begin(), family.end(), before);

  auto fall = [&](const Hit& hit, std::string reason) {
    if (explain) held.push_back({hit.rule, hit.span, hit.segment, std::move(reason)});
  };
  auto inside = [&](const Hit& hit, std::size_t of) {
    if (explain) fall(hit, "inside " + standing[of].hit.rule->rule->id);
  };

  Layer tone, words, style, praise;
  for (Hit& hit : families[static_cast<std::size_t>(Family::tone)]) {
    const std::size_t other = tone.find(hit.span);
    if (other == Layer::npos) {
      tone.take(hit.span, standing.size());
      standing.push_back({std::move(hit), {}});
      continue;
    }
    inside(hit, other);
    if (hit.rule->rule->category != standing[other].hit.rule->rule->category) standing[other].notes.push_back(std::move(hit));
  }
  standing.reserve(standing.size() + words_alone.size());
  for (Hit& hit : words_alone) standing.push_back({std::move(hit), {}});
  for (Hit& hit : families[static_cast<std::size_t>(Family::word)]) {
    const std::size_t other = words.find(hit.span);
    if (other == Layer::npos) {
      words.take(hit.span, standing.size());
      standing.push_back({std::move(hit), {}});
      continue;
    }
    inside(hit, other);
  }
  for (Hit& hit : families[static_cast<std::size_t>(Family::style)]) {
    const bool marks = is_marks(text.view().substr(hit.span.begin, hit.span.size()));
    std::size_t other = tone.find(hit.span);
    if (other == Layer::npos && marks) {
      other = tone.ending_before(hit.span.begin, 1);
      if (other != Layer::npos && standing[other].hit.segment != hit.segment) other = Layer::npos;
    }
    if (other != Layer::npos && !is_loud_stretch(hit)) {
      inside(hit, other);
      Hit& main = standing[other].hit;
      // The marks belong to what they shout: "no outside food!!!".
      if (marks && hit.span.end > main.span.end &&
          tone.find({main.span.end, hit.span.end}) == Layer::npos) {
        main.span.end = hit.span.end;
        tone.take(main.span, other);
      }
      standing[other].notes.push_back(std::move(hit));
      continue;
    }
    const std::size_t same = style.find(hit.span);
    if (same == Layer::npos) {
      style.take(hit.span, standing.size());
      standing.push_back({std::move(hit), {}});
    } else {
      inside(hit, same);
    }
  }
  for (Hit& hit : families[static_cast<std::size_t>(Family::praise)]) {
    const std::size_t no = tone.find(sentence_of(text, hit));
    const std::size_t same = praise.find(hit.span);
    if (no != Layer::npos) {
      fall(hit, "the same sentence says no: " + standing[no].hit.rule->rule->id);
    } else if (same != Layer::npos) {
      inside(hit, same);
    } else {
      praise.take(hit.span, standing.size());
      standing.push_back({std::move(hit), {}});
    }
  }
  const auto by_place = [](const Standing& a, const Standing& b) {
    if (a.hit.span != b.hit.span) return a.hit.span < b.hit.span;
    return a.hit.rule->rule->id < b.hit.rule->rule->id;
  };
  if (!std::ranges::is_sorted(standing, by_place)) std::ranges::sort(standing, by_place);
  return standing;
}

}  // namespace sayyes
