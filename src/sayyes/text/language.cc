#include "sayyes/text/language.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <unordered_map>

namespace sayyes {
namespace {

constexpr std::size_t kMostWords = 64;
constexpr unsigned kEnough = 4, kSure = 12;

struct Points {
  std::uint8_t english = 0, spanish = 0, french = 0;
};

/// Words of one language only count double, words of two count once for each.
constexpr std::string_view kEnglish =
    "the and of to is are was were be been for with your you our we at this that these those it its from by will can have has "
    "not or please may if all must when who which their they them does do up out about into any where what how here there "
    "only no-one use ask library books book thank food drink closed children welcome staff return allowed open desk "
    "cannot can't don't we're it's you're won't isn't because until before after more free new get see back";
constexpr std::string_view kSpanish =
    "el los las una unos unas y o del por para con su sus al está están más como pero lo nuestro nuestra nuestros este esta "
    "estos estas favor sin hasta desde puede pueden hay cada sobre entre usted ustedes también solo sólo cuando donde qué ser "
    "fue ha han muy ni ya todo todos todas prohibido prohibida prohibidos prohibidas fumar comer beber biblioteca silencio "
    "gracias libros préstamo préstamos usuarios usuario cerrado abierto horario permitido permite móviles niños sala uso "
    "prohibe prohíbe pregunte pregunta nosotros le rogamos días día aquí tocar correr hablar pasar entrar dejar usar traer "
    "sacar aparcar insista disponible servicio "
    "público lector préstamo vemos tu";
constexpr std::string_view kFrench =
    "et ou du dans pour par avec votre vos notre sont aux ce cette ces il elle nous vous ne pas sans être peut "
    "peuvent doit où mais leur leurs merci chez très au est une le les des qui à été sous entre aussi tout tous toute "
    "interdit interdite interdits interdites bibliothèque bibliotheque fermé fermée fermés fermées ouvert ouverte ouverts "
    "ouvertes salles prière lecteurs usagers "
    "livres accueil horaires veuillez demandez salle défense manger boire fumer enfants ici lundi mardi jeudi vendredi "
    "faute accès réservé";
/// Enough by themselves: no other of the three writes them.
constexpr std::string_view kOnlySpanish =
    "prohibido prohibida prohibidos prohibidas prohíbe prohíben silencio fumar comer beber tocar correr gracias pregunte "
    "pregúntenos "
    "cerrado abierto usuarios biblioteca salida entrada perros niños móviles mascotas permite permiten permitido disponible "
    "bienvenidos bienvenidas pase empuje tire aseos";
constexpr std::string_view kOnlyFrench =
    "interdit interdite interdits interdites défense prière veuillez fumer manger boire toucher merci bibliothèque lecteurs "
    "usagers "
    "fermé fermée ouvert chiens enfants bienvenue réservé réservée poussez tirez sortie entrez ouverte accueil";
constexpr std::string_view kSpanishFrench = "la de un en que se tu son les le sur si nos";
constexpr std::string_view kEnglishFrench = "on plus me table place page";
constexpr std::string_view kEnglishSpanish = "no a me he social final";

class Words {
 public:
  Words() {
    put(kEnglish, {2, 0, 0});
    put(kSpanish, {0, 2, 0});
    put(kFrench, {0, 0, 2});
    put(kSpanishFrench, {0, 1, 1});
    put(kEnglishFrench, {1, 0, 1});
    put(kEnglishSpanish, {0, 0, 0});
    put(kOnlySpanish, {0, 4, 0});
    put(kOnlyFrench, {0, 0, 4});
    put("le les", {0, 1, 2});
    put("una unos el los las y", {0, 3, 0});
    put("the and of your", {3, 0, 0});
  }
  Points of(std::string_view word) const {
    if (word.empty() || !may_be_[trait(word)]) return {};
    const auto it = table_.find(word);
    return it == table_.end() ? Points{} : it->second;
  }

