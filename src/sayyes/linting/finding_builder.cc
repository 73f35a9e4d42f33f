#include "sayyes/linting/finding_builder.h"

#include <algorithm>
#include <utility>

#include "sayyes/linting/language_choice.h"
#include "sayyes/readers/escape.h"
#include "sayyes/suggesting/suggester.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostRewrites = 4;
constexpr std::size_t kLongestStatement = 2000;

/// On one line: a match over line ends reads as one in a message.
void append_on_one_line(std::string& out, std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (!std::exchange(first, false)) out += ' ';
    out += text.substr(at, end - at);
    at = end;
  }
}

std::string_view word_before(std::string_view view, ViewSpan segment, std::uint32_t at) {
  std::uint32_t end = at;
  while (end > segment.begin && !is_word_before(view, end)) --end;
  return end > segment.begin ? last_token(view.substr(segment.begin, end - segment.begin)) : std::string_view();
}

std::string_view word_after(std::string_view view, ViewSpan segment, std::uint32_t at) {
  while (at < segment.end && !is_word_at(view, at)) ++at;
  return at < segment.end ? first_token(view.substr(at, segment.end - at)) : std::string_view();
}

/// All that decides a rewrite: the rule, the intent, the words, and what the frame read in them.
std::string key_of(const Hit& hit, const Finding& finding, std::string_view sentence) {
  std::string key = hit.engine->language + '\0' + hit.rule->rule->id + '\0';
  key += finding.intent ? static_cast<char>('0' + static_cast<int>(*finding.intent)) : '-';
  key += sentence;
  if (!hit.frame) return key;
  const FrameMatch& frame = *hit.frame;
  key += '\0';
  const auto add = [&](ViewSpan span) {
    for (const std::uint32_t at : {span.begin - frame.statement.begin, span.end - frame.statement.begin}) {
      for (unsigned byte = 0; byte < 4; ++byte) key += static_cast<char>(at >> (8 * byte) & 0xFF);
    }
  };
  add(hit.span);
  add(frame.span);
  for (const auto* part :
       {&frame.people, &frame.done, &frame.place, &frame.time, &frame.exception, &frame.reason, &frame.price})
    add(*part ? **part : frame.statement);
  for (const SlotItem& item : frame.items) add(item.span);
  return key;
}

}  // namespace

const IntentDecision* decided_intent(const LinterOptions& options, std::string_view rule, std::string_view folded_match) {
  const IntentDecision* decided = nullptr;
  for (const IntentDecision& decision : options.intents) {
    if (decision.rule.empty() && decision.text.empty()) continue;
    if (!decision.rule.empty() && !rule_matches(rule, decision.rule)) continue;
    if (!decision.text.empty() && folded_match.find(fold(decision.text)) == std::string_view::npos) continue;
    decided = &decision;
  }
  return decided;
}

Severity lowered(Severity severity) noexcept { return severity == Severity::error ? Severity::warning : Severity::suggestion; }

std::string keep_firm_message(std::string_view language) {
  if (language == "es") return "Que siga firme. ¿Dice por qué, y qué hacer en su lugar?";
  if (language == "fr") return "Gardez la fermeté. Le texte dit-il pourquoi, et que faire à la place ?";
  return "Keep it firm. Does it say why, and what to do instead?";
}

FrameMatch shifted(const FrameMatch& frame, std::uint32_t by) {
  FrameMatch moved = frame;
  auto move = [by](ViewSpan& span) { span = {span.begin - by, span.end - by}; };
  move(moved.span);
  move(moved.statement);
  for (SlotItem& item : moved.items) move(item.span);
  for (auto* part : {&moved.people, &moved.done, &moved.place, &moved.time, &moved.exception, &moved.reason, &moved.price}) {
    if (*part) move(**part);
  }
  return moved;
}

std::string FindingBuilder::message_of(const Rule& rule, const Finding& finding) const {
  const std::string& said = rule.message.empty() ? rule.title : rule.message;
  constexpr std::string_view kMatch = "{match}";
  std::size_t found = said.find(kMatch);
  if (found == std::string::npos) return fill_template(said, data_.options.house, finding.language).text;
  std::string message;
  message.reserve(said.size() + finding.matched.size());
  std::size_t done = 0;
  for (; found != std::string::npos; found = said.find(kMatch, done)) {
    message.append(said, done, found - done);
    append_on_one_line(message, finding.matched);
    done = found + kMatch.size();
  }
  message.append(said, done);
  return fill_template(std::move(message), data_.options.house, finding.language).text;
}

