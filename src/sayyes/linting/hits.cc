#include "sayyes/linting/hits.h"

#include <algorithm>

#include "sayyes/linting/language_choice.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// Which segments of a part an engine looks at, and what languages these speak.
struct Chosen {
  SegmentRange part;
  std::vector<bool> wanted;
  const std::vector<std::vector<LanguagePiece>>* pieces = nullptr;  // of each segment; none where it speaks one language
};

/// Collects for one engine; segments of other languages are passed over.
class Collector {
 public:
  Collector(const Engine& engine, const CheckedText& text, Profile profile, bool explain, Deadline& deadline)
      : engine_(engine),
        text_(text),
        profile_(profile),
        explain_(explain),
        deadline_(deadline),
        facts_(text, profile == Profile::sign),
        asker_(text, facts_) {}

  void run(const Chosen& chosen, Hits& out) {
    chosen_ = &chosen;
    out_ = &out;
    const SegmentRange part = chosen.part;
    if (engine_.matcher) {
      matches_.clear();
      engine_.matcher->find(text_, text_.view_of(part.first, part.last), matches_, deadline_);
      std::size_t segment = part.first;
      for (const Match& match : matches_) {
        if (deadline_.passed()) return;
        while (segment + 1 < part.last && match.span.begin >= text_.segment_view(segment).end) ++segment;
        if (segment < part.last && chosen.wanted[segment - part.first]) take(match, segment);
      }
    }
    for (std::size_t segment = part.first; segment < part.last && !engine_.count_rules.empty(); ++segment) {
      if (deadline_.passed()) return;
      if (!chosen.wanted[segment - part.first]) continue;
      for (const std::uint32_t index : engine_.count_rules) count(*engine_.rules[index], segment);
    }
  }

 private:
  void count(const CompiledRule& rule, std::size_t segment) {
    if (!rule.in_use || !looks_at(rule, profile_, text_.segment(segment).scope)) return;
    facts_.enter(segment, engine_.grammar());
    std::vector<Hit> hits;
    collect_counts(engine_, rule, text_, facts_, segment, hits);
    for (Hit& hit : hits) offer(std::move(hit));
  }

  void take(const Match& match, std::size_t segment) {
    bool entered = false;
    for (const Owner& owner : engine_.owners_of(match.owner)) {
      const CompiledRule& rule = *engine_.rules[owner.rule];
      if (!rule.in_use || !looks_at(rule, profile_, text_.segment(segment).scope)) continue;
      if (owner.bare && !is_all_capitals(text_.original(match.span))) continue;
      if (!entered) facts_.enter(segment, engine_.grammar());
      entered = true;
      Hit hit;
      hit.rule = &rule;
      hit.engine = &engine_;
      hit.span = match.span;
      hit.segment = static_cast<std::uint32_t>(segment);
      switch (owner.kind) {
        case Owner::Kind::literal:
          hit.plural = (owner.index & Owner::kPlural) != 0;
          if ((owner.index & Owner::kCapitals) == 0) break;
          if (!in_capitals(match.span)) continue;
          if (shouted(match.span)) {
            if (explain_) out_->held.push_back({&rule, match.span, hit.segment, "capitals say nothing in a text of capitals"});
            continue;
          }
          break;
        case Owner::Kind::phrase:
          if (!whole_phrase(engine_.phrases[owner.index], hit)) continue;
          break;
        case Owner::Kind::pattern:
          break;
        case Owner::Kind::frame:
          take_frame(engine_.frames[owner.index], match, std::move(hit));
          continue;
      }
      hit.crosses_line = facts_.sign() && facts_.crosses_line(hit.span);
      offer(std::move(hit));
    }
  }

  /// The rest of a phrase around its anchor.
  bool whole_phrase(const AnchoredPhrase& phrase, Hit& hit) const {
    const ViewSpan segment = facts_.view();
    const std::string_view view = text_.view();
    ViewSpan span = hit.span;
    for (std::uint32_t i = engine_.words.group(phrase.anchor).first, n = 0; n < engine_.words.group(phrase.anchor).count; ++n) {
      const WordPool::Form& form = engine_.words.form(i + n);
      if (form.plural != 0 && view.compare(span.begin, span.size(), engine_.words.text(form)) == 0) hit.plural = true;
    }
    if (!engine_.words.match_right(phrase.words, phrase.anchor + 1, view, hit.span.end, segment.end, true, 0, span.end,
                                   hit.plural))
      return false;
    if (!engine_.words.match_left(phrase.words, phrase.anchor, view, hit.span.begin, segment.begin, span.begin, hit.plural))
      return false;
    hit.span = span;
    return true;
  }

  /// "ILL", and "ILLs" with its small plural.
  bool in_capitals(ViewSpan span) const {
    std::string_view original = text_.original(span);
    if (original.size() > 2 && original.back() == 's') original.remove_suffix(original[original.size() - 2] == '\'' ? 2 : 1);
    return is_all_capitals(original);
  }

  /// In a line of capitals an acronym cannot be told from a word, unless it is all there is.
  bool shouted(ViewSpan span) {
    const ViewSpan line = facts_.line_around(span);
    if (!facts_.all_capitals(line) && !facts_.all_capitals(facts_.view())) return false;
    const ViewSpan before{line.begin, span.begin}, after{span.end, line.end};
    auto has_letters = [&](ViewSpan part) {
      const std::string_view view = text_.view().substr(part.begin, part.size());
      return std::any_of(view.begin(), view.end(),
                         [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3; });
    };
    return has_letters(before) || has_letters(after);
  }

