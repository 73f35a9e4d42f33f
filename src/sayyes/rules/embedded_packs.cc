#include "sayyes/rules/embedded_packs.h"

#include <cstdint>
#include <map>
#include <optional>
#include <type_traits>

namespace sayyes {
namespace {

/// Writes fields one after another: numbers in groups of seven bits, texts and lists after their size.
class Writer {
 public:
  template <class T>
  void operator()(const T& value) {
    if constexpr (std::is_enum_v<T>)
      number(static_cast<std::uint32_t>(value));
    else if constexpr (std::is_integral_v<T>)
      number(static_cast<std::uint32_t>(value));
    else
      fields(*this, const_cast<T&>(value));
  }
  void operator()(const std::string& text) {
    number(static_cast<std::uint32_t>(text.size()));
    out += text;
  }
  template <class T>
  void operator()(const std::vector<T>& list) {
    number(static_cast<std::uint32_t>(list.size()));
    for (const T& item : list) (*this)(item);
  }
  template <class T>
  void operator()(const std::optional<T>& value) {
    number(value ? 1 : 0);
    if (value) (*this)(*value);
  }
  void operator()(const std::map<std::string, std::string>& map) {
    number(static_cast<std::uint32_t>(map.size()));
    for (const auto& [key, value] : map) {
      (*this)(key);
      (*this)(value);
    }
  }
  template <class T>
  void heavy(const T& value) {
    (*this)(value);
  }
  std::string out;

 private:
  void number(std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
  }
};

/// The same fields back. After a fault every read gives nothing, and `good` is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes, EmbeddedPart part = EmbeddedPart::all) : bytes_(bytes), part_(part) {}
  bool good = true;

  /// What the tables stand for, and what only documentation and tests look at.
  template <class T>
  void heavy(T& value) {
    if (part_ == EmbeddedPart::all)
      (*this)(value);
    else
      skip(value);
  }

  template <class T>
  void operator()(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
      value = static_cast<T>(number());
    else
      fields(*this, value);
  }
  void operator()(std::string& text) {
    const std::size_t size = number();
    if (size > bytes_.size()) return fail();
    text.assign(bytes_.data(), size);
    bytes_.remove_prefix(size);
  }
  template <class T>
  void operator()(std::vector<T>& list) {
    const std::size_t size = number();
    // Every item takes a byte at least, so a false size cannot ask for much.
    if (size > bytes_.size()) return fail();
    list.resize(size);
    for (T& item : list) (*this)(item);
  }
  template <class T>
  void operator()(std::optional<T>& value) {
    if (number() != 0) (*this)(value.emplace());
  }
  void operator()(std::map<std::string, std::string>& map) {
    for (std::size_t left = number(); left != 0 && good; --left) {
      std::string key;
      (*this)(key);
      (*this)(map[key]);
    }
  }

 private:
  void skip(const std::vector<std::string>&) {
    for (std::size_t left = number(); left != 0 && good; --left) {
      const std::size_t size = number();
      if (size > bytes_.size()) return fail();
      bytes_.remove_prefix(size);
    }
  }
  // Examples come last.
  template <class T>
  void skip(const std::vector<T>&) {
    bytes_ = {};
  }
  void fail() {
    good = false;
    bytes_ = {};
  }
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      if (bytes_.empty()) return fail(), 0;
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    return fail(), 0;
  }
  std::string_view bytes_;
  EmbeddedPart part_;
};

