#include "sayyes/baseline.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace sayyes {
namespace {

constexpr std::string_view kHeader = "# sayyes baseline 1";
constexpr std::string_view kHelp =
    ": findings that were there when checking began. sayyes baseline prune takes out what is gone.";
constexpr std::string_view kDigits = "0123456789ABCDEF";

/// Text in one column: what would end it, or make its line a comment or a mark of a merge, is written as %XX.
void append_column(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == '%' || (i == 0 && std::string_view("#<=>").find(c) != std::string_view::npos)) {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    } else {
      out += c;
    }
  }
}

std::string read_column(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const std::size_t high = kDigits.find(text[i + 1]), low = kDigits.find(text[i + 2]);
      if (high != std::string_view::npos && low != std::string_view::npos) {
        out += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace

Baseline::Baseline(std::vector<BaselineEntry> entries) : entries_(std::move(entries)) {
  std::ranges::sort(entries_);
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  by_fingerprint_.reserve(entries_.size());
  for (std::uint32_t i = 0; i < entries_.size(); ++i) by_fingerprint_[entries_[i].fingerprint].push_back(i);
}

Result<Baseline> Baseline::read(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return Problem{"missing", "there is no such baseline", file.string(), 0, 0, "sayyes baseline write makes one"};
  }
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) return Problem{"unreadable", "the baseline could not be read", file.string(), 0, 0, {}};
  return parse(text, file.string());
}

Result<Baseline> Baseline::parse(std::string_view text, std::string_view name) {
  const auto wrong = [&](std::string_view code, std::string message, std::uint32_t line, std::string hint) {
    return Problem{std::string(code), std::move(message), std::string(name), line, 0, std::move(hint)};
  };
  std::vector<BaselineEntry> entries;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (++number == 1) {
      if (line.starts_with(kHeader) && (line.size() == kHeader.size() || line[kHeader.size()] == ':')) continue;
      if (line.starts_with("# sayyes baseline "))
        return wrong("baseline-version", "this baseline is of a version that is not known here", 1,
                     "write it anew, or take a newer sayyes");
      return wrong("baseline-syntax", "this is no baseline of sayyes", 1,
                   "its first line has to be “" + std::string(kHeader) + "”");
    }
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>"))
      return wrong("baseline-syntax", "a merge was not finished here", number, "keep the lines of both sides");
    const std::size_t first = line.find('\t'), second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos || second + 1 == line.size())
      return wrong("baseline-syntax", "this line is no entry", number,
                   "an entry is path, rule and fingerprint with tabs between");
    entries.push_back({read_column(line.substr(0, first)), read_column(line.substr(first + 1, second - first - 1)),
                       read_column(line.substr(second + 1))});
  }
  if (number == 0) return wrong("baseline-syntax", "this baseline is empty", 0, "sayyes baseline write makes one");
  return Baseline(std::move(entries));
}

std::string Baseline::text() const {
  std::string out(kHeader);
  (out += kHelp) += '\n';
  for (const BaselineEntry& entry : entries_) {
    append_column(out, entry.path);
    out += '\t';
    append_column(out, entry.rule);
    out += '\t';
    append_column(out, entry.fingerprint);
    out += '\n';
  }
  return out;
}

bool Baseline::knows(std::string_view path, std::string_view fingerprint) const {
  const auto found = by_fingerprint_.find(fingerprint);
  return found != by_fingerprint_.end() &&
         std::ranges::any_of(found->second, [&](std::uint32_t entry) { return entries_[entry].path == path; });
}

std::vector<std::string_view> Baseline::paths_with(std::string_view fingerprint) const {
  std::vector<std::string_view> paths;
  if (const auto found = by_fingerprint_.find(fingerprint); found != by_fingerprint_.end()) {
    for (const std::uint32_t entry : found->second) paths.push_back(entries_[entry].path);
  }
  return paths;
}

}  // namespace sayyes
