import { type BrandService } from '@leadweave/brands-api';
import { isLeadweaveError } from '@leadweave/errors';
import { type Mail, type Mailer } from '@leadweave/mail';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs, minuteMs } from '@leadweave/time';
import { type LeadMember, type LeadMembers } from '../members/lead-members.js';
import { type LeadListRepository } from '../reading/lead-list.repository.js';
import { notificationLetter } from './notification-letter.js';
import {
  type ClaimedSend,
  type NotificationSendsRepository,
  type SendOutcome,
  type SendRef,
} from './notification-sends.repository.js';

/** A worker that gave no sign for this long is taken for dead; the mail server answers within 10 s or not at all. */
const leaseMs = 2 * minuteMs;
const mostAttempts = 8;
/** Leads that one mail lists. */
const mostListed = 50;
const everywhere = { kind: 'all-locations' } as const;

export interface NotificationSenderParts {
  readonly database: Database;
  readonly sends: NotificationSendsRepository;
  readonly lists: LeadListRepository;
  readonly members: LeadMembers;
  readonly brands: Pick<BrandService, 'current'>;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly clock: Clock;
  /** Told when the mail server has taken a mail and nothing is written yet. Default: nobody. */
  readonly handedOver?: (mail: Mail) => Promise<void>;
}

/** A mail that can go out, or why it must not. */
type Prepared =
  | { readonly kind: 'mail'; readonly mail: Mail; readonly name: string }
  | {
      readonly kind: 'cancelled';
      readonly reason: 'recipient-left' | 'leads-not-visible' | 'mention-withdrawn';
      readonly name?: string;
    };

/**
 * Sends one mail: takes the row, hands the mail over, writes the outcome, each in a short transaction of its own, so that no
 * transaction waits for a mail server. A worker killed in between sends the same mail again, under the same Message-ID.
 */
export class NotificationSender {
  constructor(private readonly parts: NotificationSenderParts) {}

  async send({ brandId, sendId }: SendRef): Promise<void> {
    const { database, sends, clock } = this.parts;
    const now = clock();
    const claimed = await database.inBrand(brandId, everywhere, (tx) =>
      sends.claim(tx, sendId, now, new Date(now.getTime() + leaseMs)),
    );
    if (!claimed) return;
    const prepared = await this.prepare(brandId, claimed);
    const outcome =
      prepared.kind === 'mail' ? await this.handOver(claimed, prepared.mail) : cancelled(prepared, clock());
    await database.inBrand(brandId, everywhere, (tx) =>
      sends.settle(tx, claimed, { ...outcome, recipientName: prepared.name }),
    );
  }

  /** Asks anew who the person is and what the person may see: both may have changed since the lead arrived. */
  private async prepare(brandId: string, send: ClaimedSend): Promise<Prepared> {
    const { database, members } = this.parts;
    const member = await database.inBrand(brandId, everywhere, async (tx) =>
      (await members.find(tx, [send.userId])).get(send.userId),
    );
    if (!member) return { kind: 'cancelled', reason: 'recipient-left' };
    return database.inBrand(brandId, member.scope, (tx) => this.write(tx, send, member));
  }

  private async write(tx: Tx, send: ClaimedSend, { email, name }: LeadMember): Promise<Prepared> {
    const { sends, lists, brands, publicUrl } = this.parts;
    const mention = send.kind === 'mention' ? await sends.mention(tx, send.id) : undefined;
    if (mention && !mention.stands) return { kind: 'cancelled', reason: 'mention-withdrawn', name };
    const ids = mention ? [mention.lead_id] : send.kind === 'test' ? [] : await sends.leadIds(tx, send.id);
    const leads = await lists.items(tx, ids.slice(0, mostListed));
    if (send.kind !== 'test' && leads.length === 0) return { kind: 'cancelled', reason: 'leads-not-visible', name };
    const hidden = Math.min(ids.length, mostListed) - leads.length;
    const { name: brandName } = await brands.current(tx);
    const author = mention && (await this.nameOf(tx, mention.author_id));
    const content = { send, to: email, brandName, leads, total: ids.length - hidden, author };
    return { kind: 'mail', mail: notificationLetter(content, publicUrl), name };
  }

  /** Of a member; who left the brand is not named. */
  private async nameOf(tx: Tx, userId: string): Promise<string | undefined> {
    return (await this.parts.members.find(tx, [userId])).get(userId)?.name;
  }

  private async handOver({ attempts }: ClaimedSend, mail: Mail): Promise<SendOutcome> {
    try {
      await this.parts.mailer.send(mail);
    } catch (error) {
      // The mail server's refusals come as errors of the mailer; anything else is tried again just the same.
      return this.refused(error, attempts);
    }
    await this.parts.handedOver?.(mail);
    return { state: 'sent', at: this.parts.clock() };
  }

  private refused(error: unknown, attempts: number): SendOutcome {
    const at = this.parts.clock();
    if (isLeadweaveError(error, 'invalid-mail')) return { state: 'failed', reason: 'invalid-mail', at };
    if (attempts >= mostAttempts) return { state: 'failed', reason: 'not-delivered', at };
    const pauseMs = Math.min(hourMs, minuteMs * 2 ** (attempts - 1));
    return { state: 'queued', reason: 'not-delivered', at, nextTryAt: new Date(at.getTime() + pauseMs) };
  }
}

function cancelled({ reason }: Extract<Prepared, { kind: 'cancelled' }>, at: Date): SendOutcome {
  return { state: 'cancelled', reason, at };
}
