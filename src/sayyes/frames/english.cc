#include "sayyes/frames/grammar.h"

namespace sayyes {

const Grammar& english_grammar() {
  static const Grammar::Row rows[] = {
      {kDeterminer,
       "a an the your our my his her its their any all this that these those each every some another other both such"},
      {kPreposition | kPlace,
       "in on at inside into onto near beside beyond past behind within around outside through over above below along "
       "under off across against upon throughout between beneath towards toward"},
      {kPreposition, "of with by for from to about via per like as than among concerning regarding including plus"},
      {kPreposition | kTime, "during after before until till by between on from in at since"},
      {kCoordinator, "and or nor & and/or"},
      {kContrast, "but yet however so then"},
      {kSubordinator,
       "when whenever if until till while once although though where wherever whether before after because since unless as"},
      {kRelative, "who which whom whose that"},
      {kAuxiliary,
       "is are was were am be been being has have had will would can could may might must shall should do does did cannot "
       "isn't aren't wasn't weren't can't couldn't won't wouldn't don't doesn't didn't mustn't shouldn't hasn't haven't "
       "isnt arent cant wont dont doesnt didnt mustnt shouldnt"},
      {kPronoun,
       "i you we they he she it there who what everyone everybody anyone anybody someone somebody nobody y'all i'm you're "
       "we're they're it's that's there's you'll we'll i'll they'll he's she's what's you've we've i've let's"},
      {kObjectWord, "it them us me him her you"},
      {kNegator, "no not never none nothing neither without"},
      {kPlaceWord, "here there inside outside indoors outdoors upstairs downstairs anywhere elsewhere everywhere nearby"},
      {kTimeWord,
       "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
       "sundays weekday weekdays weekend weekends january february march april june july august september october "
       "november december today tonight tomorrow noon midnight am pm a.m. p.m. hour hours minute minutes morning mornings "
       "afternoon afternoons evening evenings night nights holidays closing opening dusk dawn dark storytime term exams "
       "exam summer winter peak o'clock daily day days week weeks month months lunchtime performances events"},
      {kNotThing,
       "one such matter doubt longer later less fewer sooner wonder idea worries worry need needs reason way thanks thank "
       "other else two three four five more most much many problem problems problemo kidding end trouble fuss rush hurry big "
       "better worse different harm surprise pressure point place luck time shortage stranger exception match mean lie less "
       "if is are can't can but and or not to in on at by for with of it we you they he she i this that these those"},
      {kVerdict, "allowed permitted accepted tolerated admitted authorized authorised welcome prohibited forbidden banned"},
      {kReader,
       "you visitor visitors patron patrons user users reader readers guest guests child children kid kids student students "
       "member members customer customers person persons people everyone everybody anyone anybody nobody resident residents "
       "nonresident nonresidents non-resident non-residents undergraduate undergraduates adult adults teen teens teenager "
       "teenagers minor minors group groups parent parents guardian guardians borrower borrowers those others men women boys "
       "girls homeless cardholder cardholders participant participants attendee attendees researcher researchers player "
       "players presenter exhibitor exhibitors family families latecomer latecomers spectators audience public passenger "
       "passengers pupil pupils toddlers infants caregivers renters applicants individuals freshman freshmen alumni faculty "
       "clients client attendant cyclists skaters smokers drivers viewers listeners gamers tenants "
       "inmate inmates prisoners detainees patient patients campers hikers commuters vendors lodgers boarders scouts interns "
       "trainees apprentices postgraduates scholars seniors juniors walkers runners riders vapers shoppers diners motorists "
       "swimmers climbers painters knitters gardeners hirers makers musicians photographers skateboarders boaters joggers "
       "pianists singers drummers dancers siblings brothers sisters grandparents nannies babysitters teachers coaches dealers "
       "buyers sellers speakers performers organizers organisers contestants entrants spectator newcomers owners"},
      {kAdverb | kLeadIn,
       "please also kindly sorry just remember reminder note notice attention warning important seriously again "
       "therefore unfortunately pls plz ok okay finally lastly meanwhile hello hi welcome friends folks everyone "
       "always simply psa caution"},
      {kAdverb,
       "currently now ever even only too very quite still knowingly always anymore again soon together alone immediately "
       "permanently automatically promptly already not never be"},
      {kAdverb | kLeadIn | kIntensifier, "absolutely strictly positively definitely"},
      {kParticiple,
       "left taken given kept lost held sent thrown shown shut cut put sold told made found brought built bought caught "
       "eaten driven drawn done written worn torn broken hidden hung paid read run set stolen known withdrawn seen lent "
       "let dealt met forbidden begun spoken fed drunk spent understood won blown chosen ridden woken thought heard felt been "
       "had gone come become said begun grown flown drawn fallen forgotten given hit hurt laid led lent lit mistaken overtaken "
       "proven sought shaken shrunk slept slid split spread stood struck swept sworn taught thrown torn undone upset wound "
       "written wrung rung sung swum flung strung swung stung dug spun bent slung shorn sown mown sawn bound"},
      {kNoun,
       "building evening morning ceiling wing string king ring spring thing nothing something anything everything sibling "
       "pudding wedding clothing meeting bedding railing lightning crossing opening closing earring duckling inning icing "
       "housing flooring awning dwelling stocking listing setting sterling herring wording offspring"},
      {kNoun, "bed seed weed reed shed sled shred speed feed breed deed greed embed"},
      {kPreposition, "during concerning regarding including excluding following pending notwithstanding"},
      {kAdjective,
       "outside hot open personal loud cell mobile flash public private unattended unaccompanied uncovered covered large "
       "small wet dirty muddy big smelly strong colored coloured electronic electric guest video audio live foul "
       "abusive unauthorized unauthorised commercial political amplified noisy strong-smelling alcoholic lit rolling "
       "additional further new used late early second hard-soled group free double own same upper lower main quiet"},
      {kException, "except excepting excluding unless without other apart besides"},
      {kReason, "because due since owing thanks"},
      {kOpener,
       "no do don't dont never please you we i there stop not nobody none nothing everyone anyone only absolutely strictly"},
      {kImperative,
       "please return ask keep leave use take wait be bring put close open turn place stay remain respect enjoy help come "
       "go remember clean wash share speak show pay check return renew silence switch stand sit hold wipe dry store park "
       "walk handle treat report see contact let make tell call push pull press insert scan sign stop refrain avoid "
       "listen look read write pick drop finish reserve book register note visit borrow eat drink throw dispose recycle"},
      {kUse, "use usage consumption possession conversations conversation zone area policy privileges items products"},
      {kCarry,
       "use bring have consume carry take leave make play wear eat drink operate ride store hold charge feed touch handle move "
       "answer using bringing having consuming carrying taking leaving making playing wearing eating drinking operating "
       "riding storing charging feeding touching handling moving answering"},
      {kNumber, "one two three four five six seven eight nine ten eleven twelve twenty thirty"},
      {kFinite,
       "beats knows wins leaves likes loves says said went came became stood stopped works needs makes takes knew compares "
       "remains stands ever loses goes comes seems left survived returned entered lived wanted died wears believes"},
      {kTells,
       "note remember aware advised understand reminded know sure understood noted mind see ask asks request remind regret"},
      {kStaff,
       "staff librarian librarians employee employees clerk clerks volunteer volunteers personnel we library libraries"},
      {kGoal, "safety security health comfort protection benefit convenience enjoyment privacy sake"},
      {kEvent,
       "club workshop karaoke concert choir debate comedy recital jazz songs novel memoir lullabies puppets quiz festival "
       "parade "
       "mural gospel improv orchestra poems trivia film films tales race party show tango dance musical matinee diaries "
       "letters photographs exhibit exhibition lecture screening"},
  };
  static const Grammar grammar(rows, nullptr);
  return grammar;
}

}  // namespace sayyes
