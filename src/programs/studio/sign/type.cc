#include "type.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <set>

namespace sayyes::studio {
namespace {

constexpr std::array<std::string_view, 20> kGood{
    "Inter", "Inter Display", "Source Sans 3", "Source Sans Pro", "Lato", "Open Sans", "Noto Sans", "Atkinson Hyperlegible", "IBM Plex Sans",
    "Fira Sans", "Roboto", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans", "Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif"};
/// Letters are measured at this size, unhinted, so that they scale.
constexpr int kSize = 100;

struct Unref {
  void operator()(void* object) const noexcept { g_object_unref(object); }
};

}  // namespace

const std::vector<std::string>& families() {
  static const std::vector<std::string> kFamilies = [] {
    const std::unique_ptr<PangoFontMap, Unref> map(pango_cairo_font_map_new());
    PangoFontFamily** found = nullptr;
    int count = 0;
    pango_font_map_list_families(map.get(), &found, &count);
    std::set<std::string, std::less<>> there;
    for (int i = 0; i < count; ++i) there.insert(pango_font_family_get_name(found[i]));
    g_free(found);
    std::vector<std::string> out;
    for (const std::string_view name : kGood) {
      if (there.contains(name)) out.emplace_back(name);
    }
    if (out.empty()) out.emplace_back("Sans");
    return out;
  }();
  return kFamilies;
}

std::string family_or_best(std::string_view wanted) {
  const auto& all = families();
  const auto found = std::ranges::find(all, wanted);
  return found == all.end() ? all.front() : *found;
}

struct Face::Data {
  std::unique_ptr<PangoFontMap, Unref> map{pango_cairo_font_map_new()};
  std::unique_ptr<PangoContext, Unref> context;
  std::unique_ptr<PangoLayout, Unref> layout;
};

Face::Face(std::string family, int weight) : family_(std::move(family)), weight_(weight), data_(std::make_unique<Data>()) {
  Data& data = *data_;
  data.context.reset(pango_font_map_create_context(data.map.get()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(data.context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(data.context.get(), FALSE);
  data.layout.reset(pango_layout_new(data.context.get()));
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, family_.c_str());
  pango_font_description_set_weight(description, static_cast<PangoWeight>(weight_));
  pango_font_description_set_absolute_size(description, kSize * PANGO_SCALE);
  pango_layout_set_font_description(data.layout.get(), description);
  pango_font_description_free(description);
}

Face::~Face() = default;
Face::Face(Face&&) noexcept = default;

double Face::width(std::string_view text) const {
  pango_layout_set_text(data_->layout.get(), text.data(), static_cast<int>(text.size()));
  PangoRectangle logical;
  pango_layout_get_extents(data_->layout.get(), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE / kSize;
}

double Face::capital() const {
  pango_layout_set_text(data_->layout.get(), "H", 1);
  PangoRectangle ink;
  pango_layout_get_extents(data_->layout.get(), &ink, nullptr);
  return static_cast<double>(ink.height) / PANGO_SCALE / kSize;
}

}  // namespace sayyes::studio
