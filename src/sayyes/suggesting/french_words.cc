/// The words of French signs.

#include "sayyes/suggesting/french_words.h"

#include "sayyes/suggesting/french.h"

namespace sayyes {
namespace {

using enum StatementKind;

// clang-format off
constexpr auto kForce = std::to_array<std::string_view>({
    "NE", "PAS", "NI", "INTERDIT", "INTERDITE", "INTERDITS", "INTERDITES", "JAMAIS", "STRICTEMENT", "FORMELLEMENT", "SANS", "TOUS",
    "TOUJOURS", "SILENCE", "MERCI", "AUCUN", "AUCUNE", "OBLIGATOIRE", "SVP",
});

constexpr auto kOpeners = std::to_array<SignWords::Opener>({
    {"interdit de", ban}, {"interdit d'", ban}, {"interdit aux", ban}, {"interdite aux", ban}, {"interdits aux", ban}, {"interdit", ban}, {"interdite", ban}, {"interdits", ban}, {"interdites", ban},
    {"strictement interdit de", ban}, {"strictement interdit d'", ban}, {"formellement interdit de", ban},
    {"formellement interdit d'", ban}, {"il est interdit de", ban}, {"il est interdit d'", ban}, {"il est interdit", ban},
    {"il est strictement interdit de", ban}, {"il est strictement interdit d'", ban}, {"il est formellement interdit de", ban},
    {"il est formellement interdit d'", ban}, {"il est défendu de", ban}, {"il est défendu d'", ban}, {"défense de", ban},
    {"défense d'", ban}, {"défense absolue de", ban}, {"défense formelle de", ban}, {"interdiction de", ban},
    {"interdiction d'", ban}, {"interdiction formelle de", ban}, {"ne pas", ban}, {"ne jamais", ban}, {"ne rien", ban}, {"merci de ne rien", ban}, {"prière de ne rien", ban}, {"veuillez ne rien", ban},
    {"il ne faut rien", ban}, {"merci de ne pas", ban},
    {"merci de bien vouloir ne pas", ban}, {"prière de ne pas", ban}, {"veuillez ne pas", ban}, {"de ne pas", ban},
    {"vous êtes priés de ne pas", ban}, {"on est prié de ne pas", ban}, {"il ne faut pas", ban}, {"il ne faut jamais", ban}, {"pas de", ban}, {"pas d'", ban}, {"aucun", ban},
    {"aucune", ban}, {"ni", ban}, {"il n'est pas permis de", ban}, {"il n'est pas permis d'", ban}, {"il n'est pas autorisé de", ban},
    {"il n'est pas possible de", ban}, {"il n'est pas possible d'", ban}, {"vous ne pouvez pas", ban}, {"vous ne devez pas", ban},
    {"on ne peut pas", ban}, {"évitez de", ban}, {"évitez d'", ban}, {"éviter de", ban}, {"éviter d'", ban},
    {"merci d'éviter de", ban}, {"s'abstenir de", ban}, {"merci de vous abstenir de", ban}, {"abstenez-vous de", ban},
    {"stop aux", ban}, {"non aux", ban}, {"sont interdits", ban}, {"sont interdites", ban}, {"est interdit", ban},
    {"sont strictement interdits", ban}, {"évitez", ban}, {"nous refusons", refusal}, {"nous n'acceptons pas", refusal}, {"nous ne prenons pas", refusal}, {"nous ne prenons plus", refusal},
    {"nous ne reprenons pas", refusal}, {"nous n'acceptons plus", refusal},
    {"nous ne prêtons pas", refusal}, {"nous ne faisons pas", refusal}, {"nous ne faisons pas de", refusal},
    {"nous ne vendons pas", refusal}, {"nous n'avons pas de", refusal}, {"nous n'avons pas d'", refusal},
});

constexpr auto kVerdicts = std::to_array<SignWords::Opener>({
    {"interdit", ban}, {"interdite", ban}, {"interdits", ban}, {"interdites", ban}, {"est interdit", ban}, {"est interdite", ban},
    {"sont interdits", ban}, {"sont interdites", ban}, {"est strictement interdit", ban}, {"est strictement interdite", ban},
    {"sont strictement interdits", ban}, {"sont strictement interdites", ban}, {"est formellement interdit", ban},
    {"est formellement interdite", ban}, {"sont formellement interdits", ban}, {"strictement interdit", ban},
    {"strictement interdite", ban}, {"strictement interdits", ban}, {"strictement interdites", ban}, {"formellement interdit", ban},
    {"formellement interdite", ban}, {"formellement interdits", ban}, {"non autorisé", ban}, {"non autorisée", ban},
    {"non autorisés", ban}, {"non autorisées", ban}, {"n'est pas autorisé", ban}, {"n'est pas autorisée", ban},
    {"ne sont pas autorisés", ban}, {"ne sont pas autorisées", ban}, {"n'est pas admis", ban}, {"n'est pas admise", ban},
    {"ne sont pas admis", ban}, {"ne sont pas admises", ban}, {"non admis", ban}, {"ne sont plus acceptés", ban}, {"ne sont plus acceptées", ban}, {"ne sont plus autorisés", ban},
    {"ne sont plus autorisées", ban}, {"n'est plus accepté", ban}, {"n'est plus acceptée", ban}, {"n'est plus autorisé", ban},
    {"n'est plus autorisée", ban}, {"ne sont plus admis", ban}, {"ne sont plus admises", ban}, {"refusés", ban}, {"refusées", ban},
    {"ne seront pas acceptés", ban}, {"ne seront pas acceptées", ban}, {"ne seront pas admis", ban}, {"ne sont pas acceptés", ban},
    {"ne sont pas acceptées", ban}, {"n'est pas accepté", ban}, {"n'est pas acceptée", ban}, {"n'est pas permis", ban},
    {"n'est pas permise", ban}, {"ne sont pas permis", ban}, {"prohibé", ban}, {"prohibée", ban}, {"prohibés", ban},
    {"ne sont pas les bienvenus", ban}, {"n'est pas toléré", ban}, {"ne sont pas tolérés", ban}, {"est proscrit", ban},
    {"est proscrite", ban}, {"sont proscrits", ban}, {"sont proscrites", ban}, {"est prohibé", ban}, {"est prohibée", ban},
    {"sont prohibés", ban}, {"est banni", ban}, {"sont bannis", ban}, {"n'est pas admis", ban}, {"est défendu", ban},
    {"est défendue", ban}, {"ne sont pas tolérées", ban}, {"n'est pas tolérée", ban},
});

constexpr auto kAround = std::to_array<SignWords::Around>({
    {"sauf", Starts::exception}, {"excepté", Starts::exception}, {"hormis", Starts::exception},
    {"à l'exception de", Starts::exception}, {"à l'exception des", Starts::exception}, {"à l'exception du", Starts::exception},
    {"à l'exception de l'", Starts::exception}, {"sans", Starts::without}, {"car", Starts::reason}, {"parce que", Starts::reason},
    {"parce qu'", Starts::reason}, {"puisque", Starts::reason}, {"pour protéger", Starts::reason}, {"pour préserver", Starts::reason},
    {"pour éviter", Starts::reason}, {"pour le confort", Starts::reason}, {"pour votre sécurité", Starts::reason},
    {"par mesure de", Starts::reason}, {"pour des raisons de", Starts::reason}, {"pour raisons de", Starts::reason},
    {"par respect pour", Starts::reason}, {"en raison de", Starts::reason}, {"en raison d'", Starts::reason},
    {"par souci de", Starts::reason}, {"faute de", Starts::reason}, {"faute d'", Starts::reason}, {"par manque de", Starts::reason}, {"après", Starts::time, TimeKind::after}, {"à partir de", Starts::time, TimeKind::after},
    {"dès", Starts::time, TimeKind::after}, {"avant", Starts::time, TimeKind::before}, {"jusqu'à", Starts::time, TimeKind::until},
    {"jusqu'au", Starts::time, TimeKind::until}, {"jusqu'en", Starts::time, TimeKind::until},
    {"jusqu'aux", Starts::time, TimeKind::until}, {"pendant", Starts::time, TimeKind::other}, {"durant", Starts::time, TimeKind::other},
    {"le lundi", Starts::time, TimeKind::other}, {"le mardi", Starts::time, TimeKind::other}, {"le mercredi", Starts::time, TimeKind::other},
    {"le jeudi", Starts::time, TimeKind::other}, {"le vendredi", Starts::time, TimeKind::other},
    {"le samedi", Starts::time, TimeKind::other}, {"le dimanche", Starts::time, TimeKind::other},
    {"lundi", Starts::time, TimeKind::other}, {"mardi", Starts::time, TimeKind::other}, {"mercredi", Starts::time, TimeKind::other},
    {"jeudi", Starts::time, TimeKind::other}, {"vendredi", Starts::time, TimeKind::other}, {"samedi", Starts::time, TimeKind::other},
    {"dimanche", Starts::time, TimeKind::other}, {"le matin", Starts::time, TimeKind::other}, {"le soir", Starts::time, TimeKind::other},
    {"entre", Starts::either, TimeKind::between}, {"dans", Starts::place}, {"sur", Starts::area}, {"devant", Starts::area},
    {"derrière", Starts::area}, {"près de", Starts::area}, {"près du", Starts::area}, {"près des", Starts::area},
    {"à côté de", Starts::area}, {"à côté du", Starts::area}, {"à proximité de", Starts::area}, {"à proximité du", Starts::area},
    {"à proximité des", Starts::area}, {"contre", Starts::area}, {"le long de", Starts::area}, {"à moins de", Starts::area},
    {"au", Starts::either}, {"à la", Starts::either}, {"à l'", Starts::either}, {"aux", Starts::either}, {"en", Starts::either},
    {"ici", Starts::drop}, {"svp", Starts::drop}, {"s'il vous plaît", Starts::drop}, {"merci", Starts::drop},
    {"merci de votre compréhension", Starts::drop}, {"à l'intérieur", Starts::drop}, {"dans ce lieu", Starts::drop},
    {"jusqu'à nouvel ordre", Starts::drop}, {"jusqu'à nouvel avis", Starts::drop}, {"temporairement", Starts::drop},
    {"de quelque nature que ce soit", Starts::drop}, {"en aucun cas", Starts::drop}, {"sous aucun prétexte", Starts::drop},
    {"en partant", Starts::time, TimeKind::other}, {"en sortant", Starts::time, TimeKind::other},
    {"en entrant", Starts::time, TimeKind::other}, {"en quittant", Starts::time, TimeKind::other},
    {"en cas de", Starts::time, TimeKind::other}, {"en cas d'", Starts::time, TimeKind::other},
    {"pour le moment", Starts::drop}, {"pour l'instant", Starts::drop}, {"aujourd'hui", Starts::time, TimeKind::other}, {"demain", Starts::time, TimeKind::other}, {"de moins de", Starts::age},
    {"moins de", Starts::age}, {"de plus de", Starts::more}, {"plus de", Starts::more}, {"pour", Starts::people},
    {"à toute heure", Starts::drop}, {"en tout temps", Starts::drop}, {"même tenus en laisse", Starts::drop},
});

constexpr auto kSofteners = std::to_array<std::string_view>({
    "s'il vous plaît", "svp", "merci", "attention", "avis", "important", "rappel", "nous vous rappelons que", "rappelons que",
    "nous vous informons que", "nous vous prions", "désolé", "désolés", "désolé,", "désolés,", "malheureusement", "nous regrettons",
    "strictement", "formellement", "absolument", "il est rappelé que", "chers lecteurs,", "note", "info", "nous sommes désolés,",
    "nous vous demandons", "pour rappel,", "pour rappel", "oups", "erreur", "pour votre confort,", "pour votre confort", "navrés mais",
    "navré mais", "désolés mais", "désolé mais",
});

constexpr auto kSigners = std::to_array<std::string_view>({"la direction"});
constexpr auto kLeftOut = std::to_array<std::string_view>({
    "merci de votre compréhension", "merci de votre coopération", "merci pour votre compréhension", "veuillez nous excuser",
    "nous nous excusons", "excusez-nous", "toutes nos excuses", "sans exception", "aucune exception", "aucune prolongation", "aucune dérogation", "règlement", "c'est le règlement",
    "désolé pour la gêne", "désolés pour la gêne", "par ordre de", "vous avez mal saisi",
});

constexpr auto kArticles = std::to_array<std::string_view>({
    "le", "la", "l'", "les", "un", "une", "des", "du", "de la", "de l'", "d'", "de", "votre", "vos", "son", "sa", "ses", "tout",
    "toute", "tous les", "toutes les", "tout type de", "tous types de", "l'usage de", "l'usage du", "l'usage des", "l'usage de la",
    "l'utilisation de", "l'utilisation du", "l'utilisation des", "l'utilisation de la", "la consommation de", "la consommation d'",
    "à", "aux", "au", "d'utiliser", "nos", "ce", "cet", "cette", "ces", "l'emploi du", "l'emploi de", "l'emploi des", "l'accès des",
    "la présence de", "la présence d'", "l'introduction de", "l'introduction d'", "l'entrée des", "l'accès avec", "utilisation de",
});
constexpr auto kJoints = std::to_array<std::string_view>({"et", "ou", "ni", "et/ou", "ni de", "ni d'", "et de", "et d'", "et aux", "ou aux", "et au", "ou de", "ou d'", "pas de", "pas d'"});
constexpr auto kTimeWords = std::to_array<std::string_view>({
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre", "été", "hiver", "noël", "midi", "minuit", "vacances", "examens",
    "semaine", "week-end", "matin", "soir", "soirée", "journée", "printemps", "automne", "période",
});
constexpr auto kConsequences = std::to_array<std::string_view>({
    "sous peine", "sera exclu", "seront exclus", "sera sanctionné", "seront sanctionnés", "sera puni", "seront punis", "amende",
    "amendes", "poursuites", "sera poursuivi", "seront poursuivis", "contrevenants", "contrevenant", "sera retiré", "seront retirés",
    "sera enlevé", "seront enlevés", "sera enlevée", "seront enlevées", "enlèvement", "sera verbalisé", "pénalité", "pénalités",
    "suspension", "exclusion", "sera facturé", "seront facturés", "fourrière", "se réserve le droit", "nous réservons le droit",
    "sera détruit", "seront détruits", "seront jetés", "sera jeté", "la police", "incivilités", "respectez un peu", "honte",
});
constexpr auto kNegatives = std::to_array<std::string_view>({
    "ne", "n'", "pas", "ni", "jamais", "rien", "aucun", "aucune", "sans", "interdit", "interdite", "interdits", "interdites",
    "interdiction", "défense", "obligatoire", "obligatoires", "doit", "doivent", "devez", "seulement", "uniquement", "exclusivement",
    "réservé", "réservée", "réservés", "réservées", "refusé", "refusée", "bloqué", "bloquée", "suspendu", "suspendue", "annulé",
    "annulée", "expiré", "expirée", "invalide", "impossible", "incorrect", "incorrecte", "indisponible", "maximum", "non", "panne",
    "fermé", "fermée", "fermés", "complet", "limité", "limitée",
});
constexpr auto kContinues = std::to_array<std::string_view>({
    "dans", "de", "du", "des", "d'", "et", "ou", "ni", "avec", "sans", "pour", "à", "au", "aux", "jusqu'à", "jusqu'au", "après",
    "avant", "pendant", "sauf", "excepté", "sur", "devant", "près", "qui", "que", "en", "est interdit", "sont interdits", "interdit",
    "interdite", "interdits", "interdites", "car", "entre", "hors",
});
constexpr auto kCopulas = std::to_array<std::string_view>({
    "est", "sont", "sera", "seront", "reste", "restent", "restera", "resteront", "exceptionnellement", "actuellement", "temporairement",
    "provisoirement", "momentanément", "désormais",
});
// clang-format on

/// When it is open or back again, from an "until": "demain 9 h" -> "demain à 9 h", "3 juin" -> "le 3 juin".
std::string back(const Adjuncts& around) {
  const std::string& value = around.time_value;
  if (value.empty() || value.find("nouvel") != std::string::npos) return {};
  const std::string_view first = std::string_view(value).substr(0, value.find(' '));
  const bool number = first.front() >= '0' && first.front() <= '9';
  if (around.time.starts_with("jusqu'en ")) return "en " + value;
  if (number) {
    const std::size_t space = value.find(' ');
    const bool hour =
        first.find('h') != std::string_view::npos ||
        (space != std::string::npos && (value.substr(space + 1) == "h" || value.substr(space + 1).starts_with("h ") ||
                                        value.substr(space + 1).starts_with("heures")));
    return (hour ? "à " : "le ") + value;
  }
  for (std::string_view day : {"demain", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}) {
    if (first != day) continue;
    const std::string_view rest =
        value.size() > first.size() ? std::string_view(value).substr(first.size() + 1) : std::string_view();
    const bool hour = !rest.empty() && rest.front() >= '0' && rest.front() <= '9' && rest.find('h') != std::string_view::npos;
    return hour ? std::string(first) + " à " + std::string(rest) : value;
  }
  for (std::string_view month : {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
                                 "octobre", "novembre", "décembre"}) {
    if (first == month) return "en " + value;
  }
  return {};
}

}  // namespace

const SignWords& french_words() {
  static constexpr SignWords kWords{
      .language = "fr",
      .lines = {french::proper_case, kForce},
      .openers = kOpeners,
      .verdicts = kVerdicts,
      .around = kAround,
      .softeners = kSofteners,
      .signers = kSigners,
      .dropped = kLeftOut,
      .articles = kArticles,
      .joints = kJoints,
      .times = kTimeWords,
      .consequences = kConsequences,
      .negatives = kNegatives,
      .continues = kContinues,
      .copulas = kCopulas,
      .plain = plain_french,
      .shape = read_french_shape,
      .otherwise = read_french_otherwise,
      .back = back,
      .say = {.please = "Merci {}",
              .please_after = "Merci {}",
              .thanks = "{}, merci",
              .please_head = "Merci :",
              .place_head = "{}, merci :",
              .exception = "{} : bienvenue. ",
              .because = ", car ",
              .colon = " : ",
              .list = french::list_of},
  };
  return kWords;
}

}  // namespace sayyes
