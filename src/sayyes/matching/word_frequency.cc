#include "sayyes/matching/word_frequency.h"

#include <array>
#include <cstddef>

#include "sayyes/matching/anchor_table.h"

namespace sayyes::matching {
namespace {

// Commonest first: English prose, with the words of library signs and pages where those stand far higher there.
constexpr std::string_view kWords =
    "the of and to a in is you for that it on s with are as be this your or at from we can by not have i all will our an "
    "if more t out they has but was up about one when which their what do there no so please may new time who were use "
    "been would other into his than how he any get some only these also two its must first like her she each them then "
    "had well should library make my need people help just book books don here us over such work where day find after "
    "most year many free back way see available information could now before those between items take through next every "
    "open good because know very long own down both being during hours while even much online without under same right "
    "check until children number off staff visit card still read room home great place week days made want contact ask "
    "him years m p page last does search go using per few another return re around part include line name used public "
    "including set end full once again keep called three left d access list e service services school form family events "
    "program programs desk study community print food why too web add learn start call provide offer always today come "
    "give show best large small high old look think world life never different might state found did water things thing "
    "something general government against however since upon within whether along following above below across near "
    "either although though yet rather often together become became members member user users borrow request materials "
    "resources research reference collection collections computer computers email phone floor building branch branches "
    "main city county street area areas center central quiet group groups rooms copy copies pay cost fee fees fine fines "
    "charge due date dates late loan loans renew hold holds account digital media music video film films movie movies "
    "magazine magazines newspaper newspapers journal journals article articles database databases catalog website site "
    "internet link links click download app file document documents text language english students student teens teen "
    "kids child adults adult parents parent families seniors visitors visitor patrons patron guests guest friends friend "
    "person everyone anyone someone anything everything nothing nobody monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december morning afternoon evening "
    "night noon minutes minute hour month months weeks early later soon current currently special local national "
    "important possible able required requires require needed needs allowed allow permitted permission policy policies "
    "rules rule law legal rights copyright privacy personal data security safe safety health emergency fire door doors "
    "entrance exit parking car bus walk drive bike train let say said says tell told talk speak voice hear listen sound "
    "write writing written writer author authors story stories title titles subject subjects topic topics type types kind "
    "kinds sure welcome enjoy thank thanks love share join meet meeting meetings event class classes workshop workshops "
    "course courses university college campus department office director librarian librarians manager team board "
    "committee council volunteer volunteers job jobs career business money support donate donation gift gifts sale sales "
    "buy sell price order orders item size limit limits limited maximum least less half four five six seven eight nine "
    "ten twenty thirty hundred thousand million second third several various certain particular single double whole "
    "entire big little short low top bottom front side inside outside upstairs downstairs level corner table tables chair "
    "chairs shelf shelves wall window space seat seats machine machines printer printers scanner screen mobile cell "
    "device devices laptop laptops tablet wifi wireless network connect connection password log login sign signs signed "
    "post posted message messages mail send sent receive received letter letters note notes question questions answer "
    "answers problem problems issue issues reason reasons case cases example examples change changes move moved leave "
    "leaving turn turned run running stop stay stand sit bring brought carry put hand hands head face eye eyes body heart "
    "mind feel felt seem seems appear try tried trying ready done doing going gone got getting making taken taking given "
    "giving seen seeing known knowing thought believe understand remember forget wait waiting begin began starts started "
    "finish finished complete completed close closed closing opening opened holiday holidays summer winter spring fall "
    "season history art arts science culture education reading math literature fiction nonfiction drinks drink eat eating "
    "coffee tea lunch dinner meal snack snacks bottle bottles covered lid lids animal animals pet pets dog dogs cat cats "
    "bird birds bag bags box boxes bin clean trash smoking smoke noise loud headphones camera photo photos photography "
    "picture pictures image images lost damaged damage repair replace replacement missing broken yes ok okay hello hi "
    "dear sorry nice happy fun easy simple quick fast slow hard better worse worst true false real actual actually really "
    "quite almost already ever maybe perhaps likely far away among toward towards behind beside beyond despite except "
    "according instead thus therefore ll ve didn doesn isn wasn aren couldn wouldn shouldn hasn haven weren won o b c f g "
    "h j k l n q r u v w x y z man men woman women boy boys girl girls mother father son daughter brother sister baby "
    "husband wife house country countries nation states united america american british europe european north south east "
    "west land sea river lake park garden road town village population century war peace power king church god human "
    "society social economic political party president minister leader report reports studies result results shown shows "
    "increase decrease increased growth rate levels percent average total amount value values figure figures system "
    "systems process processes method methods plan plans planning project projects development design model standard "
    "standards quality control management test tests testing review reviews analysis evidence fact facts idea ideas view "
    "views opinion point points position positions role purpose goal goals interest interests interested benefit benefits "
    "effect effects cause action actions activity activities practice practices experience experiences skill skills "
    "knowledge training teach teacher teachers teaching lesson lessons grade grades company companies industry market "
    "product products production customer customers client clients employee employees employer worker workers working "
    "worked works employment paid salary tax taxes bank credit balance bill bills cash receipt refund payment payments "
    "agency agencies federal authority official officials court police military army hospital doctor doctors nurse "
    "patient patients medical medicine care disease treatment drug drugs air earth sun light dark color colors black "
    "white red blue green yellow brown hot cold warm cool weather rain snow wind fresh fish meat fruit bread milk egg "
    "sugar salt clothes shoes hat dress wear wearing game games play played player players playing sport sports ball win "
    "match song songs sing dance band theater television radio news word words sentence paragraph pages chapter volume "
    "edition published publisher publication publications version update updated updates latest recent recently previous "
    "previously original follow followed follows lead led leading reach reached brings create created creating build "
    "built develop developed produce produced grow growing consider considered expect expected suggest suggested "
    "recommend recommended decide decided choose choice choices select selected agree agreed accept accepted refuse deny "
    "denied reject apply applies applied application applications register registered registration submit submitted fill "
    "includes included contain contains contained consist involve involved involves relate related describe described "
    "explain explained define defined mean means meaning refer referred depend depends based base basis continue "
    "continues continued remain remains remained becomes happen happens happened occur cover covers cut draw drawn drop "
    "hit holding held keeping kept lay lie lift pick pull push raise rest ride rise roll save serve served shut sleep "
    "spend spent throw touch travel trip visited watch watching ability accessible accessibility wheelchair elevator "
    "stairs ramp restroom restrooms bathroom toilet assist assistance assistant availability appointment appointments "
    "schedule scheduled calendar reserve reserved reservation reservations advance cancel cancelled confirm address "
    "addresses proof identification license driver resident residents residency valid expire expires expired renewal "
    "renewals renewed overdue circulation checkout borrowing borrowed borrower borrowers lending lend interlibrary ebook "
    "ebooks audiobook audiobooks dvd dvds cd cds archive archives archival manuscript manuscripts rare historical "
    "genealogy map maps literacy storytime craft crafts club clubs lab labs maker prohibited forbidden unauthorized "
    "unattended violation violations behavior conduct respect responsible responsibility suspended revoked privileges "
    "privilege comply property private belongings theft stolen notice notices warning attention caution beware quietly "
    "silence silent conversation conversations calls ringing cannot unable unless otherwise whatever whenever wherever "
    "whoever additional alternative appropriate necessary specific common individual individuals similar strictly "
    "absolutely completely directly especially exactly fully generally immediately mainly nearly normally particularly "
    "probably properly regularly simply slowly suddenly usually inc ltd co st mr mrs ms dr vs etc eg ie www com org http "
    "https html pdf edu gov ";

// The same for French and Spanish, whose words begin at 0 again: a pack is read in texts of its language. Accents part
// tokens, so "été" counts as "t" and "après" as "apr" and "s".
constexpr std::string_view kFrenchWords =
    "de la l le d les est en un vous des r et s du pour pas une ne dans a que par n nous votre sur avec il qui au ce sont "
    "on t vos es plus tre qu c aux te ou si se cette m tout elle comme peut son sa ses p re ici sans sous mais pr ces y j "
    "leur nos notre ont fait tous me rence faire je bien tes autre autres ils deux aussi donn tait donc ainsi leurs lui "
    "avant toute toutes avoir avez peuvent pouvez entre faut merci rents sera ter apr rer encore cela temps depuis chaque "
    "seul quand possible tant ment vers peu lors encha moins pendant contre puis alors dont certains plusieurs quelques "
    "tres lire non jour jours livre livres salle place places biblioth dia heure heures carte lecture lecteurs service "
    "personne personnes lieu acc num nom exemple page selon premi trois cas partie suivant suivante ensemble permet "
    "permettre voir mise droit doit doivent devez utiliser utilis mani jusqu toujours jamais rien aucun aucune avons soit "
    "serez seront enfants documents demandez site porte porter espace recherche accueil retour nombre nouveau nouvelle "
    "lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi usage usagers usager commande fichier fichiers "
    "ligne texte mode choisir demande demander prise point aide besoin travail compte simple mettre veuillez interdit tra "
    "syst quipe rique tique rieur gale niveau main monde vie fois ans an mois semaine ann fin petit petits grand grande "
    "grands ";
constexpr std::string_view kSpanishWords =
    "de la el en que y a los se no un las del por con una para es n lo su al como o est m si sus este s hay esta sin le ya "
    "puede pueden ser son fue ha r i qu tu te nos tambi desde entre todo todos cuando sobre hasta otra otro otros as esto "
    "ese esa eso estos estas tiene tienen muy era han donde quien pero ni me mi nuestro nuestra uso aqu antes despu cada "
    "dos solo bien debe deben parte todas toda usted puedes vez mismo poder porque durante os d tiempo lugar favor gracias "
    "biblioteca libro libros sala persona personas usuario usuarios servicio forma modo hacer hace ver usar tres deber "
    "ejemplo caso ejemplar nombre nuevo nueva mejor siempre nunca algo alguna algunos algunas mientras hora horas fuera "
    "dentro menos contra seg sido entrada acceso texto tipo trav prohibido permite permiten consulte pregunte estar ra an "
    "mero ci ncia ndo car carn pr stamo devoluci devolver informaci atenci direcci lunes martes rcoles jueves viernes bado "
    "domingo ma ana tarde noche lectura lectores lector trabajo vida casa mundo siguiente primera primero segundo grupo "
    "general p blico gina archivo archivos sistema orden datos lista valor ahora aunque gran mayor leer pedir dejar deje "
    "use usando utilizar momento medio cualquier manera nde cu ntos todav ";

constexpr std::size_t kSlots = 4096;

struct Slot {
  std::uint32_t check = 0;  // bits of the hash that do not say which slot; 0: empty
  std::uint32_t rank = 0;
};

constexpr std::size_t slot_of(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 52); }
constexpr std::uint32_t check_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 16) | 1; }

