#include "sayyes/frames/grammar.h"

namespace sayyes {

const Grammar& french_grammar() {
  static const Grammar::Row rows[] = {
      {kDeterminer,
       "le la les l' un une des du de d' votre vos notre nos son sa ses leur leurs ce cet cette ces tout toute tous toutes aucun "
       "aucune autre autres mon ma mes chaque plusieurs quelques certains certaines"},
      {kPreposition | kPlace,
       "dans sur sous en à au aux chez devant derrière près hors vers contre parmi face autour depuis"},
      {kPreposition, "avec par selon comme malgré via conformément concernant suite grâce moyennant faute"},
      {kPreposition | kSubordinator, "pour"},
      {kTime | kSubordinator, "pendant après avant jusqu'à jusqu' jusqu'au jusque dès durant lors"},
      {kPreposition | kTime, "entre de à le les depuis"},
      {kCoordinator, "et ou ni & et/ou"},
      {kContrast, "mais donc or cependant toutefois puis ensuite"},
      {kSubordinator, "quand lorsque lorsqu' si où parce puisque puisqu' sauf que qu' tandis afin dès"},
      {kRelative, "qui que qu' dont lequel laquelle lesquels lesquelles"},
      {kAuxiliary,
       "est sont était étaient être a ont avait avaient sera seront serait peut peuvent pourra pourront doit doivent devra devront "
       "faut fait font va vont fut furent ne n' avons êtes sommes avez suis ai"},
      {kPronoun, "je j' tu il elle nous vous ils elles on c' ce cela ça ceci"},
      {kObjectWord, "le la les l' lui leur y en se s' vous nous me m' te t' eux"},
      {kNegator, "pas ne n' jamais rien aucun aucune ni sans non nul nulle plus"},
      {kPlaceWord, "ici là dedans dehors partout ailleurs dessus dessous"},
      {kTimeWord,
       "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches janvier "
       "février mars avril mai juin juillet août septembre octobre novembre décembre aujourd'hui demain heures heure h soir matin "
       "midi minuit après-midi jour jours semaine semaines mois an ans minutes été hiver vacances week-end"},
      {kNotThing,
       "plus que est sont il y souci soucis problème problèmes doute besoin question panique chance quoi si mal la le les l' pas "
       "moins seulement encore très trop assez un une deux trois"},
      {kVerdict,
       "autorisé autorisée autorisés autorisées interdit interdite interdits interdites permis permise permises admis admise "
       "admises accepté acceptée acceptés acceptées toléré tolérée tolérés tolérées prohibé prohibée prohibés prohibées svp"},
      {kReader,
       "vous visiteur visiteurs visiteuses visiteuse usager usagers usagère usagères lecteur lecteurs lectrice lectrices enfant "
       "enfants mineur mineurs élève élèves étudiant étudiants étudiante étudiantes personne personnes public abonné abonnés "
       "adhérent adhérents parents adultes adulte adolescent adolescents ados jeunes bébés groupe groupes classes classe clients "
       "client extérieurs extérieur inscrits membres emprunteurs emprunteur participants participant retardataires accompagnateurs "
       "spectateurs fumeurs cyclistes fournisseurs utilisateurs utilisateur chercheurs résidents gens tous personnel"},
      {kAdverb | kLeadIn,
       "merci svp également aussi attention rappel avis prière nota bonjour important désolé désolés désolée désolées sorry "
       "malheureusement hélas enfin ensuite info information rappelons notez veuillez"},
      {kAdverb | kLeadIn | kIntensifier, "strictement formellement absolument rigoureusement totalement"},
      {kAdverb, "encore toujours seulement uniquement exclusivement bien jamais plus trop très directement définitivement svp"},
      {kGoal, "sécurité hygiène respect santé conservation propreté raison raisons tranquillité protection confort"},
      {kException, "sauf excepté hormis hors sans exceptés"},
      {kReason, "car parce puisque puisqu'"},
      {kOpener, "défense interdit interdiction ne n' il pas merci prière veuillez ni aucun aucune"},
      {kImperative,
       "merci demandez gardez laissez prenez rendez utilisez posez passez mettez fermez ouvrez parlez restez venez adressez "
       "respectez téléphonez sortez entrez éteignez rangez présentez écrivez appelez voyez profitez pensez"},
      {kUse, "usage utilisation consommation"},
      {kCarry, "utiliser apporter consommer introduire emporter porter"},
      {kParticiple, "ouvert fait mis pris remis exclu exclue exclus exclues"},
      {kTells, "rappelons rappelle rappelé noter savoir note précisons précise informons"},
      {kStaff, "bibliothécaire bibliothécaires agents équipe bénévoles"},
      {kNumber, "deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente"},
      {kFinite, "dit disait va vient dort reste tombe lit rit ressemble vaut vit"},
      {kAdjective, "petits petites gros grosses grands grandes vieux vieilles bons bonnes nouveaux nouvelles"},
      {kEvent,
       "atelier ateliers club clubs concert concerts conférence spectacle spectacles bal soirée soirées festival ciné-concert ciné "
       "stage débat jazz karaoké quiz improvisation après-midi matinée conte contes veillée tournoi fête exposition expo rencontre "
       "lecture projection théâtre cirque chorale kermesse carnaval nuit bœuf visite balade jeux film roman marionnettes poésie défilé "
       "fanfare opéra comptines"},
  };
  static const Grammar grammar(rows, french_verb_forms, true);
  return grammar;
}

}  // namespace sayyes
