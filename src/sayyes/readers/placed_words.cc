#include "sayyes/readers/placed_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sayyes/text/match_view.h"
#include "sayyes/text/utf8.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

struct Shapes {
  double heading;     ///< taller than the page's usual lines by this much: a heading
  double other_size;  ///< lines whose heights differ by more are no one paragraph
  double gap;         ///< of a line's height, between two lines: more, and a paragraph begins
};
constexpr Shapes kOfLetters{1.2, 1.15, 0.9};
constexpr Shapes kOfInk{1.6, 1.5, 1.2};  // with tails and without, letters differ by a third
constexpr const Shapes& shapes_of(PlacedKind kind) noexcept { return kind == PlacedKind::scan ? kOfInk : kOfLetters; }

constexpr double kShortLine = 0.88;    // of the block's width: a sentence that ends before this ends its paragraph

/// Well formed, without control characters and marks of byte order (of which the first would say how the text is to be decoded):
/// what programs say is read as carefully as a file.
std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t good = valid_utf8_prefix(text);
    for (std::size_t at = 0; at < good; ++at) {
      const char c = text[at];
      if (text.substr(at).starts_with("\xEF\xBB\xBF"))
        at += 2;
      else
        out += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? ' ' : c;
    }
    text.remove_prefix(good);
    if (text.empty()) break;
    out += "\xEF\xBF\xBD";
    text.remove_prefix(ill_formed_size(text));
  }
  const std::size_t first = out.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

double height_of(const PlacedLine& line) {
  double height = 0;
  for (const PlacedWord& word : line) height = std::max<double>(height, word.box.bottom - word.box.top);
  return height;
}

Box around(const PlacedLine& line) {
  Box box = line.front().box;
  for (const PlacedWord& word : line) {
    box = {std::min(box.left, word.box.left), std::min(box.top, word.box.top), std::max(box.right, word.box.right),
           std::max(box.bottom, word.box.bottom)};
  }
  return box;
}

/// The height of most of a page's letters.
double usual_height(const PlacedPage& page) {
  std::vector<std::pair<double, std::size_t>> heights;
  std::size_t all = 0, before = 0;
  for (const PlacedBlock& block : page.blocks) {
    for (const PlacedLine& line : block) {
      std::size_t letters = 0;
      for (const PlacedWord& word : line) letters += word.text.size();
      heights.emplace_back(height_of(line), letters);
      all += letters;
    }
  }
  std::ranges::sort(heights);
  for (const auto& [height, letters] : heights) {
    before += letters;
    if (2 * before >= all) return height;
  }
  return 0;
}

bool begins_item(std::string_view word) noexcept {
  constexpr auto kBullets = std::to_array<std::string_view>({"•", "◦", "▪", "‣", "–", "-", "*", "·", "", "●", "○"});
  if (std::ranges::find(kBullets, word) != kBullets.end()) return true;
  const std::size_t digits = word.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && digits + 1 == word.size() &&
         (word.back() == '.' || word.back() == ')');
}

bool ends_sentence(std::string_view word) noexcept {
  return word.ends_with('.') || word.ends_with('!') || word.ends_with('?') || word.ends_with(':') || word.ends_with("…");
}

/// Bytes of the hyphen that a line's end brought into a word, or 0.
std::size_t line_end_hyphen(std::string_view word, std::string_view next) noexcept {
  // These keep their hyphen wherever they stand.
  constexpr auto kOwnHyphen = std::to_array<std::string_view>({"self", "non", "well", "co", "e", "ex", "on", "off", "by"});
  std::size_t size = 0;
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"}) {
    if (word.ends_with(hyphen)) size = hyphen.size();
  }
  if (size == 0 || size == word.size() || next.empty()) return 0;
  const std::string before = fold(word.substr(0, word.size() - size)), first = fold(next);
  const bool goes_on_in_lower_case = first.substr(0, 1) == next.substr(0, 1) && is_letter_at(next, 0);
  return goes_on_in_lower_case && std::ranges::find(kOwnHyphen, before) == kOwnHyphen.end() ? size : 0;
}

/// A sentence that a column's end broke off.
bool goes_on(const PlacedLine& last, const PlacedLine& next, const Shapes& shapes) {
  const double was = height_of(last), tall = height_of(next);
  const std::string_view word = next.front().text;
  return !ends_sentence(last.back().text) && std::max(was, tall) <= shapes.other_size * std::min(was, tall) && is_letter_at(word, 0) &&
         !is_upper_at(word, 0);
}

}  // namespace

std::size_t PlacedText::words() const noexcept {
  std::size_t count = 0;
  for (const PlacedPage& page : pages) {
    for (const PlacedBlock& block : page.blocks) {
      for (const PlacedLine& line : block) count += line.size();
    }
  }
  return count;
}

