#pragma once
/// How Spanish signs are read and answered.

#include "sayyes/suggesting/sign_words.h"

namespace sayyes {

const SignWords& spanish_words();

/// Shapes that begin with no ban: what one has to do, for whom something is, how much at most, what has not come back.
bool read_spanish_shape(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// What can be said of these shapes, and of a ban that something undoes ("no pasar sin llamar"): needs no activity.
void say_spanish_shape(const Statement& statement, std::vector<Saying>& out);
/// "Queda terminantemente prohibido" -> "queda prohibido", "aquí no se corre" -> "no correr", "por falta de personal, …" ->
/// "…".
std::string plain_spanish(std::string_view sentence);
/// "Si no retira su reserva, se le anulará el carné": what it asks for, without the sanction.
bool read_spanish_sanction(Statement& statement, std::string_view text, std::string_view lower);
/// "Los libros deben ser devueltos", "multa de 1 € por día de retraso", "no se permiten más de 4 personas por mesa": what one
/// has to do, until when, and how many.
bool read_spanish_duty(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// "No hay fotocopias los lunes", "no se prestan cargadores", "no se hacen encuadernaciones".
bool read_spanish_service(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// "Acceso limitado a 15 personas", "no hay fotocopias los lunes", "solo con cita", "esto no es una papelera".
bool read_spanish_everyday(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// "No colgar carteles sin sello": with it, then.
bool read_spanish_with(Statement& statement, std::string_view text, std::string_view lower);
/// What no activity knows: "prohibido tender ropa sobre los radiadores".
bool read_spanish_otherwise(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);

}  // namespace sayyes
