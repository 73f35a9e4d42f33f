#pragma once
/// What a browser would show or read aloud, from a flat stream of tags and text: which text is visible, where a sentence ends,
/// in which scope and language. HTML and Markdown both write into it.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/document/builder.h"
#include "sayyes/readers/html_attributes.h"
#include "sayyes/readers/html_segment.h"
#include "sayyes/readers/html_tokenizer.h"
#include "sayyes/readers/template_mask.h"

namespace sayyes {

/// Holds views of `text` and references to the others. Keeps no tree: a stack of at most 512 open elements; what is nested
/// deeper is read as its ancestor is, with a notice. Linear. One thread at a time.
class HtmlFlow {
 public:
  /// `text`: decoded() with template expressions overwritten, so that offsets are the same in both.
  HtmlFlow(DocumentBuilder& builder, std::string_view text, const TemplateMask& mask);

  /// Any token of HTML.
  void token(const HtmlToken& token);
  /// Elements without attributes, as Markdown has them; `at` is the sign in the file that opens or closes them.
  void open(Element element, DecodedSpan at);
  void close(Element element, DecodedSpan at);

  /// A stretch of the file that is text, with or without character references in it.
  void text(DecodedSpan span, bool references);
  void reference(DecodedSpan span);
  void atom(std::string_view text, DecodedSpan span);
  void object(DecodedSpan span);
  /// A text beside the flow: an attribute, a field of the front matter. `references` as they are read in attributes.
  void aside(DecodedSpan value, Scope scope, bool references) { aside(value, scope, top().language, references); }
  /// The same piece by piece.
  void begin_aside(Scope scope) { segment_.begin_aside(scope, top().language); }
  void end_aside() noexcept { segment_.end_aside(); }
  void break_segment() { segment_.flush(); }

  /// The language of all that names none.
  void set_language(std::string_view tag) { stack_.front().language = language_ = builder_.language(tag); }
  /// Another copy of the same size; must live as long as the flow.
  void set_text(std::string_view text) noexcept { text_ = text; }
  /// XHTML: a slash closes every element.
  void set_xml(bool xml) noexcept { xml_ = xml; }
  bool visible() const noexcept { return !top().hidden && !top().muted && !top().object; }
  bool foreign() const noexcept { return top().foreign; }
  void finish();

 private:
  struct Frame {
    Element element = Element::unknown;
    Scope scope = Scope::paragraph;
    std::uint16_t language = 0;
    std::uint32_t name_hash = 0;  ///< tells unknown elements apart
    bool hidden = false;          ///< by an attribute: nothing inside is shown
    bool muted = false;           ///< by what the element is: <head>, <pre>, <svg>; parts inside may speak
    bool object = false;          ///< inside <code> and the like
    bool foreign = false;
    bool aside = false;  ///< its text goes to a segment of its own
    bool breaks = false;
  };

  const Frame& top() const noexcept { return stack_.back(); }
  std::string_view slice(DecodedSpan span) const noexcept { return text_.substr(span.begin, span.size()); }
  void update_context() noexcept { segment_.set_context(top().scope, top().language, link_); }
  void push(const Frame& frame, DecodedSpan at);
  void pop(DecodedSpan at);
  void pop_to(std::size_t index, DecodedSpan at);
  void start(const ElementInfo& info, std::uint32_t name_hash, const HtmlAttributes& attributes, DecodedSpan at,
             bool self_closing);
  void end(const ElementInfo& info, std::uint32_t name_hash, DecodedSpan at);
  void close_implied(const ElementInfo& info, DecodedSpan at);
  void close_nearest(Element one, Element other, std::uint16_t stop, DecodedSpan at);
  void close_paragraph(DecodedSpan at);
  Frame frame_of(const ElementInfo& info, const HtmlAttributes& attributes);
  std::uint16_t language_of(std::string_view tag);
  void read_aloud(const ElementInfo& info, const HtmlAttributes& attributes, const Frame& frame);
  void aside(DecodedSpan value, Scope scope, std::uint16_t language, bool references);
  bool is_blank(DecodedSpan span) const noexcept;
  void plain_text(DecodedSpan span, bool references, bool in_attribute);
  void masked_text(DecodedSpan span, bool references, bool in_attribute);

  DocumentBuilder& builder_;
  std::string_view text_;
  const TemplateMask& mask_;
  SegmentBuffer segment_;
  std::vector<Frame> stack_;
  std::array<std::uint16_t, 256> open_{};  ///< how many of each element are open
  std::vector<TemplateSpan> braces_;
  bool has_braces_;  ///< somewhere in the text
  std::vector<std::string_view> languages_;
  bool xml_ = false;
  bool told_deep_ = false;
  std::uint64_t overflow_ = 0;
  std::uint32_t link_ = 0, links_ = 0;
  std::uint32_t object_begin_ = 0;
  std::uint16_t language_ = 0;
};

}  // namespace sayyes
