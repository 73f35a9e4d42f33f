#pragma once
/// How French signs are read and answered.

#include "sayyes/suggesting/sign_words.h"

namespace sayyes {

const SignWords& french_words();

/// Shapes of the language's own: "ne touchez pas", what one has to do, for whom something is, how much at most, what is needed
/// first.
bool read_french_shape(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// What can be said of those of these shapes that need no activity.
void say_french_shape(const Statement& statement, std::vector<Saying>& out);
/// "Aucune boisson n'est autorisée" -> "aucune boisson", "on ne court pas" -> "ne pas courir", "faute de personnel, …" -> "…".
std::string plain_french(std::string_view sentence);
/// "À défaut de retour sous 8 jours, votre abonnement sera suspendu": what it asks for, without the sanction.
bool read_french_sanction(Statement& statement, std::string_view text, std::string_view lower);
/// "Les sacs doivent être déposés au vestiaire", "amende de 0,20 € par jour de retard", "une seule personne par poste": what
/// one has to do, until when, and how many.
bool read_french_duty(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// "Pas de photocopies le lundi", "nous ne prêtons pas de chargeurs", "nous ne faisons pas de reliure".
bool read_french_service(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// "Aucun remboursement ne sera effectué", "pas de photocopies le lundi", "ceci n'est pas une poubelle".
bool read_french_everyday(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// What no activity knows: "défense d'entrer sans masque", "ne rien laisser sur les tables".
bool read_french_otherwise(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);

}  // namespace sayyes
