#include "sayyes/matching/matcher.h"

#include <algorithm>
#include <utility>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/matcher_data.h"
#include "sayyes/matching/pattern_expansion.h"
#include "sayyes/matching/required_words.h"

namespace sayyes {

using namespace matching;  // NOLINT(google-build-using-namespace): the inside of this module
namespace {

// Nanoseconds a word of text, roughly, for each way to find a pattern; only their proportions matter.
constexpr double kAnchorCost = 40;    // at every word that is an anchor: walk back and compare
constexpr double kSegmentCost = 700;  // at every such word: search its segment
constexpr double kRareShare = 0.0006;
constexpr double kSearchCost = 15;  // search everything
// From this weight on, alternatives are searched one by one: what one automaton has to remember of each multiplies.
constexpr std::uint32_t kHeavyPattern = 800;

using Anchors = std::vector<std::pair<std::uint64_t, Anchor>>;

void give_regexes(StoredPattern& pattern, std::string_view source, const MatcherOptions& options) {
  const std::string plain(source);
  pattern.edged = std::make_unique<LazyRe2>("(?:" + plain + ")\\b", options.pattern_memory, pattern.captures);
  pattern.plain = std::make_unique<LazyRe2>(plain, options.pattern_memory, pattern.captures);
}

struct Builder {
  Matcher::Data& data;
  Anchors tokens, pairs, marks;
  std::vector<Problem> problems;

  void add(const Needle& needle) {
    const auto index = static_cast<std::uint32_t>(data.needles.size());
    data.needles.push_back({data.texts.add(needle.text), needle.owner, needle.capitals});
    auto choice = choose_anchor(needle.text, true, true);
    if (!choice) choice = choose_mark(needle.text);
    if (choice) anchor(*choice, {index, choice->offset});  // without one it is all spaces, and stands nowhere at word edges
  }

  void anchor(const AnchorChoice& choice, Anchor anchor) {
    (choice.mark ? marks : choice.pair ? pairs : tokens).push_back({choice.hash, anchor});
    data.single_marks = data.single_marks || choice.single;
  }

  void add(const Pattern& pattern, std::uint32_t number, const MatcherOptions& options) {
    data.slot_of.push_back(static_cast<std::uint32_t>(data.patterns.size()));
    const auto syntax = parse_pattern(pattern.re2);
    const bool captures = syntax ? syntax->has_span : pattern.re2.find("<span>") != std::string::npos;
    StoredPattern stored;
    stored.owner = pattern.owner;
    stored.number = number;
    stored.exact_case = pattern.exact_case;
    stored.capitals = pattern.capitals;
    stored.captures = captures;
    give_regexes(stored, pattern.re2, options);
    const bool may_be_empty = syntax && least_size(syntax->root) == 0;
    if (!syntax || syntax->weight > kLightPattern || may_be_empty) {
      if (auto problem = stored.plain->check(may_be_empty)) {
        problem->file = pattern.file;
        problem->line = pattern.line;
        problems.push_back(*std::move(problem));
        return;
      }
    }
    const auto slot = static_cast<std::uint32_t>(data.patterns.size());
    stored.whole = slot;
    std::vector<std::string_view> parts;
    if (syntax && !stored.exact_case && !captures && syntax->weight >= kHeavyPattern) parts = top_alternatives(pattern.re2);
    if (syntax) analyse(stored, *syntax, parts.size() > 1);
    const bool by_parts = stored.mode == StoredPattern::Mode::by_parts;
    keep(std::move(stored), pattern.re2);
    if (!by_parts) return;
    for (const std::string_view source : parts) {
      StoredPattern part;
      part.owner = pattern.owner;
      part.number = number;
      part.capitals = pattern.capitals;
      part.whole = slot;
      give_regexes(part, source, options);
      if (const auto part_syntax = parse_pattern(source)) analyse(part, *part_syntax, false);
      keep(std::move(part), source);
    }
  }

  void keep(StoredPattern stored, std::string_view source) {
    if (stored.mode == StoredPattern::Mode::regex_everywhere) {
      data.everywhere.push_back(static_cast<std::uint32_t>(data.patterns.size()));
    }
    data.records.push_back({data.texts.add(source), stored.owner, stored.number, stored.first_shape, stored.whole,
                            static_cast<std::uint8_t>(stored.mode), static_cast<std::uint8_t>(stored.ends), stored.captures,
                            stored.exact_case, stored.anywhere, stored.needs.lead, stored.capitals, 0,
                            stored.needs.row});
    data.patterns.push_back(std::move(stored));
  }

