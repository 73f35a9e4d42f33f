#pragma once
/// Who may ask what. Any web page can send requests to this machine, so each head is judged before a byte of its body is read.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes::studio {

inline constexpr std::size_t kMostHead = 16u << 10;      ///< bytes of a request's line and headers
inline constexpr std::size_t kMostBody = 4u << 20;       ///< bytes of a question to the engine
inline constexpr std::size_t kMostUpload = 10u << 20;    ///< bytes of a dropped file

/// What the gate compares with. Immutable after the start; safe for concurrent use.
struct GateKeys {
  int port = 0;
  std::string token;  ///< 32 hexadecimal digits, new at each start
};

struct Verdict {
  int status = 0;             ///< 0: let it in; else the status to refuse it with
  std::size_t body = 0;       ///< bytes that follow the head
};

/// Judges a whole head, with the empty line that ends it. Strict: what browsers do not send is refused. Pure.
Verdict judge(std::string_view head, const GateKeys& keys);

/// Compares in a time that tells nothing of where they differ.
bool same_secret(std::string_view given, std::string_view secret) noexcept;

}  // namespace sayyes::studio
