#include <algorithm>

#include "sayyes/site.h"
#include "sayyes/site/names.h"
#include "sayyes/site/tellings.h"
#include "sayyes/site/triggers.h"
#include "sayyes/text/language.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostPages = 64;      // remembered by name, of one telling
constexpr std::size_t kLongestQuote = 200;  // bytes of a sentence that a table shows
constexpr char kParts = '\x1f';

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

bool may_be_english(const Document& document, const Segment& segment, std::string_view text) {
  const std::string_view language = document.language(segment);
  if (!language.empty()) return language.starts_with("en");
  const std::string_view told = detect_language(fold(text.substr(0, 400)));
  return told.empty() || told == "en";
}

}  // namespace

void SiteCheck::note(std::map<std::string, ByValue>& into, const std::string& key, const std::string& value, SitePlace place) {
  // Beyond the limits the last in order go: what is kept does not depend on what came first.
  ByValue& by_value = into[key];
  Said& said = by_value[value];
  ++said.times;
  said.pages.insert(place.path);
  if (said.pages.size() > kMostPages) said.pages.erase(std::prev(said.pages.end()));
  said.first.insert(std::move(place));
  if (said.first.size() > kMostPlaces) said.first.erase(std::prev(said.first.end()));
  if (by_value.size() > kMostTellings) by_value.erase(std::prev(by_value.end()));
  if (into.size() > kMostKeys) into.erase(std::prev(into.end()));
}

void SiteCheck::add(const FileReport& page) {
  if (!page.document) return;
  const Document& document = *page.document;
  const auto text_of = [&](const Segment& segment) { return document.text().substr(segment.span.begin, segment.span.size()); };
  const Segment *title = nullptr, *heading = nullptr;
  SiteContext context;
  // What stands over a text is looked at when something below it says a rule.
  const auto read_head = [&](const Segment*& head, std::string& into) {
    if (head == nullptr) return;
    into.clear();
    for (const SiteSentence& sentence : site_sentences(text_of(*head), head->span.begin)) into = holds_for(sentence);
    head = nullptr;
  };
  for (const Segment& segment : document.segments()) {
    const std::string_view text = text_of(segment);
    const bool head = segment.scope == Scope::heading || segment.scope == Scope::title;
    if (head) (segment.scope == Scope::title ? title : heading) = &segment;
    const Triggers triggers = triggers_in(text);
    if ((!triggers.names && !triggers.tellings) || segment.scope == Scope::quotation || segment.scope == Scope::placeholder ||
        !may_be_english(document, segment, text))
      continue;
    for (const SiteSentence& sentence : site_sentences(text, segment.span.begin)) {
      const auto place = [&] {
        const Location where = document.locate({sentence.span.begin, sentence.span.begin + 1});
        const std::optional<Place> named = document.place(sentence.span);
        return SitePlace{page.shown_path, where.begin.line, where.begin.column,
                         one_line(document.text().substr(sentence.span.begin, sentence.span.size())),
                         named && !named->has_lines ? named->words : std::string()};
      };
      if (triggers.tellings && !head && !text.ends_with('?')) {
        read_head(title, context.page);
        read_head(heading, context.heading);
        for (const Telling& telling : tellings_of(sentence, context))
          note(tellings_, telling.topic + kParts + telling.holds, telling.value, place());
      }
      if (!triggers.names) continue;
      for (const NameUse& use : names_in(sentence)) note(names_, use.idea, use.name, place());
    }
  }
}

std::vector<SiteConflict> SiteCheck::conflicts() const {
  std::vector<SiteConflict> out;
  const auto gather = [&](const std::map<std::string, ByValue>& from, std::string_view rule, bool across) {
    for (const auto& [key, by_value] : from) {
      if (by_value.size() < 2) continue;
      const std::size_t parts = key.find(kParts);
      SiteConflict conflict;
      conflict.rule = rule;
      conflict.topic = key.substr(0, parts);
      if (parts != std::string::npos && parts + 1 < key.size()) conflict.topic += " (" + key.substr(parts + 1) + ")";
      for (const auto& [value, said] : by_value)
        conflict.tellings.push_back({value, said.times, {said.first.begin(), said.first.end()}});
      // On one page two names may be explained as one; on two pages nobody sees both.
      const auto& all = by_value;
      const bool elsewhere = std::ranges::any_of(all, [&](const auto& one) {
        return std::ranges::any_of(all, [&](const auto& other) { return one.second.pages != other.second.pages; });
      });
      if (across && !elsewhere) continue;
      std::ranges::stable_sort(conflict.tellings, [](const SiteTelling& a, const SiteTelling& b) { return a.times > b.times; });
      out.push_back(std::move(conflict));
    }
  };
  gather(names_, "site/one-name", true);
  gather(tellings_, "site/one-telling", false);
  return out;
}

}  // namespace sayyes
