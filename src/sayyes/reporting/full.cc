#include <algorithm>

#include "sayyes/document/builder.h"
#include "sayyes/reporting/display.h"
#include "sayyes/reporting/excerpt.h"
#include "sayyes/reporting/repeats.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/text_layout.h"
#include "sayyes/reporting/wording.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostRepeats = 50;
constexpr std::size_t kMostLines = 4;        // of one finding's excerpt
constexpr std::size_t kMostSuggestions = 6;  // of one finding; the other formats have all
constexpr std::size_t kMostPraise = 60;      // columns of one quoted sentence
constexpr std::string_view kSay = "say instead: ";
constexpr std::string_view kOr = "or: ";

std::string number(std::size_t value, std::size_t width) {
  std::string out = std::to_string(value);
  if (out.size() < width) out.insert(0, width - out.size(), ' ');
  return out;
}

std::string_view line_text(std::string_view text, const LineIndex& lines, std::uint32_t line) {
  const std::uint32_t begin = lines.line_start(line);
  std::size_t end = line < lines.line_count() ? lines.line_start(line + 1) : text.size();
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return text.substr(begin, end - begin);
}

/// The segment that holds a span, or the span where none does.
TextSpan segment_of(const Document& document, TextSpan span) {
  const auto segments = document.segments();
  const auto segment = std::ranges::upper_bound(segments, span.begin, {}, [](const Segment& s) { return s.span.end; });
  return segment == segments.end() || segment->span.begin > span.begin ? span : segment->span;
}

/// Where the sentence or line around a praise lies in the document's text.
TextSpan sentence_of(const Document& document, TextSpan praise) {
  const TextSpan whole = segment_of(document, praise);
  const std::string_view body = document.text().substr(whole.begin, whole.size());
  const auto sentence = sentence_around(body, praise.begin - whole.begin, true);
  return {std::min(praise.begin, whole.begin + sentence.begin), std::max(praise.end, whole.begin + sentence.end)};
}

/// The sentence as it is quoted: in one line, shortened around the praise.
std::string quoted_sentence(std::string_view text, TextSpan sentence, TextSpan praise) {
  std::string line;
  std::size_t begin = 0, end = 0;
  bool space = false;
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    if (at == praise.end) end = line.size();
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = !line.empty();
      ++at;
      continue;
    }
    if (space) line += ' ';
    space = false;
    if (at <= praise.begin) begin = line.size();
    const std::size_t size = std::max<std::size_t>(1, std::min(character_size(text, at), sentence.end - at));
    const std::string_view one = text.substr(at, size);
    // What a template or a link's address stands for is not known.
    line += one == kObject ? "…" : one;
    at += size;
  }
  if (praise.end >= sentence.end || end < begin) end = line.size();
  return make_excerpt(line, begin, end, kMostPraise).text;
}

class FullReporter final : public Reporter {
 public:
  FullReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {
    options_.width = std::clamp(options_.width, 40u, 120u);
  }

  bool file(const FileReport& file) override {
    std::string& out = output_.text();
    if (options_.show_files) append_file_line(out, file, options_);
    if (!file.document) return output_.pass_if_large();
    append_notices(out, file, options_);
    std::size_t shown = 0, left = 0;
    for (const Finding& finding : file.report.findings) {
      if (finding.suppressed) continue;
      if (repeats_.is_known(finding, file.shown_path)) continue;
      if (shown >= options_.most_findings_a_file) {
        ++left;
        continue;
      }
      append_finding(file, finding);
      ++shown;
      if (!output_.pass_if_large()) return false;
    }
    if (left != 0) {
      append_toned(out, options_.color, Tone::bold, shown_name(file.shown_path));
      out += ": and " + counted(left, "more finding", "more findings") + "; --format jsonl lists all\n\n";
    }
    if (options_.explain) append_held_back(out, file, options_);
    append_praise(file);
    return output_.pass_if_large();
  }

  bool end(const RunSummary& summary) override {
    append_repeats();
    append_summary(output_.text(), summary, options_);
    return output_.pass();
  }

