#include "route_support.h"
#include "routes.h"
#include "sign/drawing.h"
#include "sign/type.h"

namespace sayyes::studio {
namespace {

using nlohmann::json;

constexpr std::size_t kMostSign = 4000;    // more is a page, not a sign
constexpr std::size_t kMostFooter = 200;

std::string first_bytes(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  text.resize(most);
  return text;
}

double number_member(const json& object, const char* key, double otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number() ? found->get<double>() : otherwise;
}

SignDesign design_from(const json& given) {
  SignDesign design;
  if (!given.is_object()) return design;
  design.text = first_bytes(text_member(given, "text"), kMostSign);
  design.form = parse_template(text_member(given, "template")).value_or(SignTemplate::door);
  design.paper = text_member(given, "paper");
  design.accent = text_member(given, "accent");
  design.dark = text_member(given, "ground") == "dark";
  design.family = text_member(given, "family");
  design.scale = number_member(given, "scale", 1);
  design.distance = number_member(given, "distance", 0);
  design.footer = first_bytes(text_member(given, "footer"), kMostFooter);
  return design;
}

json to_json(const SignLayout& sign) {
  const SignMeasures& m = sign.measures;
  return {{"svg", to_svg(sign)},
          {"width", sign.width},
          {"height", sign.height},
          {"screen", sign.screen},
          {"measures",
           {{"headline", m.headline}, {"body", m.body}, {"headline_reads", m.headline_reads}, {"body_reads", m.body_reads},
            {"headline_contrast", m.headline_contrast}, {"body_contrast", m.body_contrast}, {"needed", m.needed}, {"words", m.words}}}};
}

json choices() {
  json out = {{"papers", json::array()}, {"accents", json::array()}, {"families", families()}, {"templates", {"door", "desk", "shelf", "tent", "screen"}}};
  for (const Paper& one : papers()) out["papers"].push_back(one.id);
  for (const Palette& one : palettes()) out["accents"].push_back({{"id", one.id}, {"color", one.accent}});
  return out;
}

void export_sign(const httplib::Request& request, httplib::Response& response) {
  const json question = json::parse(request.body, nullptr, false);
  if (!question.is_object()) {
    response.status = 400;
    return;
  }
  const SignLayout sign = lay_out(design_from(question.value("design", json::object())));
  const std::string format = text_member(question, "format");
  if (format == "svg") {
    response.set_content(to_svg(sign), "image/svg+xml");
  } else if (format == "pdf") {
    response.set_content(to_pdf(sign), "application/pdf");
  } else if (format == "png") {
    response.set_content(to_png(sign), "image/png");
  } else {
    response.status = 400;
  }
}

}  // namespace

void add_sign_routes(WebServer& server) {
  add_route(server, "/api/choices", [](const json&) { return choices(); });
  add_route(server, "/api/sign", [](const json& question) -> json {
    json out = {{"signs", json::array()}};
    const auto designs = question.find("designs");
    if (designs == question.end() || !designs->is_array()) return out;
    for (std::size_t i = 0; i < std::min<std::size_t>(designs->size(), 6); ++i)
      out["signs"].push_back(to_json(lay_out(design_from((*designs)[i]))));
    return out;
  });
  server.Post("/api/export", export_sign);
}

}  // namespace sayyes::studio
