/**
 * The document with a hint for each script that it does not name yet, behind those without which nothing starts, and for
 * each answer of the API that the portal asks for as soon as it runs.
 */
export function withPreloads(document, { scripts, answers }) {
  const scriptHints = scripts
    .filter((name) => !document.includes(`"${name}"`))
    .map((name) => `<link rel="modulepreload" fetchpriority="low" href="${name}">`);
  // Same mode and credentials as the portal's own request, or the browser would ask twice.
  const answerHints = answers.map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`);
  return document
    .replace('<link rel="stylesheet"', `${answerHints.join('')}<link rel="stylesheet"`)
    .replace('</body>', `${scriptHints.join('')}</body>`);
}
