#!/usr/bin/env python3
"""Writes the same rules for sayyes, Vale and ripgrep, so that all do the same work.

usage: make_rules.py DIR [--sizes 300,1000]

DIR/pack-N/bench/*.toml   a sayyes pack: seventeen rules in twenty are phrases, the rest patterns
DIR/vale-N/               .vale.ini and one style file a rule (Vale's quickest layout for pages)
DIR/rg-N.txt              one bounded regular expression a rule, for `rg --no-unicode -i -f`
DIR/rules-N.tsv           id, kind, forms or pattern, replacement; for reading
"""

import argparse
import pathlib
import random
import re
import shutil

PLAIN = """utilize=use|utilization=use|commence=start|terminate=end|endeavor=try|facilitate=help|ascertain=find out|expedite=speed up|
disseminate=share|remuneration=pay|sufficient=enough|additional=more|numerous=many|obtain=get|purchase=buy|assistance=help|attempt=try|
initiate=start|finalize=finish|demonstrate=show|indicate=show|require=need|retain=keep|submit=send|transmit=send|modify=change|
implement=carry out|prioritize=rank|optimum=best|parameters=limits|regarding=about|pertaining to=about|prior to=before|
subsequent to=after|in order to=to|in the event of=if|due to the fact that=because|for the purpose of=to|at this time=now|
until such time as=until|in accordance with=by|in lieu of=instead of|in addition to=besides|in a timely manner=promptly|
in excess of=more than|with regard to=about|with respect to=about|a number of=some|adjacent to=next to|by means of=by|
has the ability to=can|is able to=can|it is necessary that=must|make a decision=decide|in close proximity to=near|
in the near future=soon|on a regular basis=often|the majority of=most|with the exception of=except|please be advised that=please note:|
persons=people|individuals=people|authorization=permission|notification=notice|premises=building|shall=will|thereof=of it|
herein=here|hereby=now|aforementioned=this|pursuant to=under|notwithstanding=despite|forthwith=now|accrue=add up|
ensure=make sure|necessary=needed|currently=now|approximately=about|reside=live|inquire=ask|comply with=follow|compensate=pay|
component=part|concerning=about|consequently=so|constitutes=is|convene=meet|designate=choose|determine=decide|disclose=tell|
discontinue=stop|eliminate=cut|enumerate=count|equitable=fair|evident=clear|expend=spend|expiration=end|feasible=possible|
furthermore=also|identical=same|incorporate=include|magnitude=size|methodology=method|minimize=reduce|objective=goal|
participate=take part|possess=have|preclude=prevent|previously=before|procure=get|promulgate=issue|remainder=rest|
solicit=ask for|state-of-the-art=newest|subsequently=later|substantial=large|transpire=happen|viable=workable|whereas=since"""
JARGON = """patron=visitor|circulation desk=checkout desk|reference desk=help desk|interlibrary loan=loan from another library|
OPAC=catalog search|periodical=magazine|serial=magazine or journal|bibliographic instruction=research class|call number=shelf address|
stacks=shelves|reserve material=class reading|document delivery=article copies|discovery layer=search|link resolver=find-it link|
authority record=name list|metadata=description|finding aid=collection guide|microform=film copy|microfiche=film card|
monograph=book|acquisitions=buying|technical services=the team behind the scenes|collection development=choosing books|
deaccession=removal|non-circulating=for use here|borrowing privileges=borrowing|proxy borrower=helper|institutional repository=research archive|
subject heading=topic|boolean operator=search word|truncation=word ending|peer-reviewed=checked by experts|e-resource=online reading|
catalog record=catalog entry|recall notice=letter asking for it back|overdue fine=late charge|hold shelf=pickup shelf|
liaison librarian=subject librarian|off-campus access=reading from home|bookmobile=mobile library|reference material=look-up book|
special collection=collection of rare items|loan period=time you can keep it|barcode=number on your card|carrel=desk|
vertical file=clippings|union catalog=shared catalog|consortium=group of libraries|courtesy card=visitor card|
reciprocal borrowing=sharing|in loco parentis=in a parent's place|challenged material=questioned book"""
BLUNT = """no exceptions=|absolutely no=|no refunds=|staff only=|out of order=|no cell phones=|strictly forbidden=|will be towed=|
do not touch=|do not enter=|no loitering=|no soliciting=|not my department=|read the policy=|library policy=|at your own risk=|
will not be tolerated=|violators will be=|failure to=|must present=|are not permitted=|is not permitted=|are not allowed=|
is prohibited=|are prohibited=|subject to search=|charged to their card=|will be removed="""
PATTERNS = [
    r"no \w+ allowed", r"no (\w+ ){0,2}(allowed|permitted)", r"do not \w+", r"don't \w+", r"\w+ (is|are) (strictly )?(prohibited|forbidden)",
    r"\w+ (is|are) not (allowed|permitted)", r"must be \w+ed", r"will (not )?be \w+ed", r"(only|solely) (for|to) (patrons|users|staff)",
    r"(patrons|users|visitors) (must|shall|may) not", r"failure to \w+", r"no \w+ing", r"not responsible for \w+", r"(thirty|sixty|\d+) minute limit",
    r"(fines?|fees?) (of|accrue|apply|exceed)", r"subject to (a )?(fine|search|fee|penalty)", r"please (do not|refrain|be advised)",
    r"(un|in)able to \w+", r"can(no|')t \w+", r"\w+ must be \w+ to the \w+ desk", r"(his or her|he or she|s/he)",
    r"without (prior )?(permission|notice|authorization)", r"(at|for) (all times|any reason)", r"(in|on) accordance with \w+",
]
VERBS = ("use eat drink smoke film record move touch remove lean leave feed park prop write cut tear fold mark open close carry wear play sing "
         "run skate cycle camp sleep cook charge unplug rearrange reshelve return renew reserve print copy scan borrow lend").split()
