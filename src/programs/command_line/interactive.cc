#include "interactive.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>

#include "sayyes/reporter.h"
#include "signals.h"

namespace sayyes::program {
namespace {

constexpr std::size_t kAround = 100;  // bytes of a long line before and after the words

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// The visible line around the words: what stands before them, they, and what stands after.
struct Line {
  std::string before, words, after;
};

Line line_around(const Document& document, TextSpan span) {
  const std::string_view text = document.text();
  const auto ends_line = [&](std::size_t at) { return text[at] == '\n' || text[at] == '\r' || text[at] == '\x1f'; };
  std::size_t begin = span.begin, end = span.end;
  while (begin > 0 && !ends_line(begin - 1) && span.begin - begin < kAround) --begin;
  while (inside_character(text, begin)) ++begin;
  while (end < text.size() && !ends_line(end) && end - span.end < kAround) ++end;
  while (inside_character(text, end)) --end;
  return {printable(text.substr(begin, span.begin - begin)), printable(text.substr(span.begin, span.size())),
          printable(text.substr(span.end, std::max<std::size_t>(end, span.end) - span.end))};
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string(" / ") : std::string(1, c);
  return printable(out);
}

}  // namespace

bool Interactive::possible(const StandardOutput& out) noexcept { return ::isatty(0) != 0 && out.is_terminal(); }

void Interactive::begin(const std::string& shown_path) {
  path_ = shown_path;
  skip_ = false;
}

std::string Interactive::question(const Document& document, const Finding& finding,
                                  const std::vector<std::size_t>& choices) const {
  const std::string bold = color_ ? "\x1b[1m" : "", yes = color_ ? "\x1b[32m" : "", off = color_ ? "\x1b[0m" : "";
  const Line line = line_around(document, finding.span);
  std::string out = "\n" + bold + place_in_words(path_, finding.location, finding.place) + off + ": " + printable(finding.message) + "\n";
  out += "  " + line.before + bold + "[" + line.words + "]" + off + line.after + "\n";
  if (finding.intent) out += "  intent: " + std::string(in_words(*finding.intent)) + "\n";
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Suggestion& one = finding.suggestions[choices[i]];
    const std::string kind = one.kind == SuggestionKind::rewrite
                                 ? (one.keeps_rule ? " (the whole sentence; same rule)" : " (the whole sentence)")
                                 : "";
    out += "  " + std::to_string(i + 1) + "  " + yes + on_one_line(one.text) + off + kind + "\n";
  }
  for (const Suggestion& one : finding.suggestions) {
    if (one.bends) out += "  -  " + on_one_line(one.text) + " (bends the rule: someone has to decide)\n";
  }
  return out;
}

std::optional<std::size_t> Interactive::ask(const Document& document, const Finding& finding) {
  if (skip_ || quit_) return std::nullopt;
  std::vector<std::size_t> choices;
  for (std::size_t i = 0; i < finding.suggestions.size(); ++i) {
    if (!finding.suggestions[i].edits.empty()) choices.push_back(i);
  }
  if (choices.empty()) return std::nullopt;
  out_.write(question(document, finding, choices));
  const std::string numbers = choices.size() == 1 ? "1" : "1 to " + std::to_string(choices.size());
  while (true) {
    out_.write(numbers + " takes it, k keeps what is there, s skips the file, q ends: ");
    out_.flush();
    const auto answer = read_line();
    if (!answer || *answer == "q") {
      if (!answer) out_.write("\n");
      quit_ = true;
      return std::nullopt;
    }
    if (*answer == "k" || answer->empty()) return std::nullopt;
    if (*answer == "s") {
      skip_ = true;
      return std::nullopt;
    }
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(answer->data(), answer->data() + answer->size(), number);
    if (error == std::errc() && end == answer->data() + answer->size() && number >= 1 && number <= choices.size()) {
      return choices[number - 1];
    }
  }
}

std::optional<std::string> Interactive::read_line() {
  while (true) {
    if (const std::size_t end = waiting_.find('\n'); end != std::string::npos) {
      std::string line = waiting_.substr(0, end);
      waiting_.erase(0, end + 1);
      while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
      while (line.starts_with(' ')) line.erase(0, 1);
      return line;
    }
    // A signal may come right before the wait begins, or wake another thread: so it is looked for now and then.
    pollfd terminal{0, POLLIN, 0};
    int ready = 0;
    while (ready == 0 && !stop_asked()) ready = ::poll(&terminal, 1, 100);
    if (stop_asked()) return std::nullopt;
    char buffer[256];
    const ssize_t got = ::read(0, buffer, sizeof buffer);
    if (got <= 0) return std::nullopt;  // the end, or a signal: no more questions
    waiting_.append(buffer, static_cast<std::size_t>(got));
  }
}

}  // namespace sayyes::program
