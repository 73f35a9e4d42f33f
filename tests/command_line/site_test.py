#!/usr/bin/env python3
"""A site with planted disagreements: most are found, and what is told is true. usage: site_test.py BINARY

Every plant is two pages that do not agree; every decoy is two pages that only look so (another audience, another item, another
day, another place, the same thing in other words).
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

BINARY = sys.argv[1]

# topic -> two sentences that contradict each other
TELLINGS = [
    ("Children under 8 must be accompanied by an adult.", "Children 9 and younger may not be left unattended."),
    ("Anyone 16 or older can get a library card of their own.", "You can get your own library card if you are 14 and over."),
    ("Children under 13 need a parent's permission to use the computers.", "Computer use is for children ages 10 and up; below, parental permission is needed."),
    ("The makerspace is open to people 12 and up.", "To use the makerspace you must be at least 14 years old."),
    ("Overdue fines are 25 cents per day.", "Late fees are $0.10 a day."),
    ("We do not charge overdue fines for DVDs.", "The late fee for DVDs is $1.00 per day."),
    ("The maximum fine is $5.", "Fines reach a maximum of $10."),
    ("Printing costs 10 cents per page.", "Prints are 15 cents per page."),
    ("Color printing costs 50 cents per page.", "Color prints are $1.00 per page."),
    ("Copies cost 10 cents each.", "Photocopies are $0.20 per page."),
    ("Faxes cost $1 per page.", "Sending a fax is $2.00 a page."),
    ("Replacing a lost card costs $2.", "There is a $5 charge to replace a lost card."),
    ("A non-resident card costs $50 a year.", "Non-residents pay $65 for a library card."),
    ("Interlibrary loans are free of charge.", "There is a $3 fee for each interlibrary loan."),
    ("We proctor exams for $25.", "Proctoring costs $20."),
    ("Books can be borrowed for three weeks.", "You may check out books for 14 days."),
    ("DVDs can be borrowed for 7 days.", "The loan period for DVDs is two weeks."),
    ("Laptops are lent for 4 hours.", "You can borrow laptops for 2 hours."),
    ("Museum passes are lent for 2 days.", "Borrow museum passes for 3 days."),
    ("Holds are kept on the shelf for 7 days.", "We keep your hold for five days; please pick it up."),
    ("Items can be renewed twice.", "You may renew items up to 3 times."),
    ("You can borrow up to 50 items.", "The limit is 30 items checked out at a time."),
    ("You can have up to 10 DVDs checked out.", "The limit is 5 DVDs checked out at a time."),
    ("Place up to 20 holds at a time.", "There is a limit of 15 holds."),
    ("Study rooms can be booked for 2 hours.", "You may reserve a study room for three hours."),
    ("Study rooms can be reserved two weeks in advance.", "Book study rooms up to 30 days ahead."),
    ("Computer sessions are limited to 60 minutes.", "Use a computer for two hours per session."),
    ("The library closes at 8 pm on Fridays.", "On Fridays the library closes at 6 pm."),
    ("The library opens at 9 am on Mondays.", "On Mondays the library opens at 10 am."),
    ("Food is welcome in the reading room.", "No food in the reading room."),
    ("Dogs are welcome in the garden.", "Dogs are not allowed in the garden."),
    ("Phone calls are fine in the lobby.", "No phone calls in the lobby."),
]
NAMES = [
    ("Return books at the circulation desk.", "Pick up your books at the checkout desk."),
    ("Ask at the reference desk.", "Questions are answered at the information desk."),
    ("Every patron gets an e-mail.", "Our library users get an e-mail."),
    ("Search the online catalog.", "Search the online catalogue."),
    ("Bring your library card.", "Bring your borrower's card."),
    ("Use the book drop at night.", "The returns box is open at night."),
    ("Try the self-checkout.", "The express checkout is quick."),
    ("Come to the children's room.", "Toys are in the children's area."),
    ("Storytime is on Monday.", "Story hour is on Monday."),
    ("The restrooms are upstairs.", "The bathrooms are upstairs."),
    ("The photocopier takes coins.", "The copy machine takes coins."),
    ("Log in to your library account.", "Log in to your patron account."),
]
DECOYS = [
    ("Books are lent for three weeks.", "You may borrow books for 21 days."),
    ("Students can borrow laptops for 3 days.", "Faculty can borrow laptops for 10 days."),
    ("The library closes at 9 pm on Tuesdays.", "The library closes at 5 pm on Sundays."),
    ("The Elm Street branch closes at 5 pm on Wednesdays.", "The Harbor branch closes at 7 pm on Wednesdays."),
    ("No food in the archive.", "Food is welcome in the atrium."),
    ("Large prints are $2 per page.", "Double-sided prints are 12 cents per page."),
    ("New books can be borrowed for 10 days.", "Reference books can be borrowed for 1 day."),
    ("Children under 6 need an adult in the pool.", "The camp is for children ages 9 and up."),
    ("Magazines are lent for one week.", "Magazines can be borrowed for 7 days."),
    ("Kits can be renewed once.", "You may renew kits 1 time."),
    ("Do you charge $3 for a fax?", "Is the fine for overdue tablets $2 a day?"),
    ("Some games are lent for 5 days.", "Games can be borrowed for 12 days."),
]
FILLER = ["Welcome to our pages.", "We are happy that you are here.", "Come in and look around.", "There is something for everybody."]


def write_site(root, seed):
    """Each half of a pair goes to a page of its own; pages are shuffled among folders."""
    rng = random.Random(seed)
    folders = ["about", "borrow", "visit", "help", "kids"]
    number = 0
    for first, second in TELLINGS + NAMES + DECOYS:
        for sentence in (first, second):
            page = root / rng.choice(folders) / f"page{number}.html"
            page.parent.mkdir(exist_ok=True)
            body = [rng.choice(FILLER), sentence, rng.choice(FILLER)]
            page.write_text("<html lang=en><body>" + "".join(f"<p>{text}</p>\n" for text in body) + "</body></html>", "utf-8")
            number += 1
    return number


def conflicts(root, *options):
    done = subprocess.run([BINARY, "check", "--format", "jsonl", "--fail-on", "never", *options], cwd=root, capture_output=True, text=True, check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return [r for r in records if str(r.get("rule", "")).startswith("site/")], done.stdout


def sentences_of(finding):
    return " ".join(note["message"] for note in finding["notes"])


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        pages = write_site(root, 7)
        found, _ = conflicts(root, ".")
        planted = TELLINGS + NAMES
        hit = [pair for pair in planted if any(all(part in sentences_of(f) for part in pair) for f in found)]
        true = [f for f in found if any(all(part in sentences_of(f) for part in pair) for pair in planted)]
        for pair in planted:
            if pair not in hit:
                print("not found:", " / ".join(pair))
        for f in found:
            if f not in true:
                print("not planted:", f["message"], sentences_of(f))
        recall, precision = len(hit) / len(planted), len(true) / max(1, len(found))
        print(f"{pages} pages, {len(planted)} planted, {len(hit)} found ({recall:.0%}), {len(found)} told, {len(true)} true ({precision:.0%})")
        assert len(planted) >= 40 and recall >= 0.9 and precision >= 0.9
        # The order of the files decides where a run begins, not what it finds.
        names = sorted(str(p.relative_to(root)) for p in root.rglob("*.html"))
        forward, _ = conflicts(root, "-j", "1", *names)
        backward, _ = conflicts(root, "-j", "8", *reversed(names))
        key = lambda all: sorted((f["path"], f["message"], sentences_of(f), f["fingerprint"]) for f in all)
        assert key(forward) == key(backward), "the order of the files changes what is told"
        assert not conflicts(root, "--no-across", ".")[0]


main()
