#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "sayyes/readers/gzip_file.h"
#include "sayyes/readers/html_flow.h"
#include "sayyes/readers/loaded_libraries.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/readers/text_flow.h"
#include "sayyes/readers/xml_reader.h"

namespace sayyes {
namespace {

/// What a drawing holds beside what is seen of it.
constexpr auto kSkipped = std::to_array<std::string_view>({"style", "script", "metadata", "namedview", "glyph", "font", "template"});
/// Parts of HTML inside a drawing that are paragraphs of their own.
constexpr auto kBlocks = std::to_array<std::string_view>({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt",
                                                          "dd", "blockquote", "body", "caption", "section", "article"});

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// The value of a property in a style attribute, or "".
std::string_view style_value(std::string_view style, std::string_view property) {
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    std::string_view one = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    const auto trimmed = [](std::string_view text) {
      const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
      return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
    };
    if (trimmed(one.substr(0, colon)) == property) return trimmed(one.substr(colon + 1));
  }
  return {};
}

bool hides(const XmlElement& element) {
  const std::string_view style = element.value("style");
  return element.value("display") == "none" || element.value("visibility") == "hidden" ||
         style_value(style, "display") == "none" || style_value(style, "visibility") == "hidden";
}

class SvgReader final : public XmlHandler {
 public:
  explicit SvgReader(DocumentBuilder& builder) : builder_(builder), flow_(builder) {
    frames_.push_back({});
    frames_.back().language = builder.document_language();
  }

  void begin(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (skipped_ != 0 || is_one_of(name, kSkipped) || hides(element)) {
      ++skipped_;
      return;
    }
    Frame frame;
    frame.language = frames_.back().language;
    frame.keeps_space = frames_.back().keeps_space;
    if (element.has("lang")) frame.language = builder_.language(element.value("lang"));
    if (element.has("space")) frame.keeps_space = element.value("space") == "preserve";
    const bool html = element.space().ends_with("xhtml");
    flow_.cut();
    if (!html && (name == "text" || name == "flowRoot")) {
      frame.opens = open(Scope::paragraph, frame.language, "text " + std::to_string(++texts_) + called(element));
      y_ = element.has("y") ? std::optional(std::string(element.value("y"))) : std::nullopt;
    } else if (!html && (name == "title" || name == "desc") && !flow_.is_open()) {
      frame.opens = open(name == "title" ? Scope::title : Scope::description, frame.language,
                         (name == "title" ? "title" : "description") + called(element));
    } else if (!html && (name == "tspan" || name == "flowPara" || name == "flowSpan") && flow_.is_open()) {
      if (begins_line(element)) new_line(element.span());
    } else if (html && is_one_of(name, kBlocks)) {
      frame.opens = open(name.starts_with('h') && name.size() == 2 ? Scope::heading : name == "li" ? Scope::list_item : Scope::paragraph,
                         frame.language, {});
    } else if (html && name == "br") {
      flow_.line_end(element.span());
    }
    frames_.push_back(frame);
  }

  void end(std::string_view, std::string_view, DecodedSpan) override {
    if (skipped_ != 0) {
      --skipped_;
      return;
    }
    flow_.cut();
    if (frames_.back().opens) flow_.close();
    frames_.pop_back();
  }

  void text(std::string_view text, DecodedSpan raw) override {
    if (skipped_ != 0 || !flow_.is_open()) return;
    // Of blocks inside blocks only those with words are counted.
    if (flow_.top().place.empty() && text.find_first_not_of(" \t\r\n") != std::string_view::npos)
      flow_.top().place = "text " + std::to_string(++texts_);
    if (frames_.back().keeps_space)
      flow_.text(text, raw, 1);
    else
      flow_.collapsed(text, raw, 1);
  }

  void comment(DecodedSpan inside) override { builder_.add_comment(inside); }

 private:
  struct Frame {
    std::uint16_t language = 0;
    bool keeps_space = false, opens = false;
  };

  bool open(Scope scope, std::uint16_t language, std::string place) {
    TextFlow::Paragraph& paragraph = flow_.open();
    paragraph.scope = scope;
    paragraph.language = language;
    paragraph.place = std::move(place);
    return true;
  }

