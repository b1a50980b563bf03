import { Service, inject } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { Announcer, UndoBar } from '@leadweave/ui';
import { LeadJudging } from '../judging/lead-judging.js';
import { type LeadDetail } from '../leads-api.js';
import { type EditedPath, LeadDetailApi, type LeadEdits, type PairingChange } from './lead-detail-api.js';
import { fieldName } from './event-texts.js';
import { plain } from './origin-text.js';

/** Shows a lead anew; with another id, that one. */
export type ShowAnew = (leadId: string) => void;

type Seen = Pick<LeadDetail, 'id' | 'version'>;

/**
 * Changes of an opened lead beyond its two axes: its pair, and what people enter. Each can be taken back for seven seconds; a
 * refusal says why and shows the lead as it is.
 */
@Service({ autoProvided: false })
export class LeadChanges {
  private readonly api = inject(LeadDetailApi);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  private readonly judging = inject(LeadJudging);

  async split(lead: Seen, whatConvertsLeadId: string, show: ShowAnew): Promise<void> {
    const change = await this.attempt(lead, show, () => this.api.split(lead, whatConvertsLeadId));
    if (change) this.decided(change, `Split from WhatConverts lead ${whatConvertsLeadId}`, show);
  }

  async neverPair(lead: Seen, otherLeadId: string, show: ShowAnew): Promise<void> {
    const change = await this.attempt(lead, show, () => this.api.neverPair(lead, otherLeadId));
    if (change) this.decided(change, 'These two will never pair', show);
  }

  async undoDecision(lead: Seen, otherLeadId: string, show: ShowAnew): Promise<void> {
    const change = await this.attempt(lead, show, () => this.api.undoDecision(lead, otherLeadId));
    if (!change) return;
    this.tell(change.paired ? 'Undone: the two are one lead again' : 'Undone: the rule decides again');
    this.showAll(change.leadId, show);
  }

  /** `null` takes an entry back; an empty text empties the field. Returns whether it was kept. */
  async edit(lead: LeadDetail, path: EditedPath, text: string | null, show: ShowAnew): Promise<boolean> {
    const before = enteredBefore(lead, path);
    const saved = await this.attempt(lead, show, () => this.api.edit(lead, entry(path, text)));
    if (!saved) return false;
    this.showAll(lead.id, show);
    this.judging.offerUndo(
      `${fieldName(path)} ${text === null ? 'taken from its source again' : 'changed'}`,
      async () => {
        await this.attempt(saved, show, () => this.api.edit(saved, entry(path, before)));
        this.showAll(lead.id, show);
      },
    );
    return true;
  }

  private decided(change: PairingChange, message: string, show: ShowAnew): void {
    this.showAll(change.leadId, show);
    const { leadId: id, version, otherLeadId } = change;
    this.judging.offerUndo(message, () => this.undoDecision({ id, version }, otherLeadId, show));
  }

  private async attempt<Result>(lead: Seen, show: ShowAnew, call: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await call();
    } catch (error) {
      // Refusals and lost connections alike: nothing was changed, and the person is told why.
      const { status, title, detail, errors } = problemOf(error);
      const reason = errors[0]?.message ?? detail ?? title;
      this.tell(status === 412 ? 'Somebody changed this lead meanwhile. Look again, then decide.' : reason);
      show(lead.id);
      return undefined;
    }
  }

  private tell(message: string): void {
    this.bar.notify(message);
    this.announcer.announce(message);
  }

  private showAll(leadId: string, show: ShowAnew): void {
    this.judging.manyChanged.next();
    show(leadId);
  }
}

function entry(path: EditedPath, text: string | null): LeadEdits {
  return { [path]: text };
}

/** What a person had entered under the path before; `null` when the sources spoke. */
function enteredBefore({ origins, contact, attribution }: LeadDetail, path: EditedPath): string | null {
  const origin = Object.hasOwn(origins, path) ? (origins[path] as { source?: unknown }) : undefined;
  if (origin?.source !== 'person') return null;
  const [group, name] = path.split('.') as ['contact' | 'attribution', string];
  const value = (group === 'contact' ? contact : attribution)[name as never] as unknown;
  return value === null || value === undefined ? '' : plain(value);
}
