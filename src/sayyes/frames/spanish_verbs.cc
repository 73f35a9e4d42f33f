/// Spanish verbs by their endings. A forbidding "no" wants the subjunctive: "no hable", "no coma". Verbs in -ar make it with e,
/// all others with a, and each of these is the other kind's plain present ("no come", "no habla"). Verbs in -ar are without
/// number; so the others are listed, and decide both ways.

#include <algorithm>
#include <array>

#include "sayyes/frames/verb_forms.h"
#include "sayyes/support/word_set.h"

namespace sayyes {
namespace {

/// Stems of verbs in -er and -ir that stay as they are: com-e, com-a.
constexpr std::string_view kRegular =
    "abat abr absorb aburr acced aclud acomet acud admit adscrib agred alud aplaud aprehend aprend ard arremet asist asum "
    "atribuy añad barr bat beb ced coincid com combat comet compart comprend comprim conced concib confund conmov consist "
    "constituy construy consum contribuy conviv corr correspond corromp cos cre cubr cumpl curr deb debat decid defend depend "
    "deprim descend describ descubr desplegu destruy difund dimit discut disminuy distribuy divid elud emit emprend encubr "
    "entreabr escond escrib esculp escup escurr esparc evad exced excluy exhib exim exist expand expid exprim fluy fund gem "
    "hund huy imparc imped imprim incid incluy incumb incurr influy infund inscrib insist instituy interced interrump intuy "
    "invad irrump lam lat le lind met obstruy ocurr ofend omit parpad part percib permit persist persuad pod poe pose posee "
    "preced prend prescrib presid presum pretend proced prohib prove prohíb promet pud pul reabr recib reclud recluy recorr recurr "
    "rehu relam remit repart repel reprend reprim repud resid resist respond restituy restring resum retribuy retroced reun "
    "revend reún roe romp sacud so sobreviv socorr somet sorb sorprend sub subscrib subsist suced sucumb sufr sum supl suprim "
    "suscrib suspend sustituy tañ tej tem tos tramit transcrib transcurr transmit tund un unj urd vend verm viv zurc";
/// Stems that change: the plain present, then what a command has.
constexpr std::string_view kChanging =
    "hac/hag deshac/deshag dic/dig bendic/bendig pued/pued quier/quier tien/teng mantien/manteng contien/conteng "
    "detien/deteng obtien/obteng retien/reteng entretien/entreteng sostien/sosteng vien/veng convien/conveng "
    "intervien/interveng pon/pong dispon/dispong supon/supong expon/expong compon/compong repon/repong propon/propong "
    "impon/impong opon/opong sobrepon/sobrepong sal/salg val/valg ca/caig tra/traig distra/distraig extra/extraig o/oig "
    "oy/oig sirv/sirv pid/pid impid/impid despid/despid repit/repit compit/compit sigu/sig prosigu/prosig consigu/consig "
    "persigu/persig distingu/disting extingu/exting elig/elij corrig/corrij dirig/dirij exig/exij fing/finj recog/recoj "
    "cog/coj escog/escoj acog/acoj encog/encoj proteg/protej surg/surj sumerg/sumerj mid/mid vist/vist desvist/desvist ri/rí "
    "rí/rí sonrí/sonrí frí/frí consient/consient mient/mient prefier/prefier refier/refier sugier/sugier requier/requier "
    "adquier/adquier hier/hier interfier/interfier transfier/transfier adviert/adviert diviert/diviert conviert/conviert "
    "inviert/inviert duerm/duerm muer/muer pierd/pierd entiend/entiend enciend/enciend defiend/defiend atiend/atiend "
    "extiend/extiend tiend/tiend desciend/desciend muev/muev remuev/remuev promuev/promuev lluev/lluev vuelv/vuelv "
    "devuelv/devuelv revuelv/revuelv resuelv/resuelv envuelv/envuelv disuelv/disuelv duel/duel suel/suel huel/huel "
    "muerd/muerd cuec/cuez tuerc/tuerz retuerc/retuerz v/ve prev/preve sab/sep cab/quep convenc/convenz venc/venz ejerc/ejerz "
    "esparc/esparz mec/mez ofrec/ofrezc parec/parezc crec/crezc conoc/conozc reconoc/reconozc desconoc/desconozc nac/nazc "
    "merec/merezc pertenec/pertenezc permanec/permanezc aparec/aparezc desaparec/desaparezc agradec/agradezc obedec/obedezc "
    "desobedec/desobedezc establec/establezc oscurec/oscurezc entorpec/entorpezc introduc/introduzc produc/produzc "
    "reproduc/reproduzc conduc/conduzc reduc/reduzc traduc/traduzc luc/luzc hierv/hierv rind/rind rig/rij despleg/desplieg";
/// Stems of "we" and "you all", where they differ from the rest: no devolváis, no perdamos.
constexpr std::string_view kPlural =
    "devolv volv resolv envolv revolv mov remov promov quer pod perd entend encend atend extend defend durm mur mint sint tend "
    "descend mord sirv pid";
/// Commands that no rule tells.
constexpr std::string_view kCommands =
    "dé des den deis esté estés estén estéis vaya vayas vayan vayáis vayais seas sean seáis seais sepa sepas sepan vea veas vean "
    "veáis";
/// What may stand after "no" and ends like a command: small words, nouns, adjectives, and forms of verbs whose stem is too short to
/// tell anything.
constexpr std::string_view kOther =
    "de que me te se le les este estes ese eses ante entre sobre durante mediante tres doce trece once siete nueve veinte es "
    "eres ves son están eran siempre antes apenas tarde grande grandes importante importantes suficiente suficientes libre "
    "libres obstante adelante bastante bastantes constante constantes en bien quien quienes gran tan también alguien nadie "
    "sin siquiera fue fuese hubiese padres clases planes bares mares lugares mujeres talleres adultos fuere peque peques "
    "jóvenes menores mayores animales libros dulce dulces fácil fáciles difíciles ve ven";

constexpr std::string_view kNouns =
    "lugar mujer ayer taller alquiler bar mar hogar placer azúcar auxiliar popular familiar similar particular regular escolar militar "
    "bienestar par celular solar poder deber ser escáner póster líder primer tercer cualquier mejor par millar pilar altar collar "
    "paladar telar lunar muscular titular preliminar escalar nuclear vulgar singular ejemplar ejemplares fibular tutelar pulgar per char";  // per-las, char-las

constexpr std::array<std::string_view, 18> kEnclitics = {"selos", "selas", "selo", "sela", "melo",  "telo", "nosla", "noslo", "los",
                                                         "las",   "les",   "lo",   "la",   "le",    "se",   "nos",   "me",    "te"};

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool plain_infinitive(std::string_view word) {
  static const WordSet nouns(kNouns);
  if (word.size() < 2 || nouns.holds(word)) return false;
  for (const std::string_view ending : {"ar", "er", "ir", "ár", "ér", "ír"}) {
    if (word == ending || ends_with(word, ending)) return true;
  }
  return false;
}

bool is_infinitive(std::string_view word) {
  if (plain_infinitive(word)) return true;
  for (const std::string_view clitic : kEnclitics) {
    if (!ends_with(word, clitic)) continue;
    const std::string_view verb = word.substr(0, word.size() - clitic.size());
    if (verb.size() >= 3 && plain_infinitive(verb)) return true;
  }
  return false;
}

/// Both lists of stems: what the plain present begins with, and what a command does.
struct Stems {
  WordSet present{kRegular}, command{kRegular};
  Stems() {
    for (std::size_t at = 0; at < kChanging.size();) {
      const std::size_t end = std::min(kChanging.find(' ', at), kChanging.size());
      const std::string_view pair = kChanging.substr(at, end - at);
      const std::size_t slash = pair.find('/');
      present.add(pair.substr(0, slash));
      command.add(pair.substr(slash + 1));
      at = end + 1;
    }
  }
};

bool is_command(std::string_view word) {
  static const Stems stems;
  static const WordSet commands(kCommands), other(kOther), plural(kPlural);
  static const WordSet others("ten manten obten deten sosten s h v sab pon dispon propon tra ha hac deb");
  if (commands.holds(word)) return true;
  if (other.holds(word) || word.size() < 3 || is_infinitive(word)) return false;
  // "no disponible", "no residentes", "no solamente": adjectives, people, adverbs.
  // ("hable" has too little before its end to be one of them.)
  for (const std::string_view ending : {"able", "ables", "ible", "ibles"}) {
    if (ends_with(word, ending) && word.size() >= ending.size() + 2) return false;
  }
  for (const std::string_view ending : {"entes", "antes", "amente", "ilmente", "dades", "ones", "ores"}) {
    if (ends_with(word, ending)) return false;
  }
  for (const std::string_view ending : {"éis", "eis", "en", "es", "e"}) {
    if (!ends_with(word, ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    return stem.size() >= 2 && !stems.present.holds(stem) && !ends_with(stem, "ier");
  }
  for (const std::string_view ending : {"áis", "ais", "an", "as", "a"}) {
    if (!ends_with(word, ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    return stems.command.holds(stem) || (ending.size() > 2 && plural.holds(stem));
  }
  // "no gritemos", but "no tenemos", "no prestaremos".
  if (ends_with(word, "emos")) {
    const std::string_view stem = word.substr(0, word.size() - 4);
    return stem.size() >= 2 && stem.back() != 'r' && !stems.present.holds(stem) && !plural.holds(stem) && !others.holds(stem);
  }
  if (ends_with(word, "amos")) {
    const std::string_view stem = word.substr(0, word.size() - 4);
    return stems.command.holds(stem) || plural.holds(stem);
  }
  return false;
}

}  // namespace

VerbForms spanish_verb_forms(std::string_view word) { return {is_infinitive(word), is_command(word)}; }

}  // namespace sayyes
