#include "sayyes/readers/docx_styles.h"

#include <algorithm>

#include "sayyes/readers/xml_reader.h"

namespace sayyes {
namespace {

constexpr int kMostStylesDeep = 16;

/// By the name that every language version of the program keeps for its own styles.
std::optional<Scope> scope_of(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (lower.starts_with("heading ") || lower == "title" || lower == "subtitle") return Scope::heading;
  if (lower == "caption") return Scope::caption;
  if (lower == "quote" || lower == "intense quote") return Scope::quotation;
  if (lower.starts_with("list ")) return Scope::list_item;
  return std::nullopt;
}

}  // namespace

bool docx_on(std::string_view value) noexcept { return value != "0" && value != "false" && value != "off"; }

class DocxStyleReader final : public XmlHandler {
 public:
  explicit DocxStyleReader(DocxStyles& styles) : styles_(styles) {}

  void begin(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "style") style_ = &styles_.styles_[std::string(element.value("styleId"))];
    if (name == "lang" && element.has("val")) (style_ != nullptr ? style_->language : styles_.language_) = element.value("val");
    if (style_ == nullptr) return;
    if (name == "name") style_->scope = scope_of(element.value("val"));
    if (name == "basedOn") style_->based_on = element.value("val");
    if (name == "outlineLvl" && element.value("val") != "9" && !style_->scope) style_->scope = Scope::heading;
    if (name == "vanish" && docx_on(element.value("val"))) style_->hidden = true;
  }
  void end(std::string_view, std::string_view name, DecodedSpan) override {
    if (name == "style") style_ = nullptr;
  }
  void text(std::string_view, DecodedSpan) override {}

 private:
  DocxStyles& styles_;
  DocxStyles::Style* style_ = nullptr;
};

std::optional<Problem> DocxStyles::read(std::string_view xml) {
  if (xml.empty()) return std::nullopt;
  DocxStyleReader reader(*this);
  return read_xml(xml, 0, reader);
}

DocxStyles::Style DocxStyles::find(std::string_view id) const {
  Style whole;
  for (int deep = 0; deep < kMostStylesDeep && !id.empty(); ++deep) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) break;
    const Style& one = found->second;
    if (whole.language.empty()) whole.language = one.language;
    if (!whole.scope) whole.scope = one.scope;
    whole.hidden = whole.hidden || one.hidden;
    id = one.based_on;
  }
  return whole;
}

}  // namespace sayyes
