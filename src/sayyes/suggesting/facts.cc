#include "sayyes/suggesting/facts.h"

#include <algorithm>
#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/suggester.h"

namespace sayyes {
namespace {

struct Blank {
  std::string_view key, en, es, fr;
};

constexpr auto kBlanks = std::to_array<Blank>({
    {"contact.ask", "[whom to ask]", "[a quién preguntar]", "[à qui demander]"},
    {"contact.email", "[e-mail address]", "[correo electrónico]", "[adresse e-mail]"},
    {"contact.phone", "[phone number]", "[número de teléfono]", "[numéro de téléphone]"},
    {"contact.web", "[web address]", "[dirección web]", "[adresse du site]"},
    {"hours.back", "[when you are back]", "[cuándo volvéis]", "[quand vous revenez]"},
    {"hours.open", "[opening hours]", "[horario]", "[horaires]"},
    {"links.book", "[where to book]", "[dónde reservar]", "[où réserver]"},
    {"links.renew", "[where to renew]", "[dónde renovar]", "[où prolonger]"},
    {"hours.notary", "[when the notary is here]", "[cuándo está el notario]", "[quand le notaire est là]"},
    {"places.craft", "[where to make things]", "[dónde hacer manualidades]", "[où bricoler]"},
    {"places.notary", "[where to find a notary]", "[dónde hay un notario]", "[où trouver un notaire]"},
    {"places.water", "[where drinking water is]", "[dónde hay agua potable]", "[où boire de l'eau]"},
    {"hours.donations", "[when donations are welcome]", "[cuándo se aceptan donaciones]", "[quand les dons sont bienvenus]"},
    {"places.copy", "[where to copy]", "[dónde copiar]", "[où photocopier]"},
    {"places.deliveries", "[where deliveries go]", "[dónde se entregan los paquetes]", "[où livrer]"},
    {"places.laptops", "[where laptops are welcome]", "[dónde usar portátiles]", "[où utiliser un ordinateur portable]"},
    {"places.notepaper", "[where notepaper is]", "[dónde hay papel]", "[où trouver du papier]"},
    {"places.scan", "[where to scan]", "[dónde escanear]", "[où numériser]"},
    {"places.stairs", "[where the stairs are]", "[dónde están las escaleras]", "[où est l'escalier]"},
    {"contact.doctor", "[whom to ask about health]", "[a quién preguntar sobre salud]", "[à qui demander un conseil médical]"},
    {"contact.headphones", "[who lends headphones]", "[quién presta auriculares]", "[qui prête des écouteurs]"},
    {"contact.lawyer", "[where to find a lawyer]", "[dónde encontrar asesoría legal]", "[où trouver un conseil juridique]"},
    {"contact.list", "[the waiting list]", "[la lista de espera]", "[la liste d'attente]"},
    {"contact.pencils", "[where the pencils are]", "[dónde hay lápices]", "[où sont les crayons]"},
    {"contact.tax", "[who helps with taxes]", "[quién ayuda con los impuestos]", "[qui aide pour les impôts]"},
    {"places.bin", "[where the bin is]", "[dónde está la papelera]", "[où est la poubelle]"},
    {"places.boards", "[where skateboards and scooters can stay]", "[dónde dejar patines y patinetes]",
     "[où laisser planches et trottinettes]"},
    {"places.change", "[where to get change]", "[dónde cambiar]", "[où faire de la monnaie]"},
    {"places.donations", "[where donations are welcome]", "[dónde aceptan donaciones]", "[où donner des livres]"},
    {"places.entrance", "[the way in]", "[la entrada]", "[l'entrée]"},
    {"places.exit", "[the way out]", "[la salida]", "[la sortie]"},
    {"places.games", "[where games are welcome]", "[dónde se puede jugar]", "[où l'on peut jouer]"},
    {"places.message", "[the place for messages]", "[el lugar para mensajes]", "[le lieu pour les messages]"},
    {"places.parking", "[where to park]", "[dónde aparcar]", "[où se garer]"},
    {"places.picnic", "[where your own lunch is welcome]", "[dónde comer lo de casa]", "[où pique-niquer]"},
    {"places.play", "[where ball games are welcome]", "[dónde jugar a la pelota]", "[où jouer au ballon]"},
    {"places.posters", "[where posters are welcome]", "[dónde poner carteles]", "[où afficher]"},
    {"places.read", "[where to read]", "[dónde leer]", "[où lire]"},
    {"places.restroom", "[where the nearest restrooms are]", "[dónde están los aseos]", "[où sont les toilettes]"},
    {"places.same", "[where another one is]", "[dónde hay otro]", "[où il y en a un autre]"},
    {"places.seats", "[where to sit]", "[dónde sentarse]", "[où s'asseoir]"},
    {"places.strollers", "[where strollers can stay]", "[dónde dejar los cochecitos]", "[où laisser les poussettes]"},
    {"places.supplies", "[where to get supplies]", "[dónde hay material]", "[où trouver des fournitures]"},
    {"places.touch", "[where touching is welcome]", "[dónde se puede tocar]", "[où l'on peut toucher]"},
    {"services.fetch", "[what you can do until then]", "[qué podéis hacer mientras tanto]",
     "[ce que vous pouvez faire en attendant]"},
    {"places.bags", "[where bags can stay]", "[dónde dejar las bolsas]", "[où laisser les sacs]"},
    {"places.bikes", "[where bicycles can stay]", "[dónde dejar las bicicletas]", "[où garer les vélos]"},
    {"places.charge", "[where devices can charge]", "[dónde cargar los dispositivos]", "[où recharger les appareils]"},
    {"places.children", "[where children are welcome]", "[dónde están los niños como en casa]",
     "[où les enfants sont bienvenus]"},
    {"places.drink", "[where drinks are welcome]", "[dónde se puede beber]", "[où l'on peut boire]"},
    {"places.food", "[where food is welcome]", "[dónde se puede comer]", "[où l'on peut manger]"},
    {"places.group", "[where groups are welcome]", "[dónde trabajan los grupos]", "[où les groupes sont bienvenus]"},
    {"places.pets", "[where pets can wait]", "[dónde esperan las mascotas]", "[où les animaux attendent]"},
    {"places.phone", "[where phone calls are welcome]", "[dónde se puede llamar]", "[où l'on peut téléphoner]"},
    {"places.print", "[where to print]", "[dónde imprimir]", "[où imprimer]"},
    {"places.quiet", "[where it is quiet]", "[dónde hay silencio]", "[où c'est calme]"},
    {"places.rest", "[where to rest]", "[dónde descansar]", "[où se reposer]"},
    {"places.return", "[where returns go]", "[dónde se devuelve]", "[où rendre les livres]"},
    {"places.smoke", "[where smoking is allowed by law]", "[dónde se puede fumar]", "[où l'on peut fumer]"},
    {"places.store", "[where things can be stored]", "[dónde guardar las cosas]", "[où ranger les affaires]"},
    {"places.talk", "[where talking is welcome]", "[dónde se puede hablar]", "[où l'on peut parler]"},
});

const std::string* find_either_number(const House& house, std::string_view group, std::string_view word) {
  std::string key(group);
  key += '.';
  const std::size_t stem = key.size();
  key += word;
  if (const std::string* fact = house.find(key)) return fact;
  key.replace(stem, std::string::npos, plural_of(word));
  if (const std::string* fact = house.find(key)) return fact;
  key.replace(stem, std::string::npos, singular_of(word));
  return house.find(key);
}

}  // namespace

std::string_view group_of(std::string_view key) noexcept {
  const std::size_t dot = key.find('.');
  return dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
}

const std::string* find_fact(const House& house, std::string_view key, const std::vector<std::string>& related) {
  if (house.facts.empty()) return nullptr;
  if (const std::string* fact = house.find(key)) return fact->empty() ? nullptr : fact;
  const std::string_view group = group_of(key);
  if (group.empty()) return nullptr;
  if (const std::string* fact = find_either_number(house, group, key.substr(group.size() + 1))) return fact;
  for (const std::string& word : related) {
    if (const std::string* fact = find_either_number(house, group, word)) return fact;
  }
  // The same word in another group of places and people: services.message for places.message.
  static constexpr auto kGroups = std::to_array<std::string_view>({"places", "contact", "services", "links"});
  if (std::find(kGroups.begin(), kGroups.end(), group) == kGroups.end()) return nullptr;
  const std::string_view word = key.substr(group.size() + 1);
  if (word == "ask" || word == "phone" || word == "email" || word == "web") return nullptr;
  for (std::string_view other : kGroups) {
    if (const std::string* fact = other == group ? nullptr : find_either_number(house, other, word)) return fact;
  }
  return nullptr;
}

std::string blank_for(std::string_view key, std::string_view language, std::string_view things) {
  const bool es = language.starts_with("es"), fr = language.starts_with("fr");
  const std::string_view group = group_of(key);
  const std::string_view word = group.empty() ? key : key.substr(group.size() + 1);
  const std::string plural = std::string(group) + "." + plural_of(word),
                    singular = std::string(group) + "." + singular_of(word);
  for (const Blank& blank : kBlanks) {
    if (blank.key == key || blank.key == plural || blank.key == singular)
      return std::string(es ? blank.es : fr ? blank.fr : blank.en);
  }
  const std::string about(things.empty() ? word : things);
  if (group == "places")
    return es ? "[el lugar para: " + about + "]" : fr ? "[le lieu pour : " + about + "]" : "[the place for " + about + "]";
  if (group == "contact") return es ? "[a quién preguntar]" : fr ? "[à qui demander]" : "[whom to ask]";
  if (group == "reason") return es ? "[por qué]" : fr ? "[pourquoi]" : "[why]";
  if (group == "links") return es ? "[enlace]" : fr ? "[lien]" : "[link]";
  return "[" + about + "]";
}

std::string blank_for(std::string_view key, std::string_view language) { return blank_for(key, language, {}); }

}  // namespace sayyes
