// Where the tokens of pages stand, as our reader of HTML sees them. Paths on standard input, one a line. The form is that of
// html_places.mjs, so that the two can be compared line by line:
//   = PATH              t BEGIN END HASH         (text, pieces that touch are one; HASH: FNV-1a of what it says)
//   s BEGIN END NAME    a BEGIN END NAME HASH    (its attributes, the first of a name)
//   e BEGIN END NAME    c BEGIN END    d BEGIN END

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "sayyes/document/builder.h"
#include "sayyes/readers/html_entities.h"
#include "sayyes/readers/html_flow.h"
#include "sayyes/readers/html_tokenizer.h"
#include "sayyes/text/utf8.h"

namespace {

using sayyes::DecodedSpan;

/// Hashes what a piece of text says: line ends and NUL as a browser has them, references read.
class Saying {
 public:
  void add(std::string_view text, bool references, bool in_attribute, bool keep_nul) {
    for (std::size_t i = 0; i < text.size();) {
      sayyes::CharacterReference reference;
      if (references && text[i] == '&') reference = sayyes::read_character_reference(text.substr(i), in_attribute);
      if (reference.size != 0) {
        put(reference.text());
        i += reference.size;
      } else if (text[i] == '\r') {
        put("\n");
        i += text.substr(i).starts_with("\r\n") ? 2 : 1;
      } else {
        put(text[i] == '\0' && !keep_nul ? std::string_view("\xEF\xBF\xBD") : text.substr(i, 1));
        ++i;
      }
    }
  }
  std::uint32_t hash() const { return hash_; }

 private:
  void put(std::string_view bytes) {
    for (const char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  std::uint32_t hash_ = 2166136261U;
};

std::string lower(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\0')
      out += "\xEF\xBF\xBD";
    else
      out += sayyes::ascii_lower(c);
  }
  return out;
}

struct PendingText {
  DecodedSpan span;
  Saying said;
  bool any = false;

  void say() {
    if (any) std::printf("t %u %u %u\n", span.begin, span.end, said.hash());
    *this = {};
  }
};

void say_places(const std::string& bytes) {
  sayyes::Decoded decoded;
  decoded.utf8 = bytes;
  sayyes::DocumentBuilder builder(std::move(decoded), {}, sayyes::Format::html);
  const std::string_view text = builder.decoded();
  sayyes::TemplateMask none;
  sayyes::HtmlFlow flow(builder, text, none);
  sayyes::HtmlTokenizer tokenizer(text);
  sayyes::HtmlToken token;
  PendingText pending;
  bool raw = false;
  while (tokenizer.next(token)) {
    const auto slice = [&](DecodedSpan span) { return text.substr(span.begin, span.size()); };
    using Kind = sayyes::HtmlTokenKind;
    if (token.kind == Kind::text && token.inside.empty()) continue;  // an empty CDATA section says nothing
    if (token.kind == Kind::text) {
      if (!pending.any || pending.span.end != token.span.begin) {
        pending.say();
        pending.span.begin = token.span.begin;
      }
      pending.any = true;
      pending.span.end = token.span.end;
      pending.said.add(slice(token.inside), token.references, false, !raw);
    } else if (token.kind != Kind::lost) {
      pending.say();
    }
    if (token.kind == Kind::start_tag || token.kind == Kind::end_tag) {
      const bool start = token.kind == Kind::start_tag;
      std::printf("%c %u %u %s\n", start ? 's' : 'e', token.span.begin, token.span.end, lower(slice(token.inside)).c_str());
      std::set<std::string> seen;
      for (const sayyes::HtmlAttribute& a : token.attributes) {
        const std::string name = lower(slice(a.name));
        if (!start || !seen.insert(name).second) continue;
        const bool quoted = a.value.begin > 0 && (text[a.value.begin - 1] == '"' || text[a.value.begin - 1] == '\'') &&
                            a.value.end < text.size() && text[a.value.end] == text[a.value.begin - 1];
        Saying value;
        value.add(slice(a.value), true, true, false);
        std::printf("a %u %u %s %u\n", a.name.begin, a.value.begin == 0 ? a.name.end : a.value.end + (quoted ? 1 : 0),
                    name.c_str(), value.hash());
      }
      raw = start && token.element->model != sayyes::ContentModel::markup;
    } else if (token.kind == Kind::comment || token.kind == Kind::doctype) {
      std::printf("%c %u %u\n", token.kind == Kind::comment ? 'c' : 'd', token.span.begin, token.span.end);
    }
    flow.token(token);
    tokenizer.set_foreign(flow.foreign());
  }
  pending.say();
}

}  // namespace

int main() {
  for (std::string path; std::getline(std::cin, path);) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    std::printf("= %s\n", path.c_str());
    if (sayyes::valid_utf8_prefix(bytes) == bytes.size()) say_places(bytes);
  }
  return 0;
}