Finding FindingBuilder::build(const Standing& standing, Hash64& fingerprint) const {
  const Hit& hit = standing.hit;
  const Rule& rule = *hit.rule->rule;
  const Segment& segment = text_.segment(hit.segment);
  const std::string_view folded = text_.view().substr(hit.span.begin, hit.span.size());
  Finding finding;
  finding.rule = rule.id;
  finding.category = rule.category;
  finding.severity = hit.rule->severity;
  finding.praise = rule.praise;
  finding.scope = profile_ == Profile::sign && segment.scope == Scope::paragraph ? Scope::sign : segment.scope;
  const std::string_view tagged = text_.document().language(segment);
  // A paragraph of another language than the document names is told of in its own.
  const bool as_tagged = !tagged.empty() && (hit.engine->language.empty() || primary_language(tagged) == hit.engine->language);
  finding.language = as_tagged ? std::string(tagged) : hit.engine->language;
  finding.span = text_.text_span(hit.span, hit.segment);
  finding.location = text_.document().locate(finding.span);
  finding.place = text_.document().place(finding.span);
  finding.matched = std::string(text_.text_of(finding.span));
  finding.message = message_of(rule, finding);
  const ViewSpan view = text_.segment_view(hit.segment);
  fingerprint = Fingerprints::begin(rule.id, folded, word_before(text_.view(), view, hit.span.begin),
                                    word_after(text_.view(), view, hit.span.end));
  if (rule.praise) return finding;

  finding.intent = rule.intent;
  if (!finding.intent && hit.frame) {
    for (const SlotItem& item : hit.frame->items) {
      if (item.activity != nullptr && item.activity->intent && (!finding.intent || *item.activity->intent > *finding.intent))
        finding.intent = item.activity->intent;
    }
  }
  const bool tone = hit.rule->family == Family::tone;
  if (const IntentDecision* decision = decided_intent(data_.options, rule.id, folded)) finding.intent = decision->value;
  for (const Hit& note : standing.notes) {
    Finding place;
    place.language = finding.language;
    place.matched = std::string(text_.text_of(text_.text_span(note.span, note.segment)));
    finding.notes.push_back({note.rule->rule->id, message_of(*note.rule->rule, place)});
  }
  if (tone && finding.intent == Intent::firm) {
    finding.severity = Severity::suggestion;
    if (rule.intent != Intent::firm) finding.message = keep_firm_message(hit.engine->language);
  }
  if (profile_ == Profile::policy && (tone || hit.rule->family == Family::style)) finding.severity = lowered(finding.severity);
  suggest(standing, finding);
  return finding;
}

void FindingBuilder::suggest(const Standing& standing, Finding& finding) const {
  // The whole sentence is read anew, whatever kind of match found it.
  if (standing.hit.frame || standing.hit.rule->family == Family::tone) add_rewrites(standing.hit, finding);
  add_templates(standing.hit, finding);
}

bool FindingBuilder::add_edit(TextSpan place, const Finding& finding, Suggestion& suggestion) const {
  const Document& document = text_.document();
  if (!document.is_editable(place)) return false;
  auto with = written_as(document, place, suggestion.text);
  if (!with) return false;
  const SourceSpan bytes = place == finding.span ? finding.location.bytes : document.locate(place).bytes;
  suggestion.edits.push_back({bytes, std::move(*with), place});
  return true;
}

std::vector<Suggestion> FindingBuilder::rewrites_of(const Hit& hit, std::string_view sentence, TextSpan span,
                                                    const Finding& finding) const {
  RewriteInput input;
  MatchView view;
  std::vector<SignFrame> frames;
  if (hit.frame) {
    const ViewSpan statement = hit.frame->statement;
    view = make_match_view(sentence);
    // The statement's own view has to be the same words, or the frame's spans would lie.
    if (view.text != text_.view().substr(statement.begin, statement.size())) return {};
    frames.resize(1);
    frames[0].rule = hit.rule->rule;
    frames[0].frame = shifted(*hit.frame, statement.begin);
    frames[0].span = {finding.span.begin - std::min(finding.span.begin, span.begin),
                      finding.span.end - std::min(finding.span.end, span.begin)};
    frames[0].intent = finding.intent;
    input.view = &view;
    input.frames = &frames;
  }
  input.text = sentence;
  input.lexicon = &hit.engine->lexicon();
  input.house = &data_.options.house;
  input.language = hit.engine->language;
  input.intent = finding.intent;
  return rewrite_sentence(input, kMostRewrites);
}

TextSpan FindingBuilder::sentence_of(const Hit& hit, TextSpan span) const {
  const TextSpan segment = text_.segment(hit.segment).span;
  const std::string_view body = text_.text_of(segment);
  const bool lines_end = profile_ == Profile::sign;
  const auto first = sentence_around(body, span.begin - segment.begin, lines_end);
  const auto last = sentence_around(body, std::max(span.end, span.begin + 1) - 1 - segment.begin, lines_end);
  return {segment.begin + first.begin, segment.begin + std::max(first.end, last.end)};
}

