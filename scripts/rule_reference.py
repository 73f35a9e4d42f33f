"""All rules on one page in HTML: to search in, without a network, and to read without a script."""

import html
import re

from rule_model import INTENT, LANGUAGES, PLACES, SEVERITY, UNREVIEWED, as_list, counted, examples, message, named_guards, phrases, word_guards

STYLE = """
:root{color-scheme:light dark;--ink:#1d2530;--soft:#566173;--line:#d9dee6;--paper:#fff;--ground:#f5f6f4;--yes:#14613a;--yes-ground:#e6f4ea;
--error:#a3262b;--warning:#8a4b00;--suggestion:#28588f;--mark:#ffe3b8;--mark-ink:#3b2500}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebef;--soft:#a9b3c1;--line:#39424f;--paper:#1b212a;--ground:#12161c;--yes:#8fdcae;
--yes-ground:#15301f;--error:#ff9d9d;--warning:#f3bd7a;--suggestion:#9cc8f7;--mark:#5b420f;--mark-ink:#ffe9c2}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,.bar{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:2rem;line-height:1.2;margin:0}
h2{font-size:1.35rem;margin:3rem 0 .25rem;padding-top:.5rem;border-top:3px solid var(--yes)}
h3{font-size:1.1rem;margin:0;overflow-wrap:anywhere}
p{margin:.35rem 0}
a{color:var(--suggestion)}
:focus-visible{outline:3px solid var(--yes);outline-offset:2px}
.soft{color:var(--soft)}
.bar{position:sticky;top:0;z-index:1;background:var(--ground);padding:.75rem 1.25rem;display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
.bar[hidden]{display:none}
.bar input,.bar select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:10px;padding:.45rem .8rem}
.bar input{flex:1 1 16rem;min-width:0}
nav ul{display:flex;flex-wrap:wrap;gap:.15rem 1rem;list-style:none;margin:.2rem 0 .8rem;padding:0}
article{background:var(--paper);border:1px solid var(--line);border-left:6px solid var(--suggestion);border-radius:12px;padding:.9rem 1.1rem;
margin:.75rem 0;break-inside:avoid;scroll-margin-top:5rem;content-visibility:auto;contain-intrinsic-size:auto 14rem}
article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}article.praise{border-left-color:var(--yes)}
.tags{font-size:.9rem;color:var(--soft);overflow-wrap:anywhere}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.3rem .75rem;margin:.5rem 0}
.pair>*{min-width:0;overflow-wrap:anywhere;white-space:pre-line;border-radius:8px;padding:.45rem .75rem;margin:0}
.was{background:var(--ground)}.say{background:var(--yes-ground);color:var(--yes);font-weight:600}
mark{background:var(--mark);color:var(--mark-ink);border-radius:3px;padding:0 .1em}
details{margin:.4rem 0}summary{cursor:pointer;color:var(--soft)}
ul{margin:.2rem 0;padding-left:1.2rem}
code{font:.9em ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
[hidden]{display:none!important}
@media (max-width:40rem){.pair{grid-template-columns:1fr}h1{font-size:1.6rem}.bar{position:static}}
@media print{.bar,nav{display:none}article{content-visibility:visible}:root{--ground:#fff;--paper:#fff}}
"""

# The page is whole without it: it only hides what was not asked for.
SCRIPT = """
const field=document.querySelector('#search'),language=document.querySelector('#language'),category=document.querySelector('#category');
const count=document.querySelector('#count'),bar=document.querySelector('.bar');
const plain=text=>text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/[\\u2018\\u2019]/g,"'");
const rules=[...document.querySelectorAll('article')].map(node=>({node,text:plain(node.textContent),of:node.id.split('/')}));
const groups=[...document.querySelectorAll('section')];
function show(){
  const words=plain(field.value).split(/\\s+/).filter(Boolean);
  let shown=0;
  for(const {node,text,of} of rules){
    const wanted=(!language.value||of[0]===language.value)&&(!category.value||of[1]===category.value)&&words.every(word=>text.includes(word));
    node.hidden=!wanted;shown+=wanted;
  }
  for(const group of groups)group.hidden=!group.querySelector('article:not([hidden])');
  count.textContent=shown===1?'1 rule':shown+' rules';
}
for(const input of [field,language,category])input.addEventListener('input',show);
addEventListener('keydown',event=>{if(event.key==='/'&&document.activeElement!==field){event.preventDefault();field.focus();}});
bar.hidden=false;show();
"""


def text(value):
    return html.escape(" ".join(value.split()))


def sign(value):
    """A text as it hangs: line ends kept, what a rule finds in it marked."""
    marked = re.sub(r"(?<!\\)\[(.+?)(?<!\\)\]", "\x01\\1\x02", value, flags=re.DOTALL)
    shown = html.escape(marked.replace("\\[", "[").replace("\\]", "]"))
    return shown.replace("\x01", "<mark>").replace("\x02", "</mark>")


def code(value):
    return f"<code>{html.escape(value)}</code>"


def codes(values, most=12):
    rest = f" and {len(values) - most} more" if len(values) > most else ""
    return ", ".join(code(value) for value in values[:most]) + rest


