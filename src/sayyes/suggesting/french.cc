#include "sayyes/suggesting/french.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sayyes::french {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// clang-format off
constexpr auto kAccents = std::to_array<Pair>({
    {"telephone", "téléphone"}, {"telephones", "téléphones"}, {"telephoner", "téléphoner"}, {"telephonez", "téléphonez"},
    {"defense", "défense"}, {"acces", "accès"}, {"entree", "entrée"}, {"velo", "vélo"}, {"velos", "vélos"},
    {"ferme", "fermé"}, {"fermee", "fermée"}, {"apres", "après"}, {"reserve", "réservé"}, {"reservee", "réservée"},
    {"etage", "étage"}, {"gouter", "goûter"}, {"cafe", "café"}, {"pret", "prêt"}, {"eleves", "élèves"}, {"ete", "été"},
    {"secretariat", "secrétariat"}, {"materiel", "matériel"}, {"etudiants", "étudiants"}, {"electriques", "électriques"},
    {"mediatheque", "médiathèque"}, {"bibliotheque", "bibliothèque"}, {"deranger", "déranger"}, {"fevrier", "février"},
    {"aout", "août"}, {"decembre", "décembre"}, {"svp", "svp"}, {"dvd", "DVD"}, {"cd", "CD"}, {"usb", "USB"}, {"wifi", "wifi"},
    {"pin", "PIN"}, {"ii", "II"}, {"iii", "III"}, {"priere", "prière"}, {"paques", "Pâques"}, {"noel", "Noël"}, {"musee", "musée"},
    {"reserves", "réservés"}, {"reservees", "réservées"}, {"prive", "privé"}, {"privee", "privée"}, {"lumiere", "lumière"},
    {"derriere", "derrière"}, {"pres", "près"}, {"tres", "très"}, {"soiree", "soirée"}, {"journee", "journée"},
    {"reglement", "règlement"}, {"securite", "sécurité"}, {"ecole", "école"}, {"lycee", "lycée"}, {"theatre", "théâtre"},
    {"cinema", "cinéma"}, {"ecrire", "écrire"}, {"ecouteurs", "écouteurs"}, {"prets", "prêts"}, {"etageres", "étagères"},
    {"etagere", "étagère"}, {"telephoniques", "téléphoniques"}, {"fermes", "fermés"}, {"fermees", "fermées"}, {"eteint", "éteint"},
    {"eteints", "éteints"}, {"eteindre", "éteindre"}, {"eteignez", "éteignez"}, {"numero", "numéro"}, {"piece", "pièce"},
    {"identite", "identité"}, {"abonnes", "abonnés"}, {"adherents", "adhérents"}, {"etrangere", "étrangère"}, {"arriere", "arrière"},
    {"fenetre", "fenêtre"}, {"fenetres", "fenêtres"}, {"autorise", "autorisé"}, {"autorisee", "autorisée"},
    {"autorises", "autorisés"}, {"autorisees", "autorisées"},
    {"a", "à"}, {"zero", "zéro"}, {"cle", "clé"}, {"cles", "clés"}, {"vehicule", "véhicule"}, {"vehicules", "véhicules"},
});
/// Places that one is at rather than in.
constexpr auto kAt = std::to_array<std::string_view>({
    "accueil", "café", "cafétéria", "étage", "rez-de-chaussée", "sous-sol", "guichet", "bureau", "comptoir", "vestiaire", "entrée",
    "premier", "deuxième", "troisième", "1er", "2e", "3e", "niveau", "arrêt", "kiosque", "pied", "cafèt'", "râtelier", "bar",
    "restaurant", "atelier", "rez", "anneau", "poteau", "porte", "crochet",
});
constexpr auto kOn = std::to_array<std::string_view>({
    "table", "tables", "terrasse", "chariot", "étagère", "étagères", "banc", "bancs", "place", "parking", "panneau", "parvis",
    "tableau", "pelouse", "esplanade", "présentoir", "toit",
});
constexpr auto kStandsAlone = std::to_array<std::string_view>({
    "au", "aux", "à", "dans", "sur", "sous", "chez", "devant", "derrière", "dehors", "ici", "là", "en", "près", "à l'extérieur",
    "côté", "auprès", "contre", "face",
});
// clang-format on