  void take_frame(const FrameForm& form, const Match& match, Hit hit) {
    FrameContext context;
    context.view = text_.view();
    context.segment = facts_.view();
    context.sign = facts_.sign();
    context.language = engine_.language;
    context.line_breaks = &facts_.line_breaks();
    context.soft_breaks = &facts_.soft_breaks();
    context.sentence = &facts_.sentence_at(match.span.begin);
    auto found = verify_frame(form, engine_.words, hit.rule->rule->match.conveys, match.span, context, engine_.lexicon());
    if (!found) return;
    hit.span = found->span;
    hit.frame = std::make_shared<const FrameMatch>(*std::move(found));
    offer(std::move(hit));
  }

  void offer(Hit hit) {
    const std::vector<LanguagePiece>& pieces = (*chosen_->pieces)[hit.segment - chosen_->part.first];
    if (!pieces.empty() && !speaks(pieces, hit.span, engine_.language)) return;
    if (const auto held = asker_.held(*hit.rule, hit.span, hit.frame.get())) {
      if (explain_) out_->held.push_back({hit.rule, hit.span, hit.segment, to_string(*held)});
      return;
    }
    out_->hits.push_back(std::move(hit));
  }

  const Engine& engine_;
  const CheckedText& text_;
  Profile profile_;
  bool explain_;
  Deadline& deadline_;
  SegmentFacts facts_;
  GuardAsker asker_;
  std::vector<Match> matches_;
  const Chosen* chosen_ = nullptr;  // of the part at hand
  Hits* out_ = nullptr;
};

}  // namespace

bool looks_at(const CompiledRule& rule, Profile profile, Scope scope) noexcept {
  return ((rule.profiles >> static_cast<unsigned>(profile)) & 1u) != 0 &&
         ((rule.scopes >> static_cast<unsigned>(scope)) & 1u) != 0;
}

struct HitCollector::State {
  State(const Linter::Data& of, const CheckedText& in, Profile as, bool explains, Deadline& until)
      : data(of), text(in), profile(as), explain(explains), deadline(until), choice(of, in, as == Profile::sign) {}

  Collector& collector(const Engine& engine) {
    auto& found = collectors[&engine];
    if (!found) found = std::make_unique<Collector>(engine, text, profile, explain, deadline);
    return *found;
  }

  const Linter::Data& data;
  const CheckedText& text;
  Profile profile;
  bool explain;
  Deadline& deadline;
  LanguageChoice choice;
  std::map<const Engine*, std::unique_ptr<Collector>> collectors;
};

HitCollector::HitCollector(const Linter::Data& data, const CheckedText& text, Profile profile, bool explain, Deadline& deadline)
    : state_(std::make_unique<State>(data, text, profile, explain, deadline)) {}
HitCollector::~HitCollector() = default;

Hits HitCollector::collect(SegmentRange part) {
  Hits out;
  const CheckedText& text = state_->text;
  const std::size_t count = part.last - part.first;
  // Which engines look at which segments: a language that the text names, else the ones to be tried.
  std::map<std::string, Chosen, std::less<>> chosen;
  std::vector<std::vector<LanguagePiece>> pieces(count);
  auto want = [&](std::string_view language, std::size_t i) -> std::vector<bool>& {
    auto it = chosen.find(language);
    if (it == chosen.end()) it = chosen.emplace(std::string(language), Chosen{part, std::vector<bool>(count), &pieces}).first;
    it->second.wanted[i] = true;
    return it->second.wanted;
  };
  std::vector<bool>* named = nullptr;  // of the language that the segment before names: mostly this one's too
  std::uint16_t name = 0;
  // Where nobody told the language of the whole, it is the first that the page names: that of its root.
  const std::uint16_t page_language = text.document().language(Segment{}).empty() ? 1 : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Segment& segment = text.segment(part.first + i);
    const std::string_view tag = primary_language(text.document().language(segment));
    if (!tag.empty() && segment.language <= page_language) {
      // Named for all of the document: a paragraph may be of another language all the same.
      if (const std::string_view other = state_->choice.other_than(tag, part.first + i); !other.empty()) {
        want(other, i);
        continue;
      }
    }
    if (named != nullptr && segment.language == name) {
      (*named)[i] = true;
      continue;
    }
    if (!tag.empty()) {
      named = &want(tag, i);
      name = segment.language;
    } else {
      ChosenLanguages languages = state_->choice.of(part.first + i);
      for (const std::string& language : languages.languages) want(language, i);
      pieces[i] = std::move(languages.pieces);
    }
  }
  for (const auto& [language, of] : chosen) {
    for (const Engine* engine : {state_->data.engine(language), state_->data.users_engine(language)}) {
      if (engine != nullptr) state_->collector(*engine).run(of, out);
    }
  }
  const auto by_place = [](const Hit& a, const Hit& b) {
    if (a.span != b.span) return a.span < b.span;
    return a.rule->rule->id < b.rule->rule->id;
  };
  if (!std::ranges::is_sorted(out.hits, by_place)) std::stable_sort(out.hits.begin(), out.hits.end(), by_place);
  // One rule says one thing at one place, however many of its phrases met there.
  out.hits.erase(std::unique(out.hits.begin(), out.hits.end(),
                             [](const Hit& a, const Hit& b) { return a.span == b.span && a.rule == b.rule; }),
                 out.hits.end());
  return out;
}

Hits collect_hits(const Linter::Data& data, const CheckedText& text, Profile profile, bool explain, Deadline& deadline) {
  return HitCollector(data, text, profile, explain, deadline).collect({0, text.segment_count()});
}

}  // namespace sayyes
