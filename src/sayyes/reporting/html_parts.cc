#include "sayyes/reporting/html_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/text_layout.h"
#include "sayyes/reporting/wording.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::uint32_t kMostAround = 160;  // bytes of a sentence on each side of the match

/// Text of the document with line ends kept: the style shows them.
void append_lines(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    for (std::size_t object; (object = line.find(kObject)) != std::string_view::npos;) {
      append_markup(out, line.substr(0, object));
      out += "…";
      line.remove_prefix(object + kObject.size());
    }
    append_markup(out, line);
    if (end == std::string_view::npos) return;
    out += '\n';
    text.remove_prefix(end + 1);
  }
}

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

TextSpan sentence_of(const Document& document, TextSpan span) {
  const auto segments = document.segments();
  const auto segment = std::ranges::upper_bound(segments, span.begin, {}, [](const Segment& s) { return s.span.end; });
  if (segment == segments.end() || segment->span.begin > span.begin) return span;
  const std::string_view body = document.text().substr(segment->span.begin, segment->span.size());
  const auto sentence = sentence_around(body, span.begin - segment->span.begin, true);
  return {std::min(span.begin, segment->span.begin + sentence.begin), std::max(span.end, segment->span.begin + sentence.end)};
}

/// The sentence around a match, shortened far from it, with the match or what takes its place in <mark>.
void append_sentence(std::string& out, const Document& document, TextSpan match, const std::string* instead) {
  const std::string_view text = document.text();
  TextSpan sentence = sentence_of(document, match);
  const bool cut_begin = match.begin - sentence.begin > kMostAround, cut_end = sentence.end - match.end > kMostAround;
  if (cut_begin) sentence.begin = match.begin - kMostAround;
  if (cut_end) sentence.end = match.end + kMostAround;
  while (!begins_character(text, sentence.begin)) ++sentence.begin;
  while (!begins_character(text, sentence.end)) --sentence.end;
  if (cut_begin) out += "… ";
  append_lines(out, text.substr(sentence.begin, match.begin - sentence.begin));
  out += "<mark>";
  append_lines(out, instead != nullptr ? std::string_view(*instead) : text.substr(match.begin, match.size()));
  out += "</mark>";
  append_lines(out, text.substr(match.end, sentence.end - match.end));
  if (cut_end) out += " …";
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  ((out += ' ') += name) += "=\"";
  append_markup(out, value);
  out += '"';
}

void append_wording(std::string& out, const Suggestion& suggestion, const Finding& finding, std::string_view element) {
  (out += '<') += element;
  if (!finding.language.empty()) append_attribute(out, "lang", finding.language);
  out += '>';
  append_lines(out, suggestion.text);
  ((out += "</") += element) += '>';
}

/// "same rule", "bends the rule …", and which facts are still blanks.
void append_remark(std::string& out, const Suggestion& suggestion) {
  if (suggestion.bends) out += " <span class=\"soft\">(bends the rule: someone has to decide)</span>";
  if (suggestion.needs.empty()) return;
  out += " <span class=\"soft\">(tell sayyes ";
  for (std::size_t i = 0; i < suggestion.needs.size(); ++i) {
    if (i != 0) out += ", ";
    append_markup(out, suggestion.needs[i]);
  }
  out += ")</span>";
}

std::array<std::pair<std::string_view, std::uint64_t>, 3> severities_of(const RunSummary& s) {
  return {{{"error", s.errors}, {"warning", s.warnings}, {"suggestion", s.suggestions}}};
}

/// A pack of one's own may call a category anything; a style takes only plain names.
bool is_plain(std::string_view category) {
  return !category.empty() && std::ranges::all_of(category, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::string points(double value) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::round(std::fabs(value) * 10) / 10).ptr;
  return (value < 0 ? "−" : "+") + std::string(buffer, end);
}

void append_filter(std::string& out, std::string_view group, std::string_view value, std::string_view label, bool checked) {
  out += "<label><input type=\"radio\" name=\"";
  out += group;
  out += "\" id=\"";
  out += group;
  out += '-';
  append_markup(out, value);
  out += checked ? "\" checked>" : "\">";
  append_markup(out, label);
  out += "</label>\n";
}

}  // namespace

void append_html_quote(std::string& out, const Document& document, const Finding& finding, std::string_view css_class) {
  out += "<div";
  append_attribute(out, "class", css_class);
  if (!finding.language.empty()) append_attribute(out, "lang", finding.language);
  out += '>';
  if (finding.span.empty())
    append_lines(out, finding.matched);
  else
    append_sentence(out, document, finding.span, nullptr);
  out += "</div>";
}