  static std::string called(const XmlElement& element) {
    const std::string_view id = element.value("id");
    return id.empty() ? std::string() : " (" + std::string(id.substr(0, 60)) + ")";
  }

  /// A stretch that stands lower than the one before is a line of its own; one that only moves aside is the same line.
  bool begins_line(const XmlElement& element) {
    if (element.name() == "flowPara" || element.value("role") == "line") {
      if (element.has("y")) y_ = std::string(element.value("y"));
      return true;
    }
    if (element.has("y")) {
      std::string y(element.value("y"));
      const bool other = y_ && *y_ != y;
      y_ = std::move(y);
      return other;
    }
    const std::string_view by = element.value("dy");
    float lower = 0;
    std::from_chars(by.data(), by.data() + by.size(), lower);
    // With an x of its own it begins anew below; without, it is a number that is lowered or raised.
    return lower != 0 && element.has("x");
  }

  void new_line(DecodedSpan tag) {
    TextFlow::Paragraph& paragraph = flow_.top();
    if (paragraph.pieces.empty()) return;
    flow_.trim_from(0);
    flow_.line_end({tag.begin, tag.begin});
  }

  DocumentBuilder& builder_;
  TextFlow flow_;
  std::vector<Frame> frames_;
  std::optional<std::string> y_;
  std::uint32_t texts_ = 0;
  std::size_t skipped_ = 0;
};

constexpr std::string_view kBom = "\xEF\xBB\xBF";

/// The drawing unpacked and decoded, ready to be read. Positions in one that was packed count in what was in it.
Result<DocumentBuilder> opened(std::string bytes, const ReadOptions& options) {
  std::string packed;
  if (is_gzip(bytes)) {
    if (auto missing = missing_gzip("packed SVG drawings")) return *missing;
    auto drawing = gzip_unpacked(bytes);
    if (!drawing) return drawing.problems();
    packed = std::exchange(bytes, *std::move(drawing));
  }
  const std::string declared(declared_xml_encoding(bytes));
  const bool has_bom = bytes.starts_with(kBom);
  auto decoded = decode(std::move(bytes), options.encoding, declared);
  if (!decoded) return decoded.problems();
  if (packed.empty()) return DocumentBuilder(*std::move(decoded), options, Format::svg);
  const auto size = static_cast<std::uint32_t>(decoded->utf8.size());
  const std::string encoding = std::exchange(decoded->encoding, "UTF-8");
  decoded->map = OffsetMap<DecodedSpace, SourceSpace>::identity(size);
  DocumentBuilder builder(*std::move(decoded), std::move(packed), options, Format::svg);
  // UTF-16 always has its mark.
  builder.set_opened({{{}, {0, size}, encoding, has_bom || encoding.starts_with("UTF-16")}});
  return builder;
}

Result<Document> drawing(std::string bytes, const ReadOptions& options) {
  if (auto missing = missing_xml("SVG drawings")) return *missing;
  auto builder = opened(std::move(bytes), options);
  if (!builder) return builder.problems();
  SvgReader reader(*builder);
  auto problem = read_xml(builder->decoded(), 0, reader);
  if (!problem) return builder->finish();
  if (problem->code != "xml-broken") return *problem;
  // What browsers would not draw may still be read, as a web page is; but nobody knows what a change would do to it.
  const Document broken = builder->finish();
  auto lenient = opened(std::string(broken.source()), options);
  if (!lenient) return *problem;
  read_html(*lenient);
  problem->file = options.name;
  problem->hint = "open it in a drawing program and save it again";
  lenient->add_notice(*problem);
  problem->code = "svg-broken";
  lenient->set_unwritable(std::move(*problem));
  return lenient->finish();
}

}  // namespace

Result<Document> read_svg(std::string bytes, const ReadOptions& options) {
  auto document = drawing(std::move(bytes), options);
  if (document) return document;
  std::vector<Problem> problems = std::move(document).problems();
  for (Problem& problem : problems) problem.file = options.name;
  return problems;
}

}  // namespace sayyes
