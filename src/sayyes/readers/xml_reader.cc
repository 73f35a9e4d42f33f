#include "sayyes/readers/xml_reader.h"

#include <algorithm>

#include <string>
#include <utility>

#include "sayyes/readers/loaded_libraries.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

/// Between a namespace and a name; no address holds it.
constexpr char kSeparator = '\n';

bool is_white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::pair<std::string_view, std::string_view> parted(const char* name) noexcept {
  const std::string_view whole = name;
  const std::size_t at = whole.find(kSeparator);
  if (at == std::string_view::npos) return {std::string_view(), whole};
  return {whole.substr(0, at), whole.substr(at + 1)};
}

}  // namespace

std::string_view XmlElement::local(const char* name) noexcept { return parted(name).second; }

const char* XmlElement::find(std::string_view name) const noexcept {
  for (const char* const* one = attributes_; one != nullptr && *one != nullptr; one += 2) {
    if (local(one[0]) == name) return one[1];
  }
  return nullptr;
}

std::string_view XmlElement::value(std::string_view name) const noexcept {
  const char* found = find(name);
  return found != nullptr ? std::string_view(found) : std::string_view();
}

Span<DecodedSpace> attribute_value(std::string_view tag, std::string_view name) noexcept {
  std::size_t at = tag.find_first_of(" \t\r\n/>");
  while (at < tag.size()) {
    while (at < tag.size() && is_white(tag[at])) ++at;
    const std::size_t equals = tag.find('=', at);
    if (equals == std::string_view::npos) break;
    std::string_view here = tag.substr(at, equals - at);
    while (!here.empty() && is_white(here.back())) here.remove_suffix(1);
    if (const std::size_t colon = here.find(':'); colon != std::string_view::npos) here.remove_prefix(colon + 1);
    const std::size_t open = tag.find_first_of("\"'", equals);
    if (open == std::string_view::npos) break;
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == std::string_view::npos) break;
    if (here == name) return {static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)};
    at = close + 1;
  }
  return {};
}

std::string_view declared_xml_encoding(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 256));
  const Span<DecodedSpace> value = attribute_value(head, "encoding");
  return head.substr(value.begin, value.size());
}

#ifdef SAYYES_XML_LIBRARY

