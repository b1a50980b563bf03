import { createHash } from 'node:crypto';

/** The look of hosted pages: calm, legible, in light and dark, from 320 px on. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:light-dark(#1d1b19,#edeae6);--soft:light-dark(#5d5952,#b0aaa2);--ground:light-dark(#f7f5f2,#121110);--card:light-dark(#fff,#1f1d1b);--line:light-dark(#8c867d,#7e7870);--hair:light-dark(#e8e4de,#302d2a);--go:light-dark(#005b68,#7fd3e4);--on-go:light-dark(#fff,#03242b);--bad:light-dark(#a8061b,#ffb4ad);--bad-soft:light-dark(#fdeae8,#43191a)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',sans-serif}
main{max-width:36rem;margin:0 auto;padding:clamp(1rem,5vw,3rem) 1rem 4rem}
.card{display:grid;gap:1.5rem;padding:clamp(1.25rem,5vw,2.5rem);border:1px solid var(--hair);border-radius:1rem;background:var(--card)}
h1{margin:0;font-size:1.5rem;line-height:1.25;letter-spacing:-.02em;text-wrap:balance}
h2{margin:0;font-size:1rem}
p{margin:0}
.soft,.help{color:var(--soft);font-size:.875rem}
form{display:grid;gap:1.25rem}
.field{display:grid;gap:.375rem;min-width:0}
fieldset{display:grid;gap:.5rem;margin:0;padding:0;border:0;min-width:0}
label,legend{font-weight:550;font-size:.9375rem}
legend{padding:0;margin-bottom:.5rem}
input,select,textarea{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card);color:inherit;font:inherit}
textarea{min-height:8rem;resize:vertical}
input[type=checkbox],input[type=radio]{flex:none;width:1.25rem;height:1.25rem;min-height:0;margin:.125rem 0 0;accent-color:var(--go)}
.tick{display:flex;gap:.625rem;align-items:flex-start;font-weight:400;min-height:1.75rem}
[aria-invalid=true]{border-color:var(--bad);border-width:2px}
.error{color:var(--bad);font-size:.875rem;font-weight:550}
.notice{padding:.875rem 1rem;border-radius:.5rem;background:var(--bad-soft);color:var(--bad)}
.notice ul{margin:.375rem 0 0;padding-left:1.25rem}
.notice a{color:inherit}
button{justify-self:start;min-height:2.75rem;padding:.5rem 1.5rem;border:0;border-radius:.5rem;background:var(--go);color:var(--on-go);font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
.aside{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
`;

/** What the content security policy allows by name. */
export const pageStyleHash = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`;
