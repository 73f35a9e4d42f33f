#include "sayyes/frames/grammar.h"

namespace sayyes {

const Grammar& french_grammar() {
  static const Grammar::Row rows[] = {
      {kDeterminer,
       "le la les l' un une des du de la votre vos notre nos son sa ses ce cet cette ces tout toute tous toutes aucun "
       "aucune autre autres"},
      {kPreposition | kPlace, "dans sur sous en à au aux chez devant derrière près hors"},
      {kPreposition, "de d' du des avec pour par sans selon"},
      {kPreposition | kTime, "pendant après avant jusqu'à jusqu'au dès entre durant de à"},
      {kCoordinator, "et ou ni"},
      {kContrast, "mais donc or"},
      {kSubordinator, "quand lorsque si pendant où parce puisque sauf que"},
      {kRelative, "qui que dont lequel laquelle"},
      {kAuxiliary, "est sont était être a ont sera seront peut peuvent pourra doit doivent devra n'est ne n'a c'est"},
      {kPronoun, "je tu il elle nous vous ils elles on c' s'"},
      {kObjectWord, "le la les lui leur"},
      {kNegator, "pas ne jamais rien aucun aucune ni sans non personne"},
      {kPlaceWord, "ici là dedans dehors"},
      {kTimeWord,
       "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre "
       "octobre novembre décembre aujourd'hui demain heures heure h soir matin midi minuit"},
      {kNotThing, "plus que est sont il y"},
      {kVerdict,
       "autorisé autorisée autorisés autorisées interdit interdite interdits interdites permis permise admis admises"},
      {kReader,
       "vous visiteur visiteurs usager usagers lecteur lecteurs enfant enfants mineur mineurs élève élèves étudiant étudiants "
       "personne personnes public abonné abonnés adhérent adhérents parents"},
      {kAdverb | kLeadIn, "merci svp s'il vous plaît également aussi attention rappel avis prière"},
      {kAdverb | kLeadIn | kIntensifier, "strictement formellement absolument rigoureusement"},
      {kAdverb, "encore toujours seulement"},
      {kException, "sauf excepté hormis hors"},
      {kReason, "car parce puisque"},
      {kOpener, "défense interdit interdiction ne il pas merci prière veuillez"},
      {kUse, "usage utilisation consommation"},
      {kCarry, "utiliser apporter consommer"},
      {kParticiple, "ouvert fait mis pris remis"},
  };
  static const Grammar grammar(rows, "", false);
  return grammar;
}

}  // namespace sayyes
