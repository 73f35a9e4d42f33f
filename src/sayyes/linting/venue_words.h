#pragma once
/// The words by which text is known to speak of a place that people visit: a list a kind and language, folded.

#include <array>
#include <string_view>

namespace sayyes::venue_words {

using namespace std::string_view_literals;

// English. Found by counting: they stand in nearly every stretch of libraries' pages and signs, and seldom in novels or
// manuals.

/// Words that little else uses.
inline constexpr std::array kEnglishOwn{
    "archives"sv,    "archivist"sv,   "archivists"sv,   "bookmobile"sv,     "borrow"sv,     "borrowed"sv,    "borrower"sv,
    "borrowers"sv,   "borrowing"sv,   "borrows"sv,      "campus"sv,         "cardholder"sv, "cardholders"sv, "checkout"sv,
    "classroom"sv,   "curator"sv,     "curators"sv,     "interlibrary"sv,   "librarian"sv,  "librarian's"sv, "librarians"sv,
    "libraries"sv,   "library"sv,     "library's"sv,    "lobby"sv,          "makerspace"sv, "microfiche"sv,  "microfilm"sv,
    "museum"sv,      "museum's"sv,    "museums"sv,      "noncirculating"sv, "overdue"sv,    "patron"sv,      "patrons"sv,
    "photocopied"sv, "photocopier"sv, "photocopiers"sv, "photocopies"sv,    "readers"sv,    "restroom"sv,    "restrooms"sv,
    "storytime"sv,   "storytimes"sv,  "visitor"sv,      "visitors"sv};
/// Words that other texts use too; several different ones together tell.
inline constexpr std::array kEnglishShared{
    "adults"sv,       "archive"sv,    "bags"sv,       "booking"sv,     "bookings"sv,    "branch"sv,       "branches"sv,
    "cafe"sv,         "café"sv,       "card"sv,       "cards"sv,       "catalog"sv,     "catalogue"sv,    "children"sv,
    "circulation"sv,  "closed"sv,     "collection"sv, "collections"sv, "copier"sv,      "deposit"sv,      "desk"sv,
    "desks"sv,        "donate"sv,     "donations"sv,  "drinks"sv,      "elevator"sv,    "event"sv,        "events"sv,
    "exhibit"sv,      "exhibition"sv, "exhibits"sv,   "faculty"sv,     "fee"sv,         "fees"sv,         "fine"sv,
    "fines"sv,        "food"sv,       "friday"sv,     "gallery"sv,     "guests"sv,      "hours"sv,        "kids"sv,
    "lend"sv,         "lending"sv,    "lift"sv,       "loan"sv,        "loans"sv,       "locker"sv,       "lockers"sv,
    "members"sv,      "membership"sv, "monday"sv,     "noise"sv,       "parking"sv,     "phones"sv,       "pickup"sv,
    "printer"sv,      "printing"sv,   "program"sv,    "programs"sv,    "refund"sv,      "refunds"sv,      "register"sv,
    "registration"sv, "renew"sv,      "renewal"sv,    "renewals"sv,    "reservation"sv, "reservations"sv, "reserve"sv,
    "reserves"sv,     "rooms"sv,      "saturday"sv,   "scanner"sv,     "shelf"sv,       "shelves"sv,      "staff"sv,
    "students"sv,     "sunday"sv,     "teen"sv,       "teens"sv,       "thursday"sv,    "ticket"sv,       "tickets"sv,
    "tour"sv,         "tours"sv,      "tuesday"sv,    "volunteer"sv,   "volunteers"sv,  "wednesday"sv,    "wifi"sv,
    "workshop"sv,     "workshops"sv};
/// They turn to a reader, or make a rule. Essays, minutes and lists of old photographs go on for pages without them.
inline constexpr std::array kEnglishAddress{"allowed"sv,    "contact"sv, "must"sv,    "permitted"sv, "please"sv,
                                            "prohibited"sv, "shall"sv,   "welcome"sv, "you"sv,       "you'll"sv,
                                            "you're"sv,     "your"sv,    "yours"sv,   "yourself"sv};
/// "Patrons may not …", "children will …": who is ruled over, of the words above, and what then makes a rule.
inline constexpr std::array kEnglishPeople{"adults"sv, "borrowers"sv, "cardholders"sv, "children"sv, "guests"sv,
                                           "kids"sv,   "members"sv,   "patrons"sv,     "readers"sv,  "students"sv,
                                           "teens"sv,  "visitors"sv,  "volunteers"sv,  "faculty"sv};
inline constexpr std::array kEnglishModal{"may"sv, "can"sv, "cannot"sv, "can't"sv, "will"sv, "should"sv};

inline constexpr std::array kSpanishOwn{
    "biblioteca"sv, "bibliotecas"sv, "bibliotecaria"sv, "bibliotecarias"sv, "bibliotecario"sv, "bibliotecarios"sv,
    "bibliobús"sv,  "bibliobus"sv,   "carné"sv,         "carnet"sv,         "carnés"sv,        "cuentacuentos"sv,
    "hemeroteca"sv, "ludoteca"sv,    "mediateca"sv,     "museo"sv,          "museos"sv,        "préstamo"sv,
    "préstamos"sv,  "visitante"sv,   "visitantes"sv,    "lectores"sv};
inline constexpr std::array kSpanishShared{
    "abierto"sv,    "aforo"sv,       "alumnado"sv,      "alumnos"sv,        "archivo"sv,    "aseos"sv,        "ascensor"sv,
    "asistentes"sv, "aula"sv,        "cafetería"sv,     "cartel"sv,         "catálogo"sv,   "cerrado"sv,      "charla"sv,
    "cita"sv,       "club"sv,        "colección"sv,     "comida"sv,         "consulta"sv,   "cuota"sv,        "curso"sv,
    "cursos"sv,     "devolución"sv,  "devolver"sv,      "documentos"sv,     "domingo"sv,    "domingos"sv,     "donaciones"sv,
    "ejemplares"sv, "entrada"sv,     "entradas"sv,      "escáner"sv,        "exposición"sv, "exposiciones"sv, "familias"sv,
    "fotocopias"sv, "gratis"sv,      "gratuita"sv,      "gratuito"sv,       "horario"sv,    "horarios"sv,     "imprimir"sv,
    "infantil"sv,   "inscripción"sv, "inscripciones"sv, "investigadores"sv, "jueves"sv,     "juvenil"sv,      "lector"sv,
    "lunes"sv,      "martes"sv,      "mascotas"sv,      "miércoles"sv,      "mochilas"sv,   "mostrador"sv,    "móviles"sv,
    "multa"sv,      "multas"sv,      "niños"sv,         "normas"sv,         "novedades"sv,  "personal"sv,     "plazas"sv,
    "portátiles"sv, "prestar"sv,     "público"sv,       "recepción"sv,      "reembolso"sv,  "renovación"sv,   "renovar"sv,
    "reserva"sv,    "reservar"sv,    "reservas"sv,      "retraso"sv,        "revistas"sv,   "sábado"sv,       "sábados"sv,
    "sala"sv,       "salas"sv,       "servicio"sv,      "servicios"sv,      "silencio"sv,   "socios"sv,       "solicitud"sv,
    "taller"sv,     "talleres"sv,    "taquilla"sv,      "taquillas"sv,      "tarifa"sv,     "tarjeta"sv,      "tutor"sv,
    "usuarias"sv,   "usuario"sv,     "usuarios"sv,      "viernes"sv,        "visita"sv,     "visitas"sv,      "voluntarios"sv,
    "wifi"sv};
inline constexpr std::array kSpanishAddress{
    "bienvenida"sv, "bienvenido"sv, "bienvenidos"sv, "consulte"sv, "debe"sv,     "deberá"sv,  "deberán"sv,
    "favor"sv,      "gracias"sv,    "os"sv,          "permite"sv,  "permiten"sv, "podrá"sv,   "podrán"sv,
    "prohibida"sv,  "prohibido"sv,  "puede"sv,       "puedes"sv,   "rogamos"sv,  "ruega"sv,   "solicite"sv,
    "te"sv,         "tu"sv,         "tus"sv,         "usted"sv,    "ustedes"sv,  "vuestra"sv, "vuestro"sv};
inline constexpr std::array kSpanishPeople{"alumnos"sv, "asistentes"sv, "familias"sv, "investigadores"sv, "lectores"sv,
                                           "niños"sv,   "socios"sv,     "usuarias"sv, "usuarios"sv,       "visitantes"sv};
inline constexpr std::array kSpanishModal{"deben"sv, "no"sv, "pueden"sv};

inline constexpr std::array kFrenchOwn{"bibliobus"sv,     "bibliothécaire"sv, "bibliothécaires"sv, "bibliothèque"sv,
                                       "bibliothèques"sv, "ludothèque"sv,     "médiathèque"sv,     "médiathèques"sv,
                                       "musée"sv,         "musées"sv,         "usager"sv,          "usagers"sv,
                                       "visiteur"sv,      "visiteurs"sv,      "emprunteur"sv,      "emprunteurs"sv};
inline constexpr std::array kFrenchShared{
    "abonnement"sv, "abonnés"sv,     "accueil"sv,      "adhérents"sv,   "adultes"sv,    "affiche"sv,   "amende"sv,
    "animaux"sv,    "archives"sv,    "ascenseur"sv,    "atelier"sv,     "ateliers"sv,   "billet"sv,    "billets"sv,
    "cafétéria"sv,  "carte"sv,       "cartes"sv,       "casier"sv,      "casiers"sv,    "catalogue"sv, "club"sv,
    "collection"sv, "collections"sv, "concert"sv,      "conférence"sv,  "cotisation"sv, "dimanche"sv,  "documents"sv,
    "dons"sv,       "emprunt"sv,     "emprunter"sv,    "emprunts"sv,    "enfants"sv,    "entrée"sv,    "étage"sv,
    "étudiants"sv,  "élèves"sv,      "exposition"sv,   "expositions"sv, "familles"sv,   "fermé"sv,     "fermée"sv,
    "fermeture"sv,  "gratuit"sv,     "gratuite"sv,     "groupes"sv,     "guichet"sv,    "heures"sv,    "horaires"sv,
    "imprimante"sv, "inscription"sv, "inscriptions"sv, "jeudi"sv,       "jeunesse"sv,   "lecteur"sv,   "lecteurs"sv,
    "lundi"sv,      "mardi"sv,       "mercredi"sv,     "ouverte"sv,     "ouverture"sv,  "personnel"sv, "photocopies"sv,
    "places"sv,     "portables"sv,   "prêt"sv,         "prêts"sv,       "public"sv,     "rayons"sv,    "remboursement"sv,
    "renouveler"sv, "réservation"sv, "réservations"sv, "réserver"sv,    "retard"sv,     "retards"sv,   "retour"sv,
    "revues"sv,     "salle"sv,       "salles"sv,       "samedi"sv,      "scanner"sv,    "service"sv,   "services"sv,
    "spectacle"sv,  "stage"sv,       "tarif"sv,        "tarifs"sv,      "vendredi"sv,   "vestiaire"sv, "visite"sv,
    "visites"sv,    "wifi"sv};
inline constexpr std::array kFrenchAddress{"autorisé"sv, "autorisée"sv, "autorisés"sv, "bienvenue"sv, "bienvenus"sv,
                                           "demandez"sv, "devez"sv,     "interdit"sv,  "interdite"sv, "interdits"sv,
                                           "merci"sv,    "pouvez"sv,    "prière"sv,    "veuillez"sv,  "venez"sv,
                                           "vos"sv,      "votre"sv,     "vous"sv};
inline constexpr std::array kFrenchPeople{"abonnés"sv,   "adhérents"sv, "adultes"sv,  "élèves"sv,  "emprunteurs"sv, "enfants"sv,
                                          "étudiants"sv, "groupes"sv,   "lecteurs"sv, "usagers"sv, "visiteurs"sv};
inline constexpr std::array kFrenchModal{"devront"sv, "doivent"sv, "ne"sv, "peuvent"sv, "pourront"sv, "sont"sv};

}  // namespace sayyes::venue_words
