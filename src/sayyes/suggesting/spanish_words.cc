/// The words of Spanish signs.

#include "sayyes/suggesting/spanish_words.h"

#include "sayyes/suggesting/spanish.h"

namespace sayyes {
namespace {

using enum StatementKind;

// clang-format off
constexpr auto kForce = std::to_array<std::string_view>({
    "NO", "NI", "PROHIBIDO", "PROHIBIDA", "PROHIBIDOS", "PROHIBIDAS", "NUNCA", "SOLO", "TERMINANTEMENTE", "ESTRICTAMENTE", "SIN",
    "TODOS", "SIEMPRE", "SILENCIO", "POR", "FAVOR", "OBLIGATORIO", "NADIE",
});

constexpr auto kOpeners = std::to_array<SignWords::Opener>({
    {"prohibido", ban}, {"prohibida", ban}, {"prohibidos", ban}, {"prohibidas", ban}, {"está prohibido", ban},
    {"esta prohibido", ban}, {"está prohibida", ban}, {"están prohibidos", ban}, {"están prohibidas", ban},
    {"estará prohibido", ban}, {"queda prohibido", ban}, {"queda prohibida", ban}, {"quedan prohibidos", ban},
    {"quedan prohibidas", ban}, {"queda terminantemente prohibido", ban}, {"queda terminantemente prohibida", ban},
    {"queda totalmente prohibido", ban}, {"queda estrictamente prohibido", ban}, {"terminantemente prohibido", ban},
    {"totalmente prohibido", ban}, {"estrictamente prohibido", ban}, {"está terminantemente prohibido", ban},
    {"está totalmente prohibido", ban}, {"está estrictamente prohibido", ban}, {"se prohíbe", ban}, {"se prohíben", ban},
    {"se prohibe", ban}, {"se prohiben", ban}, {"prohibimos", ban}, {"no se permite", ban}, {"no se permiten", ban},
    {"no permitimos", ban}, {"no está permitido", ban}, {"no está permitida", ban}, {"no están permitidos", ban},
    {"no están permitidas", ban}, {"no esta permitido", ban}, {"no permitido", ban}, {"no permitida", ban}, {"no se admite", ban},
    {"no se admiten", ban}, {"no admitimos", ban}, {"no se autoriza", ban}, {"no está autorizado", ban},
    {"no se puede", ban}, {"no se pueden", ban}, {"no se podrá", ban}, {"no se debe", ban}, {"no se deben", ban},
    {"no puede", ban}, {"no pueden", ban}, {"no podrá", ban}, {"no podrán", ban}, {"no debe", ban}, {"no deben", ban},
    {"no deberá", ban}, {"no deberán", ban}, {"usted no puede", ban}, {"no está autorizada", ban}, {"no", ban}, {"absténgase de", ban},
    {"abstenerse de", ban}, {"absténganse de", ban}, {"se abstengan de", ban}, {"que se abstengan de", ban},
    {"favor de no", ban}, {"favor no", ban}, {"evitemos", ban}, {"evite", ban}, {"eviten", ban}, {"evitar", ban}, {"prohibido el acceso con", ban},
    {"prohibida la entrada con", ban}, {"prohibida la entrada de", ban}, {"prohibido el acceso de", ban}, {"prohibido entrar con", ban},
    {"prohibido pasar con", ban}, {"no se permite la entrada con", ban}, {"no se permite el acceso con", ban},
    {"no se permite la entrada de", ban}, {"no se permite el acceso de", ban}, {"no se permite el acceso a", ban},
    {"no se permite entrar con", ban}, {"no se permite introducir", ban}, {"no entrar con", ban}, {"no pasar con", ban},
    {"no acceder con", ban}, {"no introducir", ban}, {"no introduzca", ban}, {"prohibido introducir", ban}, {"no traer", ban},
    {"no traiga", ban}, {"no se permite traer", ban}, {"no ingresar con", ban}, {"prohibido ingresar con", ban}, {"no entre con", ban},
    {"prohibido el uso de", ban}, {"prohibido el uso del", ban}, {"queda prohibido el uso de", ban}, {"queda prohibido el uso del", ban},
    {"se prohíbe el uso de", ban}, {"se prohíbe el uso del", ban}, {"no se permite el uso de", ban}, {"no se permite el uso del", ban},
    {"está prohibido el uso de", ban}, {"está prohibido el uso del", ban}, {"no está permitido el uso de", ban},
    {"no está permitido el uso del", ban}, {"prohibido el consumo de", ban}, {"no se permite el consumo de", ban},
    {"queda prohibido el consumo de", ban}, {"no está permitido el consumo de", ban}, {"se prohíbe el consumo de", ban},
    {"prohibido usar", ban}, {"prohibido utilizar", ban}, {"no usar", ban}, {"no utilizar", ban}, {"no use", ban}, {"no utilice", ban},
    {"no utilicen", ban}, {"no consumir", ban}, {"prohibido consumir", ban}, {"no se permite consumir", ban},
    {"prohibida la entrada a", ban}, {"prohibido el paso a", ban}, {"prohibido el paso con", ban}, {"prohibido el acceso a", ban},
    {"prohibida la entrada a los", ban}, {"no se permite usar", ban}, {"no se permite utilizar", ban}, {"no está permitido usar", ban},
    {"está prohibido usar", ban}, {"queda prohibido usar", ban}, {"queda prohibido introducir", ban}, {"está prohibido introducir", ban},
    {"nada de", ban}, {"no es permitido", ban}, {"no es permitida", ban}, {"sin", ban}, {"no se podrán", ban}, {"ni", ban}, {"aquí no se", ban}, {"nunca", ban}, {"no están autorizados", ban}, {"no se consiente", ban},
    {"no se toleran", ban}, {"no se tolera", ban}, {"está restringido", ban}, {"no hagan", ban}, {"no deje", ban}, {"no dejen", ban},
    {"no dejar", ban}, {"no prestamos", refusal}, {"no se presta", refusal}, {"no se prestan", refusal}, {"no hacemos", refusal},
    {"no se hacen", refusal}, {"no se realizan", refusal}, {"no realizamos", refusal}, {"no disponemos de", refusal},
    {"no tenemos", refusal}, {"no hay", refusal}, {"no ofrecemos", refusal}, {"no aceptamos", refusal}, {"no se aceptan", refusal},
    {"no se acepta", refusal}, {"no damos", refusal}, {"no se dan", refusal}, {"no vendemos", refusal}, {"no se venden", refusal},
    {"no contamos con", refusal}, {"no se da", refusal}, {"no se facilita", refusal}, {"no facilitamos", refusal}, {"no se guardan", ban}, {"no se reservan", ban}, {"no se guarda", ban},
});

constexpr auto kVerdicts = std::to_array<SignWords::Opener>({
    {"está prohibido", ban}, {"está prohibida", ban}, {"están prohibidos", ban}, {"están prohibidas", ban},
    {"queda prohibido", ban}, {"queda prohibida", ban}, {"quedan prohibidos", ban}, {"quedan prohibidas", ban},
    {"no está permitido", ban}, {"no está permitida", ban}, {"no están permitidos", ban}, {"no están permitidas", ban},
    {"está terminantemente prohibido", ban}, {"no se permite", ban}, {"no se permiten", ban}, {"no se admiten", ban},
    {"no pueden entrar", ban}, {"no pueden pasar", ban}, {"no pueden acceder", ban},
    {"prohibido", ban}, {"prohibida", ban}, {"prohibidos", ban}, {"prohibidas", ban}, {"no permitido", ban}, {"no permitida", ban},
    {"no permitidos", ban}, {"no permitidas", ban}, {"no", ban}, {"está totalmente prohibido", ban},
});

constexpr auto kAround = std::to_array<SignWords::Around>({
    {"excepto", Starts::exception}, {"salvo", Starts::exception}, {"a excepción de", Starts::exception},
    {"a excepción del", Starts::exception}, {"con excepción de", Starts::exception}, {"exceptuando", Starts::exception},
    {"menos", Starts::exception}, {"sin", Starts::without}, {"porque", Starts::reason}, {"ya que", Starts::reason},
    {"para proteger", Starts::reason}, {"para cuidar", Starts::reason}, {"para evitar", Starts::reason},
    {"para conservar", Starts::reason}, {"para preservar", Starts::reason}, {"por seguridad", Starts::reason},
    {"por su seguridad", Starts::reason}, {"por su propia seguridad", Starts::reason}, {"por razones de", Starts::reason},
    {"por motivos de", Starts::reason}, {"por higiene", Starts::reason}, {"por respeto a", Starts::reason},
    {"debido a", Starts::reason}, {"a causa de", Starts::reason}, {"por falta de", Starts::reason}, {"por escasez de", Starts::reason}, {"después de", Starts::time, TimeKind::after},
    {"a partir de", Starts::time, TimeKind::after}, {"antes de", Starts::time, TimeKind::before},
    {"hasta", Starts::time, TimeKind::until}, {"durante", Starts::time, TimeKind::other}, {"desde", Starts::time, TimeKind::other},
    {"entre", Starts::either, TimeKind::between}, {"los lunes", Starts::time, TimeKind::other},
    {"los martes", Starts::time, TimeKind::other}, {"los miércoles", Starts::time, TimeKind::other},
    {"los jueves", Starts::time, TimeKind::other}, {"los viernes", Starts::time, TimeKind::other},
    {"los sábados", Starts::time, TimeKind::other}, {"los domingos", Starts::time, TimeKind::other},
    {"los festivos", Starts::time, TimeKind::other}, {"de lunes a viernes", Starts::time, TimeKind::other}, {"en", Starts::either},
    {"dentro de", Starts::place}, {"dentro del", Starts::place}, {"junto a", Starts::area}, {"junto al", Starts::area},
    {"cerca de", Starts::area}, {"cerca del", Starts::area}, {"delante de", Starts::area}, {"frente a", Starts::area},
    {"sobre", Starts::area}, {"por los pasillos", Starts::place}, {"por las escaleras", Starts::place}, {"por la sala", Starts::place},
    {"por el pasillo", Starts::place}, {"a menos de", Starts::area}, {"por favor", Starts::drop}, {"aquí", Starts::drop},
    {"gracias", Starts::drop},
    {"de momento", Starts::drop}, {"por el momento", Starts::drop}, {"por ahora", Starts::drop}, {"temporalmente", Starts::drop},
    {"al terminar", Starts::time, TimeKind::other}, {"al salir", Starts::time, TimeKind::other},
    {"al entrar", Starts::time, TimeKind::other}, {"al acabar", Starts::time, TimeKind::other},
    {"al irse", Starts::time, TimeKind::other}, {"al marcharse", Starts::time, TimeKind::other},
    {"al finalizar", Starts::time, TimeKind::other}, {"en caso de", Starts::time, TimeKind::other}, {"hoy", Starts::time, TimeKind::other}, {"mañana", Starts::time, TimeKind::other},
    {"menores de", Starts::age}, {"a menores de", Starts::age}, {"de ningún tipo", Starts::drop}, {"bajo ningún concepto", Starts::drop},
    {"en ningún caso", Starts::drop}, {"en ningún momento", Starts::drop}, {"en todo momento", Starts::drop}, {"al público", Starts::drop},
    {"permitida", Starts::drop}, {"de más de", Starts::more}, {"más de", Starts::more}, {"por más de", Starts::more},
    {"durante más de", Starts::more}, {"a las", Starts::time, TimeKind::other}, {"de nuevo", Starts::drop},
    {"para", Starts::people},
});

constexpr auto kSofteners = std::to_array<std::string_view>({
    "hasta nuevo aviso", "hasta nueva orden",  // before "aviso", which ends them
    "por favor", "favor de", "atención", "aviso", "importante", "recuerde que", "recuerde", "recuerden que", "recordamos que",
    "les recordamos que", "le recordamos que", "se recuerda que", "se recuerda a los usuarios que", "se informa que",
    "se informa de que", "se comunica que", "informamos de que", "le informamos de que", "rogamos", "se ruega", "les rogamos que",
    "le rogamos que", "rogamos a los usuarios", "lo sentimos", "lo sentimos, pero", "lo sentimos pero", "lamentablemente",
    "desgraciadamente", "por desgracia", "nota", "ojo", "recordatorio", "gracias", "muchas gracias", "terminantemente", "estrictamente", "totalmente", "rigurosamente", "absolutamente",
    "aquí", "bajo ningún concepto", "en ningún caso", "sintiéndolo mucho", "disculpe", "ni se le ocurra", "se advierte que",
});

constexpr auto kSigners = std::to_array<std::string_view>({"la dirección", "la direccion"});
constexpr auto kLeftOut = std::to_array<std::string_view>({
    "disculpen las molestias", "disculpe las molestias", "perdonen las molestias", "perdone las molestias", "rogamos disculpen",
    "lamentamos las molestias", "sentimos las molestias", "sin excepciones", "no hay excepciones",
    "normas de la biblioteca", "sin prórroga", "sin prórrogas", "sin excepción", "es la norma", "son las normas", "gracias por su comprensión", "gracias por su colaboración",
    "gracias por su comprension", "gracias por su colaboracion", "rogamos disculpas", "por orden de", "no insista", "no insistan",
    "muchas gracias", "aviso importante", "ha introducido mal", "los ha introducido mal", "ha escrito mal",
});

constexpr auto kArticles = std::to_array<std::string_view>({
    "el", "la", "los", "las", "un", "una", "unos", "unas", "su", "sus", "todo tipo de", "cualquier tipo de", "ningún tipo de", "toda clase de",
    "cualquier", "ningún", "ninguna", "de", "del", "a los", "a las", "al", "con", "el uso de", "el uso del", "la utilización de", "uso de", "uso del",
    "el consumo de", "consumo de", "el acceso con", "el acceso de", "el acceso a", "la entrada con", "la entrada de", "la entrada a",
    "el ingreso con", "el ingreso de", "el ingreso a", "el paso con", "el paso a", "el paso de", "la presencia de", "la utilización del",
    "introducir", "traer", "ingresar con", "ingresar", "entrar con", "acceder con", "pasar con",
});
constexpr auto kJoints = std::to_array<std::string_view>({"y", "e", "o", "u", "ni", "y/o"});
constexpr auto kTimeWords = std::to_array<std::string_view>({
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "sábados", "domingo", "domingos", "enero", "febrero", "marzo", "abril",
    "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "verano", "invierno", "navidad", "horario",
    "horas", "festivos", "fin de semana", "vacaciones", "exámenes", "época de exámenes", "periodo de exámenes",
});
constexpr auto kConsequences = std::to_array<std::string_view>({
    "será expulsado", "serán expulsados", "será sancionado", "serán sancionados", "será multado", "serán multados", "será sancionada",
    "será denunciado", "serán denunciados", "será retirado", "serán retirados", "serán retiradas", "será retirada", "sanción", "sanciones",
    "multa", "multas", "expulsión", "infractor", "infractores", "so pena de", "bajo pena de", "suspensión", "se le retirará", "perderá",
    "se llamará a la policía", "será motivo de", "conllevará", "supondrá", "se procederá a", "nos reservamos", "se reserva el derecho",
    "reservado el derecho", "quien incumpla", "quienes incumplan", "el incumplimiento", "esto no es", "usted sabrá", "vergüenza",
    "aprenda", "es de mala educación", "sentido común", "si no ha", "a ver si", "serán eliminados", "será tirado", "serán tirados",
});
constexpr auto kNegatives = std::to_array<std::string_view>({
    "no", "ni", "nunca", "jamás", "nadie", "ningún", "ninguna", "prohibido", "prohibida", "prohibidos", "prohibidas", "prohíbe", "sin",
    "obligatorio", "obligatoria", "obligatorios", "deberá", "deberán", "debe", "deben", "solo", "sólo", "únicamente", "exclusivamente",
    "exclusivo", "denegado", "bloqueado", "bloqueada", "suspendido", "suspendida", "cancelado", "vencido", "rechazado", "inválido",
    "averiado", "restringido", "abstenerse", "evitar", "evite", "imposible", "incorrecto", "incorrecta", "reservado", "máximo",
});
constexpr auto kContinues = std::to_array<std::string_view>({
    "en", "de", "del", "y", "e", "o", "ni", "con", "sin", "por", "para", "a", "al", "hasta", "desde", "después de", "antes de", "durante",
    "excepto", "salvo", "dentro", "junto", "cerca", "que", "está prohibido", "están prohibidos", "queda prohibido", "autorizado", "sobre",
    "porque",
});
constexpr auto kCopulas = std::to_array<std::string_view>({
    "está", "están", "estará", "estarán", "permanecerá", "permanecerán", "permanece", "queda", "quedará", "quedan", "se encuentra",
    "se encuentran", "es", "será", "excepcionalmente", "temporalmente", "actualmente", "momentáneamente", "hoy",
});
// clang-format on

std::string back(const Adjuncts& around) {
  const std::string& value = around.time_value;
  const std::string_view first = std::string_view(value).substr(0, value.find(' '));
  if (value.find("aviso") != std::string::npos || value.find("entonces") != std::string::npos || value.empty()) return {};
  if (first == "las" || first == "la") return "a " + value;
  if (first == "el" || first == "mañana" || first == "después" || first == "pasado") return value;
  if (first.front() >= '0' && first.front() <= '9')
    return value.find(" de ") != std::string::npos ? "el " + value : "a las " + value;
  for (std::string_view day : {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"}) {
    if (first == day) return "el " + value;
  }
  for (std::string_view month : {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
                                 "octubre", "noviembre", "diciembre", "otoño", "primavera", "verano", "invierno"}) {
    if (first == month) return "en " + value;
  }
  return {};
}

}  // namespace

const SignWords& spanish_words() {
  static constexpr SignWords kWords{
      .language = "es",
      .lines = {spanish::proper_case, kForce},
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
      .plain = plain_spanish,
      .shape = read_spanish_shape,
      .otherwise = read_spanish_otherwise,
      .back = back,
      .say = {.please = "Por favor, {}",
              .please_after = "{}, por favor",
              .thanks = "Gracias por {}",
              .please_head = "Por favor:",
              .place_head = "{}, por favor:",
              .exception = "{}, sí. ",
              .because = ", porque ",
              .colon = ": ",
              .list = spanish::list_of},
  };
  return kWords;
}

}  // namespace sayyes
