#include "sayyes/linting/hits.h"

#include <algorithm>

#include "sayyes/linting/language_choice.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// Collects for one engine; segments of other languages are passed over.
class Collector {
 public:
  Collector(const Engine& engine, const CheckedText& text, Profile profile, bool explain,
            const std::vector<bool>& segments, const std::vector<std::vector<LanguagePiece>>& pieces, Hits& out, Deadline& deadline)
      : engine_(engine),
        text_(text),
        profile_(profile),
        explain_(explain),
        segments_(segments),
        pieces_(pieces),
        out_(out),
        deadline_(deadline),
        facts_(text, profile == Profile::sign),
        asker_(text, facts_) {}

  void run() {
    if (engine_.matcher) {
      std::vector<Match> matches;
      engine_.matcher->find(text_, matches, deadline_);
      std::size_t segment = 0;
      for (const Match& match : matches) {
        if (deadline_.passed()) return;
        while (segment + 1 < text_.segment_count() && match.span.begin >= text_.segment_view(segment).end) ++segment;
        if (segment < segments_.size() && segments_[segment]) take(match, segment);
      }
    }
    for (std::size_t segment = 0; segment < text_.segment_count() && !engine_.count_rules.empty(); ++segment) {
      if (deadline_.passed()) return;
      if (!segments_[segment]) continue;
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
            if (explain_) out_.held.push_back({&rule, match.span, hit.segment, "capitals say nothing in a text of capitals"});
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
    if (!pieces_[hit.segment].empty() && !speaks(pieces_[hit.segment], hit.span, engine_.language)) return;
    if (const auto held = asker_.held(*hit.rule, hit.span, hit.frame.get())) {
      if (explain_) out_.held.push_back({hit.rule, hit.span, hit.segment, to_string(*held)});
      return;
    }
    out_.hits.push_back(std::move(hit));
  }

  const Engine& engine_;
  const CheckedText& text_;
  Profile profile_;
  bool explain_;
  const std::vector<bool>& segments_;
  const std::vector<std::vector<LanguagePiece>>& pieces_;  // of each segment; none where it speaks one language
  Hits& out_;
  Deadline& deadline_;
  SegmentFacts facts_;
  GuardAsker asker_;
};

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace

bool looks_at(const CompiledRule& rule, Profile profile, Scope scope) noexcept {
  return ((rule.profiles >> static_cast<unsigned>(profile)) & 1u) != 0 &&
         ((rule.scopes >> static_cast<unsigned>(scope)) & 1u) != 0;
}

Hits collect_hits(const Linter::Data& data, const CheckedText& text, Profile profile, bool explain, Deadline& deadline) {
  Hits out;
  // Which engines look at which segments: a language that the text names, else the ones to be tried.
  std::map<std::string, std::vector<bool>, std::less<>> wanted;
  auto want = [&](std::string_view language, std::size_t segment) -> std::vector<bool>& {
    auto it = wanted.find(language);
    if (it == wanted.end()) it = wanted.emplace(std::string(language), std::vector<bool>(text.segment_count())).first;
    it->second[segment] = true;
    return it->second;
  };
  LanguageChoice choice(data, text, profile == Profile::sign);
  std::vector<std::vector<LanguagePiece>> pieces(text.segment_count());
  std::vector<bool>* named = nullptr;  // of the language that the segment before names: mostly this one's too
  std::uint16_t name = 0;
  for (std::size_t i = 0; i < text.segment_count(); ++i) {
    const Segment& segment = text.segment(i);
    if (named != nullptr && segment.language == name) {
      (*named)[i] = true;
      continue;
    }
    const std::string_view tag = primary_language(text.document().language(segment));
    if (!tag.empty()) {
      named = &want(tag, i);
      name = segment.language;
    } else {
      ChosenLanguages chosen = choice.of(i);
      for (const std::string& language : chosen.languages) want(language, i);
      pieces[i] = std::move(chosen.pieces);
    }
  }
  for (const auto& [language, segments] : wanted) {
    for (const Engine* engine : {data.engine(language), data.users_engine(language)}) {
      if (engine != nullptr) Collector(*engine, text, profile, explain, segments, pieces, out, deadline).run();
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

}  // namespace sayyes
