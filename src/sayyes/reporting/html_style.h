#pragma once
/// The look of the HTML report: one sheet, no script, light and dark, narrow and wide, and on paper.

#include <string_view>

namespace sayyes {

inline constexpr std::string_view kHtmlStyle = R"css(
:root{color-scheme:light dark;--ink:#1d2530;--soft:#566173;--line:#d9dee6;--paper:#fff;--ground:#f5f6f4;--yes:#14613a;--yes-ground:#e6f4ea;
--error:#a3262b;--warning:#8a4b00;--suggestion:#28588f;--mark:#ffe3b8;--mark-ink:#3b2500;--accent:#14613a}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebef;--soft:#a9b3c1;--line:#39424f;--paper:#1b212a;--ground:#12161c;--yes:#8fdcae;
--yes-ground:#15301f;--error:#ff9d9d;--warning:#f3bd7a;--suggestion:#9cc8f7;--mark:#5b420f;--mark-ink:#ffe9c2;--accent:#8fdcae}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.35rem;margin:3rem 0 .75rem;padding-top:.5rem;border-top:3px solid var(--accent)}
h3{font-size:1.05rem;margin:1.75rem 0 .6rem;overflow-wrap:anywhere}
p{margin:.4rem 0}
a{color:var(--suggestion)}
a:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:1rem 0 0;padding:0}
.score{display:grid;grid-template-columns:auto 1fr;gap:1rem 2rem;align-items:center;background:var(--paper);border:1px solid var(--line);
border-radius:14px;padding:1.5rem;margin-top:1.5rem}
.score strong{display:block;font-size:4rem;line-height:1;font-weight:700;color:var(--accent)}
.parts{list-style:none;margin:.5rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem .6rem}
.parts li{border:1px solid var(--line);border-radius:99px;padding:.05rem .7rem}
table{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line)}
th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
.praise{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.75rem}
.praise li{overflow-wrap:anywhere;background:var(--yes-ground);border-radius:12px;padding:.8rem 1rem}
.praise mark{background:none;color:var(--yes);font-weight:650}
fieldset{border:1px solid var(--line);border-radius:12px;background:var(--paper);padding:.4rem 1rem .7rem;margin:.75rem 0;display:flex;
flex-wrap:wrap;gap:.15rem 1.1rem}
legend{font-weight:600;padding:0 .35rem}
label{display:inline-flex;gap:.4rem;align-items:center;min-height:1.75rem}
input{accent-color:var(--accent)}
.card{background:var(--paper);border:1px solid var(--line);border-left:6px solid var(--suggestion);border-radius:12px;padding:.9rem 1.1rem;
margin:.75rem 0;break-inside:avoid}
.card.error{border-left-color:var(--error)}
.card.warning{border-left-color:var(--warning)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:.5rem 0}
.pair>div{min-width:0;overflow-wrap:anywhere}
.pair h4,.more h4{font-size:.8rem;letter-spacing:.02em;color:var(--soft);font-weight:600;margin:0 0 .25rem}
.was{border-radius:8px;background:var(--ground);padding:.6rem .8rem;white-space:pre-line}
.was mark{background:var(--mark);color:var(--mark-ink);border-radius:3px;padding:0 .1em}
.say{border-radius:8px;background:var(--yes-ground);color:var(--yes);font-weight:600;padding:.6rem .8rem;white-space:pre-line}
.say.whole{font-weight:400;color:inherit}.say mark{background:none;color:var(--yes);font-weight:650}
.say.bends,.say.tip{background:var(--ground);color:var(--ink);font-weight:400}
.more ul{margin:.2rem 0;padding-left:1.2rem}
.more li{white-space:pre-line}
.photo{display:grid;grid-template-columns:3fr 2fr;gap:1rem;margin:.75rem 0;align-items:start;break-inside:avoid}
.stage{position:relative}.stage img{display:block;width:100%;height:auto;border-radius:8px}
.stage svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible}
.photo p{white-space:normal}.photo h4{font-size:.8rem;color:var(--soft);font-weight:600;margin:0 0 .25rem}
.unsure{background:var(--mark);color:var(--mark-ink);border-radius:3px;padding:0 .1em}
.tags{display:flex;align-items:baseline;flex-wrap:wrap;gap:.2rem .8rem;font-size:.9rem;color:var(--soft)}
.tags b{font-weight:650}
.error .tags b{color:var(--error)}.warning .tags b{color:var(--warning)}.suggestion .tags b{color:var(--suggestion)}
code{font:.92em ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{padding:3rem 1.25rem;color:var(--soft)}
@media (max-width:40rem){.pair,.score,.photo{grid-template-columns:1fr}h1{font-size:1.6rem}}
@media print{:root{--ground:#fff;--paper:#fff}nav,fieldset{display:none}body{font-size:10.5pt}.card{border-color:#999}h2{break-after:avoid}h3{break-after:avoid}
a{color:inherit;text-decoration:none}}
)css";

}  // namespace sayyes