// One list of fields for both ways: what is written is what is read.
template <class Archive>
void fields(Archive& a, TextSpan& span) {
  a(span.begin);
  a(span.end);
}
template <class Archive>
void fields(Archive& a, CountMatch& count) {
  a(count.measure);
  a(count.more_than);
  a(count.of_words);
}
template <class Archive>
void fields(Archive& a, RuleMatch& match) {
  a.heavy(match.phrases);
  a(match.compounds);
  a(match.pattern);
  a(match.frames);
  a(match.conveys);
  a(match.count);
  a(match.exact_case);
}
template <class Archive>
void fields(Archive& a, RuleGuards& guards) {
  a(guards.unless);
  for (auto* list : {&guards.not_before, &guards.not_after, &guards.only_before, &guards.only_after, &guards.not_near,
                     &guards.only_near, &guards.not_in_segment, &guards.only_in_segment}) {
    a.heavy(*list);
  }
  a(guards.near_words);
  a(guards.at);
}
template <class Archive>
void fields(Archive& a, SuggestionTemplate& suggestion) {
  a(suggestion.kind);
  a(suggestion.text);
}
template <class Archive>
void fields(Archive& a, RuleExample& example) {
  a(example.text);
  a(example.flag);
  a(example.spans);
  a(example.say);
  a(example.as);
}
template <class Archive>
void fields(Archive& a, Rule& rule) {
  for (auto* text : {&rule.id, &rule.language, &rule.category, &rule.title, &rule.message, &rule.why}) a(*text);
  a(rule.evidence);
  a(rule.severity);
  a(rule.praise);
  a(rule.intent);
  a(rule.profiles);
  a(rule.audiences);
  a(rule.scopes);
  a(rule.match);
  a(rule.guards);
  a(rule.suggestions);
  a.heavy(rule.examples);
}
template <class Archive>
void fields(Archive& a, Guard::GuardExample& example) {
  a(example.rule);
  a(example.text);
  a(example.holds);
}
template <class Archive>
void fields(Archive& a, Guard& guard) {
  for (auto* text : {&guard.id, &guard.language, &guard.title}) a(*text);
  for (auto* list :
       {&guard.phrases, &guard.before, &guard.after, &guard.near, &guard.sentence, &guard.segment, &guard.headings})
    a.heavy(*list);
  a(guard.pattern);
  a(guard.near_words);
  a(guard.builtin);
  a.heavy(guard.examples);
}
template <class Archive>
void fields(Archive& a, Activity::Yes& yes) {
  a(yes.say);
  a(yes.bends);
  a(yes.when);
}
template <class Archive>
void fields(Archive& a, Activity& activity) {
  for (auto* text : {&activity.id, &activity.language, &activity.title, &activity.type}) a(*text);
  a(activity.things);
  a(activity.acts);
  a(activity.intent);
  a(activity.companion);
  a(activity.yes);
  a(activity.words);
}

template <class Archive>
void fields(Archive& a, EmbeddedHead& head) {
  a(head.id);
  a(head.rules);
  a(head.guards);
  a(head.activities);
}

template <class T>
std::string encoded(const T& value) {
  Writer writer;
  writer(value);
  return std::move(writer.out);
}

template <class T>
void decode_into(std::vector<T>& list, std::string_view bytes, EmbeddedPart part) {
  Reader reader(bytes, part);
  reader(list.emplace_back());
  if (!reader.good) list.pop_back();
}

}  // namespace

std::string encode(const Rule& rule) { return encoded(rule); }
std::string encode(const Guard& guard) { return encoded(guard); }
std::string encode(const Activity& activity) { return encoded(activity); }

std::string encode_head(const RulePack& pack) {
  Writer writer;
  writer(EmbeddedHead{pack.id, static_cast<std::uint32_t>(pack.rules.size()), static_cast<std::uint32_t>(pack.guards.size()),
                      static_cast<std::uint32_t>(pack.activities.size())});
  writer(pack.titles);
  return kEmbeddedVersion + writer.out;
}

std::optional<EmbeddedHead> decode_head(const EmbeddedEntry& entry) {
  if (entry.kind != 'P' || entry.bytes.empty() || entry.bytes.front() != kEmbeddedVersion) return std::nullopt;
  Reader reader(entry.bytes.substr(1));
  EmbeddedHead head;
  reader(head);
  if (!reader.good) return std::nullopt;
  return head;
}

std::vector<RulePack> decode_packs(std::span<const EmbeddedEntry> entries, EmbeddedPart part) {
  std::vector<RulePack> packs;
  bool readable = false;
  for (const EmbeddedEntry& entry : entries) {
    if (entry.kind == 'P') {
      const auto head = decode_head(entry);
      readable = head.has_value();
      if (!readable) continue;
      RulePack& pack = packs.emplace_back();
      Reader reader(entry.bytes.substr(1));
      EmbeddedHead skipped;
      reader(skipped);
      reader(pack.titles);
      pack.id = head->id;
      if (head->rules + head->guards + head->activities <= entries.size()) {
        pack.rules.reserve(head->rules);
        pack.guards.reserve(head->guards);
        pack.activities.reserve(head->activities);
      }
    } else if (readable) {
      RulePack& pack = packs.back();
      if (entry.kind == 'R')
        decode_into(pack.rules, entry.bytes, part);
      else if (entry.kind == 'G')
        decode_into(pack.guards, entry.bytes, part);
      else if (entry.kind == 'A')
        decode_into(pack.activities, entry.bytes, part);
    }
  }
  return packs;
}

}  // namespace sayyes
