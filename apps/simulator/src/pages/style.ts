/** The style of all pages: one scale of type, one of space, light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1b2330, #e8ecf3);
  --quiet: light-dark(#5a6577, #a3aebf);
  --line: light-dark(#dde2ea, #323a48);
  --page: light-dark(#f6f7f9, #12161d);
  --card: light-dark(#ffffff, #1b212b);
  --accent: light-dark(#0b5cad, #7db8f5);
  --on-accent: light-dark(#ffffff, #0d1520);
  --good: light-dark(#17663a, #7fd6a3);
  --bad: light-dark(#a3271f, #f5a49e);
  --fresh: light-dark(#fff3c4, #4a3f14);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { background: var(--card); border-block-end: 1px solid var(--line); }
header > div, main { max-inline-size: 64rem; margin-inline: auto; padding-inline: 1.25rem; }
header > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding-block: .875rem; }
header strong { font-size: 1.0625rem; }
header .note { color: var(--quiet); font-size: .8125rem; margin-inline-start: auto; }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
nav a { color: var(--quiet); text-decoration: none; padding-block: .125rem; border-block-end: 2px solid transparent; }
nav a:hover { color: var(--ink); }
nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
main { padding-block: 1.5rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem; }
p { margin: 0 0 1rem; max-inline-size: 44rem; }
a { color: var(--accent); }
.lead { color: var(--quiet); margin-block-end: 1.5rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; padding: 1.25rem; margin-block-end: 1rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start; margin-block-end: 1rem; }
.cards > .card { margin: 0; block-size: 100%; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .375rem 1rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
dd:empty::before { content: "–"; color: var(--quiet); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th { font-weight: 500; color: var(--quiet); text-align: start; }
th, td { padding: .5rem .75rem; border-block-end: 1px solid var(--line); vertical-align: baseline; }
tr > :first-child { padding-inline-start: 0; }
tr > :last-child { padding-inline-end: 0; }
tbody tr:last-child td { border: 0; }
.amount { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.when { white-space: nowrap; }
.tag { display: inline-block; padding-inline: .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .8125rem; white-space: nowrap; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.quiet { color: var(--quiet); }
.figure { font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; display: block; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
form + form { margin-block-start: 1rem; }
label { display: grid; gap: .25rem; color: var(--quiet); font-size: .8125rem; }
label.check { display: flex; align-items: center; gap: .5rem; font-size: inherit; color: inherit; min-block-size: 2.5rem; }
input, select { font: inherit; font-size: .9375rem; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: .375rem; padding: .4375rem .625rem; min-inline-size: 0; max-inline-size: 100%; }
button { font: inherit; color: var(--accent); background: none; border: 1px solid var(--accent); border-radius: .375rem; padding: .4375rem 1rem; min-block-size: 2.5rem; cursor: pointer; }
button.main { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
.log { list-style: none; margin: 0; padding: 0; }
.log li { padding-block: .25rem; border-block-end: 1px solid var(--line); }
.notice { border-inline-start: 3px solid var(--bad); padding-inline-start: .75rem; }
.fresh { background: var(--fresh); border-radius: .25rem; box-shadow: 0 0 0 .25rem var(--fresh); }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-block-end: .625rem; } }
`;

/** Keeps a page fresh while somebody looks at it and writes nothing into it; what has changed is marked for a while. */
export const freshness = `
const everyMs = 3000;
const markedMs = 8000;
const texts = (part) => new Map([...part.querySelectorAll('[data-key]')].map((it) => [it.dataset.key, it.textContent]));
const isWriting = () => document.activeElement?.matches('input, select') || document.querySelector('[data-touched]');
document.addEventListener('input', (event) => event.target.setAttribute('data-touched', ''));
async function renew() {
  if (document.hidden || isWriting()) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const main = document.querySelector('main');
  if (!next || next.textContent === main.textContent || isWriting()) return;
  const before = texts(main);
  const focused = document.activeElement?.id;
  main.replaceChildren(...next.childNodes);
  if (focused) document.getElementById(focused)?.focus();
  for (const [key, text] of texts(main)) {
    if (before.get(key) === text) continue;
    const changed = main.querySelector('[data-key="' + CSS.escape(key) + '"]');
    changed.classList.add('fresh');
    setTimeout(() => changed.classList.remove('fresh'), markedMs);
  }
}
setInterval(() => renew().catch(() => undefined), everyMs);
`;
