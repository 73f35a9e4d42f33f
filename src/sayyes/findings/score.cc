#include "sayyes/findings/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

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

}  // namespace

WelcomeScore welcome_score(const std::vector<Finding>& findings, const std::vector<Finding>& praise, std::uint32_t calm_words) {
  struct Lost {
    std::uint32_t count = 0;
    double weight = 0;
  };
  std::map<std::string, Lost> lost;
  double against = 0;
  for (const Finding& finding : findings) {
    if (finding.praise || finding.suppressed) continue;
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

}  // namespace sayyes
