#pragma once
/// The block of settings at the head of a Markdown file: YAML between `---`, TOML between `+++`, JSON between `;;;`.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/span.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

/// A stretch of a value: the file's bytes, or `atom` for what an escape there stands for.
struct FrontMatterPiece {
  DecodedSpan span;
  std::string_view atom;  ///< static; empty: the bytes as they stand
};

/// A value that a page shows: its title, its description.
struct FrontMatterField {
  Scope scope = Scope::title;
  std::vector<FrontMatterPiece> pieces;
};

struct FrontMatter {
  std::uint32_t end = 0;  ///< where the text begins; 0: there is no front matter
  std::vector<FrontMatterField> fields;
  std::string_view language;  ///< view of the text; empty: not said
};

/// Only the simple forms are read: one value after a key at the margin, and in YAML a block or the lines that go on. What is
/// written in another way is passed over. Without an end line there is no front matter. Linear.
FrontMatter read_front_matter(std::string_view text);

}  // namespace sayyes
