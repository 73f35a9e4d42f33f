#include "answer_json.h"
#include "assets.h"
#include "route_support.h"
#include "routes.h"
#include "sayyes/version.h"

namespace sayyes::studio {
namespace {

using nlohmann::json;

/// A whole-sign rewrite is for signs; a longer text is a page.
constexpr std::size_t kMostSign = 16u << 10;
constexpr std::string_view kDraftFile = "studio-draft.json";

json names_of(std::string_view list) {
  json out = json::array();
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    out.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return out;
}

json start(Session& session) {
  const Config config = session.engine().config();
  const auto checker = session.engine().checker({});
  json files = json::array(), problems = json::array();
  for (const Draft& one : session.files()) files.push_back(to_json(one));
  for (const Problem& problem : checker.problems()) problems.push_back(to_json(problem));
  json out = {{"version", version()},
              {"run", session.run()},
              {"most", kMostUpload},
              {"facts", config.linter.house.facts},
              {"config", config.file.string()},
              {"profiles", names_of(all_profiles())},
              {"audiences", names_of(all_audiences())},
              {"files", std::move(files)},
              {"problems", std::move(problems)}};
  if (const auto draft = session.state().read(kDraftFile)) {
    const json read = json::parse(*draft, nullptr, false);
    if (read.is_object()) out["draft"] = read;
    const json& was = read.is_object() && read.contains("draft") && read["draft"].is_object() ? read["draft"] : json::object();
    if (const auto id = session.resume(text_member(read, "run"), number_member(was, "id"), text_member(was, "name"))) out["draft_id"] = *id;
  }
  return out;
}

json check(Session& session, const json& question) {
  const Settings settings = settings_from(question.value("settings", json::object()));
  const auto checker = session.engine().checker(settings);
  if (!checker) return told(checker.problems());
  return to_json(checked_draft(session, *checker, question), checker->linter);
}

json rewrite(Session& session, const json& question) {
  const Settings settings = settings_from(question.value("settings", json::object()));
  const std::string text = text_member(question, "text");
  json out = {{"rewrites", json::array()}, {"advice", json::array()}, {"needs", json::array()}};
  if (text.size() > kMostSign) return out;
  const auto checker = session.engine().checker(settings);
  if (!checker) return told(checker.problems());
  const RewriteResult result = checker->linter.rewrite(text, {.language = settings.language});
  for (const Rewrite& one : result.rewrites) out["rewrites"].push_back(to_json(one));
  out["advice"] = result.advice;
  out["needs"] = result.needs;
  return out;
}

}  // namespace

void add_page(WebServer& server) {
  for (const Asset& asset : assets()) {
    std::string pattern;  // httplib takes paths as regular expressions
    for (const char c : asset.path) pattern += c == '.' ? "\\." : std::string(1, c);
    server.Get(pattern, [&asset](const httplib::Request&, httplib::Response& response) {
      response.set_content(asset.bytes.data(), asset.bytes.size(), std::string(asset.type));
    });
  }
}

void add_text_routes(WebServer& server, Session& session) {
  add_route(server, "/api/start", [&](const json&) { return start(session); });
  add_route(server, "/api/check", [&](const json& question) { return check(session, question); });
  add_route(server, "/api/rewrite", [&](const json& question) { return rewrite(session, question); });
  add_route(server, "/api/draft", [&](const json& question) -> json {
    const auto draft = question.find("draft");
    session.keep_opened(draft == question.end() ? 0 : number_member(*draft, "id"));
    if (const auto problem = session.state().keep(kDraftFile, dump(question))) return told({*problem});
    return {{"kept", true}};
  });
  add_route(server, "/api/close", [&](const json&) -> json {
    session.close();
    return {{"closed", true}};
  });
}

}  // namespace sayyes::studio
