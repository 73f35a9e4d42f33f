#include "request_gate.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace sayyes::studio {
namespace {

constexpr std::size_t kMostTarget = 2048;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) noexcept {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

bool is_token(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

struct Header {
  std::string_view name, value;
};

struct Head {
  std::string_view method, target;
  std::vector<Header> headers;

  std::size_t count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count_if(headers, [&](const Header& h) { return same(h.name, name); }));
  }
  std::optional<std::string_view> value(std::string_view name) const {
    for (const Header& header : headers) {
      if (same(header.name, name)) return header.value;
    }
    return std::nullopt;
  }
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Takes the line before the next CRLF; nothing where a line ends otherwise, which is how requests are smuggled.
std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find("\r\n");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 2);
  const bool clean = std::ranges::all_of(line, [](char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F); });
  return clean ? std::optional(line) : std::nullopt;
}

std::optional<Head> parse(std::string_view text) {
  Head head;
  const auto first = take_line(text);
  if (!first) return std::nullopt;
  const std::size_t one = first->find(' '), two = first->rfind(' ');
  if (one == std::string_view::npos || one == two) return std::nullopt;
  head.method = first->substr(0, one);
  head.target = first->substr(one + 1, two - one - 1);
  const std::string_view version = first->substr(two + 1);
  const bool plain = std::ranges::all_of(head.target, [](char c) { return c > ' ' && c < 0x7F && c != '#' && c != '\\'; });
  if (!is_token(head.method) || !head.target.starts_with('/') || head.target.starts_with("//") || !plain ||
      head.target.size() > kMostTarget || (version != "HTTP/1.1" && version != "HTTP/1.0"))
    return std::nullopt;
  while (true) {
    const auto line = take_line(text);
    if (!line) return std::nullopt;
    if (line->empty()) return text.empty() ? std::optional(std::move(head)) : std::nullopt;
    const std::size_t colon = line->find(':');
    if (colon == std::string_view::npos || !is_token(line->substr(0, colon))) return std::nullopt;
    head.headers.push_back({line->substr(0, colon), trimmed(line->substr(colon + 1))});
  }
}

bool is_type(std::string_view given, std::string_view type) {
  return same(trimmed(given.substr(0, given.find(';'))), type);
}

/// The header is there once at most, or nothing is believed.
bool single(const Head& head) {
  constexpr std::string_view kOnce[] = {"Content-Length", "Content-Type", "Origin", "X-Sayyes-Token", "Sec-Fetch-Site"};
  return std::ranges::all_of(kOnce, [&](std::string_view name) { return head.count(name) <= 1; });
}

bool is_from_here(const Head& head, std::string_view host, bool page) {
  if (const auto origin = head.value("Origin"); origin && *origin != "http://" + std::string(host)) return false;
  const auto site = head.value("Sec-Fetch-Site");
  if (!site || *site == "same-origin" || *site == "none") return true;
  // A link from elsewhere may open the page, in a window of its own.
  return page && head.value("Sec-Fetch-Mode") == "navigate" && head.value("Sec-Fetch-Dest") == "document";
}

}  // namespace

bool same_secret(std::string_view given, std::string_view secret) noexcept {
  unsigned differ = given.size() == secret.size() ? 0 : 1;
  for (std::size_t i = 0; i < secret.size(); ++i)
    differ |= static_cast<unsigned char>(secret[i]) ^ static_cast<unsigned char>(i < given.size() ? given[i] : 0);
  return differ == 0;
}

Verdict judge(std::string_view text, const GateKeys& keys) {
  const auto head = parse(text);
  if (!head || !single(*head) || head->count("Transfer-Encoding") != 0 || head->count("Expect") != 0) return {400, 0};

  const std::string port = ":" + std::to_string(keys.port);
  const auto host = head->value("Host");
  if (!host || head->count("Host") != 1 || (*host != "127.0.0.1" + port && *host != "localhost" + port)) return {421, 0};

  const std::string_view path = head->target.substr(0, head->target.find('?'));
  const bool api = path.starts_with("/api/");
  const bool reading = head->method == "GET" || head->method == "HEAD";
  if (head->count("Upgrade") != 0 || !is_from_here(*head, *host, reading && path == "/")) return {403, 0};
  if (api ? head->method != "POST" : !reading) return {405, 0};

  std::size_t size = 0;
  if (const auto length = head->value("Content-Length")) {
    const auto [end, error] = std::from_chars(length->data(), length->data() + length->size(), size);
    if (error == std::errc::result_out_of_range) return {413, 0};
    if (length->empty() || error != std::errc() || end != length->data() + length->size()) return {400, 0};
  } else if (api) {
    return {400, 0};
  }
  if (!api) return size == 0 ? Verdict{} : Verdict{400, 0};

  const auto token = head->value("X-Sayyes-Token");
  if (!token || !same_secret(*token, keys.token)) return {403, 0};
  const bool upload = path == "/api/upload";
  if (!is_type(head->value("Content-Type").value_or(""), upload ? "application/octet-stream" : "application/json")) return {415, 0};
  if (size > (upload ? kMostUpload : kMostBody)) return {413, 0};
  return {0, size};
}

}  // namespace sayyes::studio
