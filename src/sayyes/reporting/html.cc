#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "sayyes/reporting/display.h"
#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/html_parts.h"
#include "sayyes/reporting/html_pictures.h"
#include "sayyes/reporting/html_style.h"
#include "sayyes/reporting/repeats.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/text_layout.h"
#include "sayyes/reporting/wording.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

/// More than anyone reads on a page; the totals stay exact.
constexpr std::size_t kMostCards = 3000;
constexpr std::size_t kMostPraise = 24;
constexpr std::size_t kMostPraiseOfAPage = 2;
constexpr std::size_t kMostRows = 500;
constexpr std::size_t kMostHouseRules = 100;
constexpr std::size_t kMostPlaces = 5;

/// One self-contained page for people who never open a terminal. Reads without a script, on paper too.
class HtmlReporter final : public Reporter {
 public:
  HtmlReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {}

  bool file(const FileReport& file) override {
    if (file.skipped && file.failed && unread_.size() < kMostRows) unread_.emplace_back(file.shown_path, file.skipped->message);
    if (!file.document) return output_.good();
    std::size_t findings = 0;
    std::string cards;
    const bool is_picture = file.document->format() == Format::picture && !file.further;
    if (is_picture) pictures_.append(cards, file);
    for (const Finding& f : file.report.findings) {
      if (!counts(f)) continue;
      ++findings;
      gather_house_rule(file, f);
      if (repeats_.is_known(f, file.shown_path) || cards_ == kMostCards) continue;
      append_html_card(cards, file, f, is_picture && f.place ? findings : 0);
      ++cards_;
    }
    for (std::size_t i = 0; i < file.report.praise.size() && i < kMostPraiseOfAPage && praises_ < kMostPraise;
         ++i, ++praises_) {
      const Finding& praise = file.report.praise[i];
      praise_ += "<li>";
      append_html_quote(praise_, *file.document, praise, "");
      praise_ += "<span class=\"soft\">";
      append_markup(praise_, file.shown_path);
      praise_ += "</span></li>\n";
    }
    // What is told of a page at the end, across the pages, belongs to its row.
    const auto row = file.further ? std::ranges::find(rows_, file.shown_path, &Row::path) : rows_.end();
    const bool has_row = row != rows_.end();
    if (has_row) row->findings += findings;
    if ((findings != 0 || is_picture) && !has_row) rows_.push_back({file.shown_path, file.report.score.value, findings, rows_.size() + 1, !cards.empty()});
    if (!cards.empty()) {
      cards_by_page_ += has_row ? "<section><h3>" : "<section><h3 id=\"page-" + std::to_string(rows_.size()) + "\">";
      append_markup(cards_by_page_, file.shown_path);
      cards_by_page_ += "</h3>\n" + cards + "</section>\n";
    }
    return output_.good();
  }

  bool end(const RunSummary& s) override {
    const std::uint64_t findings = s.errors + s.warnings + s.suggestions;
    append_head(s);
    output_.text() += "<main id=\"main\">\n";
    append_html_score(output_.text(), s);
    append_praise(s);
    append_pages();
    append_house_rules();
    append_rules(s);
    if (!output_.pass()) return false;
    append_repeats();
    append_findings(s, findings);
    append_unread(s);
    output_.text() +=
        "</main>\n<footer><p>Made by sayyes, which claims no more than the evidence: clearer and kinder wording, and a place "
        "to go, "
        "raise the chance that people follow.</p></footer>\n</body>\n</html>\n";
    return output_.pass();
  }

 private:
  struct Row {
    std::string path;
    int score = 0;
    std::size_t findings = 0, number = 0;
    bool shown = false;
  };
  struct HouseRule {
    std::string text, language;
    Intent intent = Intent::ask;
    std::size_t count = 0;
    std::vector<std::string> places, bends;
  };

  /// A finding whose rule is for somebody to decide.
  void gather_house_rule(const FileReport& file, const Finding& f) {
    const bool could_bend = std::ranges::any_of(f.suggestions, &Suggestion::bends);
    if (f.intent == Intent::firm || (!f.intent && !could_bend)) return;
    std::string key = f.rule + "\n" + fold(f.matched);
    auto known = house_rules_.find(key);
    if (known == house_rules_.end()) {
      if (house_rules_.size() == kMostHouseRules) return;
      known = house_rules_.emplace(std::move(key), HouseRule{f.matched, f.language, f.intent.value_or(Intent::ask), 0, {}, {}})
                  .first;
      for (const Suggestion& suggestion : f.suggestions) {
        if (suggestion.bends && known->second.bends.size() < 2) known->second.bends.push_back(suggestion.text);
      }
    }
    HouseRule& rule = known->second;
    ++rule.count;
    if (rule.places.size() < kMostPlaces && (rule.places.empty() || rule.places.back() != file.shown_path))
      rule.places.push_back(file.shown_path);
  }

