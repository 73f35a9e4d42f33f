#pragma once
/// What the ending of a word tells about it as a verb, one function a language. Folded words; each looks at one word only,
/// reads constant tables and is safe for concurrent use.

#include <string_view>

namespace sayyes {

struct VerbForms {
  bool infinitive = false;  ///< comer, sentarse, devolverlos; manger, s'asseoir
  bool command = false;     ///< what follows a "no" that forbids: no (corra, toquéis, dejes); ne (courez) pas
};

VerbForms spanish_verb_forms(std::string_view word);
VerbForms french_verb_forms(std::string_view word);

}  // namespace sayyes
