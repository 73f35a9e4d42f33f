#pragma once
/// What pages tell rules about. Lists of words have "|" between; each that is not empty must be met.

#include <array>
#include <cstdint>
#include <string_view>

namespace sayyes::site_topics {

enum class Measure : std::uint8_t { age, money, duration, times, items };

struct Topic {
  std::string_view title;
  Measure measure;
  std::string_view first, second, third;  ///< words that must be there
  std::string_view never;                 ///< words with which it is another matter
};

inline constexpr auto kTopics = std::to_array<Topic>({
    {"the age up to which children come with an adult", Measure::age, "child|children|kids|youngsters|minors|anyone|those|age|ages",
     "accompanied|supervised|unattended|unaccompanied|supervision|alone|on their own|by themselves", "",
     "camp|class|classes|program|programs|event|events|computer|computers|makerspace|printer|storytime|internet"},
    {"the age for a library card of one's own", Measure::age, "card|cards", "library|borrower's|own|get|apply|sign",
     "parent|parent's|parents|guardian|guardian's|own|older|over|up", "computer|computers|internet|makerspace"},
    {"the age for using the computers", Measure::age, "computer|computers|internet", "use|using|used|alone|permission|users|parent|parental",
     "", "class|classes|card|cards"},
    {"the age for using the makerspace", Measure::age, "makerspace|maker space|3d printer|3d printers|laser cutter", "", "",
     "class|classes|camp"},
    {"the fine for overdue things", Measure::money, "overdue|late", "fine|fines|fee|fees|charge|charges|charged|cost|costs|pay", "",
     "lost|damaged|replacement|maximum|max|up to|reach|reaches|over|more than|exceed|exceeds|exceeding|owe|owes|bill|billed"},
    {"the highest fine", Measure::money, "fine|fines|fee|fees|owe|owes|owing", "maximum|max|up to|more than|over|reach|reaches|exceed",
     "", "lost|damaged|replacement|card|print|printing|copy|copies"},
    {"what printing costs", Measure::money, "print|prints|printing|printed|printouts", "page|pages|sheet|side|print|prints", "",
     "3d|poster|posters|photo|copy|copies|copying|fax|scan|scanning|free|card|cards|donation|gram"},
    {"what copies cost", Measure::money, "copy|copies|copying|photocopy|photocopies|photocopying|copier", "page|pages|sheet|side|each|copy|copies|per",
     "", "3d|print|printing|prints|fax|scan|scanning|free|card|cards"},
    {"what a fax costs", Measure::money, "fax|faxes|faxing|faxed", "", "", "print|printing|copy|copies|scan|scanning|international"},
    {"what a new card costs", Measure::money, "card|cards", "replace|replaced|replacement|replacing|lost|lose", "",
     "book|books|item|items|print|printing|non-resident|nonresident"},
    {"what a card for non-residents costs", Measure::money, "card|cards|membership",
     "non-resident|non-residents|nonresident|nonresidents|out-of-town|outside", "", "replacement|lost|month"},
    {"what loans from other libraries cost", Measure::money, "interlibrary|inter-library|ill", "", "", "overdue|late|lost|renew"},
    {"what proctoring an exam costs", Measure::money, "proctor|proctored|proctoring", "", "", ""},
    {"what a locker costs", Measure::money, "locker|lockers", "", "", "lost|key|late|deposit"},
    {"what a room costs", Measure::money, "room|rooms", "rent|rental|rented|hire|fee|cost|costs|charge|charged", "",
     "late|lost|damage|cleaning|deposit|overdue"},
    {"how long things are lent", Measure::duration, "borrow|borrowed|lend|lent|loan|loans|loaned|checkout|check out|checks out|check them out|circulate|circulates|keep|yours",
     "", "", "renew|renewed|renewal|renewals|hold|holds|pickup|overdue|late|before|advance|notice|after|lost|room|rooms|within|ago|fine|locker|lockers|reserve|computer|computers|allow|takes|arrive"},
    {"how long a hold waits", Measure::duration, "hold|holds|request|requests|requested|reserved|reservations", "pick|pickup|pick-up|shelf|kept|keep|held|wait|waits|collect",
     "", "room|rooms|overdue|computer|computers|renew|renewed|before|takes|arrive|museum|lent|loan"},
    {"how often things can be renewed", Measure::times, "renew|renewed|renewals|renewal", "", "", "card|cards|hours|fine|fines"},
    {"how many things can be borrowed", Measure::items, "borrow|borrowed|check out|checked out|checkout|loan|loans|lent|have out|take|take home", "up to|limit|limited|maximum|at most|no more than|at a time|at once", "",
     "renew|renewed|renewals|days|weeks|room|rooms|request|requests"},
    {"how many holds can be placed", Measure::items, "hold|holds|requests", "up to|limit|limited|maximum|at most|no more than|at a time|at once", "", "days|weeks|room|rooms"},
    {"how long a room can be booked", Measure::duration, "room|rooms", "book|booked|booking|bookings|reserve|reserved|reservation|reservations|use|used", "",
     "advance|ahead|before|late|grace|cancel|cancelled|notice|open|opens|close|closes|after|minutes early|prior|within|forfeited|lost|computer|computers"},
    {"how far ahead a room can be booked", Measure::duration, "room|rooms", "book|booked|reserve|reserved|reservation|reservations|booking", "advance|ahead|beforehand",
     "cancel|cancelled|least|notice"},
    {"how long a computer can be used", Measure::duration, "computer|computers|pc|internet", "session|sessions|use|used|limit|limited|time|booked", "",
     "class|classes|before|close|closing|advance|loan|borrow|borrowed|renew|room|rooms|print|opens|open"},
    {"how long a charge for a lost thing can be given back", Measure::duration, "refund|refunds|refunded", "lost|found", "", ""},
});

/// Whom and what a rule may hold for, as text says it, and how it is compared.
struct Qualifier {
  std::string_view words, name;
};
inline constexpr auto kQualifiers = std::to_array<Qualifier>({
    {"student|students|undergraduate|undergraduates", "students"}, {"graduate|graduates|postgraduate|grad", "graduates"},
    {"faculty|teaching|instructor|instructors|teacher|teachers|educator|educators", "faculty"}, {"staff|employees", "staff"},
    {"alumni|alumnus", "alumni"}, {"guest|guests", "guests"}, {"teen|teens", "teens"}, {"senior|seniors", "seniors"},
    {"non-resident|non-residents|nonresident|nonresidents", "non-residents"}, {"resident|residents", "residents"}, {"children|child|children's|juvenile", "children"},
    {"community|public", "public"}, {"member|members", "members"}, {"homebound", "homebound"},
    {"book|books", "books"}, {"dvd|dvds|blu-ray|blu-rays", "DVDs"}, {"cd|cds", "CDs"}, {"magazine|magazines|periodical|periodicals", "magazines"},
    {"laptop|laptops|chromebook|chromebooks|macbook", "laptops"}, {"equipment|device|devices|gear|technology|tech", "equipment"},
    {"game|games|puzzle|puzzles", "games"}, {"audiobook|audiobooks", "audiobooks"}, {"video|videos|film|films|movie|movies", "videos"},
    {"kit|kits", "kits"}, {"hotspot|hotspots|wifi", "hotspots"}, {"ipad|ipads|tablet|tablets", "tablets"}, {"new|recent|bestsellers|bestseller|lucky", "new"},
    {"reference", "reference"}, {"ebook|ebooks|e-book|e-books|digital|electronic|online|e-audiobooks", "digital"}, {"headphones", "headphones"}, {"calculator|calculators", "calculators"},
    {"tool|tools", "tools"}, {"toy|toys", "toys"}, {"interlibrary|inter-library|ill|illiad", "from other libraries"}, {"camera|cameras", "cameras"},
    {"color|colour", "in colour"}, {"black|grayscale|greyscale|bw|mono", "black and white"}, {"11x17|a3|legal|ledger|tabloid|large", "large"},
    {"double-sided|duplex|two-sided", "double-sided"}, {"poster|posters", "posters"}, {"museum|pass|passes", "passes"}, {"instruments|instrument|ukulele|ukuleles", "instruments"},
    {"telescope|telescopes", "telescopes"}, {"reserves", "reserves"}, {"consortium|summit|partner|alliance|orbis", "partners"},
    {"meeting|conference|event|events", "meetings"}, {"study|group", "study"}, {"key|keys", "keys"}, {"charger|chargers|cables|adapters|adapter", "chargers"},
    {"thesis|theses|dissertations|archive|archives|special", "special collections"}, {"map|maps", "maps"}, {"weekend|weekends|saturday|saturdays|sunday|sundays", "weekends"},
    {"summer|winter|semester|term|holiday|holidays|break", "terms"}, {"international", "abroad"}, {"first|additional|extra|second|third|thereafter|each additional", "steps"},
    {"corporate|business|non-profit|nonprofit|commercial", "organisations"}, {"usb|drive", "drives"}, {"microfilm|microfiche", "microfilm"}, {"day|daily|per day", "a day"}, {"per hour|hourly|an hour|each hour", "an hour"},
});

struct Activity {
  std::string_view words, title;
};
inline constexpr auto kActivities = std::to_array<Activity>({
    {"food|eating|snacks|eat|meals", "food"}, {"drinks|drinking|beverages|drink|beverage", "drinks"},
    {"phone calls|cell phones|mobile phones|phones|calls|cell phone", "phones"}, {"dogs|pets|dog|pet|animals", "animals"},
    {"photography|photos|photographs|filming|pictures", "photography"}, {"smoking|vaping|smoke|vape", "smoking"},
    {"bicycles|bikes|skateboards", "bicycles"},
});

}  // namespace sayyes::site_topics
