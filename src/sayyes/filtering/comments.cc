#include "sayyes/filtering/comments.h"

#include <algorithm>
#include <array>
#include <limits>

#include "sayyes/closest_name.h"
#include "sayyes/config.h"
#include "sayyes/document/builder.h"
#include "sayyes/filtering/settings_findings.h"
#include "sayyes/findings/fingerprint.h"

namespace sayyes {
namespace {

enum class Reach : std::uint8_t { next_line, line, start, end, file };

constexpr std::array<std::pair<std::string_view, Reach>, 5> kWords = {{{"sayyes-ignore-next-line", Reach::next_line},
                                                                       {"sayyes-ignore-line", Reach::line},
                                                                       {"sayyes-ignore-start", Reach::start},
                                                                       {"sayyes-ignore-end", Reach::end},
                                                                       {"sayyes-ignore-file", Reach::file}}};

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::uint32_t kEndOfFile = std::numeric_limits<std::uint32_t>::max();

struct Comment {
  DecodedSpan span;
  Reach reach = Reach::line;
  std::vector<std::string> rules;
  std::string reason;
  std::uint32_t first_line = 0, last_line = 0;  ///< whose findings it sets aside
  bool used = false;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

class Comments {
 public:
  Comments(const Document& document, const Linter& linter, const std::vector<ChangedLines::Range>* untrusted)
      : document_(document), data_(document.data()), linter_(linter), untrusted_(untrusted) {}

  void apply(std::vector<Finding>& findings) {
    for (const DecodedSpan span : data_.directives) read(span);
    for (Finding& finding : findings) {
      if (!finding.suppressed) mark(finding);
    }
    // A run with --select says nothing about the comments of other rules.
    const bool all_rules = linter_.options().select.empty() && linter_.options().ignore.empty();
    for (const Comment& comment : comments_) {
      if (all_rules && !comment.used && all_are_rules(comment))
        add(comment.span, kUnusedSuppression, "Nothing here needs to be held back any more.", "Take this comment out.");
    }
    if (added_.empty()) return;
    Fingerprints fingerprints;
    for (Finding& finding : added_) finding.fingerprint = fingerprints.next(finding.rule, finding.matched, {}, {});
    std::ranges::move(added_, std::back_inserter(findings));
    std::ranges::stable_sort(findings, {}, [](const Finding& f) { return f.location.bytes.begin; });
  }

 private:
  void add(DecodedSpan span, std::string_view rule, std::string message, std::string_view advice) {
    added_.push_back(finding_on(document_, span, rule, std::move(message), advice));
  }
  void unclear(DecodedSpan span, std::string message) {
    add(span, kUnclearSuppression, std::move(message), data_.format == Format::svg ? "Write it as: sayyes-ignore-next-line RULE: reason"
                                          : "Write it as: sayyes-ignore-next-line RULE -- reason");
  }

  void read(DecodedSpan span) {
    const std::string_view text = trimmed(std::string_view(data_.decoded.utf8).substr(span.begin, span.size()));
    const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
    const auto known = std::ranges::find(kWords, word, &std::pair<std::string_view, Reach>::first);
    if (known == kWords.end()) {
      std::array<std::string_view, kWords.size()> words;
      std::ranges::transform(kWords, words.begin(), &std::pair<std::string_view, Reach>::first);
      unclear(span, "“" + std::string(word) + "” is nothing that sayyes knows; " + did_you_mean(word, words));
      return;
    }
    if (is_untrusted(span)) {
      return add(span, kNewSuppression, "This comment comes with the change, so it holds nothing back before it is merged.",
                 "Whoever merges decides whether the wording stays.");
    }
    if (known->second == Reach::end) return close(span);

    Comment comment;
    comment.span = span;
    comment.reach = known->second;
    const std::string_view rest = text.substr(word.size());
    // A comment of XML may hold no two hyphens, so a colon does as well.
    const std::size_t dashes = rest.find("--"), sign = std::min(dashes, rest.find(':'));
    comment.reason = trimmed(sign == std::string_view::npos ? std::string_view() : rest.substr(sign + (sign == dashes ? 2 : 1)));
    std::string_view names = rest.substr(0, sign);
    while (!names.empty()) {
      const std::size_t comma = names.find(',');
      if (const std::string_view name = trimmed(names.substr(0, comma)); !name.empty()) comment.rules.emplace_back(name);
      names = comma == std::string_view::npos ? std::string_view() : names.substr(comma + 1);
    }
    if (comment.rules.empty()) return unclear(span, "This comment names no rule, so it holds nothing back.");
    if (comment.reason.empty()) unclear(span, "This comment gives no reason: those who come after will wonder.");
    set_lines(comment);
    comments_.push_back(std::move(comment));
  }

