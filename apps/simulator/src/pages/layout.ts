import { type PageAnswer } from './answer.js';
import { type Html, html } from './html.js';

/** Where style and script of the pages are. */
export const STYLE_PATH = '/pages/style.css';
export const FRESHNESS_PATH = '/pages/fresh.js';

/** A place in the navigation of a page. */
export interface Place {
  readonly path: string;
  readonly label: string;
}

/** A page before it is written. */
export interface Page {
  /** Of the browser's tab and, unless the content has its own, of the page. */
  readonly title: string;
  /** What is simulated here. */
  readonly product: string;
  readonly places: readonly Place[];
  /** Path of the place the page belongs to. */
  readonly here: string;
  readonly content: Html;
  readonly status?: number;
}

const placeLink = ({ path, label }: Place, here: string): Html =>
  path === here ? html`<a href="${path}" aria-current="page">${label}</a>` : html`<a href="${path}">${label}</a>`;

/** A whole page with its navigation. */
export const pageAnswer = ({ title, product, places, here, content, status }: Page): PageAnswer => ({
  status: status ?? 200,
  type: 'text/html',
  body: html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · ${product}</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
        <script src="${FRESHNESS_PATH}" defer></script>
      </head>
      <body>
        <header>
          <div>
            <strong>${product}</strong>
            <nav aria-label="Pages">${places.map((place) => placeLink(place, here))}</nav>
            <span class="note">Simulated; all people are fictional</span>
          </div>
        </header>
        <main>${content}</main>
      </body>
    </html> `.text,
});
