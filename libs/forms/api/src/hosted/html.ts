const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that needs no escaping any more. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: texts are escaped, lists joined, `false` and nothing left out. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** A template whose parts are escaped, so that no value can become markup. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(texts.reduce((written, text, index) => `${written}${htmlOf(parts[index - 1])}${text}`));
}

function htmlOf(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(htmlOf).join('');
  return `${part}`.replaceAll(/[&<>"']/g, (character) => escapes[character]!);
}
