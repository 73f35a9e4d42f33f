"""Sentences in the manner of library signs, help pages and policies, written for the benchmarks; no library's own text.

WELCOMING and NEUTRAL hold little that a rule would flag; BLUNT is dense with it. Places in braces are filled at random.
"""

BLUNT = [
    "No food or drink in the {room}.", "No cell phones.", "Absolutely no {things} beyond this point.", "Do not reshelve {things}.",
    "Do not move the {thing}.", "{Things} must be returned to the circulation desk.", "Violators will be asked to leave.",
    "Failure to return {things} will result in a fine.", "Patrons must present a valid library card.", "Smoking is prohibited.",
    "Unattended {things} will be removed.", "{Things} are not allowed in the {room}.", "Staff only.", "No refunds.",
    "Talking is not permitted in the {room}.", "You may not renew {things} that are overdue.", "Please refrain from using {things} here.",
    "Patrons are responsible for all {things} charged to their card.", "No exceptions.", "No {things} may leave the {room}.",
    "Periodicals do not circulate.", "Borrowing privileges will be suspended.", "We cannot accept {things}.",
    "Bags are subject to search.", "Don't lean {things} against the wall.", "Children must be accompanied by an adult at all times.",
    "The library is not responsible for lost {things}.", "Photography is strictly forbidden.", "{Things} will be towed.",
    "Users shall not remove {things} without prior permission.", "Out of order.", "Computers are for patrons only.",
    "Reference materials cannot be checked out.", "You must log in prior to printing.", "Masks are required in the {room}.",
    "Please be advised that the {room} closes in accordance with policy.", "ILL requests must be submitted in advance.",
    "Never leave {things} at the service desk.", "Overdue fines accrue daily.", "Access to the OPAC is restricted to residents.",
]

NEUTRAL = [
    "The {room} is on the {nth} floor, past the {thing}.", "You can borrow {n} {things} for {n} weeks.", "Bring a photo and a letter to {place}.",
    "{Place} opened in {year} and holds {n},000 {things}.", "We lend {things} to {people} at {place} every {day}.",
    "How do I find {things} about {topic}?", "Type a title, a name or a word from the {topic} list.", "Print from your phone or from any {thing}.",
    "A librarian from {place} reads your question and writes back by {day}.", "The {day} talk is about {topic} and {topic}.",
    "Our {topic} collection grew by {n} {things} last year.", "{People} meet in the {room} at {hour} for {topic}.",
    "Most {things} come back within {n} days.", "Ask for the {thing} next to the {room}.", "The path from {place} to the {room} is level.",
    "This page lists {things} by {topic}, newest first.", "Look for the blue {thing} near {place}.", "See [{things} at {place}](https://www.example.org/{topic}/{n}).",
    "Write to `desk-{n}@example.org` about {topic}.", "**{Place}** opens at {hour} on {day}.", "The *{topic}* guide was written by {people} in {year}.",
    "Each {thing} has a number that says where it stands.", "It takes about {n} minutes to walk from {place}.", "Scores and maps are kept flat in the {room}.",
    "The newspaper of {day} hangs beside the {thing}.", "{People} built the {thing} with wood from {place}.", "What time does {place} close on {day}?",
    "A map of the {room} is on page {n}.", "The catalogue knows {n},000 {things} in {n} languages.", "Café, garden and {room} share one entrance.",
    "In {year} the town gave the {room} a new roof.", "The {topic} prize went to {people} from {place}.", "Recordings of the {topic} talk are online.",
]

WELCOMING = [
    "Welcome! Ask us anything.", "Everyone can join the {topic} group on {day}.", "Please enjoy your coffee in the {room}.", "Stay as long as you like.",
    "Leave your {things} on the cart, and we will put them back.", "We are glad to help you find {things}.", "Phones are welcome in the {room}.",
    "Your card is free and takes {n} minutes.", "Take one {thing} home, bring one back.", "Children of all ages are welcome at {place}.",
    "Lost something? We keep it for you at {place}.", "Warm drinks with a lid are fine here.", "Thank you for keeping the {room} calm.",
]

HEADINGS = [
    "Hours and places", "Borrow and return", "Events this month", "Get a card", "Study rooms", "Printing and copying", "For {people}",
    "About {place}", "{Topic}", "Frequently asked questions", "Using the {room}", "News from {place}", "Local history", "Contact us",
]

PLACES = ("Linden Street|Quayside Branch|Old Mill|North Hall|Lakeside|Riverbend|Market Square|West Gate|Oak Park|Fairview|the annex|the main hall|"
          "Hill Library|Southgate|Station Road|Meadow House").split("|")
ROOMS = ("reading room|map room|children's room|media lab|lobby|study hall|atrium|music room|archive|garden room|quiet floor|workshop|gallery|"
         "auditorium|computer area|stacks").split("|")
THINGS = ("book|film|laptop|map|game|record|magazine|journal|tablet|puzzle|kit|seed packet|instrument|tool|camera|thesis paper|score|newspaper|"
          "projector|bicycle|umbrella|chair|lamp|telescope|microscope|sewing machine|skateboard|backpack|drone|printer|headset|notebook").split("|")
PEOPLE = ("children|teens|students|seniors|families|new parents|teachers|researchers|visitors|neighbors|job seekers|artists|patrons|members|"
          "volunteers|beginners").split("|")
TOPICS = ("geology|poetry|gardening|astronomy|cooking|local history|robotics|knitting|jazz|architecture|philosophy|photography|statistics|"
          "folklore|chemistry|theatre|linguistics|botany|genealogy|carpentry|ceramics|navigation|ecology|calligraphy|typography|beekeeping|"
          "meteorology|mythology|economics|cartography|sculpture|archaeology").split("|")
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday".split("|")

# A wide vocabulary for the filler sentences, so that no automaton gets away with a few hundred words.
SYLLABLES = ("ba ce di fo gu la me ni po ru sa te vi wo za bri cla dre fli gro pla sti tru ven mar tol nes lin kor ham per sel tan dal rin "
             "mo le ka si ta ro na do fe hi").split()