  /// Chooses how the pattern is found, and anchors it. `has_parts`: it may be found by its alternatives.
  void analyse(StoredPattern& stored, const Syntax& syntax, bool has_parts) {
    const auto [last, empty] = last_characters(syntax.root);
    CharSet others = token_set();
    others.invert();
    if (!empty && last.subset_of(token_set())) stored.ends = StoredPattern::Ends::in_token_byte;
    if (!empty && last.subset_of(others)) stored.ends = StoredPattern::Ends::in_other;

    stored.anywhere = !stored.exact_case && !sees_text_ends(syntax.root);
    // The original of an exact pattern is not the view that is asked.
    if (!stored.exact_case) stored.needs = needs_of(syntax.root);

    using Mode = StoredPattern::Mode;
    const auto slot = static_cast<std::uint32_t>(data.patterns.size());
    const SyntaxNode& root = syntax.root;
    const SyntaxNode seen = stored.exact_case ? folded(root) : SyntaxNode();
    const SyntaxNode& worded = stored.exact_case ? seen : root;
    const RequiredWords required = required_words(worded, !stored.exact_case);
    const std::optional<double> share = required.share;
    const double wanted = share ? *share * kSegmentCost : kSearchCost;
    std::optional<Shapes> shapes;
    // Where the words are that rare, a search of their segments costs next to nothing, and writing out many shapes would
    // only make every start slower.
    const bool rare = share && *share < kRareShare && branches_too_much(root);
    if (!stored.exact_case && !rare) shapes = shapes_of(root, slot);
    const double anchored = shapes ? shapes->share * kAnchorCost : kSearchCost;
    const bool searched = std::min(anchored, wanted) >= kSearchCost;
    if (has_parts && (searched || wanted < anchored)) {
      stored.mode = Mode::by_parts;
      return;
    }
    if (searched) return;
    if (wanted < anchored) {
      stored.mode = Mode::regex_in_segments_with_words;
      for (const AnchorChoice& word : required.words) anchor(word, {slot | kWantsSegment, 0});
      return;
    }
    stored.mode = shapes->exact && !syntax.has_span ? Mode::shapes : Mode::regex_at_anchors;
    stored.first_shape = static_cast<std::uint32_t>(data.shapes.size());
    for (const Shape& shape : shapes->all) {
      const auto index = static_cast<std::uint32_t>(data.needles.size() + data.shapes.size());
      anchor(shape.anchor, {index, 0});
      data.shapes.add(shape);
    }
  }

  /// The tree with ASCII letters in lower case, as the view has them. Only its words are looked at; beside characters
  /// beyond ASCII, which the view may leave out or change, none is sure.
  static SyntaxNode folded(SyntaxNode node) {
    if (std::any_of(node.text.begin(), node.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
      node.kind = SyntaxNode::Kind::set;
      node.set.beyond_ascii = true;
      return node;
    }
    for (char& c : node.text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    for (unsigned char c = 'A'; c <= 'Z'; ++c) {
      if (node.set.has(c)) node.set.add(static_cast<unsigned char>(c + 32));
    }
    for (SyntaxNode& child : node.children) child = folded(std::move(child));
    return node;
  }
};

}  // namespace

Result<Matcher> Matcher::compile(std::vector<Needle> needles, std::vector<Pattern> patterns, const MatcherOptions& options) {
  auto data = std::make_unique<Data>();
  Builder builder{*data, {}, {}, {}, {}};
  data->needles.reserve(needles.size());
  builder.tokens.reserve(needles.size());
  builder.pairs.reserve(needles.size());
  std::size_t bytes = 0;
  for (const Needle& needle : needles) bytes += needle.text.size();
  data->texts.reserve(bytes);
  for (const Needle& needle : needles) builder.add(needle);
  std::uint32_t number = static_cast<std::uint32_t>(needles.size());
  for (const Pattern& pattern : patterns) builder.add(pattern, number++, options);
  data->tokens = AnchorTable(builder.tokens);
  data->pairs = AnchorTable(builder.pairs);
  data->marks = AnchorTable(builder.marks);
  data->classify = classify_bytes();
  return {Matcher(std::move(data)), std::move(builder.problems)};
}

void Matcher::write(FlatWriter& out) const { out(*data_); }

std::optional<Matcher> Matcher::read(FlatReader& in, const MatcherOptions& options) {
  auto data = std::make_unique<Data>();
  in(*data);
  if (!in.good) return std::nullopt;
  data->patterns.reserve(data->records.size());
  for (const PatternRecord& record : data->records) {
    StoredPattern& pattern = data->patterns.emplace_back();
    pattern.mode = static_cast<StoredPattern::Mode>(record.mode);
    pattern.ends = static_cast<StoredPattern::Ends>(record.ends);
    pattern.exact_case = record.exact_case;
    pattern.capitals = record.capitals;
    pattern.anywhere = record.anywhere;
    pattern.needs = {record.needs_lead, record.needs_row};
    pattern.owner = record.owner;
    pattern.number = record.number;
    pattern.first_shape = record.first_shape;
    pattern.whole = record.whole;
    pattern.captures = record.captures;
    give_regexes(pattern, data->texts.at(record.source), options);
  }
  data->classify = classify_bytes();
  return Matcher(std::move(data));
}

Matcher::Matcher(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

}  // namespace sayyes
