#include "sayyes/frames/grammar.h"

namespace sayyes {

const Grammar& spanish_grammar() {
  static const Grammar::Row rows[] = {
      {kDeterminer,
       "el la los las un una unos unas su sus tu tus este esta estos estas ese esa esos esas cualquier todo toda todos "
       "todas otro otra otros otras ningún ninguna"},
      {kPreposition | kPlace, "en dentro fuera junto sobre bajo detrás tras cerca más por al a hacia ante"},
      {kPreposition, "de del con para por sin según mediante"},
      {kPreposition | kTime, "durante después antes hasta desde entre a en los"},
      {kCoordinator, "y e o u ni"},
      {kContrast, "pero sino aunque"},
      {kSubordinator, "cuando si mientras donde hasta porque salvo excepto que"},
      {kRelative, "que quien quienes cual cuales cuyo"},
      {kAuxiliary,
       "es son está están era eran ser estar ha han será serán fue fueron puede pueden podrá podrán debe deben deberá "
       "deberán queda quedan hay"},
      {kPronoun, "yo tú él ella nosotros ustedes ellos ellas usted se"},
      {kObjectWord, "lo la los las le les"},
      {kNegator, "no nunca jamás ni nada nadie sin"},
      {kPlaceWord, "aquí ahí allí dentro fuera arriba abajo"},
      {kTimeWord,
       "lunes martes miércoles jueves viernes sábado sábados domingo domingos enero febrero marzo abril mayo junio julio "
       "agosto septiembre octubre noviembre diciembre hoy mañana horas hora noche tarde mediodía"},
      {kNotThing, "solo sólo más es son hay obstante que se lo la le"},
      {kVerdict, "permitido permitida permitidos permitidas prohibido prohibida prohibidos prohibidas"},
      {kReader,
       "usted ustedes usuario usuarios usuaria usuarias visitante visitantes lector lectores niño niños niña niñas menor "
       "menores alumno alumnos estudiante estudiantes persona personas socio socios público"},
      {kAdverb | kLeadIn, "por favor además también recuerde recuerden atención aviso rogamos ojo"},
      {kAdverb | kLeadIn | kIntensifier, "terminantemente estrictamente totalmente absolutamente"},
      {kAdverb, "solo sólo ya aún todavía nunca"},
      {kException, "excepto salvo menos"},
      {kReason, "porque debido"},
      {kOpener, "no prohibido prohibida prohibidos prohibidas prohibimos se está queda nadie"},
      {kUse, "uso consumo utilización"},
      {kCarry, "usar utilizar traer llevar consumir tener"},
      {kParticiple, "hecho puesto roto abierto cubierto devuelto escrito visto dicho"},
  };
  static const Grammar grammar(rows, "", false);
  return grammar;
}

}  // namespace sayyes