 private:
  void append_repeats() {
    const auto folded = repeats_.folded();
    std::string& out = output_.text();
    if (!folded.empty()) out += "The same in many files:\n";
    for (std::size_t i = 0; i < folded.size() && i < kMostRepeats; ++i) {
      const Repeats::Repeat& one = folded[i];
      out += "  “" + shown_text(one.matched) + "” in " + std::to_string(one.files) + " files, first " + shown_name(one.first_path) + shown_text(one.first_place) + " [" + shown_text(one.rule) + "]\n";
    }
    if (folded.size() > kMostRepeats) out += "  and " + std::to_string(folded.size() - kMostRepeats) + " more; --format jsonl lists all\n";
    if (!folded.empty()) out += '\n';
  }

  void append_finding(const FileReport& file, const Finding& finding) {
    std::string& out = output_.text();
    const bool color = options_.color;
    append_toned(out, color, Tone::bold, place_in_words(file.shown_path, finding.location, finding.place));
    out += ": ";
    append_toned(out, color, tone_of(finding.severity), name(finding.severity));
    out += "[" + shown_text(finding.rule) + "]\n";
    gutter_ = 1;
    append_excerpt(*file.document, finding);
    append_suggestions(finding);
    append_item("why: ", shown_text(finding.message));
    for (const Note& note : finding.notes) append_item("also: ", shown_text(note.message) + " [" + shown_text(note.rule) + "]");
    if (finding.intent) append_item("intent: ", in_words(*finding.intent));
    out += '\n';
  }

  void append_excerpt(const Document& document, const Finding& finding) {
    if (finding.place) {
      // What a person sees are not the lines of such a file.
      const TextSpan whole = segment_of(document, finding.span);
      const std::string_view text = document.text().substr(whole.begin, whole.size());
      append_lines(text, LineIndex(text), {finding.span.begin - whole.begin, finding.span.end - whole.begin}, finding, false);
      return;
    }
    const Document::Data& data = document.data();
    append_lines(data.decoded.utf8, data.lines, decoded_span(document, finding.location.bytes), finding, true);
  }

  void append_lines(std::string_view text, const LineIndex& lines, DecodedSpan span, const Finding& finding, bool numbered) {
    if (text.empty() || span.end > text.size()) return;
    const std::uint32_t first = lines.line_at(span.begin);
    const std::uint32_t last = lines.line_at(span.end > span.begin ? span.end - 1 : span.begin);
    if (numbered) gutter_ = std::to_string(last).size();
    append_bar("");
    for (std::uint32_t line = first; line <= last; ++line) {
      // The beginning and the end of a long stretch say enough.
      if (last - first >= kMostLines && line == first + kMostLines - 2) {
        append_bar("…");
        line = last;
      }
      const std::string_view whole = line_text(text, lines, line);
      const std::uint32_t start = lines.line_start(line);
      const std::size_t begin = span.begin > start ? span.begin - start : 0;
      const std::size_t end = std::min<std::size_t>(span.end > start ? span.end - start : 0, whole.size());
      const Excerpt excerpt = make_excerpt(whole, begin, std::max(begin, end), options_.width - gutter_ - 4);
      std::string& out = output_.text();
      append_toned(out, options_.color, Tone::dim, " " + (numbered ? number(line, gutter_) : std::string(gutter_, ' ')) + " |");
      out += " " + excerpt.text + "\n";
      if (line != first && begin >= end) continue;  // an empty line inside a stretch
      append_toned(out, options_.color, Tone::dim, " " + std::string(gutter_, ' ') + " |");
      out += " " + std::string(excerpt.mark_begin, ' ');
      append_toned(out, options_.color, tone_of(finding.severity), std::string(excerpt.mark_end - excerpt.mark_begin, '^'));
      out += '\n';
    }
  }

  /// Wordings first, then tips, each in the order of the finding.
  void append_suggestions(const Finding& finding) {
    std::string_view label = kSay;
    std::size_t shown = 0;
    for (const Suggestion& suggestion : finding.suggestions) {
      if (suggestion.kind == SuggestionKind::advice || shown == kMostSuggestions) continue;
      append_wording(label, suggestion);
      label = kOr;
      ++shown;
    }
    const auto wordings = static_cast<std::size_t>(
        std::ranges::count_if(finding.suggestions, [](const Suggestion& s) { return s.kind != SuggestionKind::advice; }));
    if (wordings > shown) append_item("", "and " + std::to_string(wordings - shown) + " more with --format json");
    for (const Suggestion& suggestion : finding.suggestions) {
      if (suggestion.kind == SuggestionKind::advice) append_item("tip: ", shown_text(suggestion.text));
    }
  }

