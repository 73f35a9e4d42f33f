#include "sayyes/readers/odf_content.h"

namespace sayyes {
namespace {

constexpr int kMostStylesDeep = 16;

/// Attributes of a text's look that nobody sees: which edit made it, and which language it is in.
bool is_unseen(std::string_view name) {
  return name.find("rsid") != std::string_view::npos || name.starts_with("language") || name.starts_with("country") ||
         name.starts_with("script") || name.starts_with("rfc-language");
}

}  // namespace

class OdfStyleReader final : public XmlHandler {
 public:
  explicit OdfStyleReader(OdfStyles& styles) : styles_(styles) {}

  void begin(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "style") {
      style_ = &styles_.styles_[std::string(element.value("name"))];
      style_->parent = element.value("parent-style-name");
    } else if (name == "default-style") {
      defaults_ = element.value("family") == "paragraph";
    } else if (name == "text-properties") {
      properties(element);
    }
  }
  void end(std::string_view, std::string_view name, DecodedSpan) override {
    if (name == "style") style_ = nullptr;
    if (name == "default-style") defaults_ = false;
  }
  void text(std::string_view, DecodedSpan) override {}

 private:
  void properties(const XmlElement& element) {
    std::string language(element.value("language"));
    if (language == "none" || language == "zxx") language.clear();
    if (const std::string_view country = element.value("country"); !language.empty() && !country.empty() && country != "none")
      (language += '-') += country;
    if (style_ == nullptr) {
      if (defaults_) styles_.language_ = std::move(language);
      return;
    }
    style_->language = std::move(language);
    if (element.value("display") == "none") style_->hidden = true;
    element.each([&](std::string_view key, std::string_view value) {
      if (!is_unseen(key)) (((style_->look += ' ') += key) += '=') += value;
    });
  }

  OdfStyles& styles_;
  OdfStyles::Style* style_ = nullptr;
  bool defaults_ = false;
};

std::optional<Problem> OdfStyles::read(std::string_view xml) {
  if (xml.empty()) return std::nullopt;
  OdfStyleReader reader(*this);
  return read_xml(xml, 0, reader);
}

OdfStyles::Style OdfStyles::find(std::string_view name) const {
  Style whole;
  for (int deep = 0; deep < kMostStylesDeep && !name.empty(); ++deep) {
    const auto found = styles_.find(name);
    if (found == styles_.end()) {
      // A style that is not told stands for itself.
      (whole.look += '<') += name;
      break;
    }
    const Style& one = found->second;
    if (whole.language.empty()) whole.language = one.language;
    whole.hidden = whole.hidden || one.hidden;
    if (!one.look.empty()) (whole.look += '<') += one.look;
    name = one.parent;
  }
  return whole;
}

bool OdfStyles::comes_from(std::string_view name, std::string_view from) const {
  for (int deep = 0; deep < kMostStylesDeep && !name.empty(); ++deep) {
    if (name == from) return true;
    const auto found = styles_.find(name);
    if (found == styles_.end()) return false;
    name = found->second.parent;
  }
  return false;
}

}  // namespace sayyes
