#include <array>
#include <utility>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/shape_reader.h"

namespace sayyes {
namespace {

/// Words of the trade that a sign may hold, and what visitors call it.
constexpr auto kPlainWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"proctoring", "exam supervision"},
    {"interlibrary loan books", "books from other libraries"},
    {"interlibrary loan items", "items from other libraries"},
    {"interlibrary loan materials", "materials from other libraries"},
    {"interlibrary loan requests", "requests to other libraries"},
    {"inter-library loan requests", "requests to other libraries"},
    {"interlibrary loans", "loans from other libraries"},
    {"interlibrary loan", "loan from another library"},
    {"inter-library loans", "loans from other libraries"},
    {"circulation desk", "checkout desk"},
    {"circ desk", "checkout desk"},
    {"circulation", "checkout desk"},
    {"reference desk", "help desk"},
    {"opac", "catalog"},
    {"ill requests", "requests to other libraries"},
    {"ill books", "books from other libraries"},
    {"ill items", "items from other libraries"},
    {"ill materials", "materials from other libraries"},
    {"another patron", "another reader"},
    {"patrons", "visitors"},
    {"patron", "visitor"},
    {"periodicals room", "magazine room"},
    {"periodicals area", "magazine area"},
    {"periodicals section", "magazine section"},
    {"periodicals alcove", "magazine alcove"},
    {"periodicals desk", "magazine desk"},
    {"periodicals reading room", "magazine reading room"},
    {"periodicals", "magazines and journals"},
    {"in the stacks", "among the shelves"},
    {"enter the stacks", "go to the shelves"},
    {"the stacks", "the shelves"},
});

}  // namespace

std::string in_plain_words(std::string_view text) {
  std::string out(text), lower = ascii_lower(text);
  for (const auto& [jargon, plain] : kPlainWords) {
    for (std::size_t at = lower.find(jargon); at != std::string::npos; at = lower.find(jargon, at + plain.size())) {
      if (!word_at(lower, at, jargon)) continue;
      // "Circulation closed", "ask at Circulation"; but "not for circulation".
      if (jargon == "circulation" && at != 0 && !std::string_view(lower).substr(0, at).ends_with("at ")) continue;
      const bool capital = out[at] >= 'A' && out[at] <= 'Z';
      out.replace(at, jargon.size(), plain);
      if (capital && at == 0) out[0] = static_cast<char>(out[0] - ('a' - 'A'));
      lower = ascii_lower(out);
    }
  }
  return out;
}

}  // namespace sayyes
