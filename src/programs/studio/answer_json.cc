#include "answer_json.h"

#include <algorithm>

namespace sayyes::studio {
namespace {

using nlohmann::json;

/// A page with more cards than this would not be read.
constexpr std::size_t kMostFindings = 400;
constexpr std::size_t kMostWords = 160;

json span_of(const Location& place) { return json::array({place.utf16.begin, place.utf16.end}); }

json to_json(const Suggestion& suggestion, const Document& document) {
  json edits = json::array();
  for (const TextEdit& edit : suggestion.edits)
    edits.push_back({{"span", span_of(document.locate(edit.text))}, {"with", edit.with}});
  return {{"kind", name(suggestion.kind)},
          {"text", suggestion.text},
          {"rule", suggestion.bends ? "bends" : suggestion.keeps_rule ? "same" : "model"},
          {"needs", suggestion.needs},
          {"edits", std::move(edits)}};
}

json to_json(const Finding& finding, const Document& document, const Linter& linter) {
  json out = {{"rule", finding.rule},
              {"category", finding.category},
              {"severity", name(finding.severity)},
              {"span", span_of(finding.location)},
              {"line", finding.location.begin.line},
              {"matched", finding.matched},
              {"message", finding.message},
              {"fingerprint", finding.fingerprint}};
  if (finding.place) out["place"] = finding.place->words;
  if (finding.intent) out["intent"] = name(*finding.intent);
  if (finding.suppressed) out["suppressed"] = finding.suppressed->reason;
  if (const Rule* rule = linter.find_rule(finding.rule)) {
    out["title"] = rule->title;
    out["why"] = rule->why;
    out["evidence"] = rule->evidence;
  }
  json suggestions = json::array(), notes = json::array();
  for (const Suggestion& one : finding.suggestions) suggestions.push_back(to_json(one, document));
  for (const Note& note : finding.notes) notes.push_back(note.message);
  out["suggestions"] = std::move(suggestions);
  out["notes"] = std::move(notes);
  return out;
}

std::string first_words(std::string_view text) {
  std::size_t size = std::min(text.size(), kMostWords);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  std::string out(text.substr(0, size));
  std::ranges::replace(out, '\x1f', '\n');  // between segments
  return out;
}

}  // namespace

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

json to_json(const Problem& problem) {
  return {{"code", problem.code}, {"message", problem.message}, {"line", problem.line}, {"hint", problem.hint}};
}

json to_json(const WelcomeScore& score) {
  json parts = json::array();
  for (const ScorePart& part : score.parts) parts.push_back({{"name", part.name}, {"count", part.count}, {"points", part.points}});
  return {{"value", score.value}, {"parts", std::move(parts)}, {"raise", score.raise}};
}

json to_json(const Rewrite& rewrite) {
  json out = {{"text", rewrite.text},
              {"rule", rewrite.bends ? "bends" : "same"},
              {"needs", rewrite.needs},
              {"keeps", rewrite.keeps},
              {"companion", rewrite.companion}};
  if (rewrite.intent) out["intent"] = name(*rewrite.intent);
  return out;
}

json to_json(const FileReport& file, const Linter& linter) {
  json out = {{"problems", json::array()}};
  if (file.skipped) out["problems"].push_back(to_json(*file.skipped));
  if (!file.document) {
    out["unread"] = true;
    return out;
  }
  const Document& document = *file.document;
  const Report& report = file.report;
  out["format"] = name(document.format());
  out["profile"] = name(report.profile);
  out["profile_guessed"] = report.profile_guessed;
  out["words"] = report.words;
  out["score"] = to_json(report.score);
  out["given_up"] = report.given_up;
  out["found"] = report.findings.size();
  json findings = json::array(), praise = json::array();
  for (const Finding& one : report.findings) {
    if (findings.size() < kMostFindings) findings.push_back(to_json(one, document, linter));
  }
  for (const Finding& one : report.praise) {
    if (praise.size() < kMostFindings) praise.push_back(to_json(one, document, linter));
  }
  out["findings"] = std::move(findings);
  out["praise"] = std::move(praise);
  for (const Problem& problem : report.problems) out["problems"].push_back(to_json(problem));
  if (document.format() != Format::plain && document.format() != Format::markdown) {
    json segments = json::array();
    for (const Segment& segment : document.segments()) {
      if (segments.size() == kMostFindings) break;
      const std::string_view text = document.text().substr(segment.span.begin, segment.span.size());
      json one = {{"text", text}, {"scope", name(segment.scope)}, {"span", span_of(document.locate(segment.span))}};
      if (const auto place = document.place(segment.span)) one["place"] = place->words;
      segments.push_back(std::move(one));
    }
    out["segments"] = std::move(segments);
  }
  return out;
}

json summary_json(const FileReport& file) {
  json out = {{"name", file.shown_path}};
  if (!file.document) {
    out["problem"] = file.skipped ? to_json(*file.skipped) : json{{"message", "could not be read"}};
    return out;
  }
  json categories = json::object();
  for (const Finding& one : file.report.findings) {
    if (!one.suppressed) categories[one.category] = categories.value(one.category, 0) + 1;
  }
  out["score"] = file.report.score.value;
  out["raise"] = file.report.score.raise;
  out["words"] = file.report.words;
  out["profile"] = name(file.report.profile);
  out["categories"] = std::move(categories);
  out["praise"] = file.report.praise.size();
  out["begins"] = first_words(file.document->text());
  return out;
}

}  // namespace sayyes::studio