  bool is_untrusted(DecodedSpan span) const {
    const std::uint32_t first = data_.lines.line_at(span.begin), last = data_.lines.line_at(span.end);
    return untrusted_ != nullptr && std::ranges::any_of(*untrusted_, [&](const ChangedLines::Range& lines) {
             return lines.first <= last && first < lines.second;
           });
  }

  void close(DecodedSpan span) {
    const auto open = std::find_if(comments_.rbegin(), comments_.rend(),
                                   [](const Comment& c) { return c.reach == Reach::start && c.last_line == kEndOfFile; });
    if (open == comments_.rend()) return unclear(span, "There is no sayyes-ignore-start before this end.");
    open->last_line = data_.lines.line_at(span.begin);
  }

  void set_lines(Comment& comment) const {
    const std::uint32_t begin = data_.lines.line_at(comment.span.begin), end = data_.lines.line_at(comment.span.end);
    switch (comment.reach) {
      case Reach::file:
        comment.last_line = kEndOfFile;
        break;
      case Reach::start:
        comment.first_line = begin;
        comment.last_line = kEndOfFile;
        break;
      case Reach::next_line:
        comment.first_line = comment.last_line = line_with_text_after(end);
        break;
      default:
        comment.first_line = begin;
        comment.last_line = end;
    }
  }

  /// In Markdown an empty line often parts a comment from what it speaks of.
  std::uint32_t line_with_text_after(std::uint32_t line) const {
    const std::string_view text = data_.decoded.utf8;
    while (line < data_.lines.line_count()) {
      const std::uint32_t begin = data_.lines.line_start(++line);
      const std::uint32_t end =
          line < data_.lines.line_count() ? data_.lines.line_start(line + 1) : static_cast<std::uint32_t>(text.size());
      if (!trimmed(text.substr(begin, end - begin)).empty()) break;
    }
    return line;
  }

  void mark(Finding& finding) {
    const std::uint32_t first = finding.location.begin.line, last = finding.location.end.line;
    for (Comment& comment : comments_) {
      if (last < comment.first_line || first > comment.last_line) continue;
      if (std::ranges::none_of(comment.rules, [&](const std::string& rule) { return names_rule(rule, finding.rule); }))
        continue;
      comment.used = true;
      if (!finding.suppressed) finding.suppressed = Suppression{"inline", comment.reason};
    }
  }

  /// Tells of names that no rule has.
  bool all_are_rules(const Comment& comment) {
    bool all = true;
    for (const std::string& name : comment.rules) {
      if (std::ranges::any_of(linter_.rules(), [&](const Rule* rule) { return names_rule(name, rule->id); })) continue;
      std::vector<std::string_view> ids;
      for (const Rule* rule : linter_.rules()) {
        const std::string_view id = rule->id;
        ids.insert(ids.end(), {id, rule->category, id.substr(id.rfind('/') + 1)});
      }
      const std::string hint = did_you_mean(name, ids);
      unclear(comment.span, "No rule is called “" + name + "”" + (hint.empty() ? std::string(".") : "; " + hint));
      all = false;
    }
    return all;
  }

  const Document& document_;
  const Document::Data& data_;
  const Linter& linter_;
  const std::vector<ChangedLines::Range>* untrusted_;
  std::vector<Comment> comments_;
  std::vector<Finding> added_;
};

}  // namespace

void apply_comments(const Document& document, const Linter& linter, std::vector<Finding>& findings,
                    const std::vector<ChangedLines::Range>* untrusted) {
  if (!document.data().directives.empty()) Comments(document, linter, untrusted).apply(findings);
}

}  // namespace sayyes