  /// A wording to use, its lines parted by " / ", and in brackets what to know about it.
  void append_wording(std::string_view label, const Suggestion& suggestion) {
    std::string remark;
    if (suggestion.kind == SuggestionKind::rewrite) {
      remark = suggestion.bends        ? "bends the rule: someone has to decide"
               : suggestion.keeps_rule ? "same rule"
                                       : "a model to fit";
    }
    if (!suggestion.needs.empty()) {
      remark += remark.empty() ? "tell sayyes " : "; tell sayyes ";
      for (std::size_t i = 0; i < suggestion.needs.size(); ++i) remark += (i != 0 ? ", " : "") + suggestion.needs[i];
    }
    std::string text;
    for (const char c : suggestion.text) {
      if (c == '\n')
        text += " / ";
      else
        text += c;
    }
    text = shown_text(text);
    const std::size_t indent = gutter_ + 4 + kSay.size();
    std::string& out = output_.text();
    append_margin();
    out.append(kSay.size() - label.size(), ' ');
    append_toned(out, options_.color, Tone::dim, label);
    std::string wrapped;
    append_wrapped(wrapped, text, indent, options_.width);
    append_toned(out, options_.color, suggestion.bends ? Tone::plain : Tone::yes, wrapped);
    if (!remark.empty()) {
      remark = " (" + shown_text(remark) + ")";
      const std::size_t line_begin = wrapped.rfind('\n');
      const std::size_t used = line_begin == std::string::npos ? indent + columns_of(wrapped)
                                                               : columns_of(std::string_view(wrapped).substr(line_begin + 1));
      if (used + columns_of(remark) > options_.width) {
        out += "\n" + std::string(indent, ' ');
        std::string lines;
        append_wrapped(lines, std::string_view(remark).substr(1), indent, options_.width);
        append_toned(out, options_.color, Tone::dim, lines);
      } else {
        append_toned(out, options_.color, Tone::dim, remark);
      }
    }
    out += '\n';
  }

  void append_praise(const FileReport& file) {
    const auto& praise = file.report.praise;
    if (praise.empty()) return;
    constexpr std::size_t kQuoted = 3;
    std::string text;
    std::size_t quoted = 0, covered = 0;
    std::uint32_t done = 0;
    for (const Finding& one : praise) {
      // Two places in one sentence are quoted together.
      if (quoted != 0 && one.span.end <= done) {
        ++covered;
        continue;
      }
      if (quoted == kQuoted) break;
      const TextSpan sentence = sentence_of(*file.document, one.span);
      text += (quoted != 0 ? ", “" : "“") + quoted_sentence(file.document->text(), sentence, one.span) + "” (" +
              (has_lines(one) ? "line " + std::to_string(one.location.begin.line) : shown_text(one.place->words)) + ")";
      done = sentence.end;
      ++quoted;
      ++covered;
    }
    if (praise.size() > covered) text += " and " + std::to_string(praise.size() - covered) + " more";
    std::string& out = output_.text();
    append_toned(out, options_.color, Tone::bold, shown_name(file.shown_path));
    out += ": ";
    append_toned(out, options_.color, Tone::yes, "already welcoming");
    out += ": ";
    std::string wrapped;
    append_wrapped(wrapped, text, 4,
                   options_.width > columns_of(file.shown_path) + 40 ? options_.width - columns_of(file.shown_path) - 17 : 40);
    out += wrapped + "\n\n";
  }

  void append_margin() { append_toned(output_.text(), options_.color, Tone::dim, " " + std::string(gutter_, ' ') + " = "); }
  void append_bar(std::string_view text) {
    append_toned(output_.text(), options_.color, Tone::dim, " " + std::string(gutter_, ' ') + " |");
    if (!text.empty()) output_.text() += " " + std::string(text);
    output_.text() += '\n';
  }
  void append_item(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    std::string& out = output_.text();
    append_margin();
    append_toned(out, options_.color, Tone::dim, label);
    append_wrapped(out, text, gutter_ + 4 + label.size(), options_.width);
    out += '\n';
  }

  Output output_;
  Repeats repeats_;
  ReportOptions options_;
  std::size_t gutter_ = 1;
};

}  // namespace

std::unique_ptr<Reporter> make_full_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<FullReporter>(std::move(sink), options);
}

}  // namespace sayyes
