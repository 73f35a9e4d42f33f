#include <md4c.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sayyes/readers/front_matter.h"
#include "sayyes/readers/html_flow.h"
#include "sayyes/readers/html_reader.h"
#include "sayyes/readers/markdown_parts.h"
#include "sayyes/readers/markdown_places.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/readers/template_mask.h"

namespace sayyes {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

Element element_of(MD_BLOCKTYPE type, const void* detail) noexcept {
  switch (type) {
    case MD_BLOCK_QUOTE:
      return Element::blockquote;
    case MD_BLOCK_UL:
      return Element::ul;
    case MD_BLOCK_OL:
      return Element::ol;
    case MD_BLOCK_LI:
      return Element::li;
    case MD_BLOCK_HR:
      return Element::hr;
    case MD_BLOCK_H:
      return static_cast<Element>(static_cast<unsigned>(Element::h1) + static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level -
                                  1);
    case MD_BLOCK_CODE:
      return Element::pre;
    case MD_BLOCK_P:
      return Element::p;
    case MD_BLOCK_TABLE:
      return Element::table;
    case MD_BLOCK_THEAD:
      return Element::thead;
    case MD_BLOCK_TBODY:
      return Element::tbody;
    case MD_BLOCK_TR:
      return Element::tr;
    case MD_BLOCK_TH:
      return Element::th;
    case MD_BLOCK_TD:
      return Element::td;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
      break;
  }
  return Element::unknown;
}

/// Turns what md4c calls back into the flow. md4c's text pointers lie in the text that it was given, but for line ends,
/// NUL and attributes that hold escapes; the place of these is found between what stands before and after.
class MarkdownReader {
 public:
  MarkdownReader(DocumentBuilder& builder, std::string_view text, const TemplateMask& mask)
      : builder_(builder), text_(text), flow_(builder, text, mask), keep_codes_(!masked_comments(mask).empty()) {}

  HtmlFlow& flow() noexcept { return flow_; }

  /// Comments that the mask hid from md4c still speak, but not where they are an example in code.
  void read_masked_comments(const TemplateMask& mask) {
    for (const DecodedSpan comment : masked_comments(mask)) {
      const auto code = std::ranges::upper_bound(codes_, comment.begin, {}, &DecodedSpan::end);
      if (code == codes_.end() || code->begin >= comment.end) builder_.add_comment({comment.begin + 4, comment.end - 3});
    }
  }

  void parse(std::uint32_t begin) {
    MD_PARSER parser{};
    // No autolinks without brackets: md4c's are quadratic in a paragraph, and append_prose knows an address when it sees one.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).leave_block(type, detail); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return of(self).enter_span(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).text(type, text, size);
    };
    begin_ = begin;
    bool read = true;
    while (read && begin < text_.size()) {
      const std::uint32_t end = markdown_part_end(text_, begin);
      at_ = begin;
      read = md_parse(text_.data() + begin, end - begin, &parser, this) == 0;
      begin = end;
    }
    if (!read) {
      Problem problem;
      problem.code = "markdown-unread";
      problem.message = "There was not enough memory to read all of this file.";
      builder_.add_notice(std::move(problem));
    }
    flow_.finish();
  }

