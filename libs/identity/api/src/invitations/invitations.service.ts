import type { SignedInUser } from '@leadweave/access';
import type { BrandService } from '@leadweave/brands-api';
import { invitationMail, type Mailer } from '@leadweave/mail';
import type { Tx } from '@leadweave/persistence';
import type { Clock } from '@leadweave/time';
import type { IdentitySettings } from '../identity-options.js';
import type { MemberRow } from '../members/member-row.js';
import type { MembersRepository, Reach } from '../members/members.repository.js';
import { newInvitationToken } from './invitation-token.js';

/** A week: franchisees do not read mail every day. */
const validSeconds = 7 * 24 * 3600;

/** Makes invitations and mails their links. The table keeps the digest only; a link exists in the mail and nowhere else. */
export class InvitationsService {
  constructor(
    private readonly members: MembersRepository,
    private readonly brands: BrandService,
    private readonly mailer: Mailer,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the member to be. */
  async create(tx: Tx, inviter: SignedInUser, invited: Reach & { readonly email: string }): Promise<string> {
    const { token, digest } = newInvitationToken(tx.brandId);
    const terms = { digest, expiresAt: this.expiry() };
    const id = await this.members.insertInvited(tx, { ...invited, ...terms, invitedBy: inviter.userId });
    await this.mailAfterCommit(tx, inviter, invited.email, token);
    return id;
  }

  async renew(tx: Tx, inviter: SignedInUser, member: MemberRow): Promise<void> {
    const { token, digest } = newInvitationToken(tx.brandId);
    await this.members.renewInvitation(tx, member.id, { digest, expiresAt: this.expiry() });
    await this.mailAfterCommit(tx, inviter, member.email, token);
  }

  private async mailAfterCommit(tx: Tx, inviter: SignedInUser, to: string, token: string): Promise<void> {
    const { name: brandName } = await this.brands.current(tx);
    const url = new URL(`/invitation/${token}`, this.settings.publicUrl).href;
    const mail = invitationMail({ to, url, validSeconds, brandName, invitedBy: inviter.name });
    tx.afterCommit(() => this.mailer.send(mail));
  }

  private expiry(): Date {
    return new Date(this.clock().getTime() + validSeconds * 1000);
  }
}
