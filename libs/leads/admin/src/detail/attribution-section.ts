import { Component, computed, input } from '@angular/core';
import { Banner, StatusPill } from '@leadweave/ui';
import { type LeadDetail } from '../leads-api.js';
import { channelSign } from '../wording/words.js';
import { Fact, type SaveFact } from './fact.js';
import { type MainAttribution, hasNoAttribution, mainAttribution, missingReason } from './missing-reason.js';
import { webAddress } from './web-address.js';

const labels: Readonly<Record<MainAttribution, string>> = {
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  keyword: 'Keyword',
  device: 'Device',
};

/** The marketing that produced the lead: five values always, the rest folded. */
@Component({
  selector: 'lw-attribution-section',
  imports: [Banner, Fact, StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="attribution-title">
      <header>
        <h3 class="lw-card-title" id="attribution-title">Attribution</h3>
        <lw-status-pill [label]="channel().label" [tone]="channel().tone" [icon]="channel().icon" />
      </header>
      @if (untracked()) {
        <lw-banner
          tone="warning"
          text="No marketing is known for this lead. If most leads of this location look like this, check that its WhatConverts profile tracks visits and captures UTM values."
        />
      }
      <dl>
        @for (row of main(); track row.name) {
          <div
            lw-fact
            [label]="row.label"
            [path]="row.name === 'device' ? 'device.type' : 'attribution.' + row.name"
            [lead]="lead()"
            [value]="row.value"
            [missing]="row.reason"
            [save]="row.name === 'device' ? undefined : save()"
          ></div>
        }
      </dl>
      @if (hasMore()) {
        <details>
          <summary>Content, pages, device and click ids</summary>
          <dl>
            @for (row of texts(); track row.label) {
              <div
                lw-fact
                [label]="row.label"
                [path]="row.path"
                [lead]="lead()"
                [value]="row.value"
                [save]="row.path === 'attribution.content' ? save() : undefined"
              ></div>
            }
            @for (row of pages(); track row.label) {
              <div
                lw-fact
                [label]="row.label"
                [path]="row.path"
                [lead]="lead()"
                [value]="row.link ? undefined : row.value"
              >
                @if (row.link) {
                  <a rel="noopener noreferrer" target="_blank" [href]="row.link">{{ row.value }}</a>
                }
              </div>
            }
            @for (row of clickIds(); track row.label) {
              <div lw-fact [label]="row.label" [path]="row.path" [lead]="lead()">
                <code class="lw-code">{{ row.value }}</code>
              </div>
            }
          </dl>
        </details>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    dl {
      padding-block-start: var(--lw-space-1);
    }
  `,
})
export class AttributionSection {
  readonly lead = input.required<LeadDetail>();

  /** Keeps what a person enters; without it nothing can be entered. */
  readonly save = input<SaveFact>();

  protected readonly channel = computed(() => channelSign(this.lead().attribution.channel));
  protected readonly untracked = computed(() => hasNoAttribution(this.lead()) && this.isFromWhatConverts());
  protected readonly main = computed(() =>
    mainAttribution.map((name) => ({
      name,
      label: labels[name],
      value: this.lead().attribution[name],
      reason: missingReason(this.lead(), name),
    })),
  );
  protected readonly texts = computed(() => {
    const { attribution, device, place } = this.lead();
    return given([
      { label: 'Content', path: 'attribution.content', value: attribution.content },
      { label: 'Device make', path: 'device.make', value: device.make },
      { label: 'Operating system', path: 'device.operatingSystem', value: device.operatingSystem },
      { label: 'Browser', path: 'device.browser', value: device.browser },
      { label: 'IP address', path: 'place.ipAddress', value: place.ipAddress },
    ]);
  });
  protected readonly pages = computed(() => {
    const { leadUrl, landingUrl, referrer } = this.lead().attribution;
    return given([
      { label: 'Landing page', path: 'attribution.landingUrl', value: landingUrl },
      { label: 'Page of the lead', path: 'attribution.leadUrl', value: leadUrl },
      { label: 'Referrer', path: 'attribution.referrer', value: referrer },
    ]).map((row) => ({ ...row, link: webAddress(row.value) }));
  });
  protected readonly clickIds = computed(() =>
    Object.entries(this.lead().attribution.clickIds).map(([label, value]) => ({
      label,
      path: `attribution.clickIds.${label}`,
      value,
    })),
  );
  protected readonly hasMore = computed(() => this.texts().length + this.pages().length + this.clickIds().length > 0);
  private readonly isFromWhatConverts = computed(() =>
    this.lead().sources.some(({ system }) => system === 'whatconverts'),
  );
}

interface Row {
  readonly label: string;
  readonly path: string;
  readonly value: string | null;
}

function given(rows: readonly Row[]): (Row & { readonly value: string })[] {
  return rows.filter((row): row is Row & { value: string } => Boolean(row.value));
}
