// Reads HTML from standard input and says its tokens, for the tests here. One request a line: `STATE LAST_TAG SIZE`, then SIZE
// bytes. One answer a line, fields parted by spaces, texts in hexadecimal, `-` where there is none.
//   K BEGIN END INSIDE_BEGIN INSIDE_END TEXT FLAGS [NAME_BEGIN NAME_END VALUE_BEGIN VALUE_END NAME VALUE]...
// K: t(ext) s(tart) e(nd) c(omment) d(octype) l(ost). An answer ends with `.`.

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "sayyes/readers/html_entities.h"
#include "sayyes/readers/html_tokenizer.h"

namespace {

using sayyes::ContentModel;

std::string hexadecimal(std::string_view text) {
  if (text.empty()) return "-";
  std::string out;
  for (const char c : text) {
    constexpr char kDigits[] = "0123456789abcdef";
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

/// Line ends as a browser makes them before it reads; what a reference stands for stays.
std::string decoded(std::string_view text, bool references, bool in_attribute) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    sayyes::CharacterReference reference;
    if (references && text[i] == '&') reference = sayyes::read_character_reference(text.substr(i), in_attribute);
    if (reference.size != 0) {
      out += reference.text();
      i += reference.size;
    } else if (text[i] == '\r') {
      out += '\n';
      i += text.substr(i).starts_with("\r\n") ? 2 : 1;
    } else {
      out += text[i++];
    }
  }
  return out;
}

void say_tokens(std::string_view text, const std::string& state, const std::string& last_tag) {
  sayyes::HtmlTokenizer tokenizer(text);
  if (state == "cdata") tokenizer.set_foreign(true);
  const ContentModel model = state == "plaintext" ? ContentModel::plaintext
                             : state == "rcdata"  ? ContentModel::rcdata
                             : state == "rawtext" ? ContentModel::rawtext
                             : state == "script"  ? ContentModel::script
                                                  : ContentModel::markup;
  if (model != ContentModel::markup) tokenizer.set_content(model, last_tag == "-" ? std::string_view() : last_tag);
  sayyes::HtmlToken token;
  while (tokenizer.next(token)) {
    const auto slice = [&](sayyes::DecodedSpan span) { return text.substr(span.begin, span.size()); };
    constexpr char kKinds[] = "tsecdl";
    std::printf("%c %u %u %u %u %s %d", kKinds[static_cast<int>(token.kind)], token.span.begin, token.span.end,
                token.inside.begin, token.inside.end,
                hexadecimal(decoded(slice(token.inside), token.references, false)).c_str(), token.self_closing ? 1 : 0);
    for (const sayyes::HtmlAttribute& a : token.attributes) {
      std::printf(" %u %u %u %u %s %s", a.name.begin, a.name.end, a.value.begin, a.value.end,
                  hexadecimal(slice(a.name)).c_str(), hexadecimal(decoded(slice(a.value), true, true)).c_str());
    }
    std::printf("\n");
  }
  std::printf(".\n");
}

}  // namespace

int main() {
  char state[32], last_tag[64];
  unsigned size = 0;
  std::string text;
  while (std::scanf("%31s %63s %u", state, last_tag, &size) == 3 && std::getchar() == '\n') {
    text.resize(size);
    if (std::fread(text.data(), 1, size, stdin) != size) return 1;
    say_tokens(text, state, last_tag);
    std::fflush(stdout);
  }
  return 0;
}
