import { Component, computed, inject, input, output } from '@angular/core';
import { DurationPipe, Icon, Locale, RelativeTime, formatMoney } from '@leadweave/ui';
import { mdiLightbulbOutline, mdiMapMarkerOutline, mdiPlayCircleOutline } from '@mdi/js';
import { QualityChoice } from '../judging/quality-choice.js';
import { type LeadItem, type Quality } from '../leads-api.js';
import { leadName } from '../wording/lead-name.js';
import { suggestionLines } from '../wording/suggestion-lines.js';
import { channelSign, qualitySigns, statusLabels } from '../wording/words.js';
import { type ListColumn, defaultLayout } from './list-layout.js';
import { TypeBadge } from './type-badge.js';

/** One lead of the list: the cells of a table row, a card on a phone. */
@Component({
  selector: 'tr[lw-lead-row]',
  imports: [DurationPipe, Icon, QualityChoice, RelativeTime, TypeBadge],
  templateUrl: './lead-row.html',
  styleUrl: './lead-row.css',
  host: {
    role: 'row',
    '[attr.aria-label]': 'rowLabel()',
    '[class.unread]': 'lead().status === "new"',
    '[class.archived]': 'lead().status === "archived"',
    '[class.selected]': 'selected()',
    '[class.opened]': 'opened()',
  },
})
export class LeadRow {
  readonly lead = input.required<LeadItem>();

  /** Columns behind the lead itself. */
  readonly columns = input<readonly ListColumn[]>(defaultLayout.columns);

  /** Chosen for a bulk action. */
  readonly selected = input(false);

  /** Shown in the panel. */
  readonly opened = input(false);

  /** Whether Tab enters the controls of this row. */
  readonly reachable = input(false);
  readonly mayJudge = input(false);

  readonly judged = output<Quality>();
  readonly toggled = output<boolean>();
  readonly open = output();

  protected readonly name = computed(() => leadName(this.lead()));
  protected readonly rowLabel = computed(() => `${this.name()}, ${this.lead().badge}`);
  protected readonly channel = computed(() => channelSign(this.lead().attribution.channel));
  protected readonly quality = computed(() => qualitySigns[this.lead().quality]);
  protected readonly status = computed(() => statusLabels[this.lead().status]);
  protected readonly suggestions = computed(() => suggestionLines(this.lead()));
  protected readonly sourceText = computed(() => {
    const { source, medium } = this.lead().attribution;
    return [source, medium].filter(Boolean).join(' / ');
  });

  /** What is known to reach the person, without what is already the name. */
  protected readonly contactTexts = computed(() => {
    const { email, phone } = this.lead().contact;
    return [email, phone?.display].filter((text): text is string => Boolean(text) && text !== this.name());
  });

  /** Texts of the columns that hold a single value. */
  protected readonly moreTexts = computed((): Partial<Record<ListColumn, string | null>> => {
    const { campaign, keyword, device } = this.lead().attribution;
    return { campaign, keyword, device };
  });

  /** What the lead brought, else what was offered. */
  protected readonly value = computed(() => {
    const { sales, quote } = this.lead().value;
    const money = sales ?? quote;
    return money ? formatMoney(money.amountMinor, money.currency, this.locale.tag()) : '';
  });
  private readonly locale = inject(Locale);

  protected readonly placeIcon = mdiMapMarkerOutline;
  protected readonly recordingIcon = mdiPlayCircleOutline;
  protected readonly suggestionIcon = mdiLightbulbOutline;

  protected toggle(event: MouseEvent): void {
    event.stopPropagation();
    this.toggled.emit(event.shiftKey);
  }
}
