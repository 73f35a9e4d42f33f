/// French verbs by their endings. A command after "ne" ends in -ez (vous); the form for tu is any verb that stands there without
/// a subject, which only the sentence can tell.

#include "sayyes/frames/verb_forms.h"
#include "sayyes/support/word_set.h"

namespace sayyes {
namespace {

/// Ends like an infinitive, and is none.
constexpr std::string_view kNouns =
    "papier atelier cahier loisir plaisir mer hiver notre votre autre livre lettre heure hier janvier février dernier premier cher "
    "fer hall fier entier métier quartier courrier clavier escalier palier panier désir avenir souvenir cuir air pair clair "
    "noir soir espoir miroir couloir trottoir tiroir encore entre contre quatre nombre ordre centre titre théâtre fenêtre "
    "arbre ombre chambre membre octobre novembre décembre septembre libre tigre poivre sucre genre maire paire "
    "ordinaire extraordinaire obligatoire provisoire histoire mémoire gloire foire guerre terre verre pierre lumière matière "
    "manière prière rivière première dernière bière colère père mère frère cadre désordre désastre sinistre ministre registre";

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_infinitive(std::string_view word) {
  static const WordSet nouns(kNouns);
  if (nouns.holds(word)) return false;
  // "nourriture", "chaussure": of the verbs only those in -clure end so.
  if (ends_with(word, "ure") && !ends_with(word, "clure")) return false;
  for (const std::string_view ending : {"er", "ir", "re", "ïr"}) {
    if (ends_with(word, ending)) return true;
  }
  return false;
}

}  // namespace

VerbForms french_verb_forms(std::string_view word) {
  return {is_infinitive(word), ends_with(word, "ez") || word == "faites" || word == "dites"};
}

}  // namespace sayyes
