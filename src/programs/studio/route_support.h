#pragma once
/// A question as JSON, an answer as JSON, and problems in between.

#include <httplib.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "sayyes/result.h"
#include "session.h"
#include "web_server.h"

namespace sayyes::studio {

using Answer = std::function<nlohmann::json(const nlohmann::json& question)>;

/// POST `path`: 200 with what `answer` gives; 400 without a body where the question is no JSON object.
void add_route(WebServer& server, const std::string& path, Answer answer);
/// {"problem": …}: what the page tells its user.
nlohmann::json told(const std::vector<Problem>& problems);
/// A member that is a text, else empty.
std::string text_member(const nlohmann::json& object, const char* key);
/// A member that is a whole number of 32 bits, else 0.
std::uint32_t number_member(const nlohmann::json& object, const char* key);
/// The name of the draft in question, whose extension says how it is read.
std::string draft_name(const nlohmann::json& question);

/// A draft as the page takes it.
nlohmann::json to_json(const Draft& draft);

/// What a question is about, checked: the file of a draft that is opened to be read ("id"), else the text that it holds.
FileReport checked_draft(const Session& session, const Checker& checker, const nlohmann::json& question);

}  // namespace sayyes::studio
