#pragma once
/// The library's answers as the page reads them. Places are UTF-16 units of the text that the page sent.

#include <nlohmann/json.hpp>

#include "sayyes/linter.h"
#include "sayyes/project.h"
#include "sayyes/rewrite.h"

namespace sayyes::studio {

nlohmann::json to_json(const Problem& problem);
nlohmann::json to_json(const WelcomeScore& score);
nlohmann::json to_json(const Rewrite& rewrite);
/// The whole answer for one text. `linter` names the rules; it is the one that checked.
nlohmann::json to_json(const FileReport& file, const Linter& linter);
/// What a wall of signs shows of one: name, score, counts by category, and the first words.
nlohmann::json summary_json(const FileReport& file);

/// Text with nothing in it that JSON could not carry.
std::string dump(const nlohmann::json& value);

}  // namespace sayyes::studio
