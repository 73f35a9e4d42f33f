#include "option_table.h"

namespace sayyes::program {
namespace {

constexpr CommandRow kCommands[] = {
    {Command::check, "check", "[PATH…]", "Find unwelcoming wording and say it better",
     "PATH is a file, a folder, or - for standard input; without one it is the folder\n"
     "you are in. In a folder, sayyes reads text, Markdown and HTML, and leaves out\n"
     "hidden files and what git ignores. Settings come from the nearest sayyes.toml.\n"
     "\n"
     "Exit code: 0 all well, 1 there are findings (see --fail-on), 2 something could\n"
     "not be done.",
     "sayyes check signs/ website/            # two folders\n"
     "sayyes check --as sign door.txt         # a sign: lines count\n"
     "sayyes check --text \"NO FOOD OR DRINK\"  # words as they come\n"
     "sayyes check --format jsonl . | jq .    # for other programs\n"
     "sayyes check --format github --output sarif=sayyes.sarif site/\n"
     "git diff --name-only -z | sayyes check --files-from - -0\n"
     "sayyes check --select jargon --fail-on never .",
     255},
    {Command::fix, "fix", "[PATH…]", "Put better wording into files",
     "What is safe goes in by itself: a word for a word. --unsafe adds wordings that\n"
     "a person should look at, --interactive asks about each. What bends a rule, and\n"
     "blanks, are never put in. Only the words change; markup, encoding and line ends\n"
     "stay, and a file that somebody saves meanwhile is left to them. With - the text\n"
     "of standard input is fixed on its way to standard output.\n"
     "\n"
     "Exit code: 0 nothing is left to do, 1 there are findings left (see --fail-on) or\n"
     "--diff has something to show, 2 something could not be done.",
     "sayyes fix --diff .                     # what would change; nothing is written\n"
     "sayyes fix signs/ website/\n"
     "sayyes fix --interactive about.md       # choose for each place\n"
     "sayyes fix - < old.md > new.md",
     255},
    {Command::rewrite, "rewrite", "[TEXT…]", "Say a whole sign anew",
     "TEXT is the sign; without it, or with -, standard input is. First come forms\n"
     "that keep the rule, then forms that bend it, for whoever may decide that. What\n"
     "only your library knows is a blank until --fact or sayyes.toml tells it.\n"
     "\n"
     "Exit code: 0 there is something to say, 1 there is not, 2 something could not\n"
     "be done.",
     "sayyes rewrite \"NO CELL PHONES\"\n"
     "sayyes rewrite \"NO CELL PHONES\" --fact places.phone=\"the lobby\"\n"
     "sayyes rewrite --format jsonl < sign.txt",
     255},
    {Command::explain, "explain", "RULE…", "Tell all about a rule",
     "RULE is a rule's id or the end of one, as findings show it.",
     "sayyes explain en/jargon/interlibrary-loan\n"
     "sayyes explain interlibrary-loan\n"
     "sayyes explain jargon                   # a whole category",
     255},
    {Command::rules, "rules", "", "List the rules", "",
     "sayyes rules\n"
     "sayyes rules --select jargon\n"
     "sayyes rules --format json --pack house/",
     0},
    {Command::test_rules, "test-rules", "[DIR…]", "Test rules by their own examples",
     "DIR is a rule pack: a folder of rules or one CSV file; without one, the rules\n"
     "that come with sayyes are tested. Exit code: 0 all as it should be, 1 an example\n"
     "says otherwise, 2 a file could not be read.",
     "sayyes test-rules\n"
     "sayyes test-rules house/\n"
     "sayyes test-rules words.csv",
     255},
    {Command::facts, "facts", "[PATH…]", "List what your library could tell sayyes",
     "Suggestions say where, when and whom to ask; what they do not know is a blank.\n"
     "This lists the facts that the findings in these files would use, how often, and\n"
     "what the files themselves seem to say about them. Nothing is used before you\n"
     "write it into sayyes.toml.",
     "sayyes facts website/ signs/\n"
     "sayyes facts --format toml . >> sayyes.toml",
     255},
    {Command::config, "config", "[PATH]", "Show the settings that go for a file", "",
     "sayyes config signs/door.txt\n"
     "sayyes config",
     1},
    {Command::init, "init", "[FOLDER]", "Write a first sayyes.toml",
     "Reads the texts in FOLDER, or where you are, and writes a sayyes.toml to begin\n"
     "with: languages, folders that hold signs or policies, folders that programs\n"
     "write, the words found for visitors and for the desk. Everything in it is\n"
     "explained, and what is yours to decide waits behind a #. A sayyes.toml that is\n"
     "there stays as it is.",
     "sayyes init\n"
     "sayyes init --print website/            # show it, write nothing",
     1},
    {Command::baseline, "baseline", "write|check|prune [PATH…]", "Set old findings aside, so that new ones are seen",
     "write keeps what is found now as known; check tells what is new; prune takes\n"
     "out what is gone. The baseline is the one that sayyes.toml names, or\n"
     "sayyes-baseline.tsv beside it. Text that only moves stays known.\n"
     "\n"
     "Exit code: 0 all well, 1 check found something new, 2 something could not be\n"
     "done.",
     "sayyes baseline write site/\n"
     "sayyes check --baseline sayyes-baseline.tsv site/\n"
     "sayyes baseline prune site/",
     255},
    {Command::suppress, "suppress", "[FINGERPRINT…] [PATH…]", "Keep wording that stays, with the reason",
     "Puts a comment with the reason beside each of these findings, in Markdown and\n"
     "HTML; nothing of it shows on the page, and nothing else changes. Where no comment\n"
     "can stand (signs, titles, attributes), sayyes.toml gets a [[suppress]]. Findings\n"
     "are named by fingerprint, or by rule with --select.",
     "sayyes suppress --select patron --reason \"the name of a prize\" prizes.html\n"
     "sayyes suppress 1:0123456789abcdef --reason \"a quotation\" history.md\n"
     "sayyes suppress --diff --select fines --reason \"the bylaw's own words\" fees/",
     255},
    {Command::report_false_alarm, "report-false-alarm", "FINGERPRINT… [PATH…]", "Tell that a finding is wrong",
     "Prints the sentence as an example to send to the authors of the rule. With a pack\n"
     "of your own (--pack, or a folder among the packs of sayyes.toml), it is written\n"
     "there too, into false-alarms.toml: the rule stays quiet in this sentence.",
     "sayyes report-false-alarm 1:0123456789abcdef about.html\n"
     "sayyes report-false-alarm 1:0123456789abcdef --pack house/ site/",
     255},
    {Command::studio, "studio", "[FILE…]", "Check a sign on a page before it is printed",
     "Opens a page on this machine: type or drop a draft, and see while you type what\n"
     "welcomes, what turns people away, and what to say instead; then see the sign as\n"
     "it will hang, and print it. The address is printed first. Nothing leaves the\n"
     "machine, and a FILE is written only when you press Save.",
     "sayyes studio\n"
     "sayyes studio signs/*.txt               # a wall of signs\n"
     "sayyes studio --no-open --port 8080",
     255},
    {Command::completions, "completions", "SHELL", "Write completions for bash, zsh or fish", "",
     "sayyes completions bash > ~/.local/share/bash-completion/completions/sayyes\n"
     "sayyes completions zsh > ~/.zfunc/_sayyes\n"
     "sayyes completions fish > ~/.config/fish/completions/sayyes.fish",
     1},
};

constexpr std::uint32_t kCheck = bit(Command::check);
constexpr std::uint32_t kFix = bit(Command::fix);
constexpr std::uint32_t kTexts = kCheck | kFix | bit(Command::facts);
constexpr std::uint32_t kFiles =
    kTexts | bit(Command::baseline) | bit(Command::init) | bit(Command::suppress) | bit(Command::report_false_alarm);
constexpr std::uint32_t kSay = kTexts | bit(Command::rewrite);
constexpr std::uint32_t kSelecting = kFiles | bit(Command::rules);
constexpr std::uint32_t kPacks = kSay | bit(Command::baseline) | bit(Command::init) | bit(Command::suppress) |
                                 bit(Command::report_false_alarm) | bit(Command::explain) | bit(Command::rules);
constexpr std::uint32_t kConfig = kPacks | bit(Command::config);
constexpr std::uint32_t kAll = ~0u;

constexpr OptionRow kOptions[] = {
    {"as", '\0', "PROFILE", "sign web message policy script catalog", "what kind of text it is; guessed without", kFiles},
    {"lang", '\0', "LANGUAGE", "", "language of text that names none, such as en or fr-CA", kSay},
    {"text", '\0', "TEXT", "", "check this text; may be given again", kCheck},
    {"files-from", '\0', "FILE", "", "the files that FILE lists, one a line; - is standard input", kFiles, Completes::files},
    {"null", '0', "", "", "the list of --files-from ends names with NUL, not with a line end", kFiles},
    {"stdin-filename", '\0', "NAME", "", "the name of what comes as standard input", kTexts, Completes::files},
    {"encoding", '\0', "NAME", "", "encoding of the files, such as windows-1252; detected without", kFiles},
    {"max-file-size", '\0', "SIZE", "", "leave out larger files: 500k, 64M, 1G (256M)", kFiles},
    {"max-time", '\0', "SECONDS", "", "give up on a file that takes longer; 0: never (60)", kFiles},
    {"select", '\0', "RULES", "", "only these rules: ids or parts of ids, with commas", kSelecting, Completes::rules},
    {"ignore", '\0', "RULES", "", "all but these rules", kSelecting, Completes::rules},
    {"pack", '\0', "PATH", "", "rules of your own: a folder or a CSV file; may be given again", kPacks, Completes::files},
    {"fact", '\0', "KEY=VALUE", "", "a fact of your library, such as places.food=\"the café\"", kSay},
    {"config", '\0', "FILE", "", "settings from FILE, for every path", kConfig, Completes::files},
    {"no-config", '\0', "", "", "look at no sayyes.toml", kConfig},
    {"baseline", '\0', "FILE", "", "findings that are known already", kCheck | bit(Command::baseline), Completes::files},
    {"changed-since", '\0', "COMMIT", "", "only what changed since this commit or branch", kCheck},
    {"diff", '\0', "FILE", "", "only what this unified diff changes; - is standard input", kCheck, Completes::files},
    {"untrusted", '\0', "COMMIT", "", "settings, packs and baseline as of this commit, for changes by strangers", kCheck},
    {"no-cache", '\0', "", "", "check every file anew, and remember nothing", kCheck},
    {"images", '\0', "", "", "read pictures among texts, too, and compare pages with what their pictures say", kCheck},
    {"no-across", '\0', "", "", "skip comparing what the pages say about the same thing", kCheck},
    {"no-gitignore", '\0', "", "", "read what git ignores, too", kFiles},
    {"format", 'f', "FORMAT", kReportFormats, "how to report (full)", kCheck},
    {"output", 'o', "FORMAT=FILE", "", "report into a file, too; may be given again", kCheck},
    {"format", 'f', "FORMAT", "text jsonl", "how to report (text)", bit(Command::rewrite)},
    {"format", 'f', "FORMAT", "text json", "how to report (text)", bit(Command::rules)},
    {"format", 'f', "FORMAT", "text toml jsonl", "how to report (text)", bit(Command::facts)},
    {"print", '\0', "", "", "show it on standard output; nothing is written", bit(Command::init)},
    {"diff", '\0', "", "", "show what would change, as a patch; nothing is written", kFix | bit(Command::suppress)},
    {"reason", '\0', "TEXT", "", "why, in a few words", bit(Command::suppress) | bit(Command::report_false_alarm)},
    {"unsafe", '\0', "", "", "put in wordings that a person should look at, too", kFix},
    {"interactive", 'i', "", "", "ask about each place on the terminal", kFix},
    {"fail-on", '\0', "LEVEL", "error warning suggestion never", "exit with 1 from this level on (warning)", kCheck | kFix},
    {"min-score", '\0', "0-100", "", "exit with 1 under this welcome score", kCheck},
    {"statistics", '\0', "", "", "count the findings of each rule", kCheck},
    {"show-files", '\0', "", "", "a line for each file: what became of it", kCheck},
    {"explain-match", '\0', "", "", "tell which guard held a rule back", kCheck},
    {"jobs", 'j', "N", "", "files to check at once (one a core)", kFiles},
    {"color", '\0', "WHEN", "auto always never", "colours (auto: on a terminal, unless NO_COLOR is set)",
     kCheck | kFix | bit(Command::rewrite)},
    {"no-open", '\0', "", "", "print the address, and open no browser", bit(Command::studio)},
    {"port", '\0', "N", "", "this port, if it is free (the last one)", bit(Command::studio)},
    {"idle", '\0', "MINUTES", "", "close after so long without a question (60)", bit(Command::studio)},
    {"help", 'h', "", "", "show this", kAll},
    {"version", 'V', "", "", "show the version", kAll},
};

}  // namespace

std::span<const CommandRow> command_table() noexcept { return kCommands; }
std::span<const OptionRow> option_table() noexcept { return kOptions; }

const CommandRow& row_of(Command command) noexcept { return kCommands[static_cast<std::size_t>(command)]; }

}  // namespace sayyes::program