void FindingBuilder::add_rewrites(const Hit& hit, Finding& finding) const {
  const TextSpan span = hit.frame ? text_.text_span(hit.frame->statement, hit.segment) : sentence_of(hit, finding.span);
  const std::string_view sentence = text_.text_of(span);
  if (sentence.empty() || sentence.size() > kLongestStatement) return;
  std::string key = key_of(hit, finding, sentence);
  RewriteMemo::Rewrites rewrites = data_.rewrites.find(key);
  if (!rewrites) {
    rewrites = std::make_shared<const std::vector<Suggestion>>(rewrites_of(hit, sentence, span, finding));
    data_.rewrites.keep(std::move(key), rewrites);
  }
  // Where nothing can be said, the rule's own advice knows its matter better than advice for any sentence.
  const bool knows_whole = hit.frame || hit.engine->language != "en";
  const std::string_view folded = text_.view().substr(hit.span.begin, hit.span.size());
  for (Suggestion suggestion : *rewrites) {
    // Nor does it help to say the sentence anew and keep the very words that the rule is about.
    if (!knows_whole && (suggestion.kind == SuggestionKind::advice || fold(suggestion.text).find(folded) != std::string::npos))
      continue;
    suggestion.applicability = Applicability::display;
    suggestion.edits.clear();
    if (suggestion.kind == SuggestionKind::rewrite && suggestion.needs.empty() && !suggestion.bends &&
        add_edit(span, finding, suggestion))
      suggestion.applicability = Applicability::unsafe;
    finding.suggestions.push_back(std::move(suggestion));
  }
}

void FindingBuilder::add_templates(const Hit& hit, Finding& finding) const {
  finding.suggestions.reserve(finding.suggestions.size() + hit.rule->rule->suggestions.size());
  const bool keep_advice_only = finding.intent == Intent::firm && hit.rule->family == Family::tone;
  // Beside a rewrite made from this very sentence, a rule's general model is noise.
  const bool said = std::any_of(finding.suggestions.begin(), finding.suggestions.end(),
                                [](const Suggestion& s) { return s.keeps_rule && s.needs.empty(); });
  for (const SuggestionTemplate& from : hit.rule->rule->suggestions) {
    if (keep_advice_only && from.kind != SuggestionKind::advice && hit.rule->rule->intent != Intent::firm) continue;
    if (from.kind == SuggestionKind::replacement) {
      add_replacement(hit, from, finding);
      continue;
    }
    if (said && from.kind == SuggestionKind::rewrite) continue;
    Filled filled = fill_template(from.text, data_.options.house, finding.language);
    Suggestion suggestion;
    suggestion.kind = from.kind;
    suggestion.text = std::move(filled.text);
    suggestion.needs = std::move(filled.needs);
    const auto same = [&](const Suggestion& other) { return other.kind == suggestion.kind && other.text == suggestion.text; };
    if (std::none_of(finding.suggestions.begin(), finding.suggestions.end(), same))
      finding.suggestions.push_back(std::move(suggestion));
  }
}

void FindingBuilder::add_replacement(const Hit& hit, const SuggestionTemplate& from, Finding& finding) const {
  const Segment& segment = text_.segment(hit.segment);
  Filled filled = fill_template(from.text, data_.options.house, finding.language);
  const std::string_view whole = text_.text_of(segment.span);
  const Span<TextSpace> place{finding.span.begin - segment.span.begin, finding.span.end - segment.span.begin};
  ShapedReplacement shaped = shape_replacement(filled.text, whole, place, hit.plural, finding.language);
  if (shaped.repeats) return;  // another one reads better
  Suggestion suggestion;
  suggestion.kind = SuggestionKind::replacement;
  suggestion.text = std::move(shaped.text);
  suggestion.needs = std::move(filled.needs);
  TextSpan taken = finding.span;
  taken.begin -= std::min(shaped.extra_before, place.begin);
  if (suggestion.needs.empty() && add_edit(taken, finding, suggestion)) {
    const bool first = std::none_of(finding.suggestions.begin(), finding.suggestions.end(),
                                    [](const Suggestion& s) { return s.applicability == Applicability::safe; });
    // A tone is never changed behind a person's back; a word may be.
    suggestion.applicability = first && hit.rule->family == Family::word ? Applicability::safe : Applicability::unsafe;
  }
  finding.suggestions.push_back(std::move(suggestion));
}

}  // namespace sayyes
