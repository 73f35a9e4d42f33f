#include "sayyes/site/names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayyes {
namespace {

struct Name {
  std::string_view idea, name, words;
  std::string_view only_with = {};  ///< words of which the sentence must have one
  std::string_view never_with = {};
};

constexpr std::string_view kBorrowing = "the desk for borrowing", kQuestions = "the desk for questions", kPeople = "the people who come",
                           kLoans = "loans from other libraries", kCatalog = "the catalog", kCard = "the library card",
                           kReturns = "the place for returns", kSelf = "checking out by oneself", kChildren = "the room for children",
                           kStories = "the time for stories", kRest = "the restroom", kCopier = "the machine for copies",
                           kMaker = "the makerspace", kAccount = "the account", kEbooks = "e-books", kWifi = "Wi-Fi", kLift = "the elevator",
                           kHolds = "holds", kBookmobile = "the library bus";
constexpr std::string_view kBorrowWords = "check out|checkout|check|borrow|borrowed|return|returns|returned|pick up|pickup|hold|holds|renew|fines|card|cards|loan|loans";
constexpr std::string_view kDoneThere = "check out|checked|borrow|return|returns|pick up|pickup|hold|holds|renew|fine|fines|pay|ask|bring|available|open|call";
constexpr std::string_view kAskWords = "question|questions|ask|librarian|librarians|research|help finding|reference";

constexpr auto kNames = std::to_array<Name>({
    {kBorrowing, "circulation desk", "circulation desk|circ desk"},
    {kBorrowing, "checkout desk", "checkout desk|check-out desk|check out desk|checkout counter"},
    {kBorrowing, "loans desk", "loans desk|loan desk|lending desk|borrowing desk|issue desk", kDoneThere},
    {kBorrowing, "service desk", "service desk|services desk", kBorrowWords, "it|technology"},
    {kBorrowing, "front desk", "front desk|main desk", kBorrowWords},
    {kQuestions, "reference desk", "reference desk"},
    {kQuestions, "information desk", "information desk|info desk", kAskWords},
    {kQuestions, "research desk", "research desk|research help desk"},
    {kPeople, "patrons", "patron|patrons", {}, "patron saint|arts"},
    {kPeople, "customers", "customer|customers", "library|libraries|card|borrow|check|welcome|items|our", "customer service"},
    {kPeople, "library users", "library user|library users"},
    {kLoans, "interlibrary loan", "interlibrary loan|interlibrary loans"},
    {kLoans, "inter-library loan", "inter-library loan|inter-library loans|inter library loan|inter library loans"},
    {kCatalog, "catalog", "library catalog|online catalog|our catalog|the catalog", {}, "card|course|course catalog"},
    {kCatalog, "catalogue", "library catalogue|online catalogue|our catalogue|the catalogue", {}, "card|course"},
    {kCatalog, "OPAC", "the opac|our opac|library opac|opacs"},
    {kCard, "library card", "library card|library cards"},
    {kCard, "borrower's card", "borrower's card|borrowers card|borrower card|borrowing card|borrowers' card|borrower’s card"},
    {kCard, "reader's card", "reader's card|readers card|reader card|membership card"},
    {kReturns, "book drop", "book drop|bookdrop|book drops|drop box|drop-box", {}, "ballot|donation|donations|suggestion"},
    {kReturns, "book return", "book return|book returns|return slot|returns slot"},
    {kReturns, "returns box", "return box|returns box|return bin|returns bin|book bin"},
    {kSelf, "self-checkout", "self-checkout|self checkout|self-checkouts"},
    {kSelf, "express checkout", "express checkout|express check-out|quick checkout"},
    {kSelf, "self-service machine", "self-service machine|self-service machines|self-service kiosk|self-issue machine"},
    {kChildren, "children's room", "children's room|childrens room|kids room|kids' room"},
    {kChildren, "children's area", "children's area|kids area|kids' area|children's corner|kids corner"},
    {kChildren, "children's section", "children's section|children's department|kids' section|juvenile section"},
    {kStories, "storytime", "storytime|storytimes"},
    {kStories, "story time", "story time|story times|story-time"},
    {kStories, "story hour", "story hour|story hours"},
    {kRest, "restroom", "restroom|restrooms"},
    {kRest, "bathroom", "bathroom|bathrooms|washroom|washrooms"},
    {kRest, "toilet", "toilets|toilet|lavatory", {}, "paper"},
    {kCopier, "photocopier", "photocopier|photocopiers"},
    {kCopier, "copier", "copier|copiers"},
    {kCopier, "copy machine", "copy machine|copy machines|xerox machine"},
    {kMaker, "makerspace", "makerspace|makerspaces"},
    {kMaker, "maker space", "maker space|maker spaces"},
    {kMaker, "maker lab", "maker lab|makerlab|fab lab|maker studio"},
    {kAccount, "library account", "library account|library accounts"},
    {kAccount, "patron account", "patron account|patron accounts|borrower account|borrower accounts|user account", {}, "visiting|guest|summit"},
    {kEbooks, "ebooks", "ebook|ebooks"},
    {kEbooks, "e-books", "e-book|e-books"},
    {kWifi, "Wi-Fi", "wi-fi"},
    {kWifi, "WiFi", "wifi"},
    {kWifi, "wireless network", "wireless network|wireless internet"},
    {kLift, "elevator", "elevator|elevators"},
    {kLift, "lift", "the lift|lifts", "floor|level|stairs|wheelchair|access"},
    {kHolds, "hold", "place a hold|put a hold|place holds|placing a hold|on hold|your hold|your holds", {}, "music|phone|caller"},
    {kHolds, "reservation", "place a reservation|reserve a book|reserve an item|reserve a title"},
    {kBookmobile, "bookmobile", "bookmobile"},
    {kBookmobile, "mobile library", "mobile library|library bus"},
});

}  // namespace

void each_name_word(const std::function<void(std::string_view)>& take) {
  for (const Name& name : kNames) each_first_word(name.words, take);
}

std::vector<NameUse> names_in(const SiteSentence& sentence) {
  std::vector<NameUse> out;
  for (const Name& name : kNames) {
    const std::size_t at = sentence.find(name.words);
    if (at == std::string::npos) continue;
    if (!name.only_with.empty() && !sentence.has_any(name.only_with)) continue;
    if (!name.never_with.empty() && sentence.has_any(name.never_with)) continue;
    out.push_back({std::string(name.idea), std::string(name.name), at});
  }
  return out;
}

}  // namespace sayyes
