#pragma once
/// The tokenization state machine of HTML, flat and with positions: no tree, no copies, no recursion.
/// The spans of the tokens of a text, put one after the other, are the text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/readers/html_elements.h"
#include "sayyes/span.h"

namespace sayyes {

struct HtmlAttribute {
  DecodedSpan name;   ///< as written; case and NUL are the caller's
  DecodedSpan value;  ///< without quotes, references not read; empty where there is none
};

enum class HtmlTokenKind : std::uint8_t {
  text,
  start_tag,
  end_tag,
  comment,  ///< also `<?…>`, `<!…>`, `</ …>`
  doctype,
  lost,  ///< what a browser drops: `</>`, a tag that the end of the file cuts off
};

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::text;
  bool references = false;  ///< text: character references are to be read
  bool self_closing = false;
  DecodedSpan span;                       ///< all of it
  DecodedSpan inside;                     ///< tag: its name; comment: its data; text: the text (without CDATA's brackets)
  const ElementInfo* element = nullptr;   ///< tags: what the name means, never null
  std::vector<HtmlAttribute> attributes;  ///< start tags; duplicates included, the first counts
};

/// Reads tokens from text[begin, end). Keeps a view of `text`. Time and memory are linear in the text, whatever it holds.
/// One thread at a time.
class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view text) : HtmlTokenizer(text, 0, static_cast<std::uint32_t>(text.size())) {}
  HtmlTokenizer(std::string_view text, std::uint32_t begin, std::uint32_t end) : text_(text.substr(0, end)), at_(begin) {}

  /// Fills `token`, whose memory is used again; false at the end.
  bool next(HtmlToken& token);

  /// Inside <svg> and <math>: `<![CDATA[` is known, and <title>, <style>, <script> hold markup.
  void set_foreign(bool foreign) noexcept { foreign_ = foreign; }
  /// XHTML as it is found in files: `<script/>` is closed, and CDATA is known everywhere.
  void set_xml(bool xml) noexcept { xml_ = xml; }
  /// Reads on as after the start tag `last_tag` with this content. next() does so by itself.
  void set_content(ContentModel model, std::string_view last_tag) noexcept;

  /// What the end of the text cut off: "comment", "tag", the name of a raw text element; empty: nothing.
  std::string_view unclosed() const noexcept { return unclosed_; }
  std::uint32_t unclosed_at() const noexcept { return unclosed_at_; }

 private:
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(text_.size()); }
  char byte(std::uint32_t at) const noexcept { return at < text_.size() ? text_[at] : '\0'; }
  std::uint32_t find(char c, std::uint32_t from) const noexcept;
  bool at_end_tag(std::uint32_t at) const noexcept;
  std::uint32_t text_end() const noexcept;
  std::uint32_t raw_end(std::uint32_t from) const noexcept;
  std::uint32_t script_end(std::uint32_t from) const noexcept;

  bool read_markup(HtmlToken& token);
  bool read_tag(HtmlToken& token, HtmlTokenKind kind, std::uint32_t name_begin);
  std::uint32_t read_attributes(HtmlToken& token, std::uint32_t at);
  bool read_declaration(HtmlToken& token);
  bool read_comment(HtmlToken& token);
  bool read_bogus_comment(HtmlToken& token, std::uint32_t data_begin);
  bool finish(HtmlToken& token, HtmlTokenKind kind, DecodedSpan inside, std::uint32_t end) noexcept;
  void note_unclosed(std::string_view what) noexcept;

  std::string_view text_;
  std::uint32_t at_ = 0;
  bool foreign_ = false;
  bool xml_ = false;
  ContentModel model_ = ContentModel::markup;
  std::string_view raw_name_;
  std::string_view unclosed_;
  std::uint32_t unclosed_at_ = 0;
};

}  // namespace sayyes
