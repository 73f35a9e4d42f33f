#include "sayyes/readers/html_tokenizer.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sayyes {
namespace {

constexpr bool is_letter(char c) noexcept { return static_cast<unsigned char>(ascii_lower(c) - 'a') < 26; }

enum Stop : std::uint8_t { kNameStop = 1, kAttributeStop = 2, kValueStop = 4 };

constexpr auto kStops = [] {
  std::array<std::uint8_t, 256> stops{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '>'})
    stops[static_cast<unsigned char>(c)] = kNameStop | kAttributeStop | kValueStop;
  stops['/'] = kNameStop | kAttributeStop;
  stops['='] = kAttributeStop;
  return stops;
}();

bool stops(char c, Stop kind) noexcept { return (kStops[static_cast<unsigned char>(c)] & kind) != 0; }

bool starts_ignoring_case(std::string_view text, std::uint32_t at, std::string_view lower) noexcept {
  return at + lower.size() <= text.size() && equals_ignoring_case(text.substr(at, lower.size()), lower);
}

}  // namespace

std::uint32_t HtmlTokenizer::find(char c, std::uint32_t from) const noexcept {
  if (from >= size()) return size();
  const void* const found = std::memchr(text_.data() + from, c, text_.size() - from);
  return found == nullptr ? size() : static_cast<std::uint32_t>(static_cast<const char*>(found) - text_.data());
}

void HtmlTokenizer::set_content(ContentModel model, std::string_view last_tag) noexcept {
  model_ = model;
  raw_name_ = last_tag;
}

void HtmlTokenizer::note_unclosed(std::string_view what) noexcept {
  unclosed_ = what;
  unclosed_at_ = at_;
}

bool HtmlTokenizer::finish(HtmlToken& token, HtmlTokenKind kind, DecodedSpan inside, std::uint32_t end) noexcept {
  token.kind = kind;
  token.span = {at_, end};
  token.inside = inside;
  at_ = end;
  return true;
}

/// `</name` of the element whose raw text is being read, with what has to follow a name.
bool HtmlTokenizer::at_end_tag(std::uint32_t at) const noexcept {
  if (raw_name_.empty() || byte(at + 1) != '/' || !starts_ignoring_case(text_, at + 2, raw_name_)) return false;
  const auto after = at + 2 + static_cast<std::uint32_t>(raw_name_.size());
  return after < size() && stops(text_[after], kNameStop);
}

/// The first `<` from here that begins markup.
std::uint32_t HtmlTokenizer::text_end() const noexcept {
  for (std::uint32_t at = find('<', at_); at < size(); at = find('<', at + 1)) {
    const char next = byte(at + 1);
    if (is_letter(next) || next == '!' || next == '?') return at;
    // A lone `</` at the very end is text; before anything else it begins a tag or a comment.
    if (next == '/' && at + 2 < size()) return at;
  }
  return size();
}

std::uint32_t HtmlTokenizer::raw_end(std::uint32_t from) const noexcept {
  for (std::uint32_t at = find('<', from); at < size(); at = find('<', at + 1)) {
    if (at_end_tag(at)) return at;
  }
  return size();
}

/// As raw_end, but in `<!-- … -->` a `<script>` inside hides one `</script>`.
std::uint32_t HtmlTokenizer::script_end(std::uint32_t from) const noexcept {
  enum class State : std::uint8_t { plain, escaped, double_escaped } state = State::plain;
  std::uint32_t at = from;
  while (at < size()) {
    if (state == State::plain) {
      at = find('<', at);
      if (at_end_tag(at)) return at;
      if (text_.substr(at).starts_with("<!--")) {
        state = State::escaped;
        at += 2;  // its two dashes may already be those of `-->`
        continue;
      }
      ++at;
      continue;
    }
    const char c = text_[at];
    if (c == '-' && byte(at + 1) == '-') {
      std::uint32_t dashes = at + 2;
      while (byte(dashes) == '-') ++dashes;
      if (byte(dashes) == '>' && dashes < size()) state = State::plain;
      at = dashes;
    } else if (c == '<' && state == State::escaped) {
      if (at_end_tag(at)) return at;
      if (starts_ignoring_case(text_, at + 1, "script") && at + 7 < size() && stops(text_[at + 7], kNameStop)) {
        state = State::double_escaped;
      }
      ++at;
    } else if (c == '<') {
      if (byte(at + 1) == '/' && starts_ignoring_case(text_, at + 2, "script") && at + 8 < size() &&
          stops(text_[at + 8], kNameStop)) {
        state = State::escaped;
      }
      ++at;
    } else {
      ++at;
    }
  }
  return size();
}

bool HtmlTokenizer::next(HtmlToken& token) {
  if (at_ >= size()) return false;
  token.attributes.clear();
  token.references = false;
  token.self_closing = false;
  std::uint32_t end = at_;
  switch (model_) {
    case ContentModel::markup:
      end = text_end();
      break;
    case ContentModel::rcdata:
    case ContentModel::rawtext:
      end = raw_end(at_);
      break;
    case ContentModel::script:
      end = script_end(at_);
      break;
    case ContentModel::plaintext:
      end = size();
      break;
  }
  if (end > at_) {
    token.references = model_ == ContentModel::markup || model_ == ContentModel::rcdata;
    const bool raw = model_ != ContentModel::markup && model_ != ContentModel::plaintext;
    if (raw && end == size()) note_unclosed(raw_name_);
    return finish(token, HtmlTokenKind::text, {at_, end}, end);
  }
  model_ = ContentModel::markup;
  return read_markup(token);
}