PlacedDocument::PlacedDocument(PlacedText text, PlacedKind kind) : kind_(kind) {
  std::uint32_t number = 0;
  for (PlacedPage& page : text.pages) {
    if (number != 0) utf8_ += "\f\n";
    for (PlacedBlock& block : page.blocks) {
      for (PlacedLine& line : block) {
        for (PlacedWord& word : line) word.text = cleaned(word.text);
        std::erase_if(line, [](const PlacedWord& word) { return word.text.empty(); });
      }
      std::erase_if(block, [](const PlacedLine& line) { return line.empty(); });
    }
    sizes_.push_back(page.size);
    add_page(page, ++number);
    page = {};  // what is written need not be kept twice
  }
}

void PlacedDocument::add_page(const PlacedPage& page, std::uint32_t number) {
  const double usual = usual_height(page);
  const PlacedLine* last = nullptr;
  for (const PlacedBlock& block : page.blocks) {
    if (block.empty()) continue;
    add_block(block, number, usual, kind_ != PlacedKind::picture ? last : nullptr);
    last = &block.back();
  }
}

void PlacedDocument::add_block(const PlacedBlock& block, std::uint32_t page, double usual, const PlacedLine* carried) {
  double right = 0, left = 1e9;
  for (const PlacedLine& line : block) {
    const Box box = around(line);
    left = std::min<double>(left, box.left);
    right = std::max<double>(right, box.right);
  }
  const Shapes& shapes = shapes_of(kind_);
  const PlacedLine* before = carried != nullptr && goes_on(*carried, block.front(), shapes) ? carried : nullptr;
  for (const PlacedLine& line : block) {
    bool begins = before == nullptr;
    if (!begins && before != carried && kind_ != PlacedKind::picture) {
      const Box above = around(*before), here = around(line);
      const double tall = height_of(line), was_tall = height_of(*before);
      begins = std::max(tall, was_tall) > shapes.other_size * std::min(tall, was_tall) ||
               here.top - above.bottom > shapes.gap * tall || begins_item(line.front().text) ||
               (ends_sentence(before->back().text) && above.right - left < kShortLine * (right - left));
    }
    if (&line != &block.front()) utf8_ += '\n';
    if (begins) {
      if (before != nullptr) utf8_ += '\n';
      paragraphs_.push_back(
          {words_.size(), words_.size(), page, kind_ != PlacedKind::picture && height_of(line) > shapes.heading * usual});
    } else if (kind_ != PlacedKind::picture) {
      words_.back().joins_next = line_end_hyphen(before->back().text, line.front().text) != 0;
    }
    for (const PlacedWord& word : line) {
      if (&word != &line.front()) utf8_ += ' ';
      const auto begin = static_cast<std::uint32_t>(utf8_.size());
      utf8_ += word.text;
      words_.push_back({{begin, static_cast<std::uint32_t>(utf8_.size())}, word.box, word.confidence, lines_, false});
    }
    paragraphs_.back().end = words_.size();
    ++lines_;
    before = &line;
  }
  utf8_ += "\n\n";
}

void PlacedDocument::write(DocumentBuilder& builder, bool reads_confidence) const {
  for (const PageSize& size : sizes_) builder.add_page(size);
  for (const Paragraph& paragraph : paragraphs_) {
    const Scope scope = kind_ == PlacedKind::picture ? Scope::sign : paragraph.heading ? Scope::heading : Scope::paragraph;
    builder.begin_segment(scope, builder.document_language());
    builder.set_place(
        kind_ == PlacedKind::picture && sizes_.size() == 1 ? std::string("picture") : "page " + std::to_string(paragraph.page),
        paragraph.page);
    for (std::size_t i = paragraph.first; i < paragraph.end; ++i) {
      const Word& word = words_[i];
      const auto begin = static_cast<std::uint32_t>(builder.segment_text().size());
      DecodedSpan span = word.span;
      if (word.joins_next && i + 1 < paragraph.end) {
        const std::string_view text = std::string_view(utf8_).substr(span.begin, span.size());
        span.end -= text.ends_with('-') ? 1 : text.ends_with("\u00AD") ? 2 : 3;
      }
      builder.append(span);
      builder.add_box(begin, word.box, paragraph.page, word.line,
                      reads_confidence ? std::optional(word.confidence) : std::nullopt);
      if (i + 1 == paragraph.end || word.joins_next) continue;
      const DecodedSpan gap{span.end, words_[i + 1].span.begin};
      if (gap.size() == 1)
        builder.append(gap);
      else
        builder.append_atom("\n", gap);  // the next column
    }
    builder.end_segment();
  }
}

}  // namespace sayyes
