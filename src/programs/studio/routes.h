#pragma once
/// What the page may ask. Every route takes and gives values; none takes a path.

#include <filesystem>

#include "session.h"
#include "web_server.h"

namespace sayyes::studio {

void add_page(WebServer& server);
/// check, rewrite, start, draft, close
void add_text_routes(WebServer& server, Session& session);
/// upload, take, undo, file, picture, batch, report, save
void add_file_routes(WebServer& server, Session& session, const std::filesystem::path& folder);
/// choices, sign, export
void add_sign_routes(WebServer& server);

}  // namespace sayyes::studio
