/** The look of an embedded form. Font and colours come from the website; custom properties refine them. */
export const formStyle = `
:host{display:block;--lw-form-accent:var(--leadweave-accent,#005b68);--lw-form-on-accent:var(--leadweave-on-accent,#fff);--lw-form-error:var(--leadweave-error,light-dark(#a8061b,#ffb4ad))}
*{box-sizing:border-box}
form{display:grid;gap:1.25em;max-width:36rem}
.field{display:grid;gap:.375em;min-width:0}
fieldset{display:grid;gap:.5em;margin:0;padding:0;border:0;min-width:0}
label,legend{font-weight:600;padding:0}
legend{margin-bottom:.5em}
p{margin:0}
.help,.note{font-size:.875em;opacity:.85}
input,select,textarea{width:100%;min-height:2.75em;padding:.5em .75em;border:1px solid color-mix(in srgb,currentcolor 55%,transparent);border-radius:.5em;background:light-dark(#fff,#1f1d1b);color:light-dark(#1d1b19,#edeae6);font:inherit}
textarea{min-height:7em;resize:vertical}
input[type=checkbox],input[type=radio]{flex:none;width:1.25em;height:1.25em;min-height:0;margin:.125em 0 0;accent-color:var(--lw-form-accent)}
.tick{display:flex;gap:.625em;align-items:flex-start;font-weight:400;min-height:1.75em}
[aria-invalid=true]{border:2px solid var(--lw-form-error)}
.error,.alert{color:var(--lw-form-error);font-size:.9375em;font-weight:600}
button{justify-self:start;min-height:2.75em;padding:.5em 1.5em;border:0;border-radius:.5em;background:var(--lw-form-accent);color:var(--lw-form-on-accent);font:inherit;font-weight:600;cursor:pointer}
button[aria-disabled=true]{opacity:.75;cursor:progress}
:focus-visible{outline:3px solid var(--lw-form-accent);outline-offset:2px}
.aside{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
:empty:is(.alert,.note){display:none}
`;
