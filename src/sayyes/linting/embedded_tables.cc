#include "sayyes/linting/embedded_tables.h"

#include <cstring>

#include "sayyes/rules/embedded_packs.h"

namespace sayyes {
namespace {

/// Raised with every change of what the blocks hold.
constexpr char kVersion[8] = {'s', 'a', 'y', 'y', 'e', 's', '0', '1'};

std::uint64_t version_word() noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, kVersion, sizeof word);
  return word;
}

/// The parts of a frame, side by side with those of all others.
struct FlatPart {
  FixedWords words;
  std::uint32_t slot = 0;  // 0: fixed words; else SlotKind + 1
};
struct FlatFrame {
  std::uint32_t first = 0, count = 0, core = 0, anchor = 0;
};

struct Sizes {
  std::uint32_t rules = 0, guards = 0, activities = 0;

  template <class Archive>
  void fields(Archive& a) {
    a(rules);
    a(guards);
    a(activities);
  }
  friend bool operator==(const Sizes&, const Sizes&) = default;
};

Sizes sizes_of(const Engine& engine) {
  return {static_cast<std::uint32_t>(engine.rules.size()), static_cast<std::uint32_t>(engine.guards.size()),
          static_cast<std::uint32_t>(engine.activities.size())};
}

/// Where the parts of a block begin, in words.
struct Directory {
  std::uint32_t lexicon = 0;
  FlatArray<std::uint32_t> set_end;  ///< of each set of phrases, guards first; the first begins where the lexicon ends
  std::uint32_t first_set = 0;

  template <class Archive>
  void fields(Archive& a) {
    a(lexicon);
    a(first_set);
    a(set_end);
  }
};

template <class Archive>
void lists(Archive& a, Engine& engine, FlatArray<FlatFrame>& frames, FlatArray<FlatPart>& parts) {
  a(engine.words);
  a(engine.phrases);
  a(engine.owners);
  a(engine.owner_end);
  a(frames);
  a(parts);
}

void write_frames(const Engine& engine, FlatArray<FlatFrame>& frames, FlatArray<FlatPart>& parts) {
  for (const FrameForm& form : engine.frames) {
    frames.push_back({static_cast<std::uint32_t>(parts.size()), static_cast<std::uint32_t>(form.parts.size()),
                      static_cast<std::uint32_t>(form.core), form.anchor});
    for (const PhrasePart& part : form.parts) {
      parts.push_back({part.words, part.slot ? static_cast<std::uint32_t>(*part.slot) + 1 : 0});
    }
  }
}

void read_frames(const FlatArray<FlatFrame>& frames, const FlatArray<FlatPart>& parts, Engine& engine) {
  engine.frames.reserve(frames.size());
  for (const FlatFrame& frame : frames) {
    FrameForm& form = engine.frames.emplace_back();
    form.core = frame.core;
    form.anchor = frame.anchor;
    form.parts.reserve(frame.count);
    for (const FlatPart* part = parts.data() + frame.first; part != parts.data() + frame.first + frame.count; ++part) {
      form.parts.push_back(
          {part->words, part->slot == 0 ? std::nullopt : std::optional(static_cast<SlotKind>(part->slot - 1))});
    }
  }
}

template <class Look>
void each_set(const Engine& engine, Look look) {
  for (const auto& guard : engine.guards) guard->each_set(look);
  for (const auto& rule : engine.rules) rule->each_set(look);
}

/// A user's rule has this id.
bool is_replaced(const Linter::Data& data, std::string_view id) {
  if (data.packs.empty()) return false;
  const auto& rules = data.index().rules_by_id;
  const auto found = rules.find(id);
  return found != rules.end() && data.is_users(*found->second);
}

}  // namespace

std::vector<std::uint64_t> write_engine(const Engine& engine) {
  FlatWriter lexicon, sets, lists_and_matcher;
  engine.lexicon().write(lexicon);
  Directory directory;
  each_set(engine, [&](const LazyPhrases& set) {
    if (!set.empty()) sets(set.get());
    directory.set_end.push_back(static_cast<std::uint32_t>(sets.words.size()));
  });
  FlatArray<FlatFrame> frames;
  FlatArray<FlatPart> parts;
  write_frames(engine, frames, parts);
  lists(lists_and_matcher, const_cast<Engine&>(engine), frames, parts);
  if (engine.matcher) engine.matcher->write(lists_and_matcher);

  // The directory has the same size whatever it says.
  const auto begin = [&] {
    FlatWriter out;
    out.words.push_back(version_word());
    out(sizes_of(engine));
    out(directory);
    return out;
  };
  directory.lexicon = static_cast<std::uint32_t>(begin().words.size() + lists_and_matcher.words.size());
  directory.first_set = directory.lexicon + static_cast<std::uint32_t>(lexicon.words.size());
  FlatWriter out = begin();
  for (const FlatWriter* part : {&lists_and_matcher, &lexicon, &sets}) {
    out.words.insert(out.words.end(), part->words.begin(), part->words.end());
  }
  return std::move(out.words);
}

std::unique_ptr<Engine> read_engine(const Linter::Data& data, std::string_view language, std::span<const std::uint64_t> block) {
  if (block.empty() || block.front() != version_word()) return nullptr;
  const RulePack* const pack = light_pack(language);
  if (pack == nullptr) return nullptr;
  auto engine = std::make_unique<Engine>();
  engine->language = std::string(language);
  add_guards({pack}, *engine);
  engine->rules.reserve(pack->rules.size());
  for (const Rule& rule : pack->rules) {
    if (rule.match.count) engine->count_rules.push_back(static_cast<std::uint32_t>(engine->rules.size()));
    CompiledRule& compiled = add_rule(data.options, rule, *engine);
    compiled.in_use = compiled.in_use && data.is_selected(rule.id) && !is_replaced(data, rule.id);
  }
  add_activities({pack}, *engine);

  FlatReader reader(block.subspan(1));
  Sizes sizes;
  Directory directory;
  FlatArray<FlatFrame> frames;
  FlatArray<FlatPart> parts;
  reader(sizes);
  reader(directory);
  lists(reader, *engine, frames, parts);
  MatcherOptions options;
  options.pattern_memory = data.options.pattern_memory;
  auto matcher = Matcher::read(reader, options);
  const std::size_t sets = engine->guards.size() * kGuardSets + engine->rules.size() * kRuleSets;
  if (!matcher || sizes != sizes_of(*engine) || directory.set_end.size() != sets || directory.first_set > block.size() ||
      directory.lexicon > directory.first_set) {
    return nullptr;
  }
  engine->matcher.emplace(*std::move(matcher));
  read_frames(frames, parts, *engine);
  engine->lexicon_block = block.subspan(directory.lexicon, directory.first_set - directory.lexicon);
  std::uint32_t begin = 0;
  const std::uint32_t* end = directory.set_end.begin();
  each_set(*engine, [&](LazyPhrases& set) {
    if (begin != *end) set.lies_at(block.data() + directory.first_set + begin, *end - begin);
    begin = *end++;
  });
  return engine;
}

}  // namespace sayyes