bool starts_with_vowel(std::string_view word) noexcept {
  static constexpr auto kVowels =
      std::to_array<std::string_view>({"a", "e", "i", "o", "u", "y", "h", "é", "è", "ê", "à", "â", "î", "ô", "œ"});
  return std::any_of(kVowels.begin(), kVowels.end(), [&](std::string_view vowel) { return word.starts_with(vowel); });
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// The preposition that goes before a place: "dans le hall", "à la cafétéria", "sur le chariot".
void mend_places(std::string& text) {
  for (std::size_t at = 0; (at = text.find("ans ", at)) != std::string::npos; ++at) {
    const bool here = at > 0 && (text[at - 1] == 'd' || text[at - 1] == 'D') && (at == 1 || text[at - 2] == ' ');
    if (!here) continue;
    const std::size_t begin = at - 1, next = at + 4;
    const std::string_view rest = std::string_view(text).substr(next);
    if (rest.starts_with("[où") || rest.starts_with("[l") || rest.starts_with("[la")) {
      text.erase(begin, next - begin);
      continue;
    }
    const std::string_view first = rest.substr(0, rest.find_first_of(" ,;.:"));
    if (holds(kStandsAlone, first)) {
      text.erase(begin, next - begin);
      continue;
    }
    std::string_view noun = rest;
    for (std::string_view article :
         {std::string_view("le "), std::string_view("la "), std::string_view("l'"), std::string_view("l’"),
          std::string_view("les "), std::string_view("un "), std::string_view("une ")}) {
      if (noun.starts_with(article)) {
        noun.remove_prefix(article.size());
        break;
      }
    }
    const std::string_view head = noun.substr(0, noun.find_first_of(" ,;.:"));
    if (holds(kAt, head))
      text.replace(begin, 4, text[begin] == 'D' ? "À" : "à");
    else if (holds(kOn, head))
      text.replace(begin, 4, text[begin] == 'D' ? "Sur" : "sur");
  }
}

}  // namespace

std::string of(std::string_view infinitive) { return (starts_with_vowel(infinitive) ? "d'" : "de ") + std::string(infinitive); }

bool is_infinitive(std::string_view word) noexcept {
  if (word.starts_with("s'") || word.starts_with("d'")) word.remove_prefix(2);
  return word.size() > 3 && (word.ends_with("er") || word.ends_with("ir") || word.ends_with("re")) && word != "hiver" &&
         word != "papier" && word != "cahier" && word != "notre" && word != "votre" && word != "autre" && word != "livre" &&
         word != "titre" && word != "cadre" && word != "sir" && word != "loisir" && word != "vestiaire" &&
         word != "secrétaire" && word != "horaire" && word != "comptoir" && word != "couloir" && word != "escalier" &&
         word != "atelier" && word != "tiroir" && word != "panier" && word != "quartier" && word != "libraire" &&
         word != "centre" && word != "théâtre";
}

bool is_plural(std::string_view noun_phrase) noexcept {
  if (noun_phrase.find(" et ") != std::string_view::npos) return true;
  const std::string_view first = noun_phrase.substr(0, noun_phrase.find(' '));
  static constexpr auto kSingular =
      std::to_array<std::string_view>({"le", "la", "un", "une", "ce", "cet", "cette", "votre", "notre", "chaque", "Le", "La"});
  static constexpr auto kSame = std::to_array<std::string_view>({"repas", "accès", "bois", "tabac", "bus", "temps", "dos"});
  if (holds(kSingular, first) || holds(kSame, first) || first.starts_with("l'") || first.starts_with("L'")) return false;
  return first.ends_with('s') || first.ends_with("aux") || first.ends_with("eux");
}