constexpr void add_words(std::array<Slot, kSlots>& slots, std::string_view words) {
  std::uint32_t rank = 0;
  for (std::size_t begin = 0; begin < words.size(); ++rank) {
    const std::size_t end = words.find(' ', begin);
    const std::uint64_t hash = token_hash(words.substr(begin, end - begin));
    std::size_t slot = slot_of(hash);
    while (slots[slot].check != 0 && slots[slot].check != check_of(hash)) slot = (slot + 1) % kSlots;
    // A word of several languages is as common as where it is commonest.
    if (slots[slot].check == 0 || rank < slots[slot].rank) slots[slot] = {check_of(hash), rank};
    begin = end + 1;
  }
}

constexpr std::array<Slot, kSlots> make_slots() {
  std::array<Slot, kSlots> slots{};
  add_words(slots, kWords);
  add_words(slots, kFrenchWords);
  add_words(slots, kSpanishWords);
  return slots;
}

constexpr std::array<Slot, kSlots> kTable = make_slots();
static_assert(kSlots == std::size_t{1} << 12 && kWords.back() == ' ' && kFrenchWords.back() == ' ' &&
              kSpanishWords.back() == ' ');

}  // namespace

std::uint32_t rank_of_hash(std::uint64_t token_hash) noexcept {
  const std::uint32_t check = check_of(token_hash);
  for (std::size_t slot = slot_of(token_hash); kTable[slot].check != 0; slot = (slot + 1) % kSlots) {
    if (kTable[slot].check == check) return kTable[slot].rank;
  }
  return kRareRank;
}

std::uint32_t word_rank(std::string_view word) noexcept { return rank_of_hash(token_hash(word)); }

}  // namespace sayyes::matching