NOUNS = ("food drink beverage pet dog bicycle skateboard scooter phone camera laptop backpack bag umbrella chair table stroller balloon candle "
         "speaker headset drone printer magazine journal newspaper").split()
MODIFIERS = "unauthorized prohibited unattended oversized unlicensed expired damaged personal commercial amplified disruptive improper".split()


def split(text):
    return [tuple(item.strip().split("=")) for item in text.replace("\n", "").split("|")]


def gerund(verb):
    if verb.endswith("e"):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in {"run", "cut", "prop", "unplug", "scan"} else "") + "ing"


def forms_of(term):
    last = term.split()[-1]
    if term.isupper() or not re.fullmatch(r"[a-z]{4,}", last) or last.endswith(("s", "ly", "that", "with", "only", "no")):
        return [term]
    return [term, term + "s"]


def rules(count):
    """(id, kind, forms or pattern, replacement): seventeen in twenty are phrases."""
    shuffle = random.Random(11).shuffle
    phrases = [(forms_of(term), say) for term, say in split(JARGON) + split(BLUNT) + split(PLAIN)]
    more = [f"{modifier} {noun}" for modifier in MODIFIERS for noun in NOUNS] + [f"please do not {verb}" for verb in VERBS]
    more += [f"{gerund(verb)} is prohibited" for verb in VERBS] + [f"you may not {verb}" for verb in VERBS]
    more += [f"no {gerund(verb)} in the {place}" for verb in VERBS for place in ("stacks", "lobby", "building", "hall")]
    more += [f"keep the {noun} away" for noun in NOUNS] + [f"your {noun} will be" for noun in NOUNS] + [f"never {verb} a" for verb in VERBS]
    shuffle(more)
    phrases += [([term], "plainer words") for term in more]
    patterns = [rf"no {noun}s? (is |are )?(allowed|permitted|please)" for noun in NOUNS]
    patterns += [rf"(do not|don't|never) {verb}( the| any| your)? \w+" for verb in VERBS]
    patterns += [rf"{gerund(verb)} (is|in \w+ is) (strictly )?(not allowed|forbidden|prohibited)" for verb in VERBS]
    patterns += [rf"(must|shall) {verb} \w+" for verb in VERBS]
    shuffle(patterns)
    patterns = PATTERNS + patterns
    wanted = count * 17 // 20
    if wanted > len(phrases) or count - wanted > len(patterns):
        raise SystemExit(f"at most {len(phrases)} phrases and {len(patterns)} patterns; {count} rules asked")
    chosen = [("phrases", forms, say) for forms, say in phrases[:wanted]] + [("pattern", p, "") for p in patterns[:count - wanted]]
    return [(f"r{number:04d}", *rule) for number, rule in enumerate(chosen)]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_sayyes(folder, chosen):
    folder.mkdir(parents=True)
    for name, kind, what, say in chosen:
        lines = [f'title = "Rule {name}"', 'severity = "warning"', 'message = "Reword “{match}”."', 'why = "It is one of the benchmark\'s rules."',
                 'evidence = ["judgement"]', "", "[match]"]
        # In sayyes a phrase in capitals wants capitals; the other tools do not look at case here.
        lines.append(f"phrases = [{', '.join(quoted(form.lower()) for form in what)}]" if kind == "phrases" else f"pattern = '''{what}'''")
        lines += ["", "[[suggestions]]", f"replacement = {quoted(say)}" if say else 'advice = "Say what people can do."']
        (folder / f"{name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def single_quoted(text):
    return "'" + text.replace("'", "''") + "'"


def without_groups(pattern):
    return re.sub(r"\((?!\?)", "(?:", pattern)


def write_vale(folder, chosen):
    styles = folder / "styles" / "Bench"
    styles.mkdir(parents=True)
    (folder / ".vale.ini").write_text("StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Bench\n", encoding="utf-8")
    for name, kind, what, say in chosen:
        head = ["level: warning", "ignorecase: true"]
        if kind == "phrases" and say:
            lines = ["extends: substitution", "message: \"Say '%s', not '%s'.\"", *head, "swap:"]
            lines += [f"  {single_quoted(form)}: {single_quoted(say)}" for form in what]
        else:
            lines = ["extends: existence", "message: \"Reword '%s'.\"", *head, "tokens:"]
            lines += [f"  - {single_quoted(form)}" for form in (what if kind == "phrases" else [without_groups(what)])]
        (styles / f"{name}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--sizes", default="300,1000")
    options = parser.parse_args()
    options.dir.mkdir(parents=True, exist_ok=True)
    for count in (int(size) for size in options.sizes.split(",")):
        chosen = rules(count)
        for name in (f"pack-{count}", f"vale-{count}"):
            shutil.rmtree(options.dir / name, ignore_errors=True)
        write_sayyes(options.dir / f"pack-{count}" / "bench", chosen)
        write_vale(options.dir / f"vale-{count}", chosen)
        bodies = ["|".join(what) if kind == "phrases" else without_groups(what) for _, kind, what, _ in chosen]
        (options.dir / f"rg-{count}.txt").write_text("".join(rf"\b(?:{body})\b" + "\n" for body in bodies), encoding="utf-8")
        rows = ["\t".join([name, kind, "|".join(what) if kind == "phrases" else what, say]) + "\n" for name, kind, what, say in chosen]
        (options.dir / f"rules-{count}.tsv").write_text("".join(rows), encoding="utf-8")
        patterns = sum(kind == "pattern" for _, kind, _, _ in chosen)
        print(f"{count} rules: {sum(len(w) for _, k, w, _ in chosen if k == 'phrases')} phrase forms, {patterns} patterns")


if __name__ == "__main__":
    main()
