// Any HTML: the tokens cover it, the document keeps its promises, what was read as exact is in the file.

#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "sayyes/document.h"
#include "sayyes/readers/html_tokenizer.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

void check_tokens(std::string_view text, bool foreign) {
  sayyes::HtmlTokenizer tokenizer(text);
  tokenizer.set_foreign(foreign);
  sayyes::HtmlToken token;
  std::uint32_t at = 0;
  while (tokenizer.next(token)) {
    require(token.span.begin == at && token.span.end > at ? "" : "a token out of place");
    require(token.kind == sayyes::HtmlTokenKind::lost || token.span.contains(token.inside) ? "" : "a part outside its token");
    for (const sayyes::HtmlAttribute& attribute : token.attributes) {
      require(token.span.contains(attribute.name) && !attribute.name.empty() ? "" : "an attribute outside its tag");
      require(attribute.value.empty() || token.span.contains(attribute.value) ? "" : "a value outside its tag");
    }
    at = token.span.end;
  }
  require(at == text.size() ? "" : "the tokens end before the text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_tokens(bytes, false);
  check_tokens(bytes, true);
  sayyes::ReadOptions options;
  options.format = sayyes::Format::html;
  options.encoding = "UTF-8";
  if (const auto document = sayyes::Document::read(bytes, options)) require(sayyes::checks::check_document(*document));
  return 0;
}
