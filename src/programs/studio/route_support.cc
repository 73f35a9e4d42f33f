#include "route_support.h"

#include "answer_json.h"
#include "looked_at.h"

namespace sayyes::studio {

using nlohmann::json;

void add_route(WebServer& server, const std::string& path, Answer answer) {
  server.Post(path, [answer = std::move(answer)](const httplib::Request& request, httplib::Response& response) {
    const json question = json::parse(request.body, nullptr, false);
    if (!question.is_object()) {
      response.status = 400;
      return;
    }
    response.set_content(dump(answer(question)), "application/json");
  });
}

json told(const std::vector<Problem>& problems) {
  return {{"problem", problems.empty() ? json{{"code", "unknown"}, {"message", "something went wrong"}} : to_json(problems.front())}};
}

std::string text_member(const json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint32_t number_member(const json& object, const char* key) {
  if (!object.is_object()) return 0;
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() && found->get<std::uint64_t>() <= UINT32_MAX ? found->get<std::uint32_t>() : 0;
}

std::string draft_name(const json& question) {
  std::string name = text_member(question, "name");
  return name.empty() ? "draft.txt" : name;
}

json to_json(const Draft& draft) {
  json out = {{"id", draft.id}, {"name", draft.name}, {"format", draft.format}, {"text", draft.text},
              {"saves", !draft.path.empty() && !draft.looked_at}, {"opened", draft.now.has_value()}};
  if (draft.looked_at) out["looked"] = looked_at_json(*draft.looked_at);
  return out;
}

FileReport checked_draft(const Session& session, const Checker& checker, const json& question) {
  const auto draft = session.find(question.value("id", 0u));
  if (draft && draft->now) return check(checker, *draft->now, draft->name);
  return check(checker, text_member(question, "text"), draft_name(question));
}

}  // namespace sayyes::studio
