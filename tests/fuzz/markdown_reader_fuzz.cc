// Any Markdown: the document keeps its promises, what was read as exact is in the file, and nothing in it is read twice.

#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "sayyes/document.h"
#include "sayyes/readers/front_matter.h"
#include "sayyes/readers/template_mask.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

void check_mask(std::string_view text) {
  const sayyes::FrontMatter matter = sayyes::read_front_matter(text);
  require(matter.end <= text.size() ? "" : "front matter behind the end");
  const sayyes::TemplateMask mask = sayyes::mask_markdown_templates(text, matter.end);
  require(mask.masked(text).size() == text.size() ? "" : "a mask of another size");
  std::uint32_t at = matter.end;
  for (const sayyes::TemplateSpan& one : mask.spans) {
    require(one.span.begin >= at && one.span.end > one.span.begin && one.span.end <= text.size() ? "" : "masks out of order");
    require(mask.text.compare(at, one.span.begin - at, text, at, one.span.begin - at) == 0 ? "" : "masked too much");
    at = one.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_mask(bytes);
  sayyes::ReadOptions options;
  options.format = sayyes::Format::markdown;
  options.encoding = "UTF-8";
  if (const auto document = sayyes::Document::read(bytes, options)) require(sayyes::checks::check_document(*document));
  return 0;
}