 private:
  void put(std::string_view words, Points points) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      table_[words.substr(at, end - at)] = points;
      may_be_.set(trait(words.substr(at, end - at)));
      at = end + 1;
    }
  }
  /// A number below kTraits from the ends and the size of a word: most words have one that none in the table has.
  static std::size_t trait(std::string_view word) {
    const auto letter = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)); };
    return (letter(word.front()) * 61 + letter(word.back()) * 7 + word.size() * 131) % kTraits;
  }
  static constexpr std::size_t kTraits = 4096;
  std::bitset<kTraits> may_be_;
  std::unordered_map<std::string_view, Points> table_;
};

/// ASCII letters, and all bytes of letters beyond them.
constexpr std::array<bool, 256> kInWord = [] {
  std::array<bool, 256> in{};
  for (unsigned c = 0; c < 256; ++c)
    in[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x80 && c != 0xC0 && c != 0xC1 && c != 0xC2);
  return in;
}();
bool in_word(char c) { return kInWord[static_cast<unsigned char>(c)]; }

/// "l'accès", "d'ici", "qu'il": what only French puts before an apostrophe.
bool elided(std::string_view word) {
  return word == "l" || word == "d" || word == "n" || word == "j" || word == "c" || word == "qu" || word == "s" || word == "m";
}

/// English, Spanish, French.
using AllPoints = std::array<unsigned, 3>;

void add_accents(std::string_view word, AllPoints& points) {
  for (const std::string_view letter : {"á", "í", "ó", "ú", "ñ"}) points[1] += word.find(letter) == word.npos ? 0 : 2;
  for (const std::string_view letter : {"à", "è", "ê", "ù", "ç", "œ"}) points[2] += word.find(letter) == word.npos ? 0 : 2;
}

/// "hacemos", "prestamos", "abrimos": French ends such forms in -ons, and English has none.
bool we_do_in_spanish(std::string_view word) {
  return word.size() >= 6 && (word.ends_with("amos") || word.ends_with("emos") || word.ends_with("imos"));
}

}  // namespace

std::string_view detect_language(std::string_view view) {
  static const Words words;
  AllPoints points{};
  std::size_t seen = 0;
  auto best_of = [&](unsigned least) -> std::string_view {
    const std::size_t best = static_cast<std::size_t>(std::max_element(points.begin(), points.end()) - points.begin());
    unsigned second = 0;
    for (std::size_t i = 0; i < points.size(); ++i) second = i == best ? second : std::max(second, points[i]);
    if (points[best] < least || points[best] < second * 2 + 1) return {};
    constexpr std::array<std::string_view, 3> kNames{"en", "es", "fr"};
    return kNames[best];
  };
  for (std::size_t at = 0; at < view.size() && seen < kMostWords;) {
    if (!in_word(view[at])) {
      if (view.compare(at, 2, "¿") == 0 || view.compare(at, 2, "¡") == 0) points[1] += kEnough;
      ++at;
      continue;
    }
    std::size_t end = at;
    unsigned char bits = 0;
    while (end < view.size() && in_word(view[end])) bits |= static_cast<unsigned char>(view[end++]);
    std::string_view word = view.substr(at, end - at);
    const bool apostrophe = end + 1 < view.size() && view[end] == '\'' && in_word(view[end + 1]);
    if (bits >= 0x80) add_accents(word, points);
    if (apostrophe && elided(word)) {
      points[2] += 3;
      end += 1;
    } else if (apostrophe) {
      std::size_t rest = end + 1;
      while (rest < view.size() && in_word(view[rest])) ++rest;
      const Points whole = words.of(view.substr(at, rest - at));
      points[0] += whole.english;
      end = rest;
      word = word.substr(0, 0);
    }
    if (we_do_in_spanish(word)) points[1] += 2;
    const Points told = words.of(word);
    points[0] += told.english;
    points[1] += told.spanish;
    points[2] += told.french;
    ++seen;
    at = end;
    if (std::ranges::max(points) < kSure) continue;
    if (const std::string_view sure = best_of(kSure); !sure.empty()) return sure;
  }
  return best_of(kEnough);
}

}  // namespace sayyes
