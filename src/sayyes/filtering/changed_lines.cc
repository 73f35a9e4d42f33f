#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "sayyes/changes.h"

namespace sayyes {
namespace {

constexpr std::string_view kReason = "stands on lines that did not change";

/// `a/b.md`, `"a/\303\251.md"` as git quotes it, a time stamp after a tab; empty for /dev/null.
std::string path_of(std::string_view text) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  std::string path;
  if (text.starts_with('"')) {
    for (std::size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
      if (text[i] != '\\' || i + 1 == text.size()) {
        path += text[i];
        continue;
      }
      ++i;
      if (text[i] >= '0' && text[i] <= '3' && i + 2 < text.size()) {
        path += static_cast<char>((text[i] - '0') * 64 + (text[i + 1] - '0') * 8 + (text[i + 2] - '0'));
        i += 2;
      } else {
        constexpr std::string_view kLetters = "abtnvfr\"\\", kMeanings = "\a\b\t\n\v\f\r\"\\";
        const std::size_t letter = kLetters.find(text[i]);
        path += letter == std::string_view::npos ? text[i] : kMeanings[letter];
      }
    }
  } else {
    path = text.substr(0, text.find('\t'));
  }
  if (path == "/dev/null") return {};
  if (path.starts_with("b/") || path.starts_with("w/") || path.starts_with("i/")) path.erase(0, 2);
  return path;
}

/// "12,3" or "12".
std::optional<ChangedLines::Range> range_of(std::string_view text) {
  std::uint32_t first = 0, count = 1;
  const char* const end = text.data() + text.size();
  auto [at, error] = std::from_chars(text.data(), end, first);
  if (error != std::errc()) return std::nullopt;
  if (at != end && *at == ',') error = std::from_chars(at + 1, end, count).ec;
  if (error != std::errc() || first > UINT32_MAX - count) return std::nullopt;
  return ChangedLines::Range{first, count};
}

class DiffReader {
 public:
  DiffReader(std::string_view diff, std::string_view name, const std::filesystem::path& root)
      : diff_(diff), name_(name), changes_(root) {}

  Result<ChangedLines> read() {
    for (std::string_view line; next(line);) {
      if (line.starts_with("+++ ")) {
        path_ = path_of(line.substr(4));
      } else if (line.starts_with("@@ ")) {
        if (!read_hunk(line)) return wrong();
      }
    }
    return std::move(changes_);
  }

 private:
  bool next(std::string_view& line) {
    if (at_ >= diff_.size()) return false;
    const std::size_t end = std::min(diff_.find('\n', at_), diff_.size());
    line = diff_.substr(at_, end - at_);
    at_ = end + 1;
    ++number_;
    return true;
  }

  /// "@@ -1,2 +3,4 @@", then so many lines.
  bool read_hunk(std::string_view head) {
    const std::size_t minus = head.find('-'), plus = head.find(" +");
    if (minus == std::string_view::npos || plus == std::string_view::npos) return false;
    const std::size_t end = head.find(" @@", plus);
    const auto before = range_of(head.substr(minus + 1, plus - minus - 1));
    if (end == std::string_view::npos || !before) return false;
    const auto after = range_of(head.substr(plus + 2, end - plus - 2));
    if (!after) return false;
    // An empty side names the line before the gap.
    std::uint32_t line_number = after->first + (after->second == 0 ? 1 : 0), old_left = before->second,
                  new_left = after->second;
    std::string_view line;
    while (old_left != 0 || new_left != 0) {
      if (!next(line)) return false;
      const char sign = line.empty() ? ' ' : line.front();
      if (sign == '\\') continue;
      if (sign == '+') {
        if (new_left-- == 0) return false;
        if (!path_.empty()) changes_.add(path_, {line_number, line_number + 1});
        ++line_number;
      } else if (sign == '-') {
        if (old_left-- == 0) return false;
        // What stood around lines that are gone says something else now.
        if (!path_.empty()) changes_.add(path_, {line_number, line_number});
      } else {
        if (old_left-- == 0 || new_left-- == 0) return false;
        ++line_number;
      }
    }
    return true;
  }

  Problem wrong() const {
    return {"diff-syntax", "this is no unified diff, or a part of one", std::string(name_), number_, 0, "git diff writes one"};
  }

  std::string_view diff_, name_;
  ChangedLines changes_;
  std::string path_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace

const std::vector<ChangedLines::Range>* ChangedLines::find(const std::filesystem::path& file) const {
  // Git names the place where links lead to.
  const auto whole = [](const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  };
  const auto found = files_.find(whole(file).lexically_relative(whole(root_.empty() ? "." : root_)).generic_string());
  return found == files_.end() ? nullptr : &found->second;
}

void ChangedLines::mark(const std::filesystem::path& file, std::vector<Finding>& findings) const {
  const std::vector<Range>* const ranges = find(file);
  for (Finding& finding : findings) {
    if (finding.suppressed) continue;
    const std::uint32_t first = finding.location.begin.line, last = finding.location.end.line;
    // A gap touches a finding that goes on across it.
    const auto touches = [&](const Range& lines) {
      return lines.first == lines.second ? first < lines.first && lines.first <= last
                                         : lines.first <= last && first < lines.second;
    };
    if (ranges == nullptr || std::ranges::none_of(*ranges, touches))
      finding.suppressed = Suppression{"unchanged", std::string(kReason)};
  }
}

Result<ChangedLines> read_diff(std::string_view diff, std::string_view name, const std::filesystem::path& root) {
  return DiffReader(diff, name, root).read();
}

}  // namespace sayyes
