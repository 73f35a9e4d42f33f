#include "sayyes/site/sayings.h"

#include "sayyes/site/names.h"
#include "sayyes/site/tellings.h"
#include "sayyes/site/triggers.h"
#include "sayyes/text/language.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

constexpr std::size_t kLongestQuote = 200;  // bytes of a sentence that a table shows

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == kSegmentBreak;
    if (!blank)
      out += c;
    else if (!out.empty() && !out.ends_with(' '))
      out += ' ';
  }
  if (out.size() <= kLongestQuote) return out;
  std::size_t end = kLongestQuote;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "…";
}

std::string joined(const HoldsFor& holds) {
  std::string out;
  for (const std::string& one : holds) (out += out.empty() ? "" : ", ") += one;
  return out;
}

bool may_be_english(const Document& document, const Segment& segment, std::string_view text) {
  const std::string_view language = document.language(segment);
  if (!language.empty()) return language.starts_with("en");
  const std::string_view told = detect_language(fold(text.substr(0, 400)));
  return told.empty() || told == "en";
}

}  // namespace

std::vector<SiteSaying> site_sayings(const Document& document, const std::string& page) {
  std::vector<SiteSaying> out;
  const Segment *title = nullptr, *heading = nullptr;
  HoldsFor of_page, of_heading;
  SiteSentence sentence;
  const auto text_of = [&](const Segment& segment) { return document.text().substr(segment.span.begin, segment.span.size()); };
  const auto read = [&](const Segment& segment, TextSpan span) {
    const std::uint32_t begin = segment.span.begin;
    sentence.read(text_of(segment).substr(span.begin, span.size()), {begin + span.begin, begin + span.end});
  };
  const auto read_head = [&](const Segment*& head, HoldsFor& into) {
    if (head == nullptr) return;
    into.clear();
    const std::vector<TextSpan> all = site_sentences(text_of(*head));
    SiteSentence last;
    if (!all.empty()) last.read(text_of(*head).substr(all.back().begin, all.back().size()), {});
    add_qualifiers(last, into);
    head = nullptr;
  };
  const auto place_of = [&](TextSpan span) {
    const Location where = document.locate({span.begin, span.begin + 1});
    const std::optional<Place> named = document.place(span);
    return SitePlace{page, where.begin.line, where.begin.column, one_line(document.text().substr(span.begin, span.size())),
                     named && !named->has_lines ? named->words : std::string()};
  };
  for (const Segment& segment : document.segments()) {
    const std::string_view text = text_of(segment);
    const bool head = segment.scope == Scope::heading || segment.scope == Scope::title;
    if (head) (segment.scope == Scope::title ? title : heading) = &segment;
    const Triggers triggers = triggers_in(text);
    if ((!triggers.names && !triggers.tellings) || segment.scope == Scope::quotation || segment.scope == Scope::placeholder ||
        !may_be_english(document, segment, text))
      continue;
    const bool may_tell = triggers.tellings && !head && !text.ends_with('?');
    for (const TextSpan span : site_sentences(text)) {
      const Triggers here = triggers_in(text.substr(span.begin, span.size()));
      if (!here.names && !(here.tellings && may_tell)) continue;
      read(segment, span);
      if (here.tellings && may_tell) {
        for (Telling& telling : tellings_of(sentence)) {
          // What stands over a text is looked at when something below it says a rule.
          read_head(title, of_page);
          read_head(heading, of_heading);
          telling.holds.insert(of_page.begin(), of_page.end());
          telling.holds.insert(of_heading.begin(), of_heading.end());
          out.push_back({SiteSaying::Kind::telling, std::string(telling.topic) + kSayingParts + joined(telling.holds),
                         std::move(telling.value), place_of(sentence.span)});
        }
      }
      if (!here.names) continue;
      for (NameUse& use : names_in(sentence))
        out.push_back({SiteSaying::Kind::name, std::move(use.idea), std::move(use.name), place_of(sentence.span)});
    }
  }
  return out;
}

}  // namespace sayyes