void append_html_card(std::string& out, const FileReport& file, const Finding& finding, std::size_t box) {
  const Suggestion* best = best_wording(finding);
  const Suggestion* shown = best != nullptr ? best : finding.suggestions.empty() ? nullptr : &finding.suggestions.front();
  out += "<article class=\"card " + std::string(name(finding.severity)) + "\" data-category=\"";
  append_markup(out, finding.category);
  out += "\">\n<div class=\"pair\"><div><h4>Says</h4>";
  append_html_quote(out, *file.document, finding, "was");
  out += "</div><div>";
  if (shown != nullptr) {
    out += best != nullptr ? "<h4>Say instead</h4><div class=\"say" : "<h4>Tip</h4><div class=\"say tip";
    if (shown->kind == SuggestionKind::replacement && !finding.span.empty()) {
      out += " whole\"";
      if (!finding.language.empty()) append_attribute(out, "lang", finding.language);
      out += '>';
      append_sentence(out, *file.document, finding.span, &shown->text);
    } else {
      out += shown->bends ? " bends\">" : "\">";
      append_wording(out, *shown, finding, "span");
    }
    append_remark(out, *shown);
    out += "</div>";
  }
  out += "</div></div>\n";
  if (finding.suggestions.size() > 1) {
    out += "<div class=\"more\"><h4>Or</h4><ul>";
    for (const Suggestion& suggestion : finding.suggestions) {
      if (&suggestion == shown) continue;
      out += "<li>";
      if (suggestion.kind == SuggestionKind::advice) out += "<span class=\"soft\">Tip: </span>";
      append_wording(out, suggestion, finding, "span");
      append_remark(out, suggestion);
      out += "</li>";
    }
    out += "</ul></div>\n";
  }
  out += "<p>";
  append_markup(out, finding.message);
  for (const Note& note : finding.notes) {
    out += " ";
    append_markup(out, note.message);
  }
  out += "</p>\n<div class=\"tags\"><b>" + std::string(name(finding.severity)) + "</b><span>";
  append_markup(out, has_lines(finding) ? "line " + std::to_string(finding.location.begin.line) : finding.place->words);
  if (box != 0) out += ", box " + std::to_string(box);
  out += "</span>";
  if (finding.intent) {
    out += "<span>";
    append_markup(out, in_words(*finding.intent));
    out += "</span>";
  }
  out += "<code>";
  append_markup(out, finding.rule);
  out += "</code></div>\n</article>\n";
}

void append_html_score(std::string& out, const RunSummary& s) {
  out += "<section class=\"score\" aria-label=\"Welcome score\"><div><strong>" + std::to_string(s.score.value) +
         "</strong><span>of 100</span></div><div><p><b>Welcome score</b> of " + counted(s.files_scored, "text", "texts") +
         " with " + counted(s.words, "word", "words") + "</p>\n<ul class=\"parts\">";
  for (const ScorePart& part : s.score.parts) {
    out += "<li>" + points(part.points) + " ";
    append_markup(out, part.name);
    if (part.count != 0) out += " (" + std::to_string(part.count) + ")";
    out += "</li>";
  }
  out += "</ul>\n";
  if (!s.score.raise.empty()) {
    out += "<p><b>To raise it:</b> ";
    append_markup(out, s.score.raise);
    out += "</p>\n";
  }
  out += "</div></section>\n";
}

void append_html_filters(std::string& out, const RunSummary& s) {
  out += "<fieldset><legend>Show</legend>\n";
  append_filter(out, "severity", "all", "all", true);
  for (const auto& [severity, count] : severities_of(s)) {
    if (count != 0)
      append_filter(out, "severity", severity, std::string(severity) + "s (" + std::to_string(count) + ")", false);
  }
  out += "</fieldset>\n<fieldset><legend>About</legend>\n";
  append_filter(out, "category", "all", "everything", true);
  for (const auto& [category, count] : s.by_category) {
    if (is_plain(category)) append_filter(out, "category", category, category + " (" + std::to_string(count) + ")", false);
  }
  out += "</fieldset>\n";
}

void append_html_filter_style(std::string& out, const RunSummary& s) {
  for (const auto& [severity, count] : severities_of(s)) {
    if (count == 0) continue;
    const std::string word(severity);
    out += "body:has(#severity-" + word + ":checked) .card:not(." + word + "){display:none}\n";
  }
  for (const auto& [category, count] : s.by_category) {
    if (!is_plain(category)) continue;
    out += "body:has(#category-" + category + ":checked) .card:not([data-category=\"" + category + "\"]){display:none}\n";
  }
}

}  // namespace sayyes
