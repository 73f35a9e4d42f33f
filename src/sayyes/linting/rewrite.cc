#include <algorithm>

#include "sayyes/linting/better_words.h"
#include "sayyes/linting/finding_builder.h"
#include "sayyes/linting/hits.h"
#include "sayyes/linting/overlaps.h"
#include "sayyes/suggesting/rewriter.h"

namespace sayyes {
namespace {

std::string primary(std::string_view tag) { return std::string(tag.substr(0, tag.find_first_of("-_"))); }

/// The decision that goes for the whole sign: the firmest of those whose words it holds.
std::optional<Intent> decided_for(const LinterOptions& options, std::string_view folded) {
  std::optional<Intent> intent;
  for (const IntentDecision& decision : options.intents) {
    if (!decision.rule.empty() || decision.text.empty() || folded.find(fold(decision.text)) == std::string_view::npos) continue;
    if (!intent || decision.value > *intent) intent = decision.value;
  }
  return intent;
}

/// A document's text as the sign stands: a blank line where one part ends and the next begins.
class SignText {
 public:
  explicit SignText(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != kSegmentBreak) {
        text_ += text[at];
        continue;
      }
      text_ += "\n\n";
      breaks_.push_back(static_cast<std::uint32_t>(at));
    }
  }
  const std::string& text() const noexcept { return text_; }
  /// Where a place of the document's text is here: each break before it is a byte longer.
  TextSpan span(TextSpan of_document) const { return {moved(of_document.begin), moved(of_document.end)}; }

 private:
  std::uint32_t moved(std::uint32_t at) const {
    return at + static_cast<std::uint32_t>(std::ranges::lower_bound(breaks_, at) - breaks_.begin());
  }

  std::string text_;
  std::vector<std::uint32_t> breaks_;  // in the document's text
};

}  // namespace

RewriteResult Linter::rewrite(std::string_view sign, const RewriteOptions& options) const {
  ReadOptions read;
  read.format = Format::plain;
  read.encoding = "UTF-8";
  read.language = options.language;
  auto document = Document::read(std::string(sign), read);
  if (!document) return {{}, {document.problems().front().message}, {}};
  const CheckedText text(*document);
  Deadline no_deadline;
  Hits hits = collect_hits(data(), text, Profile::sign, false, no_deadline);
  const std::vector<Standing> standing = resolve_overlaps(std::move(hits.hits), text, false, hits.held);

  const std::string language = options.language.empty() ? data_->default_languages.front() : primary(options.language);
  const Engine* engine = data_->engine(language);
  const Lexicon none;
  const SignText whole(document->text());
  const MatchView view = make_match_view(whole.text());
  std::vector<SignFrame> frames;
  std::uint32_t from = 0;
  for (const Standing& one : standing) {
    if (!one.hit.frame) continue;
    // The frame is of the joined view; the sign's own view holds the same statement at or after the last one.
    const FrameMatch& frame = *one.hit.frame;
    const std::string_view statement = text.view().substr(frame.statement.begin, frame.statement.size());
    const TextSpan at = whole.span(text.text_span(frame.statement, one.hit.segment));
    std::size_t place = view.text.find(statement, from);
    while (place != std::string::npos &&
           view.map.map({static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place + statement.size())}).begin <
               at.begin) {
      place = view.text.find(statement, place + 1);
    }
    if (place == std::string::npos) continue;
    from = static_cast<std::uint32_t>(place);
    SignFrame found;
    found.rule = one.hit.rule->rule;
    found.frame = shifted(frame, frame.statement.begin - from);
    found.span = whole.span(text.text_span(one.hit.span, one.hit.segment));
    found.intent = found.rule->intent;
    const std::string_view folded = text.view().substr(one.hit.span.begin, one.hit.span.size());
    if (const IntentDecision* decision = decided_intent(data_->options, found.rule->id, folded)) found.intent = decision->value;
    frames.push_back(std::move(found));
  }
  RewriteInput input;
  input.text = whole.text();
  input.view = &view;
  input.frames = &frames;
  input.lexicon = engine != nullptr ? &engine->lexicon() : &none;
  input.house = &data_->options.house;
  input.language = language;
  input.intent = decided_for(data_->options, view.text);
  RewriteResult result = rewrite_sign(input);
  add_better_words(*this, *document, options, result);
  return result;
}

}  // namespace sayyes
