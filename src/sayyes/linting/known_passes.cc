#include "sayyes/linting/known_passes.h"

#include <algorithm>

#include "sayyes/linter.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::string key_of(std::string_view rule, std::string_view text) {
  std::string key(rule);
  key += '\0';
  key += fold(trimmed(text));
  return key;
}

}  // namespace

std::string_view sentence_with(const Document& document, Profile profile, TextSpan span) {
  const auto segments = document.segments();
  const auto after = std::ranges::upper_bound(segments, span.begin, {}, [](const Segment& s) { return s.span.begin; });
  if (after == segments.begin()) return {};
  const TextSpan whole = std::prev(after)->span;
  const std::string_view text = document.text().substr(whole.begin, whole.size());
  const bool sign = profile == Profile::sign;
  TextSpan sentence = sentence_around(text, span.begin - whole.begin, sign);
  // A finding may reach over several sentences, or over the lines of a sign.
  while (sentence.end < std::min(span.end, whole.end) - whole.begin) {
    const TextSpan next = sentence_around(text, sentence.end + 1, sign);
    if (next.end <= sentence.end) break;
    sentence.end = next.end;
  }
  return trimmed(text.substr(sentence.begin, sentence.size()));
}

void KnownPasses::add(const PassText& pass) { keys_.insert(key_of(pass.rule, pass.text)); }

bool KnownPasses::hold(const Document& document, Profile profile, const Finding& finding) const {
  return !keys_.empty() && keys_.contains(key_of(finding.rule, sentence_with(document, profile, finding.span)));
}

PassText false_alarm(const Document& document, const Report& report, const Finding& finding) {
  PassText pass;
  pass.rule = finding.rule;
  for (const char c : sentence_with(document, report.profile, finding.span)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      pass.text += c;
    else if (!pass.text.ends_with(' '))
      pass.text += ' ';
  }
  return pass;
}

}  // namespace sayyes