 private:
  std::vector<DecodedSpan> masked_comments(const TemplateMask& mask) const {
    std::vector<DecodedSpan> comments;
    for (const TemplateSpan& one : mask.spans) {
      if (one.kind == TemplateKind::hidden && builder_.decoded().substr(one.span.begin).starts_with("<!--"))
        comments.push_back(one.span);
    }
    return comments;
  }
  static MarkdownReader& of(void* self) noexcept { return *static_cast<MarkdownReader*>(self); }
  DecodedSpan here() const noexcept { return {at_, at_}; }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    end_spans();
    if (type == MD_BLOCK_HTML) flow_.break_segment();
    const Element element = element_of(type, detail);
    if (element != Element::unknown) flow_.open(element, here());
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type, void* detail) {
    end_spans();
    if (type == MD_BLOCK_HTML) flow_.break_segment();
    const Element element = element_of(type, detail);
    if (element != Element::unknown && type != MD_BLOCK_HR) flow_.close(element, here());
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_CODE) {
      code_ = {0, 0};
      in_code_ = true;
      end_html();
      return 0;
    }
    if (type != MD_SPAN_A && type != MD_SPAN_IMG) return 0;
    end_html();
    if (type == MD_SPAN_IMG) {
      if (images_++ == 0) {
        end_line(at_);
        flow_.begin_aside(Scope::alt_text);
      }
      titles_.push_back(title_of(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->title));
      return 0;
    }
    titles_.push_back(title_of(static_cast<const MD_SPAN_A_DETAIL*>(detail)->title));
    if (images_ == 0) flow_.open(Element::a, here());
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    end_html();
    if (type == MD_SPAN_CODE) {
      in_code_ = false;
      if (!code_.empty()) flow_.object(with_backticks(text_, code_));
      return 0;
    }
    if ((type != MD_SPAN_A && type != MD_SPAN_IMG) || titles_.empty()) return 0;
    const std::string title = std::move(titles_.back());
    titles_.pop_back();
    if (type == MD_SPAN_IMG) {
      if (images_ > 0 && --images_ == 0) flow_.end_aside();
    } else if (images_ == 0) {
      flow_.close(Element::a, here());
    }
    if (!title.empty()) read_title(title);
    return 0;
  }

  /// The title of a link or image as md4c gives it, escapes resolved: not a place in the text.
  static std::string title_of(const MD_ATTRIBUTE& title) {
    return title.size == 0 ? std::string() : std::string(title.text, title.size);
  }

  /// A definition's title is said once, with the first link that uses it.
  std::optional<DecodedSpan> take_definition_title(const std::string& title) {
    if (!definition_titles_) definition_titles_ = find_definition_titles(text_, begin_);
    const auto known = definition_titles_->find(title);
    if (known == definition_titles_->end() || known->second.empty()) return std::nullopt;
    return std::exchange(known->second, DecodedSpan{});
  }

  void read_title(const std::string& title) {
    auto found = find_link_title(text_, at_, title);
    if (!found) found = take_definition_title(title);
    if (!found) return;
    flow_.begin_aside(Scope::title);
    std::uint32_t from = found->begin;
    for (std::uint32_t at = from; at < found->end; ++at) {
      if (!is_markdown_escape(text_, at)) continue;
      flow_.text({from, at}, true);
      // What stands behind a backslash is itself, were it another backslash.
      from = ++at;
    }
    flow_.text({from, found->end}, true);
    flow_.end_aside();
  }

  int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      end_html();
      ++breaks_;
      return 0;
    }
    const bool inside = !std::less<>()(text, text_.data()) && !std::less<>()(text_.data() + text_.size(), text + size);
    if (!inside) return synthetic(type);
    const auto begin = static_cast<std::uint32_t>(text - text_.data());
    const DecodedSpan span{begin, begin + static_cast<std::uint32_t>(size)};
    if (span.empty()) return 0;
    if (type == MD_TEXT_HTML) return html(span);
    end_html();
    end_line(begin);
    at_ = span.end;
    switch (type) {
      case MD_TEXT_NORMAL:
        if (is_bracketed_address(text_, span)) {
          flow_.object(span);
        } else {
          flow_.text(span, false);
        }
        break;
      case MD_TEXT_ENTITY:
        flow_.reference(span);
        break;
      case MD_TEXT_CODE:
        if (keep_codes_) codes_.push_back(span);
        if (code_.empty()) code_ = span;
        code_.end = span.end;
        break;
      default:
        break;
    }
    return 0;
  }

  /// A line end of a block that is given as it stands, or NUL.
  int synthetic(MD_TEXTTYPE type) {
    if (type != MD_TEXT_NULLCHAR || in_code_) return 0;
    const std::size_t found = text_.find('\0', at_);
    if (found == kNone) return 0;
    const auto at = static_cast<std::uint32_t>(found);
    flow_.atom("\xEF\xBF\xBD", {at, at + 1});
    at_ = at + 1;
    return 0;
  }

  /// Line ends that were announced stand right before the next text.
  void end_line(std::uint32_t next) {
    if (breaks_ == 0) return;
    LineEnds ends = line_ends_before(text_, at_, next, breaks_);
    while (ends.count > 0) flow_.text(ends.places[--ends.count], false);
    breaks_ = 0;
  }

  int html(DecodedSpan span) {
    if (html_.empty()) {
      end_line(span.begin);
    }
    html_.push_back(span);
    at_ = std::max(at_, span.end);
    return 0;
  }

  /// No span crosses a block, but md4c leaves some open, or ends what never began, where a link crosses the cells of a table.
  void end_spans() {
    breaks_ = 0;
    end_html();
    if (images_ > 0) flow_.end_aside();
    images_ = 0;
    in_code_ = false;
    titles_.clear();
  }

  /// Reads the tags gathered. In a quotation or list the signs before each line are no part of them.
  void end_html() {
    if (!html_.empty()) read_html();
  }
  void read_html() {
    const std::uint32_t begin = html_.front().begin, end = html_.back().end;
    bool signs = false;
    for (std::size_t i = 1; i < html_.size(); ++i) {
      const DecodedSpan gap{html_[i - 1].end, html_[i].begin};
      if (text_.substr(gap.begin, gap.size()).find('>') == kNone) continue;
      signs = true;
      blank(gap);
    }
    HtmlTokenizer tokenizer(signs ? std::string_view(blanked_) : text_, begin, end);
    while (tokenizer.next(token_)) {
      if (signs && token_.kind == HtmlTokenKind::text) {
        read_lines(token_.inside, token_.references);
      } else {
        flow_.token(token_);
      }
      tokenizer.set_foreign(flow_.foreign());
    }
    // Most HTML here ends at an empty line; only what swallows the rest of the file is worth a word.
    if (text_.find_first_not_of(" \t\r\n", end) == kNone) notice_unclosed(builder_, tokenizer);
    html_.clear();
  }

  /// Takes the signs of a quotation out of a copy of the text, which the flow reads tags from.
  void blank(DecodedSpan gap) {
    if (blanked_.empty()) {
      blanked_ = text_;
      flow_.set_text(blanked_);
    }
    std::replace(blanked_.begin() + gap.begin, blanked_.begin() + gap.end, '>', ' ');
  }

  /// The part of a text that lies in the lines gathered, without what stands between them but the line ends.
  void read_lines(DecodedSpan span, bool references) {
    auto line = std::lower_bound(html_.begin(), html_.end(), span.begin,
                                 [](DecodedSpan one, std::uint32_t at) { return one.end <= at; });
    for (; line != html_.end() && line->begin < span.end; ++line) {
      const DecodedSpan part{std::max(line->begin, span.begin), std::min(line->end, span.end)};
      flow_.text(part, references);
      const std::uint32_t after = text_.substr(part.end).starts_with("\r\n") ? part.end + 2 : part.end + 1;
      if (after <= span.end && text_[after - 1] == '\n') flow_.text({part.end, after}, false);
    }
  }

  DocumentBuilder& builder_;
  std::string_view text_;
  HtmlFlow flow_;
  HtmlToken token_;
  std::vector<DecodedSpan> html_;  ///< lines of raw HTML not read yet
  std::string blanked_;            ///< empty until a quotation holds HTML of several lines
  std::optional<std::unordered_map<std::string, DecodedSpan>> definition_titles_;
  std::vector<std::string> titles_;  ///< of the links and images that are open
  bool keep_codes_;                 ///< someone will ask
  std::vector<DecodedSpan> codes_;  ///< every stretch of code, in order
  DecodedSpan code_;
  bool in_code_ = false;
  std::uint32_t begin_ = 0;
  std::uint32_t at_ = 0;      ///< behind the last text
  std::uint32_t breaks_ = 0;  ///< line ends announced since
  std::uint32_t images_ = 0;
};

void read_fields(HtmlFlow& flow, const FrontMatter& matter) {
  if (!matter.language.empty()) flow.set_language(matter.language);
  for (const FrontMatterField& field : matter.fields) {
    flow.begin_aside(field.scope);
    for (const FrontMatterPiece& piece : field.pieces) {
      if (piece.atom.empty()) {
        flow.text(piece.span, false);
      } else {
        flow.atom(piece.atom, piece.span);
      }
    }
    flow.end_aside();
  }
  flow.break_segment();
}

}  // namespace

void read_markdown(DocumentBuilder& builder) {
  const FrontMatter matter = read_front_matter(builder.decoded());
  const TemplateMask mask = mask_markdown_templates(builder.decoded(), matter.end);
  MarkdownReader reader(builder, mask.masked(builder.decoded()), mask);
  read_fields(reader.flow(), matter);
  reader.parse(matter.end);
  reader.read_masked_comments(mask);
}

}  // namespace sayyes
