import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RelativeTime, StatusPill } from '@leadweave/ui';
import { type ReviewSide } from './review-api.js';

interface Fact {
  readonly label: string;
  readonly value: string | null;
  /** Whether the records say different things here. */
  readonly differs: boolean;
}

interface FactKind {
  readonly label: string;
  readonly valueOf: (side: ReviewSide) => string | null;
  /** What two spellings of one value have in common; else their letters. */
  readonly inCommon?: (value: string) => string;
}

/** Enough to tell numbers apart, and the same with and without the code of a country. */
const lastDigits = (phone: string) => phone.replaceAll(/\D/gu, '').slice(-10);

const facts: readonly FactKind[] = [
  { label: 'Name', valueOf: ({ name }) => name },
  { label: 'E-mail', valueOf: ({ email }) => email },
  { label: 'Phone', valueOf: ({ phone }) => phone, inCommon: lastDigits },
  { label: 'Form', valueOf: ({ formName }) => formName },
  { label: 'Source', valueOf: ({ marketing }) => marketing },
  { label: 'Landing page', valueOf: ({ landingUrl }) => landingUrl },
  { label: 'Visitor', valueOf: ({ visitorId }) => visitorId },
];

/** The records of a conflict beside each other, in the order of their events; what differs is marked. */
@Component({
  selector: 'lw-review-sides',
  imports: [RelativeTime, RouterLink, StatusPill],
  template: `
    @for (side of shown(); track side.id) {
      <section [attr.aria-labelledby]="'side-' + side.id">
        <header>
          <h3 [id]="'side-' + side.id">{{ side.heading }}</h3>
          <lw-status-pill
            [label]="side.paired ? 'Paired' : 'Stands alone'"
            [tone]="side.paired ? 'positive' : 'neutral'"
          />
        </header>
        <p class="lw-muted"><lw-relative-time [at]="side.occurredAt" />{{ side.distance }}</p>
        <dl>
          @for (fact of side.facts; track fact.label) {
            <div [class.differs]="fact.differs">
              <dt>
                {{ fact.label }}
                @if (fact.differs) {
                  <span class="mark">differs</span>
                }
              </dt>
              <dd>{{ fact.value ?? '–' }}</dd>
            </div>
          }
        </dl>
        <a [routerLink]="['/grow/leads', side.leadId]">Open its lead</a>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--lw-space-3);
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--lw-space-2);
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-2);
    }
    h3 {
      font: var(--lw-type-label);
    }
    p {
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    .mark {
      margin-inline-start: var(--lw-space-1);
      color: var(--lw-copper);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .differs dd {
      font-weight: 600;
    }
    a {
      justify-self: start;
      min-block-size: 1.5rem;
      font: var(--lw-type-label);
    }
  `,
})
export class ReviewSides {
  readonly sides = input.required<readonly ReviewSide[]>();

  protected readonly shown = computed(() => {
    const sides = this.sides();
    const first = sides[0];
    const differing = new Set(facts.filter((fact) => saysDifferent(fact, sides)).map(({ label }) => label));
    return sides.map((side) => ({
      ...side,
      heading: side.source === 'form' ? 'Form submission' : `WhatConverts lead ${side.externalId}`,
      paired: sides.some((other) => other.id !== side.id && other.leadId === side.leadId),
      distance: first && side !== first ? `, ${secondsBetween(first, side)} s after the first` : '',
      facts: facts.map(({ label, valueOf }): Fact => ({ label, value: valueOf(side), differs: differing.has(label) })),
    }));
  });
}

/** What a source does not tell contradicts nothing. */
function saysDifferent({ valueOf, inCommon = lettersOf }: FactKind, sides: readonly ReviewSide[]): boolean {
  const values = sides.map(valueOf).filter((value) => value !== null);
  return new Set(values.map(inCommon)).size > 1;
}

function lettersOf(value: string): string {
  return value.trim().toLowerCase();
}

function secondsBetween(first: ReviewSide, side: ReviewSide): string {
  const seconds = (Date.parse(side.occurredAt) - Date.parse(first.occurredAt)) / 1000;
  return seconds.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
