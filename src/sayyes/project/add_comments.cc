#include <algorithm>
#include <map>
#include <optional>

#include "sayyes/document/builder.h"
#include "sayyes/readers/svg_drawn.h"
#include "sayyes/suppressions.h"

namespace sayyes {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// True where `a` and `b` have the same tags around the same text: a comment is no word, but its line end may be seen in a drawing.
bool draws_the_same(const Document& a, const Document& b) {
  if (a.format() != Format::svg) return true;
  const auto one = drawn_parts(a.data().decoded.utf8), two = drawn_parts(b.data().decoded.utf8);
  return one && one == two;
}

/// The words of a segment without regard to its blanks: a comment may stand between two of them.
std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (kBlanks.find(c) == std::string_view::npos) out += c;
  }
  return out;
}

bool says_the_same(const Document& a, const Document& b) {
  const auto one = a.segments(), two = b.segments();
  return std::ranges::equal(one, two, [&](const Segment& x, const Segment& y) {
    return x.scope == y.scope && a.language(x) == b.language(y) &&
           without_blanks(a.text().substr(x.span.begin, x.span.size())) ==
               without_blanks(b.text().substr(y.span.begin, y.span.size()));
  });
}

/// A comment ends at "-->", and "--" before its reason is part of its grammar.
bool fits_a_comment(std::string_view reason) {
  return reason.find("--") == std::string_view::npos && reason.find_first_of("<>\r\n") == std::string_view::npos &&
         !reason.ends_with('-');
}

class Commenter {
 public:
  Commenter(const FileReport& file, const Linter& linter, const RunOptions& run, std::string_view reason)
      : linter_(linter), run_(run), reason_(reason), path_(file.path), shown_(file.shown_path), now_(file) {
    // What is set aside for other reasons must not count as set aside by the comment.
    run_.baseline = nullptr;
    run_.changed = nullptr;
    run_.explain = false;
  }

  CommentedText put(std::span<const std::size_t> findings) {
    CommentedText out;
    // From the last line up: places further up stay where they are.
    std::map<std::uint32_t, std::vector<std::size_t>, std::greater<>> by_line;
    for (const std::size_t at : findings) by_line[now_.report.findings[at].location.end.line].push_back(at);
    const std::vector<Finding> all = now_.report.findings;
    for (const auto& [line, here] : by_line) {
      std::vector<const Finding*> wanted;
      for (const std::size_t at : here) wanted.push_back(&all[at]);
      if (put_one(wanted)) out.commented.insert(out.commented.end(), here.begin(), here.end());
    }
    std::ranges::sort(out.commented);
    out.bytes = now_.document->source();
    return out;
  }

 private:
  std::string comment(std::string_view word, const std::vector<const Finding*>& wanted) const {
    std::vector<std::string> rules;
    for (const Finding* one : wanted) rules.push_back(one->rule);
    std::ranges::sort(rules);
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    std::string out = "<!-- " + std::string(word) + " ";
    for (std::size_t i = 0; i < rules.size(); ++i) out += (i == 0 ? "" : ", ") + rules[i];
    return out + (now_.document->format() == Format::svg ? ": " : " -- ") + reason_ + " -->";
  }

  bool put_one(const std::vector<const Finding*>& wanted) {
    const std::string_view source = now_.document->source();
    const LineIndex lines(source);
    const auto line_end = [&](std::uint32_t line) {
      return line < lines.line_count() ? lines.line_start(line + 1) : static_cast<std::uint32_t>(source.size());
    };
    const std::uint32_t first = wanted.front()->location.begin.line, last = wanted.front()->location.end.line;
    const std::uint32_t begin = lines.line_start(first);
    const std::string_view line = source.substr(lines.line_start(last), line_end(last) - lines.line_start(last));
    const bool markdown = now_.document->format() == Format::markdown;

    // At the end of the line; in Markdown before what makes it a hard break, a table's last bar or a heading's closing marks.
    std::size_t end = line.find_last_not_of(kBlanks) + 1;
    while (markdown && end != 0 && (line[end - 1] == '\\' || line[end - 1] == '|'))
      end = line.find_last_not_of(kBlanks, end - 2) + 1;
    const std::string same_line = (markdown ? " " : "") + comment("sayyes-ignore-line", wanted);
    if (attempt(lines.line_start(last) + end, same_line, wanted)) return true;
    // On a line of its own, as far in as the text below it.
    const std::string_view text = source.substr(begin);
    const std::string_view indent = text.substr(0, std::min(text.find_first_not_of(" \t"), text.size()));
    const std::string_view line_break = source.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    return attempt(begin, std::string(indent) + comment("sayyes-ignore-next-line", wanted) + std::string(line_break), wanted);
  }

  bool attempt(std::size_t at, const std::string& put, const std::vector<const Finding*>& wanted) {
    std::string bytes(now_.document->source());
    bytes.insert(at, put);
    FileReport then = check_bytes(linter_, std::move(bytes), shown_, run_);
    if (!then.document || !says_the_same(*now_.document, *then.document) || !draws_the_same(*now_.document, *then.document))
      return false;
    const bool all_aside = std::ranges::all_of(wanted, [&](const Finding* one) {
      return std::ranges::any_of(then.report.findings, [&](const Finding& f) {
        return f.fingerprint == one->fingerprint && f.suppressed && f.suppressed->kind == "inline";
      });
    });
    if (!all_aside) return false;
    now_ = std::move(then);
    return true;
  }

  const Linter& linter_;
  RunOptions run_;
  std::string reason_;
  std::filesystem::path path_;
  std::string shown_;
  FileReport now_;
};

/// Lines of the file's bytes are lines of its text, and what is put in is the same in both.
bool is_like_ascii(const Document& document, std::string_view reason) {
  const std::string& encoding = document.encoding();
  if (encoding == "UTF-8") return true;
  const bool ascii = std::ranges::all_of(reason, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii && !encoding.starts_with("UTF-") && encoding.find("2022") == std::string::npos;
}

}  // namespace

CommentedText add_comments(const FileReport& file, const Linter& linter, const RunOptions& run,
                           std::span<const std::size_t> findings, std::string_view reason) {
  if (!file.document || file.document->format() == Format::plain || file.document->data().opened ||
      !fits_a_comment(reason) || !is_like_ascii(*file.document, reason))
    return {file.document ? std::string(file.document->source()) : std::string(), {}};
  return Commenter(file, linter, run, reason).put(findings);
}

}  // namespace sayyes