bool HtmlTokenizer::read_markup(HtmlToken& token) {
  const char next = byte(at_ + 1);
  if (is_letter(next)) return read_tag(token, HtmlTokenKind::start_tag, at_ + 1);
  if (next == '/') {
    const char after = byte(at_ + 2);
    if (is_letter(after)) return read_tag(token, HtmlTokenKind::end_tag, at_ + 2);
    if (after == '>') return finish(token, HtmlTokenKind::lost, {at_, at_}, at_ + 3);
    return read_bogus_comment(token, at_ + 2);
  }
  if (next == '!') return read_declaration(token);
  return read_bogus_comment(token, at_ + 1);
}

bool HtmlTokenizer::read_tag(HtmlToken& token, HtmlTokenKind kind, std::uint32_t name_begin) {
  std::uint32_t at = name_begin;
  while (at < size() && !stops(text_[at], kNameStop)) ++at;
  const DecodedSpan name{name_begin, at};
  at = byte(at) == '>' && at < size() ? at + 1 : read_attributes(token, at);
  if (at == 0) {
    note_unclosed("tag");
    token.attributes.clear();
    return finish(token, HtmlTokenKind::lost, {at_, at_}, size());
  }
  token.element = &find_element(text_.substr(name.begin, name.size()));
  if (kind == HtmlTokenKind::start_tag && token.element->model != ContentModel::markup && !foreign_ &&
      !(xml_ && token.self_closing)) {
    set_content(token.element->model, token.element->name);
  }
  return finish(token, kind, name, at);
}

/// Returns where the tag ends, or 0 where the text ends before.
std::uint32_t HtmlTokenizer::read_attributes(HtmlToken& token, std::uint32_t at) {
  while (true) {
    while (at < size() && (is_html_space(text_[at]) || text_[at] == '/')) {
      if (text_[at] == '/' && byte(at + 1) == '>') {
        if (at + 1 >= size()) return 0;
        token.self_closing = true;
        return at + 2;
      }
      ++at;
    }
    if (at >= size()) return 0;
    if (text_[at] == '>') return at + 1;
    HtmlAttribute attribute;
    attribute.name.begin = at++;  // an `=` here is part of the name
    while (at < size() && !stops(text_[at], kAttributeStop)) ++at;
    attribute.name.end = at;
    while (at < size() && is_html_space(text_[at])) ++at;
    if (at < size() && text_[at] == '=') {
      ++at;
      while (at < size() && is_html_space(text_[at])) ++at;
      if (at >= size()) return 0;
      const char quote = text_[at];
      if (quote == '"' || quote == '\'') {
        attribute.value = {at + 1, find(quote, at + 1)};
        if (attribute.value.end >= size()) return 0;
        at = attribute.value.end + 1;
      } else {
        attribute.value.begin = at;
        while (at < size() && !stops(text_[at], kValueStop)) ++at;
        attribute.value.end = at;
      }
    }
    token.attributes.push_back(attribute);
  }
}

bool HtmlTokenizer::read_declaration(HtmlToken& token) {
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("<!--")) return read_comment(token);
  if (starts_ignoring_case(text_, at_ + 2, "doctype")) {
    const std::uint32_t end = find('>', at_ + 9);
    return finish(token, HtmlTokenKind::doctype, {at_ + 9, end}, std::min(end + 1, size()));
  }
  if ((foreign_ || xml_) && rest.starts_with("<![CDATA[")) {
    const std::size_t found = text_.find("]]>", at_ + 9);
    if (found == std::string_view::npos) note_unclosed("CDATA section");
    const auto end = static_cast<std::uint32_t>(std::min(found, text_.size()));
    return finish(token, HtmlTokenKind::text, {at_ + 9, end}, std::min(end + 3, size()));
  }
  return read_bogus_comment(token, at_ + 2);
}

bool HtmlTokenizer::read_comment(HtmlToken& token) {
  const std::uint32_t begin = at_ + 4;
  if (byte(begin) == '>' && begin < size()) return finish(token, HtmlTokenKind::comment, {begin, begin}, begin + 1);
  if (byte(begin) == '-' && byte(begin + 1) == '>') return finish(token, HtmlTokenKind::comment, {begin, begin}, begin + 2);
  for (std::uint32_t at = find('-', begin); at < size(); at = find('-', at + 1)) {
    if (byte(at + 1) != '-') continue;
    if (byte(at + 2) == '>') return finish(token, HtmlTokenKind::comment, {begin, at}, at + 3);
    if (byte(at + 2) == '!' && byte(at + 3) == '>') return finish(token, HtmlTokenKind::comment, {begin, at}, at + 4);
  }
  note_unclosed("comment");
  // The dashes that might have begun the end are no data.
  std::uint32_t end = size();
  const std::string_view data = text_.substr(begin);
  if (data.ends_with("--!")) {
    end -= 3;
  } else if (data.ends_with("--")) {
    end -= 2;
  } else if (data.ends_with("-")) {
    end -= 1;
  }
  return finish(token, HtmlTokenKind::comment, {begin, end}, size());
}

bool HtmlTokenizer::read_bogus_comment(HtmlToken& token, std::uint32_t data_begin) {
  const std::uint32_t end = find('>', data_begin);
  return finish(token, HtmlTokenKind::comment, {data_begin, end}, std::min(end + 1, size()));
}

}  // namespace sayyes
