import { Component, computed, input } from '@angular/core';
import { NumberPipe } from '@leadweave/ui';
import { type RunLocation, type RunReason } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';

/** Why records were left out, with how many and where. */
@Component({
  selector: 'lw-run-reasons',
  imports: [NumberPipe],
  template: `
    @if (rows().length > 0) {
      <section class="lw-card" aria-labelledby="run-reasons">
        <h2 class="lw-card-title" id="run-reasons">Left out, and why</h2>
        <div class="lw-table-frame lw-cards">
          <table class="lw-table">
            <thead>
              <tr>
                <th scope="col">Reason</th>
                <th scope="col">Where</th>
                <th scope="col" class="lw-number">Records</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track $index) {
                <tr>
                  <th scope="row">{{ row.text }}</th>
                  <td data-label="Where">{{ row.where }}</td>
                  <td data-label="Records" class="lw-number">{{ row.count | lwNumber }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
})
export class RunReasons {
  readonly reasons = input.required<readonly RunReason[]>();
  readonly locations = input.required<readonly RunLocation[]>();

  private readonly names = computed(
    () => new Map(this.locations().map(({ locationId, locationName }) => [locationId, locationName])),
  );
  protected readonly rows = computed(() =>
    [...this.reasons()]
      .sort((one, other) => other.count - one.count)
      .map((reason) => ({ text: reasonText(reason.reason), where: this.whereOf(reason), count: reason.count })),
  );

  private whereOf({ subjectKind, subject }: RunReason): string {
    if (!subject) return 'Whole key';
    return subjectKind === 'location' ? (this.names().get(subject) ?? 'A removed location') : `Profile ${subject}`;
  }
}