std::optional<bool> is_feminine(std::string_view noun_phrase) {
  if (noun_phrase.find(" et ") != std::string_view::npos) return std::nullopt;
  static constexpr auto kHers = std::to_array<std::string_view>({"la", "une", "cette"});
  static constexpr auto kHis = std::to_array<std::string_view>({"le", "un", "ce", "cet", "du", "au"});
  static constexpr auto kWithout =
      std::to_array<std::string_view>({"les", "des", "ces", "vos", "nos", "votre", "notre", "aux"});
  const std::string_view first = noun_phrase.substr(0, noun_phrase.find(' '));
  if (holds(kHers, first)) return true;
  if (holds(kHis, first)) return false;
  std::string_view noun = noun_phrase;
  if (first.starts_with("l'"))
    noun.remove_prefix(2);
  else if (holds(kWithout, first) && first.size() < noun_phrase.size())
    noun.remove_prefix(first.size() + 1);
  noun = noun.substr(0, noun.find(' '));
  if (noun.ends_with('s') || noun.ends_with('x')) noun.remove_suffix(1);
  static constexpr auto kFeminine = std::to_array<std::string_view>(
      {"porte",   "fenêtre",    "table",   "chaise",  "lampe",  "lumière",  "étagère", "prise",    "salle",    "toilette",
       "machine", "imprimante", "clé",     "affiche", "plante", "poubelle", "issue",   "allée",    "vitrine",  "image",
       "page",    "place",      "caisse",  "baie",    "vitre",  "trappe",   "grille",  "barrière", "boîte",    "carte",
       "alarme",  "hotte",      "armoire", "œuvre",   "plaque", "borne",    "cloison", "pièce",    "enceinte", "chaussure"});
  static constexpr auto kMasculine = std::to_array<std::string_view>(
      {"ordinateur", "écran",    "store",       "volet",  "rideau",    "radiateur",    "appareil",  "livre",      "ouvrage",
       "document",   "robinet",  "ventilateur", "casier", "placard",   "tiroir",       "poste",     "projecteur", "éclairage",
       "chauffage",  "écouteur", "vélo",        "sac",    "téléphone", "portable",     "fauteuil",  "meuble",     "coussin",
       "jeu",        "jouet",    "câble",       "fil",    "ascenseur", "interrupteur", "panneau",   "tableau",    "micro",
       "piano",      "escalier", "couloir",     "accès",  "passage",   "quai",         "rayonnage", "bureau",     "banc"});
  if (holds(kFeminine, noun)) return true;
  if (holds(kMasculine, noun)) return false;
  for (std::string_view ending : {"tion", "sion", "té", "ette", "euse", "ance", "ence", "ure", "ée", "trice", "elle", "esse"}) {
    if (noun.ends_with(ending)) return true;
  }
  for (std::string_view ending : {"eur", "eau", "ment", "age", "ier", "isme", "oir", "phone"}) {
    if (noun.ends_with(ending)) return false;
  }
  return std::nullopt;
}

std::string list_of(const std::vector<std::string>& members) {
  std::string out;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i != 0) out += i + 1 < members.size() ? ", " : " et ";
    out += members[i];
  }
  return out;
}

std::string mend(std::string text) {
  mend_places(text);
  static constexpr auto kSwaps = std::to_array<Pair>({
      {" à le ", " au "},
      {"À le ", "Au "},
      {" à les ", " aux "},
      {"À les ", "Aux "},
      {" de le ", " du "},
      {" de les ", " des "},
      {" à [où", " [où"},
      {" à au ", " au "},
      {" à à ", " à "},
      {" à dans ", " dans "},
      {" aux les ", " aux "},
      {" sur aux ", " sur les "},
      {"ardez aux ", "ardez les "},
      {" de salle ", " de la salle "},
      {" ; salle ", " ; la salle "},
  });
  // "et de les jeter": before a verb it is no article.
  for (std::string_view article : {" de le ", " de les ", " à le ", " à les "}) {
    for (std::size_t at = text.find(article); at != std::string::npos; at = text.find(article, at + 1)) {
      const std::size_t next = at + article.size();
      if (is_infinitive(std::string_view(text).substr(next, text.find_first_of(" ,;.", next) - next)))
        text[at + article.size() - 1] = '\x01';
    }
  }
  for (const auto& [from, to] : kSwaps) replace_all(text, from, to);
  std::replace(text.begin(), text.end(), '\x01', ' ');
  if (text.ends_with(" de salle")) text.insert(text.size() - 5, "la ");
  return text;
}

std::string set_apart(std::string text) {
  for (std::string_view mark : {std::string_view(" :"), std::string_view(" ;"), std::string_view(" !"), std::string_view(" ?"),
                                std::string_view(" »")}) {
    replace_all(text, mark, "\u00A0" + std::string(mark.substr(1)));
  }
  replace_all(text, "« ", "«\u00A0");
  return text;
}

std::string proper_case(std::string_view lower_word) {
  // "l'entree": the word after an elision is a word by itself.
  if (const std::size_t mark = lower_word.find('\'');
      mark != std::string_view::npos && mark <= 2 && mark + 1 < lower_word.size())
    return std::string(lower_word.substr(0, mark + 1)) + proper_case(lower_word.substr(mark + 1));
  for (const auto& [word, written] : kAccents) {
    if (word == lower_word) return std::string(written);
  }
  return std::string(lower_word);
}

}  // namespace sayyes::french
