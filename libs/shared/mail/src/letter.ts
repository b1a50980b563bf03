import { type Mail } from './mailer.js';

/** The parts of our mails: paragraphs, one link in the middle, paragraphs. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly before: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  readonly after: readonly string[];
}

/** Writes a letter as plain text and as minimal HTML. All values are escaped; the link must be http or https. */
export function mailFrom({ to, subject, before, link, after }: Letter): Mail {
  const url = webAddress(link.url);
  const text = [...before, `${link.label}:\n${url}`, ...after].join('\n\n') + '\n';
  const anchor = `<p><a href="${escapeHtml(url)}">${escapeHtml(link.label)}</a></p>`;
  const html = [...before.map(paragraph), anchor, ...after.map(paragraph)].join('\n');
  return { to, subject, text, html: `<!doctype html>\n<html lang="en">\n<body>\n${html}\n</body>\n</html>\n` };
}

function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('A mail links to http or https only.');
  return href;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
