#pragma once
/// What one page says that the others of its site may say otherwise.

#include <cstdint>
#include <string>

namespace sayyes {

/// Where a page says something.
struct SitePlace {
  std::string path;  ///< as the run shows it
  std::uint32_t line = 0, column = 0;
  std::string sentence;    ///< on one line
  std::string place = {};  ///< Place::words, of a page that has no lines; else empty
  friend auto operator<=>(const SitePlace&, const SitePlace&) = default;
};

/// What a page calls something, or tells of a rule of the house.
struct SiteSaying {
  enum class Kind : std::uint8_t { name, telling };
  Kind kind = Kind::name;
  std::string about;  ///< what pages are compared by: an idea, or a topic and whom or what it holds for
  std::string says;   ///< "circulation desk", "8 years"
  SitePlace place;
};

}  // namespace sayyes
