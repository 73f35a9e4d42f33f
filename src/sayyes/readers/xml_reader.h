#pragma once
/// XML as a row of events, each with its place. Nothing is fetched, no entity is declared, no tree is built.

#include <cstdint>
#include <optional>
#include <string_view>

#include "sayyes/result.h"
#include "sayyes/span.h"

namespace sayyes {

/// One start tag. Views live during the call only.
class XmlElement {
 public:
  XmlElement(std::string_view space, std::string_view name, const char* const* attributes, DecodedSpan span)
      : space_(space), name_(name), attributes_(attributes), span_(span) {}

  std::string_view space() const noexcept { return space_; }   ///< the namespace's address, or ""
  std::string_view name() const noexcept { return name_; }     ///< without a prefix
  DecodedSpan span() const noexcept { return span_; }          ///< of the tag
  /// The value of the attribute of that name in whatever namespace, references replaced; "" where there is none.
  std::string_view value(std::string_view name) const noexcept;
  bool has(std::string_view name) const noexcept { return find(name) != nullptr; }
  /// Calls use(name, value) for each attribute.
  template <class Use>
  void each(Use use) const {
    for (const char* const* one = attributes_; one != nullptr && *one != nullptr; one += 2) use(local(one[0]), std::string_view(one[1]));
  }

 private:
  static std::string_view local(const char* name) noexcept;
  const char* find(std::string_view name) const noexcept;
  std::string_view space_, name_;
  const char* const* attributes_;
  DecodedSpan span_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void begin(const XmlElement& element) = 0;
  /// `at`: the end tag; of an empty element, where it ends, with nothing in it.
  virtual void end(std::string_view space, std::string_view name, DecodedSpan at) = 0;
  /// `text` is what decoded text `raw` stands for: the same bytes, or one character for a reference, or a line end.
  virtual void text(std::string_view text, DecodedSpan raw) = 0;
  /// The inside of a comment.
  virtual void comment(DecodedSpan) {}
};

/// Reads `xml`, UTF-8 whatever it declares, whose first byte is byte `base` of what spans count in. Nothing where all is well; a
/// Problem where it is no XML (code "xml-broken"), declares entities ("xml-entities") or is beyond a limit: then the events so far
/// stand for nothing. Linear; memory for the elements that are open.
std::optional<Problem> read_xml(std::string_view xml, std::uint32_t base, XmlHandler& handler);

/// Where the value of an attribute stands, in bytes of `tag`, which is a well-formed start tag; `name` is looked for without a
/// prefix. Empty where there is none, or it is empty.
Span<DecodedSpace> attribute_value(std::string_view tag, std::string_view name) noexcept;

/// The encoding that an XML declaration names, or empty. Looks at the first bytes only.
std::string_view declared_xml_encoding(std::string_view bytes) noexcept;

}  // namespace sayyes