  void append_head(const RunSummary& s) {
    std::string& out = output_.text();
    out +=
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>How welcoming these texts "
        "are</title>\n<style>";
    out += kHtmlStyle;
    append_html_filter_style(out, s);
    out += "</style>\n</head>\n<body>\n<header>\n<h1>How welcoming these texts are</h1>\n<p class=\"soft\">" +
           counted(s.files_seen, "file seen", "files seen") + " = " + std::to_string(s.files_checked) + " checked + " +
           std::to_string(s.files_skipped) + " skipped + " + std::to_string(s.files_failed) + " failed. " +
           counted(s.errors, "error", "errors") + ", " + counted(s.warnings, "warning", "warnings") + ", " +
           counted(s.suggestions, "suggestion", "suggestions");
    if (s.suppressed != 0) out += "; " + std::to_string(s.suppressed) + " more set aside";
    out += ".</p>\n<nav aria-label=\"On this page\"><ul>";
    const auto link = [&](std::string_view id, std::string_view words, bool there) {
      if (there) out += "<li><a href=\"#" + std::string(id) + "\">" + std::string(words) + "</a></li>";
    };
    link("welcoming", "What reads well", true);
    link("pages", "Pages", !rows_.empty());
    link("house-rules", "Rules worth another look", !house_rules_.empty());
    link("rules", "By rule", !s.by_rule.empty());
    link("findings", "What to say instead", !cards_by_page_.empty());
    link("unread", "Not checked", s.files_failed + s.files_skipped != 0);
    out += "</ul></nav>\n</header>\n";
  }

  void append_praise(const RunSummary& s) {
    std::string& out = output_.text();
    out += "<h2 id=\"welcoming\">What already reads well</h2>\n";
    if (s.praise == 0) {
      out += "<p>No welcoming phrase yet. “Please ask us” and “You are welcome to …” are good ones to begin with.</p>\n";
      return;
    }
    out += "<p>" + counted(s.praise, "welcoming phrase", "welcoming phrases") + ": keep them.</p>\n<ul class=\"praise\">\n" +
           praise_ + "</ul>\n";
    if (s.praise > praises_) out += "<p class=\"soft\">and " + std::to_string(s.praise - praises_) + " more</p>\n";
  }

