#include "sayyes/readers/svg_drawn.h"

#include <algorithm>
#include <array>

#include "sayyes/readers/xml_reader.h"

namespace sayyes {
namespace {

/// Inside of these every blank may be seen, or is read by another program.
constexpr auto kOwnBlanks = std::to_array<std::string_view>({"text", "flowRoot", "title", "desc", "style", "script", "foreignObject", "metadata"});

class DrawnReader final : public XmlHandler {
 public:
  explicit DrawnReader(std::string_view xml) : xml_(xml) {}
  std::string take() { return std::move(out_); }

  void begin(const XmlElement& element) override {
    out_ += xml_.substr(element.span().begin, element.span().size());
    if (inside_ != 0 || std::ranges::find(kOwnBlanks, element.name()) != kOwnBlanks.end()) ++inside_;
  }
  void end(std::string_view, std::string_view, DecodedSpan) override {
    out_ += "</>";
    if (inside_ != 0) --inside_;
  }
  void text(std::string_view text, DecodedSpan) override {
    for (const char c : text) {
      if (inside_ != 0 || std::string_view(" \t\r\n").find(c) == std::string_view::npos) out_ += c;
    }
  }

 private:
  std::string_view xml_;
  std::string out_;
  std::size_t inside_ = 0;
};

}  // namespace

std::optional<std::string> drawn_parts(std::string_view utf8) {
  DrawnReader reader(utf8);
  if (read_xml(utf8, 0, reader)) return std::nullopt;
  return reader.take();
}

}  // namespace sayyes
