#include "sayyes/frames/grammar.h"

namespace sayyes {

const Grammar& spanish_grammar() {
  static const Grammar::Row rows[] = {
      {kDeterminer,
       "el la los las un una unos unas su sus tu tus este esta estos estas ese esa esos esas cualquier todo toda todos "
       "todas otro otra otros otras ningún ninguna"},
      {kPreposition | kPlace, "en dentro fuera junto sobre bajo detrás tras cerca más por al a hacia ante"},
      {kPreposition, "de del con para por sin según mediante conforme respecto"},
      {kPreposition | kTime, "durante después antes hasta desde entre a en los"},
      {kCoordinator, "y e o u ni"},
      {kContrast, "pero sino"},
      {kSubordinator, "cuando si mientras donde hasta porque salvo excepto que aunque como"},
      {kRelative, "que quien quienes cual cuales cuyo"},
      {kAuxiliary,
       "es son está están era eran ser estar ha han será serán fue fueron puede pueden podrá podrán debe deben deberá "
       "deberán queda quedan hay"},
      {kPronoun, "yo tú él ella nosotros ustedes ellos ellas usted se"},
      {kObjectWord, "lo la los las le les se os te me nos"},
      {kNegator, "no nunca jamás ni nada nadie sin"},
      {kPlaceWord, "aquí ahí allí dentro fuera arriba abajo"},
      {kTimeWord,
       "lunes martes miércoles jueves viernes sábado sábados domingo domingos enero febrero marzo abril mayo junio julio "
       "agosto septiembre octubre noviembre diciembre hoy mañana horas hora noche tarde mediodía"},
      {kNotThing, "solo sólo más es son hay obstante que se lo la le"},
      {kVerdict, "permitido permitida permitidos permitidas prohibido prohibida prohibidos prohibidas"},
      {kReader,
       "usted ustedes usuario usuarios usuaria usuarias visitante visitantes lector lectores lectora lectoras niño niños niña niñas "
       "menor mascota mascotas perro perros animales bicicleta bicicletas bicis patinete patinetes carrito carritos cochecito "
       "cochecitos mochila mochilas bolso bolsos bolsa bolsas maleta maletas paraguas balón balones grupo grupos familias adultos "
       "adulto padres madres acompañante acompañantes asistentes participantes externos invitados investigadores peques bebés "
       "adolescentes jóvenes abonados miembros socias alumna alumnas alumnado "
       "menores alumno alumnos estudiante estudiantes persona personas socio socios público"},
      {kAdverb | kLeadIn, "por favor además también recuerde recuerden atención aviso ojo rogamos ruega ruego agradecemos agradece agradeceremos pedimos "
       "importante nota gracias silencio"},
      {kAdverb | kLeadIn | kIntensifier, "terminantemente estrictamente totalmente absolutamente"},
      {kAdverb, "solo sólo ya aún todavía nunca"},
      {kTells, "recuerde recuerden recuerda recordamos rogamos ruega pedimos pide agradecemos importante procure procuren"},
      {kGoal, "seguridad higiene respeto salud conservación limpieza motivo motivos razón razones protección tranquilidad"},
      {kException, "excepto salvo menos"},
      {kReason, "porque debido"},
      {kOpener, "no prohibido prohibida prohibidos prohibidas prohibimos está queda nadie ningún ninguna evite eviten evitad evitar evitemos absténgase "
                "absténganse abstenerse nunca jamás"},
      {kUse, "uso consumo utilización"},
      {kCarry, "usar utilizar traer llevar consumir tener"},
      {kParticiple, "hecho puesto roto abierto cubierto devuelto escrito visto dicho"},
      {kEvent,
       "taller talleres cuento club concierto conciertos teatro cuentos cuentacuentos festival charla cine recital recitales karaoke "
       "concurso exposición títeres danza espectáculo monólogos monólogo magia sesión ciclo jornada verbena fiesta baile gala velada "
       "carnaval desfile mercadillo paseo excursión merienda torneo campeonato ensayo coral orquesta banda carrera ruta maratón feria "
       "función coro ópera circo yoga coloquio tertulia encuentro presentación película novela poemas poesía tarde noche juegos"},
  };
  static const Grammar grammar(rows, spanish_verb_forms);
  return grammar;
}

}  // namespace sayyes