  void append_pages() {
    if (rows_.empty()) return;
    std::string& out = output_.text();
    std::vector<Row> rows = rows_;
    std::ranges::stable_sort(
        rows, [](const Row& a, const Row& b) { return std::pair(a.score, b.findings) < std::pair(b.score, a.findings); });
    out +=
        "<h2 id=\"pages\">Pages, those with most to gain first</h2>\n<div class=\"scroll\" role=\"region\" "
        "aria-labelledby=\"pages\" "
        "tabindex=\"0\"><table><thead><tr><th scope=\"col\">Page</th><th scope=\"col\" class=\"n\">Score</th><th scope=\"col\" "
        "class=\"n\">Findings</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < rows.size() && i < kMostRows; ++i) {
      out += "<tr><td>";
      if (rows[i].shown) out += "<a href=\"#page-" + std::to_string(rows[i].number) + "\">";
      append_markup(out, rows[i].path);
      if (rows[i].shown) out += "</a>";
      out += "</td><td class=\"n\">" + std::to_string(rows[i].score) + "</td><td class=\"n\">" +
             std::to_string(rows[i].findings) + "</td></tr>\n";
    }
    out += "</tbody></table></div>\n";
    if (rows.size() > kMostRows)
      out += "<p class=\"soft\">and " + std::to_string(rows.size() - kMostRows) + " more pages</p>\n";
  }

  void append_house_rules() {
    if (house_rules_.empty()) return;
    std::string& out = output_.text();
    out +=
        "<h2 id=\"house-rules\">Rules worth another look</h2>\n<p>Behind these words stands a rule of the house. Someone "
        "decides what it is "
        "for; perhaps it can bend.</p>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"house-rules\" "
        "tabindex=\"0\"><table><thead><tr>"
        "<th scope=\"col\">Says</th><th scope=\"col\">Question</th><th scope=\"col\">Could become</th><th "
        "scope=\"col\">Where</th></tr></thead>"
        "<tbody>\n";
    std::vector<const HouseRule*> rules;
    for (const auto& [key, rule] : house_rules_) rules.push_back(&rule);
    std::ranges::stable_sort(rules, [](const HouseRule* a, const HouseRule* b) { return a->count > b->count; });
    for (const HouseRule* rule : rules) {
      out += "<tr><td>";
      append_markup(out, rule->text);
      out += "</td><td>";
      append_markup(out, in_words(rule->intent));
      out += "</td><td>";
      for (std::size_t i = 0; i < rule->bends.size(); ++i) {
        if (i != 0) out += "<br>";
        append_markup(out, rule->bends[i]);
      }
      out += "</td><td>";
      for (std::size_t i = 0; i < rule->places.size(); ++i) {
        if (i != 0) out += "<br>";
        append_markup(out, rule->places[i]);
      }
      if (rule->count > rule->places.size())
        out += "<br><span class=\"soft\">" + std::to_string(rule->count) + " times in all</span>";
      out += "</td></tr>\n";
    }
    out += "</tbody></table></div>\n";
  }

  void append_rules(const RunSummary& s) {
    if (s.by_rule.empty()) return;
    std::vector<std::pair<std::string, std::uint64_t>> rules(s.by_rule.begin(), s.by_rule.end());
    std::ranges::stable_sort(rules, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string& out = output_.text();
    out +=
        "<h2 id=\"rules\">By rule</h2>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"rules\" "
        "tabindex=\"0\"><table><thead><tr>"
        "<th scope=\"col\">What to do</th><th scope=\"col\">Rule</th><th scope=\"col\" "
        "class=\"n\">Findings</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < rules.size() && i < kMostRows; ++i) {
      const Rule* rule = options_.find_rule ? options_.find_rule(rules[i].first) : nullptr;
      out += "<tr><td>";
      append_markup(out, rule != nullptr ? rule->title : rules[i].first);
      out += "</td><td><code>";
      append_markup(out, rules[i].first);
      out += "</code></td><td class=\"n\">" + std::to_string(rules[i].second) + "</td></tr>\n";
    }
    out += "</tbody></table></div>\n";
  }

  void append_findings(const RunSummary& s, std::uint64_t findings) {
    if (cards_by_page_.empty()) return;
    output_.text() += "<h2 id=\"findings\">What to say instead</h2>\n";
    append_html_filters(output_.text(), s);
    output_.text() += cards_by_page_;
    if (findings > cards_) {
      output_.text() += "<p class=\"soft\">and " + std::to_string(findings - cards_) +
                        " more findings: mend these first, or take the csv format for all.</p>\n";
    }
  }

  /// Navigation, footers, a notice that somebody copied: one change may mend them all.
  void append_repeats() {
    const auto folded = repeats_.folded();
    if (folded.empty()) return;
    std::string& out = output_.text();
    out += "<section><h2>The same on many pages</h2>\n<ul>\n";
    for (std::size_t i = 0; i < folded.size() && i < kMostHouseRules; ++i) {
      out += "<li>“";
      append_markup(out, folded[i].matched);
      out += "” on " + counted(folded[i].files, "page", "pages") + ", first ";
      append_markup(out, folded[i].first_path + folded[i].first_place);
      out += " <span class=\"soft\">";
      append_markup(out, folded[i].rule);
      out += "</span></li>\n";
    }
    out += "</ul></section>\n";
  }

  void append_unread(const RunSummary& s) {
    if (s.files_failed + s.files_skipped == 0) return;
    std::string& out = output_.text();
    out += "<h2 id=\"unread\">Not checked</h2>\n<p>" + std::to_string(s.files_failed) + " could not be checked, " +
           std::to_string(s.files_skipped) + " were left out.</p>\n";
    if (unread_.empty()) return;
    out += "<ul>\n";
    for (const auto& [path, why] : unread_) {
      out += "<li>";
      append_markup(out, path);
      out += ": ";
      append_markup(out, why);
      out += "</li>\n";
    }
    out += "</ul>\n";
  }

  Output output_;
  Repeats repeats_;
  HtmlPictures pictures_;
  ReportOptions options_;
  std::string praise_, cards_by_page_;
  std::vector<Row> rows_;
  std::map<std::string, HouseRule> house_rules_;
  std::vector<std::pair<std::string, std::string>> unread_;
  std::size_t cards_ = 0, praises_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<HtmlReporter>(std::move(sink), options);
}

}  // namespace sayyes
