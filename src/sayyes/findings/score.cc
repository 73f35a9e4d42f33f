#include "sayyes/findings/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "sayyes/text/words.h"

namespace sayyes {
namespace {

// docs/welcome-score.md explains each of these.
constexpr double kBase = 20;
constexpr double kPerCalmWord = 0.1;
constexpr double kPerPraise = 6;

double weight(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 30;
    case Severity::warning:
      return 15;
    case Severity::suggestion:
      return 4;
  }
  return 0;
}

/// What someone decided to keep does not; what is merely old, or beside the lines that changed, is as unwelcoming as before.
bool lowers_score(const Finding& finding) {
  if (finding.category == "suppression" || is_unsure(finding)) return false;
  return !finding.suppressed || finding.suppressed->kind == "baseline" || finding.suppressed->kind == "unchanged";
}

/// Words in [begin, end) of the text that a reader of pictures was unsure of.
std::uint32_t unsure_words(const Document& document, std::uint32_t begin, std::uint32_t end) {
  const auto segments = document.segments();
  const auto first = segments.empty() ? std::nullopt : document.place(segments.front().span);
  if (!first || !first->confidence) return 0;
  std::uint32_t count = 0;
  const std::string_view text = document.text().substr(0, end);
  constexpr std::string_view kBetween(" \n\x1f");
  for (std::size_t at = text.find_first_not_of(kBetween, begin); at < text.size();) {
    const std::size_t to = std::min(text.find_first_of(kBetween, at), text.size());
    const auto place = document.place({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(to)});
    if (place && place->confidence.value_or(1) < kSureConfidence) count += count_words(text.substr(at, to - at));
    at = text.find_first_not_of(kBetween, to);
  }
  return count;
}

/// Words of the sentences that hold no finding.
std::uint32_t calm_words(const Document& document, const Report& report) {
  const auto segments = document.segments();
  std::uint32_t loud = 0;  // or unsure
  std::uint32_t done = 0;
  std::size_t at = 0;
  for (const Finding& finding : report.findings) {
    if (!lowers_score(finding) || finding.span.end <= done) continue;
    while (at < segments.size() && segments[at].span.end <= finding.span.begin) ++at;
    if (at == segments.size()) break;
    const TextSpan segment = segments[at].span;
    const std::string_view body = document.text().substr(segment.begin, segment.size());
    const auto sentence = sentence_around(body, std::max({finding.span.begin, done, segment.begin}) - segment.begin, false);
    const std::uint32_t begin = std::max(segment.begin + sentence.begin, done);
    const std::uint32_t end = std::max({segment.begin + sentence.end, finding.span.end, begin});
    loud += unsure_words(document, done, begin) + count_words(document.text().substr(begin, end - begin));
    done = end;
  }
  loud += unsure_words(document, done, static_cast<std::uint32_t>(document.text().size()));
  return report.words > loud ? report.words - loud : 0;
}

}  // namespace

WelcomeScore welcome_score(const std::vector<Finding>& findings, const std::vector<Finding>& praise, std::uint32_t calm_words) {
  struct Lost {
    std::uint32_t count = 0;
    double weight = 0;
  };
  std::map<std::string, Lost> lost;
  double against = 0;
  for (const Finding& finding : findings) {
    if (finding.praise || !lowers_score(finding)) continue;
    Lost& part = lost[finding.category];
    ++part.count;
    part.weight += weight(finding.severity);
    against += weight(finding.severity);
  }
  const double base = kBase + kPerCalmWord * calm_words;
  const double welcome = kPerPraise * static_cast<double>(praise.size());
  const double without = 100 * base / (base + against);
  const double with = 100 * (base + welcome) / (base + welcome + against);

  WelcomeScore score;
  // Rounded down below 100, so that a full score means nothing was found.
  score.value = against > 0 ? std::clamp(static_cast<int>(with), 0, 99) : 100;
  score.parts.push_back({"start", 0, 100});
  const std::pair<const std::string, Lost>* worst = nullptr;
  for (const auto& part : lost) {
    score.parts.push_back({part.first, part.second.count, -(100 - without) * part.second.weight / against});
    if (worst == nullptr || part.second.weight > worst->second.weight) worst = &part;
  }
  if (!praise.empty()) score.parts.push_back({"welcome", static_cast<std::uint32_t>(praise.size()), with - without});
  if (worst != nullptr) {
    const std::uint32_t count = worst->second.count;
    score.raise = count == 1
                      ? "Say the one place under “" + worst->first + "” anew: it costs the most."
                      : "Say the " + std::to_string(count) + " places under “" + worst->first + "” anew: they cost the most.";
    if (praise.empty()) score.raise += " Then say what people can do here.";
  }
  return score;
}

WelcomeScore welcome_score(const Document& document, const Report& report) {
  if (std::ranges::none_of(report.praise, is_unsure))
    return welcome_score(report.findings, report.praise, calm_words(document, report));
  std::vector<Finding> praise = report.praise;
  std::erase_if(praise, is_unsure);
  return welcome_score(report.findings, praise, calm_words(document, report));
}

bool has_score(const Document& document, const Report& report) {
  return report.words > unsure_words(document, 0, static_cast<std::uint32_t>(document.text().size()));
}

}  // namespace sayyes