def bullets(items):
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def looked_for(match):
    if "count" in match:
        return html.escape(counted(match["count"]))
    return "the pattern " + code(match["pattern"]) if "pattern" in match else codes(phrases(match), most=40)


def reasons_for_silence(rule, shared, guards):
    for name in named_guards(rule, shared):
        yield text(guards.get(name, {}).get("title", name))
    for words, texts, near in word_guards(rule):
        yield words.format(codes(texts)) + (f" ({near} words)" if near else "")
    if rule.get("guards", {}).get("at"):
        yield html.escape(PLACES[rule["guards"]["at"]])


def sayings(rule):
    for suggestion in rule.get("suggestions", []):
        for kind, note in (("replacement", ""), ("rewrite", " (the whole sentence)"), ("advice", "")):
            if kind in suggestion:
                yield text(suggestion[kind]) if kind == "advice" else f"“{text(suggestion[kind])}”{note}"


def card(language, category, name, rule, shared):
    praise = category == "welcome"
    kind = "praise" if praise else SEVERITY[rule.get("severity", "warning")]
    identity = f"{language.tag}/{category}/{name}"
    tags = [code(identity), kind]
    if "intent" in rule:
        tags.append(INTENT[rule["intent"]])
    tags += [f"{key}: {', '.join(as_list(rule[key]))}" for key in ("profiles", "scopes", "audiences") if rule.get(key)]
    yield f'<article id="{identity}" class="{kind}"><h3>{text(rule["title"])}</h3><p class="tags">{" · ".join(tags)}</p>'
    yield f"<p>{text(message(rule))}</p>"
    pairs, found, spared = examples(rule)
    if pairs:
        yield f'<div class="pair" lang="{language.tag}">'
        for before, after in pairs:
            yield f'<p class="was">{sign(before)}</p><p class="say">{sign(after)}</p>'
        yield "</div>"
    said = list(sayings(rule))
    if said:
        yield "<p>Say instead:</p>" + bullets(said)
    if rule.get("why"):
        yield f"<p><b>Why.</b> {text(rule['why'])}</p>"
    if rule.get("evidence"):
        yield f'<p><b>How we know.</b> {"; ".join(text(source) for source in as_list(rule["evidence"]))}</p>'
    yield f"<details><summary>What it looks for, and where it is quiet</summary><p>Looks for {looked_for(rule['match'])}.</p>"
    silence = list(reasons_for_silence(rule, shared, language.guards))
    if silence:
        yield "<p>Says nothing where:</p>" + bullets(silence)
    for title, texts in (("Found", found), ("Left alone", spared)):
        if texts:
            yield f"<p>{title}:</p>" + bullets(sign(one) for one in texts)
    yield "</details></article>"


def section(language, category, shared, rules):
    name = LANGUAGES.get(language.tag, language.tag)
    yield f'<section aria-labelledby="{language.tag}-{category}"><h2 id="{language.tag}-{category}">{category} <span class="soft">in {name}</span></h2>'
    yield f'<p class="soft">{text(shared.get("title", ""))}</p>'
    if language.tag in UNREVIEWED:
        yield f'<p class="soft">Not yet reviewed by a native librarian: the {name} rules are a careful draft.</p>'
    for stem, rule in rules:
        yield from card(language, category, stem, rule, shared)
    yield "</section>"


def options(first, values):
    return f'<option value="">{first}</option>' + "".join(f'<option value="{value}">{name}</option>' for value, name in values)


def page(languages):
    """The whole page as a text."""
    names = [(language.tag, LANGUAGES.get(language.tag, language.tag)) for language in languages]
    categories = sorted({category for language in languages for category, _, _ in language.categories})
    total = sum(len(rules) for language in languages for _, _, rules in language.categories)
    out = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        "<title>The rules of sayyes</title>"
        f"<!-- Made by scripts/rule_pages.py from the rule files: change those, then run it again. --><style>{STYLE}</style></head><body>",
        f'<header><h1>The rules of sayyes</h1><p class="soft">{total} rules: what each looks for, what to say instead, how we know, and where it '
        "is quiet.</p>",
    ]
    for language, (_, name) in zip(languages, names):
        links = "".join(f'<li><a href="#{language.tag}-{category}">{category}</a></li>' for category, _, _ in language.categories)
        out.append(f'<nav aria-label="{name}"><b>{name}</b><ul>{links}</ul></nav>')
    out.append("</header>")
    out.append(
        '<div class="bar" role="search" hidden><input id="search" type="search" placeholder="Search: phone, OPAC, late …" '
        'aria-label="Search the rules">'
        f'<select id="language" aria-label="Language">{options("All languages", names)}</select>'
        f'<select id="category" aria-label="Category">{options("All categories", [(name, name) for name in categories])}</select>'
        '<span id="count" role="status" class="soft"></span></div>'
    )
    out.append("<main>")
    for language in languages:
        for category, shared, rules in language.categories:
            out += section(language, category, shared, rules)
    out.append(f"</main><script>{SCRIPT}</script></body></html>")
    return "\n".join(out) + "\n"