namespace {

class Events {
 public:
  Events(std::string_view xml, std::uint32_t base, XmlHandler& handler)
      : library_(*xml_library()), xml_(xml), base_(base), handler_(handler), parser_(library_.XML_ParserCreateNS("UTF-8", kSeparator)) {}
  ~Events() {
    if (parser_ != nullptr) library_.XML_ParserFree(parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  std::optional<Problem> run() {
    if (parser_ == nullptr) return Problem{"out-of-memory", "needs more memory than there is", {}, 0, 0, {}};
    // The answer may depend on nothing but the bytes. Hashes that repeat cost time at worst, and sizes are bounded.
    library_.XML_SetHashSalt(parser_, 1);
    library_.XML_SetUserData(parser_, this);
    library_.XML_SetElementHandler(parser_, &Events::begin, &Events::end);
    library_.XML_SetCharacterDataHandler(parser_, &Events::text);
    library_.XML_SetCommentHandler(parser_, &Events::comment);
    library_.XML_SetEntityDeclHandler(parser_, &Events::entity);
    library_.XML_SetSkippedEntityHandler(parser_, &Events::skipped);
    // Lengths are int there; a part is smaller by far, and a larger text is fed in pieces between which nothing is lost.
    constexpr std::size_t kPiece = 1u << 30;
    for (std::size_t at = 0;; at += kPiece) {
      const std::string_view piece = xml_.substr(at, kPiece);
      const bool last = at + piece.size() == xml_.size();
      if (library_.XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) != XML_STATUS_OK) break;
      if (last) return std::nullopt;
    }
    if (problem_) return problem_;
    const XML_Index where = library_.XML_GetCurrentByteIndex(parser_);
    Problem broken{"xml-broken", std::string("is no well-formed XML: ") + library_.XML_ErrorString(library_.XML_GetErrorCode(parser_)),
                   {}, 0, 0, {}};
    const std::string_view before = xml_.substr(0, where < 0 ? 0 : static_cast<std::size_t>(where));
    broken.line = 1;
    for (const char c : before) broken.line += c == '\n' ? 1 : 0;
    return broken;
  }

 private:
  static Events& of(void* self) noexcept { return *static_cast<Events*>(self); }

  DecodedSpan here() const noexcept {
    const auto begin = static_cast<std::uint32_t>(library_.XML_GetCurrentByteIndex(parser_));
    return {base_ + begin, base_ + begin + static_cast<std::uint32_t>(library_.XML_GetCurrentByteCount(parser_))};
  }

  void stop(std::string code, std::string message) {
    if (problem_) return;
    problem_ = Problem{std::move(code), std::move(message), {}, 0, 0, {}};
    library_.XML_StopParser(parser_, XML_FALSE);
  }

  // No exception may pass through a library of C: memory that runs out is told behind it.
  template <class Act>
  void guarded(Act act) noexcept {
    if (problem_) return;
    try {
      act();
    } catch (...) {
      problem_.emplace();
      problem_->code = "out-of-memory";
      problem_->message = "no memory left";
      library_.XML_StopParser(parser_, XML_FALSE);
    }
  }

  static void begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    Events& events = of(self);
    events.guarded([&] {
      events.text_ = 0;
      if (++events.depth_ > bounds::kXmlDepth)
        return events.stop("xml-deep", "holds elements in more than " + std::to_string(bounds::kXmlDepth) + " others");
      const auto [space, local] = parted(name);
      events.handler_.begin(XmlElement(space, local, attributes, events.here()));
    });
  }
  static void end(void* self, const XML_Char* name) {
    Events& events = of(self);
    events.guarded([&] {
      events.text_ = 0;
      --events.depth_;
      const auto [space, local] = parted(name);
      DecodedSpan at = events.here();
      // An empty element ends with its start tag.
      if (at.begin - events.base_ < events.xml_.size() && !events.xml_.substr(at.begin - events.base_).starts_with("</")) at.begin = at.end;
      events.handler_.end(space, local, at);
    });
  }
  static void text(void* self, const XML_Char* text, int size) {
    Events& events = of(self);
    events.guarded([&] {
      const std::string_view what(text, static_cast<std::size_t>(size));
      events.text_ += what.size();
      if (events.text_ > bounds::kXmlText)
        return events.stop("xml-text", "holds a stretch of text of more than " + std::to_string(bounds::kXmlText >> 20) + " MiB");
      events.handler_.text(what, events.here());
    });
  }
  static void comment(void* self, const XML_Char*) {
    Events& events = of(self);
    events.guarded([&] {
      const DecodedSpan whole = events.here();
      constexpr std::uint32_t kOpen = 4, kClose = 3;  // <!-- and -->
      if (whole.size() >= kOpen + kClose) events.handler_.comment({whole.begin + kOpen, whole.end - kClose});
    });
  }
  static void entity(void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*, const XML_Char*,
                     const XML_Char*) {
    Events& events = of(self);
    events.guarded([&] {
      events.stop("xml-entities",
                  "declares entities of its own, which can hide text, grow without end or ask for other files; none is looked up");
    });
  }
  static void skipped(void* self, const XML_Char*, int) {
    Events& events = of(self);
    events.guarded([&] { events.stop("xml-entities", "names an entity that only another file could explain; none is looked up"); });
  }

  const XmlLibrary& library_;
  const std::string_view xml_;
  const std::uint32_t base_;
  XmlHandler& handler_;
  XML_Parser parser_;
  std::uint64_t depth_ = 0, text_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace

std::optional<Problem> read_xml(std::string_view xml, std::uint32_t base, XmlHandler& handler) {
  return Events(xml, base, handler).run();
}

#else

std::optional<Problem> read_xml(std::string_view, std::uint32_t, XmlHandler&) { return missing_xml("XML"); }

#endif

}  // namespace sayyes
