#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

#include "drawing.h"

namespace sayyes::studio {
namespace {

constexpr double kPoint = 72 / 25.4;          // points in a millimetre
constexpr double kDot = 300 / 25.4;           // dots in a millimetre of print
constexpr double kScreenWidth = 1920;

struct Destroy {
  void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const noexcept { cairo_destroy(cairo); }
  void operator()(PangoLayout* layout) const noexcept { g_object_unref(layout); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t gather(void* to, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

void set_color(cairo_t* cairo, const std::string& color) {
  const auto part = [&](std::size_t at) { return std::stoi(color.substr(at, 2), nullptr, 16) / 255.0; };
  cairo_set_source_rgb(cairo, part(1), part(3), part(5));
}

void turn(cairo_t* cairo, const SignLayout& sign) {
  cairo_translate(cairo, sign.width, sign.height);
  cairo_rotate(cairo, std::numbers::pi);
}

void draw(cairo_t* cairo, const Block& one) {
  const double r = std::min({one.radius, one.width / 2, one.height / 2}), quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, one.x + one.width - r, one.y + r, r, -quarter, 0);
  cairo_arc(cairo, one.x + one.width - r, one.y + one.height - r, r, 0, quarter);
  cairo_arc(cairo, one.x + r, one.y + one.height - r, r, quarter, 2 * quarter);
  cairo_arc(cairo, one.x + r, one.y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
  set_color(cairo, one.color);
  cairo_fill(cairo);
}

void draw(cairo_t* cairo, const Letters& one) {
  const std::unique_ptr<PangoLayout, Destroy> layout(pango_cairo_create_layout(cairo));
  // A unit is a millimetre here: letters at whole ones would stand far apart and close by turns.
  pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, one.family.c_str());
  pango_font_description_set_weight(font, static_cast<PangoWeight>(one.weight));
  pango_font_description_set_absolute_size(font, one.size * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_text(layout.get(), one.text.data(), static_cast<int>(one.text.size()));
  set_color(cairo, one.color);
  cairo_move_to(cairo, one.x, one.baseline);
  pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.get(), 0));
}

bool draw(cairo_t* cairo, const SignLayout& sign) {
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cairo, options);
  cairo_font_options_destroy(options);
  const auto each = [&](const auto& one) {
    cairo_save(cairo);
    if (one.turned) turn(cairo, sign);
    draw(cairo, one);
    cairo_restore(cairo);
  };
  for (const Block& one : sign.blocks) each(one);
  for (const Fold& one : sign.folds) {
    const double dash = 2;
    cairo_set_source_rgb(cairo, 0.6, 0.65, 0.64);
    cairo_set_line_width(cairo, 0.25);
    cairo_set_dash(cairo, &dash, 1, 0);
    cairo_move_to(cairo, 0, one.y);
    cairo_line_to(cairo, sign.width, one.y);
    cairo_stroke(cairo);
  }
  for (const Letters& one : sign.letters) each(one);
  cairo_show_page(cairo);
  return cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string to_pdf(const SignLayout& sign) {
  std::string out;
  const Surface surface(cairo_pdf_surface_create_for_stream(gather, &out, sign.width * kPoint, sign.height * kPoint));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sign.title.c_str());
  const Context cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), kPoint, kPoint);
  const bool drawn = draw(cairo.get(), sign);
  cairo_surface_finish(surface.get());
  return drawn && cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? out : std::string();
}

std::string to_png(const SignLayout& sign) {
  const double scale = sign.screen ? kScreenWidth / sign.width : kDot;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(sign.width * scale)),
                                                   static_cast<int>(std::lround(sign.height * scale))));
  const Context cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  std::string out;
  const bool drawn = draw(cairo.get(), sign);
  return drawn && cairo_surface_write_to_png_stream(surface.get(), gather, &out) == CAIRO_STATUS_SUCCESS ? out : std::string();
}

}  // namespace sayyes::studio
