#include <charconv>
#include <cmath>
#include <string>

#include "sayyes/readers/html_entities.h"
#include "sayyes/readers/html_tokenizer.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

Problem damaged() {
  return {"damaged-answer", "the program that reads PDF answered with something else than pages", {}, 0, 0, {}};
}

/// The XHTML has four kinds of elements that matter, each within the one before, and attributes in double quotes.
class BboxReader {
 public:
  explicit BboxReader(std::string_view xhtml) : xhtml_(xhtml), tokenizer_(xhtml) { tokenizer_.set_xml(true); }

  Result<PlacedText> read() {
    HtmlToken token;
    while (tokenizer_.next(token)) {
      if (token.kind == HtmlTokenKind::start_tag) start(token);
      if (token.kind == HtmlTokenKind::end_tag) end(slice(token.inside));
      if (token.kind == HtmlTokenKind::text && in_word_) append(token);
      if (words_ > bounds::kPlacedWords || text_.pages.size() > bounds::kPages) return too_much();
    }
    if (!ended_) return damaged();
    return std::move(text_);
  }

 private:
  static Problem too_much() {
    return {"pdf-too-large", "has more pages or words than sayyes reads", {}, 0, 0, "split the file"};
  }
  std::string_view slice(DecodedSpan span) const { return xhtml_.substr(span.begin, span.size()); }

  float number(const HtmlToken& token, std::string_view name) const {
    for (const HtmlAttribute& attribute : token.attributes) {
      if (slice(attribute.name) != name) continue;
      const std::string_view value = slice(attribute.value);
      double read = 0;
      const auto [rest, error] = std::from_chars(value.data(), value.data() + value.size(), read);
      return error == std::errc() && std::isfinite(read) && std::abs(read) < 1e7 ? static_cast<float>(read) : 0;
    }
    return 0;
  }

  void start(const HtmlToken& token) {
    const std::string_view name = slice(token.inside);
    in_word_ = false;  // a word that was never closed ends where anything else begins
    if (name == "page") {
      text_.pages.push_back({{number(token, "width"), number(token, "height")}, {}});
    } else if (text_.pages.empty()) {
      return;
    } else if (name == "block") {
      text_.pages.back().blocks.emplace_back();
    } else if (text_.pages.back().blocks.empty()) {
      return;
    } else if (name == "line") {
      text_.pages.back().blocks.back().emplace_back();
    } else if (name == "word" && !text_.pages.back().blocks.back().empty()) {
      text_.pages.back().blocks.back().back().push_back(
          {{number(token, "xMin"), number(token, "yMin"), number(token, "xMax"), number(token, "yMax")}, 1, {}});
      in_word_ = !token.self_closing;
      ++words_;
    }
  }
  void end(std::string_view name) {
    if (name == "word") in_word_ = false;
    if (name == "doc") ended_ = true;
  }

  void append(const HtmlToken& token) {
    append_resolved(text_.pages.back().blocks.back().back().back().text, slice(token.inside), false);
  }

  std::string_view xhtml_;
  HtmlTokenizer tokenizer_;
  PlacedText text_;
  std::size_t words_ = 0;
  bool in_word_ = false, ended_ = false;
};

}  // namespace

Result<PlacedText> read_bbox_layout(std::string_view xhtml) { return BboxReader(xhtml).read(); }

}  // namespace sayyes
