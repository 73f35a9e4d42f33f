#include <algorithm>
#include <vector>

#include "sayyes/readers/html_elements.h"
#include "sayyes/readers/template_mask.h"

namespace sayyes {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongest = 1000;
/// Deeper pairs of braces are not looked at, so that each byte is read a bounded number of times.
constexpr int kDeepest = 4;

constexpr bool is_letter(char c) noexcept { return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

enum class Looks : std::uint8_t { prose, code, attributes };

Looks looks_of(std::string_view inside) noexcept {
  while (!inside.empty() && is_html_space(inside.front())) inside.remove_prefix(1);
  while (!inside.empty() && is_html_space(inside.back())) inside.remove_suffix(1);
  if (inside.empty() || std::none_of(inside.begin(), inside.end(), [](char c) { return is_letter(c) || is_digit(c); })) {
    return inside.starts_with("/*") ? Looks::attributes : Looks::prose;
  }
  if (inside.starts_with("...")) return Looks::code;
  if (std::string_view(":#./@").find(inside.front()) != kNone) return Looks::attributes;
  const bool one_word = inside.find_first_of(" \t\r\n") == kNone;
  const auto is_name = [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view("_.$[]()'\"?!|-:").find(c) != kNone;
  };
  if (one_word && std::all_of(inside.begin(), inside.end(), is_name)) return Looks::code;
  for (const std::string_view sign : {"=>", "&&", "||", "==", "();", ", plural,", ", select,", "? '", "? \"", "`"}) {
    if (inside.find(sign) != kNone) return Looks::code;
  }
  const char quote = inside.front();
  if ((quote == '"' || quote == '\'') && inside.size() > 1 && inside.back() == quote) return Looks::code;
  // A call: a name right before a bracket, as no prose has it.
  const std::size_t bracket = inside.find('(');
  const std::size_t blank = inside.find_first_of(" \t\r\n");
  if (bracket != kNone && bracket > 0 && bracket < blank && inside.back() == ')') return Looks::code;
  // `count + 1`, `target=_blank`: a sign right after the first name.
  const std::size_t sign = inside.find_first_of("=+*<>|");
  return sign != kNone && (one_word || sign <= blank + 1) ? Looks::code : Looks::prose;
}

/// The braces of a text one by one, by two searches that never look at a byte twice.
class Braces {
 public:
  explicit Braces(std::string_view text) : text_(text), open_(text.find('{')), close_(text.find('}')) {}
  std::size_t next() noexcept {
    const std::size_t at = std::min(open_, close_);
    if (at == kNone) return kNone;
    std::size_t& found = at == open_ ? open_ : close_;
    found = text_.find(text_[at], at + 1);
    return at;
  }

 private:
  std::string_view text_;
  std::size_t open_, close_;
};

struct Open {
  std::size_t at = 0;
  int depth = 0;  ///< of the pairs inside
};

}  // namespace

void find_brace_expressions(std::string_view text, std::uint32_t base, std::vector<TemplateSpan>& found) {
  if (text.find('{') == kNone) return;
  std::vector<Open> open;
  const std::size_t first = found.size();
  Braces braces(text);
  for (std::size_t at = braces.next(); at != kNone; at = braces.next()) {
    if (text[at] == '{') {
      open.push_back({at, 0});
      continue;
    }
    if (open.empty()) continue;
    const Open pair = open.back();
    open.pop_back();
    if (!open.empty()) open.back().depth = std::max(open.back().depth, pair.depth + 1);
    if (pair.depth > kDeepest || at - pair.at > kLongest) continue;
    const Looks looks = looks_of(text.substr(pair.at + 1, at - pair.at - 1));
    if (looks == Looks::prose) continue;
    std::size_t begin = pair.at;
    // ${name}, #{name}, %{name}: the sign is part of it.
    if (begin > 0 && std::string_view("$#%@").find(text[begin - 1]) != kNone) --begin;
    const auto from = base + static_cast<std::uint32_t>(begin);
    while (found.size() > first && found.back().span.begin >= from) found.pop_back();
    found.push_back({{from, base + static_cast<std::uint32_t>(at + 1)},
                     looks == Looks::code ? TemplateKind::output : TemplateKind::hidden});
  }
}

}  // namespace sayyes
