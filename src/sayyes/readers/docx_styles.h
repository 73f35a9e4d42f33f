#pragma once
/// What the styles of a Word document say about its text.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/result.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

class DocxStyles {
 public:
  struct Style {
    std::string based_on, language;
    std::optional<Scope> scope;
    bool hidden = false;
  };
  /// `xml`: the part with the styles, or empty. A Problem where it is no XML.
  std::optional<Problem> read(std::string_view xml);

  /// What the style and those it is based on say together; an unknown one says nothing.
  Style find(std::string_view id) const;
  /// Of text that says no language and whose style does not either.
  const std::string& language() const noexcept { return language_; }

 private:
  friend class DocxStyleReader;
  std::map<std::string, Style, std::less<>> styles_;
  std::string language_;
};

/// "0", "false" and "off" switch off what an element without a value switches on.
bool docx_on(std::string_view value) noexcept;

}  // namespace sayyes
