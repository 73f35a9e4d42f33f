#include "sayyes/project/page_pictures.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "sayyes/document/builder.h"
#include "sayyes/findings/fingerprint.h"
#include "sayyes/project.h"
#include "sayyes/project/read_file.h"
#include "sayyes/readers/html_entities.h"
#include "sayyes/readers/html_tokenizer.h"
#include "sayyes/readers/picture_words.h"
#include "sayyes/support/limits.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRule = "images/alt-text";
constexpr std::size_t kLeastWords = 2;      // one word is a logo more often than a sign
constexpr std::size_t kManyWords = 25;      // of these nobody expects all in an alt text
constexpr std::size_t kLongestQuote = 160;  // bytes of the picture's words in a message

struct Image {
  DecodedSpan tag;
  std::string source, alt;
  bool has_alt = false;
};

std::vector<Image> images_of(std::string_view html) {
  std::vector<Image> images;
  HtmlTokenizer tokenizer(html);
  HtmlToken token;
  while (tokenizer.next(token)) {
    if (token.kind != HtmlTokenKind::start_tag || token.element->element != Element::img) continue;
    Image image{token.span, {}, {}, false};
    bool hidden = false;
    for (auto one = token.attributes.rbegin(); one != token.attributes.rend(); ++one) {  // the first of a name counts
      const std::string_view name = html.substr(one->name.begin, one->name.size());
      std::string value;  // as a browser reads it
      append_resolved(value, html.substr(one->value.begin, one->value.size()), true);
      if (equals_ignoring_case(name, "src"))
        image.source = std::move(value);
      else if (equals_ignoring_case(name, "alt"))
        image.alt = std::move(value), image.has_alt = true;
      else if (equals_ignoring_case(name, "aria-hidden"))
        hidden = equals_ignoring_case(value, "true");
    }
    if (!hidden && !image.source.empty()) images.push_back(std::move(image));
    if (images.size() == bounds::kPagePictures) break;
  }
  return images;
}

std::string percent_decoded(std::string_view text) {
  const auto digit = [](char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : -1, low = high >= 0 ? digit(text[i + 2]) : -1;
    if (low >= 0) i += 2;
    out += low >= 0 ? static_cast<char>(16 * high + low) : text[i];
  }
  return out;
}

/// The picture's file, where it is one inside the root; empty for everything else.
fs::path file_of(std::string_view source, const fs::path& page, const fs::path& root) {
  source = source.substr(0, source.find_first_of("?#"));
  const std::string name = percent_decoded(source);
  // Addresses are never asked, templates not known, and a NUL would cut the name.
  if (name.empty() || name.starts_with("//") || name.find_first_of(":{}\\") != std::string::npos ||
      name.find('\0') != std::string::npos)
    return {};
  if (format_of(name) != Format::picture) return {};
  const fs::path inside(name.starts_with('/') ? name.substr(1) : name);
  std::error_code error;
  const fs::path top = fs::canonical(root.empty() ? fs::path(".") : root, error);
  if (error) return {};
  const fs::path file = fs::canonical(name.starts_with('/') ? top / inside : page.parent_path() / inside, error);
  if (error) return {};
  const auto [end, rest] = std::ranges::mismatch(top, file);
  if (end != top.end()) return {};
  const bool hidden = std::any_of(rest, file.end(), [](const fs::path& part) { return part.native().starts_with('.'); });
  return hidden ? fs::path() : file;
}

/// The lines of a picture, the words that were read surely.
std::vector<std::string> sure_lines(const PlacedText& text) {
  std::vector<std::string> lines;
  for (const PlacedPage& page : text.pages) {
    for (const PlacedBlock& block : page.blocks) {
      for (const PlacedLine& line : block) {
        std::string words;
        for (const PlacedWord& word : line) {
          if (word.confidence >= kSureConfidence) words += (words.empty() ? "" : " ") + word.text;
        }
        if (count_words(words) != 0) lines.push_back(std::move(words));
      }
    }
  }
  return lines;
}

std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  for (const auto& word : words_of(folded)) words.push_back(folded.substr(word.begin, word.end - word.begin));
  return words;
}

/// Most of the picture's words; of many, some.
bool says(std::string_view alt, const std::vector<std::string>& lines) {
  const std::vector<std::string> said = folded_words(alt);
  std::size_t all = 0, here = 0;
  for (const std::string& line : lines) {
    for (const std::string& word : folded_words(line)) {
      ++all;
      if (std::ranges::find(said, word) != said.end()) ++here;
    }
  }
  return all > kManyWords ? 5 * here >= all : 5 * here >= 3 * all;
}

/// The same lines stand on the page: a caption, a paragraph.
bool stand_on(std::string_view folded_page, const std::vector<std::string>& lines) {
  std::size_t here = 0;
  for (const std::string& line : lines) {
    if (folded_page.find(fold(line)) != std::string_view::npos) ++here;
  }
  return 3 * here >= 2 * lines.size();
}

std::string quoted(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " / ") + line;
  if (all.size() <= kLongestQuote) return all;
  std::size_t end = kLongestQuote;
  while ((static_cast<unsigned char>(all[end]) & 0xC0) == 0x80) --end;
  return all.substr(0, end) + "…";
}

Finding finding_of(const Document& page, const Image& image, const std::vector<std::string>& lines) {
  Finding finding;
  finding.rule = kRule;
  finding.category = "images";
  finding.severity = Severity::suggestion;
  finding.scope = Scope::alt_text;
  finding.location = page.data().locate(image.tag);
  finding.location.exact = false;
  finding.matched = image.alt.empty() ? image.source : image.alt;
  const std::string says = "The picture " + image.source + " seems to say “" + quoted(lines) + "”";
  finding.message = says + (image.alt.empty() ? "; who cannot see it is not told." : "; its alt text says something else.");
  finding.suggestions.push_back({SuggestionKind::advice,
                                 "If these words matter here, say them in the alt text, or beside the picture.",
                                 Applicability::display,
                                 false,
                                 false,
                                 {},
                                 {}});
  return finding;
}

}  // namespace

void check_page_pictures(const Document& page, const fs::path& path, const fs::path& root, std::uint64_t most_bytes,
                         const Looking& looking, Report& report) {
  const std::vector<Image> images = images_of(page.data().decoded.utf8);
  if (images.empty()) return;
  const std::string folded_page = fold(page.text());
  std::map<fs::path, std::vector<std::string>> known;
  Fingerprints fingerprints;
  for (const Image& image : images) {
    const fs::path file = file_of(image.source, path, root);
    if (file.empty()) continue;
    auto lines = known.find(file);
    if (lines == known.end()) {
      lines = known.emplace(file, std::vector<std::string>()).first;
      const auto bytes = read_file(file, most_bytes, shown_path(image.source));
      auto words = bytes ? read_picture_words(*bytes, {}, looking) : Result<PlacedText>(bytes.problems().front());
      if (words) {
        lines->second = sure_lines(*words);
      } else {
        Problem problem = words.problems().front();
        if (problem.file.empty()) problem.file = image.source;
        report.problems.push_back(std::move(problem));
      }
    }
    std::size_t words = 0;
    for (const std::string& line : lines->second) words += count_words(line);
    if (words < kLeastWords || says(image.alt, lines->second) || stand_on(folded_page, lines->second)) continue;
    Finding finding = finding_of(page, image, lines->second);
    finding.fingerprint = fingerprints.next(finding.rule, image.source, {}, {});
    report.findings.push_back(std::move(finding));
  }
  std::ranges::stable_sort(report.findings, {}, [](const Finding& finding) { return finding.location.bytes.begin; });
}

}  // namespace sayyes
