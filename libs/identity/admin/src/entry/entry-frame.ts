import { Component, input } from '@angular/core';
import { BrandMark } from './brand-mark.js';

/** The frame of every page before sign-in: sign, title, one sentence, a form on a card. */
@Component({
  selector: 'lw-entry-frame',
  imports: [BrandMark],
  template: `
    <main>
      <lw-brand-mark />
      <section class="card">
        <header>
          <h1>{{ heading() }}</h1>
          @if (summary(); as text) {
            <p>{{ text }}</p>
          }
        </header>
        <ng-content />
      </section>
      <footer><ng-content select="[lwFooter]" /></footer>
    </main>
    <aside aria-hidden="true">
      <svg viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice">
        @for (thread of threads; track $index) {
          <path [attr.d]="thread.path" [attr.class]="thread.kind" />
        }
      </svg>
    </aside>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      min-block-size: 100dvh;
      background: var(--lw-surface);
    }
    main {
      display: grid;
      grid-template-rows: auto 1fr auto;
      gap: var(--lw-space-8);
      inline-size: 100%;
      max-inline-size: calc(24rem + 2 * var(--lw-page-inline));
      margin-inline: auto;
      padding: var(--lw-space-8) var(--lw-page-inline);
    }
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: center;
      gap: var(--lw-space-6);
      inline-size: 100%;
      max-inline-size: 24rem;
      margin-inline: auto;
    }
    header {
      display: grid;
      gap: var(--lw-space-2);
    }
    h1 {
      font: var(--lw-type-display);
      letter-spacing: -0.03em;
    }
    p {
      color: var(--lw-text-muted);
      text-wrap: pretty;
    }
    footer {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      text-align: center;
    }
    aside {
      display: none;
    }
    @media (min-width: 60rem) {
      :host {
        grid-template-columns: minmax(30rem, 1fr) minmax(0, 1fr);
      }
      aside {
        position: sticky;
        inset-block-start: 0;
        display: block;
        block-size: 100dvh;
        overflow: hidden;
        background: linear-gradient(160deg, #06414c 0%, #02303a 55%, #01222a 100%);
      }
      svg {
        inline-size: 100%;
        block-size: 100%;
      }
      path {
        fill: none;
        stroke-linecap: round;
        stroke-width: 2.5;
      }
      .petrol {
        stroke: #3d97a8;
        opacity: 0.34;
      }
      .copper {
        stroke: #ffb68b;
        opacity: 0.8;
      }
    }
  `,
})
export class EntryFrame {
  readonly heading = input.required<string>();
  readonly summary = input<string>();

  protected readonly threads = weave();
}

interface Thread {
  readonly path: string;
  readonly kind: 'petrol' | 'copper';
}

/** Many threads enter scattered at the top and leave as one ordered cloth: leads from everywhere, in one place. */
function weave(): readonly Thread[] {
  return Array.from({ length: 26 }, (_, index) => {
    const from = -160 + ((index * 211) % 920);
    const to = 175 + index * 10;
    return {
      path: `M${from} -20 C ${from} 330, ${to} 300, ${to} 620 L ${to} 920`,
      kind: index % 9 === 4 ? 'copper' : 'petrol',
    };
  });
}
