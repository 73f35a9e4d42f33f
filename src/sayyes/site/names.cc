#include "sayyes/site/names.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace sayyes {
namespace {

struct Name {
  std::string_view idea, name;
  WordList words;
  WordList only_with = {};  ///< words of which the sentence must have one
  WordList never_with = {};
};

constexpr std::string_view kBorrowing = "the desk for borrowing", kQuestions = "the desk for questions",
                           kPeople = "the people who come", kLoans = "loans from other libraries", kCatalog = "the catalog",
                           kCard = "the library card", kReturns = "the place for returns", kSelf = "checking out by oneself",
                           kChildren = "the room for children", kStories = "the time for stories", kRest = "the restroom",
                           kCopier = "the machine for copies", kMaker = "the makerspace", kAccount = "the account",
                           kEbooks = "e-books", kWifi = "Wi-Fi", kLift = "the elevator", kHolds = "holds",
                           kBookmobile = "the library bus";
constexpr WordList kBorrowWords =
    "check out|checkout|check|borrow|borrowed|return|returns|returned|pick up|pickup|hold|holds|renew|fines|card|cards|loan|loans"_words;
constexpr WordList kDoneThere =
    "check out|checked|borrow|return|returns|pick up|pickup|hold|holds|renew|fine|fines|pay|ask|bring|available|open|call"_words;
constexpr WordList kAskWords = "question|questions|ask|librarian|librarians|research|help finding|reference"_words;

constexpr auto kNames = std::to_array<Name>({
    {kBorrowing, "circulation desk", "circulation desk|circ desk"_words},
    {kBorrowing, "checkout desk", "checkout desk|check-out desk|check out desk|checkout counter"_words},
    {kBorrowing, "loans desk", "loans desk|loan desk|lending desk|borrowing desk|issue desk"_words, kDoneThere},
    {kBorrowing, "service desk", "service desk|services desk"_words, kBorrowWords, "it|technology"_words},
    {kBorrowing, "front desk", "front desk|main desk"_words, kBorrowWords},
    {kQuestions, "reference desk", "reference desk"_words},
    {kQuestions, "information desk", "information desk|info desk"_words, kAskWords},
    {kQuestions, "research desk", "research desk|research help desk"_words},
    {kPeople, "patrons", "patron|patrons"_words, {}, "patron saint|arts"_words},
    {kPeople, "customers", "customer|customers"_words, "library|libraries|card|borrow|check|welcome|items|our"_words,
     "customer service"_words},
    {kPeople, "library users", "library user|library users"_words},
    {kLoans, "interlibrary loan", "interlibrary loan|interlibrary loans"_words},
    {kLoans, "inter-library loan", "inter-library loan|inter-library loans|inter library loan|inter library loans"_words},
    {kCatalog,
     "catalog",
     "library catalog|online catalog|our catalog|the catalog"_words,
     {},
     "card|course|course catalog"_words},
    {kCatalog, "catalogue", "library catalogue|online catalogue|our catalogue|the catalogue"_words, {}, "card|course"_words},
    {kCatalog, "OPAC", "the opac|our opac|library opac|opacs"_words},
    {kCard, "library card", "library card|library cards"_words},
    {kCard, "borrower's card",
     "borrower's card|borrowers card|borrower card|borrowing card|borrowers' card|borrower’s card"_words},
    {kCard, "reader's card", "reader's card|readers card|reader card|membership card"_words},
    {kReturns,
     "book drop",
     "book drop|bookdrop|book drops|drop box|drop-box"_words,
     {},
     "ballot|donation|donations|suggestion"_words},
    {kReturns, "book return", "book return|book returns|return slot|returns slot"_words},
    {kReturns, "returns box", "return box|returns box|return bin|returns bin|book bin"_words},
    {kSelf, "self-checkout", "self-checkout|self checkout|self-checkouts"_words},
    {kSelf, "express checkout", "express checkout|express check-out|quick checkout"_words},
    {kSelf, "self-service machine", "self-service machine|self-service machines|self-service kiosk|self-issue machine"_words},
    {kChildren, "children's room", "children's room|childrens room|kids room|kids' room"_words},
    {kChildren, "children's area", "children's area|kids area|kids' area|children's corner|kids corner"_words},
    {kChildren, "children's section", "children's section|children's department|kids' section|juvenile section"_words},
    {kStories, "storytime", "storytime|storytimes"_words},
    {kStories, "story time", "story time|story times|story-time"_words},
    {kStories, "story hour", "story hour|story hours"_words},
    {kRest, "restroom", "restroom|restrooms"_words},
    {kRest, "bathroom", "bathroom|bathrooms|washroom|washrooms"_words},
    {kRest, "toilet", "toilets|toilet|lavatory"_words, {}, "paper"_words},
    {kCopier, "photocopier", "photocopier|photocopiers"_words},
    {kCopier, "copier", "copier|copiers"_words},
    {kCopier, "copy machine", "copy machine|copy machines|xerox machine"_words},
    {kMaker, "makerspace", "makerspace|makerspaces"_words},
    {kMaker, "maker space", "maker space|maker spaces"_words},
    {kMaker, "maker lab", "maker lab|makerlab|fab lab|maker studio"_words},
    {kAccount, "library account", "library account|library accounts"_words},
    {kAccount,
     "patron account",
     "patron account|patron accounts|borrower account|borrower accounts|user account"_words,
     {},
     "visiting|guest|summit"_words},
    {kEbooks, "ebooks", "ebook|ebooks"_words},
    {kEbooks, "e-books", "e-book|e-books"_words},
    {kWifi, "Wi-Fi", "wi-fi"_words},
    {kWifi, "WiFi", "wifi"_words},
    {kWifi, "wireless network", "wireless network|wireless internet"_words},
    {kLift, "elevator", "elevator|elevators"_words},
    {kLift, "lift", "the lift|lifts"_words, "floor|level|stairs|wheelchair|access"_words},
    {kHolds,
     "hold",
     "place a hold|put a hold|place holds|placing a hold|on hold|your hold|your holds"_words,
     {},
     "music|phone|caller"_words},
    {kHolds, "reservation", "place a reservation|reserve a book|reserve an item|reserve a title"_words},
    {kBookmobile, "bookmobile", "bookmobile"_words},
    {kBookmobile, "mobile library", "mobile library|library bus"_words},
});

using NameSet = std::bitset<kNames.size()>;

/// Which names may begin with a word: a sentence is asked for these only.
ByWord<NameSet> names_by_first_word() {
  ByWord<NameSet> out;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    for (const WordChoice& choice : kNames[i].words.choices) out[choice.first_hash].set(i);
  }
  return out;
}

}  // namespace

void each_name_word(const std::function<void(std::string_view)>& take) {
  for (const Name& name : kNames) {
    for (const WordChoice& choice : name.words.choices) take(choice.first());
  }
}

std::vector<NameUse> names_in(const SiteSentence& sentence) {
  static const ByWord<NameSet> kByFirstWord = names_by_first_word();
  std::vector<NameUse> out;
  NameSet may_be;
  for (const SiteToken& token : sentence.tokens) {
    if (const NameSet* names = kByFirstWord.find(token.hash)) may_be |= *names;
  }
  if (may_be.none()) return out;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (!may_be[i]) continue;
    const Name& name = kNames[i];
    const std::size_t at = sentence.find(name.words);
    if (at == std::string::npos) continue;
    if (!name.only_with.empty() && !sentence.has_any(name.only_with)) continue;
    if (!name.never_with.empty() && sentence.has_any(name.never_with)) continue;
    out.push_back({std::string(name.idea), std::string(name.name), at});
  }
  return out;
}

}  // namespace sayyes
