import type { AuditService } from '@leadweave/brands-api';
import type { Database, Tx } from '@leadweave/persistence';
import type { Clock } from '@leadweave/time';
import { IdentityError } from '../identity-error.js';
import type { PasswordHasher } from '../password/password-hasher.js';
import { refuseWeakPassword } from '../password/refuse-weak-password.js';
import type { User, UsersRepository } from '../users/users.repository.js';
import type { AcceptInvitationDto, InvitationDto } from './invitation.dto.js';
import { type InvitationToken, invitationToken } from './invitation-token.js';
import type { Invitation, InvitationsRepository } from './invitations.repository.js';

/** Who accepts: the person signed in, if any, and from where. */
export interface Acceptance extends AcceptInvitationDto {
  readonly signedInAs?: User;
  readonly address?: string;
}

/** Whoever accepted, and the credentials of the account if it was made now. */
export interface Accepted {
  readonly credentials?: { readonly email: string; readonly password: string };
}

const wholeBrand = { kind: 'all-locations' } as const;

/** What the holder of an invitation link can do: look at it and accept it, once. */
export class AcceptInvitationService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws IdentityError `invitation-unknown` */
  describe(token: string): Promise<InvitationDto> {
    const { brandId, digest } = tokenOrThrow(token);
    return this.database.inBrand(brandId, wholeBrand, async (tx) => {
      const invitation = presentOrThrow(await this.invitations.find(tx, digest));
      const accountExists = (await this.users.find(tx, invitation.email)) !== undefined;
      return this.toDto(invitation, accountExists);
    });
  }

  /**
   * An address with an account joins when that account is signed in; a new one brings name and password. The mail proved
   * the address.
   *
   * @throws IdentityError `invitation-unknown`, `invitation-used`, `invitation-expired`, `sign-in-required`,
   *   `account-details-missing`, `password-refused`, `already-member`
   */
  async accept(token: string, acceptance: Acceptance): Promise<Accepted> {
    const { brandId, digest } = tokenOrThrow(token);
    const { state, accountExists, email } = await this.describe(token);
    refuseClosed(state);
    if (accountExists) return this.join(brandId, digest, acceptance);
    const { name, password } = detailsOrThrow(acceptance);
    refuseWeakPassword(password, email);
    // Hashing takes long: it happens before the transaction that holds the lock.
    const passwordHash = await this.hasher.hash(password);
    return this.join(brandId, digest, { ...acceptance, name, password }, passwordHash);
  }

  private join(brandId: string, digest: Buffer, acceptance: Acceptance, passwordHash?: string): Promise<Accepted> {
    return this.database.inBrand(brandId, wholeBrand, async (tx) => {
      const invitation = presentOrThrow(await this.invitations.findForAccepting(tx, digest));
      refuseClosed(this.stateOf(invitation));
      const user = await this.userOf(tx, invitation, acceptance, passwordHash);
      await this.invitations.accept(tx, invitation.memberId, user.id);
      await this.record(tx, invitation, user, acceptance.address);
      const { password } = acceptance;
      return passwordHash !== undefined && password !== undefined
        ? { credentials: { email: user.email, password } }
        : {};
    });
  }

  private async userOf(tx: Tx, { email }: Invitation, acceptance: Acceptance, passwordHash?: string): Promise<User> {
    if (acceptance.signedInAs?.email === email) return acceptance.signedInAs;
    const made = passwordHash && (await this.users.insert(tx, { email, name: acceptance.name ?? '', passwordHash }));
    if (made) return made;
    throw new IdentityError('sign-in-required', 'The invited address has an account that is not signed in');
  }

  private record(tx: Tx, { memberId, role }: Invitation, { id: userId, name }: User, address?: string): Promise<void> {
    const subject = { kind: 'member', id: memberId };
    const actor = { userId, name, address };
    return this.audit.record(tx, { actor, action: 'member.joined', subject, details: { role } });
  }

  private toDto(invitation: Invitation, accountExists: boolean): InvitationDto {
    const { brandName, email, role, expiresAt } = invitation;
    const state = this.stateOf(invitation);
    return { brandName, email, role, state, expiresAt: expiresAt.toISOString(), accountExists };
  }

  private stateOf({ accepted, expiresAt }: Invitation): InvitationDto['state'] {
    if (accepted) return 'accepted';
    return expiresAt > this.clock() ? 'pending' : 'expired';
  }
}

function tokenOrThrow(token: string): InvitationToken {
  const parsed = invitationToken(token);
  if (parsed === undefined) throw new IdentityError('invitation-unknown', 'No invitation token');
  return parsed;
}

function presentOrThrow(invitation: Invitation | undefined): Invitation {
  if (invitation === undefined) throw new IdentityError('invitation-unknown', 'No invitation of this token');
  return invitation;
}

function refuseClosed(state: InvitationDto['state']): void {
  if (state === 'accepted') throw new IdentityError('invitation-used', 'The invitation was accepted');
  if (state === 'expired') throw new IdentityError('invitation-expired', 'The invitation has expired');
}

function detailsOrThrow({ name, password }: AcceptInvitationDto): { name: string; password: string } {
  const trimmed = name?.trim();
  if (trimmed && password) return { name: trimmed, password };
  const missing = [...(trimmed ? [] : ['/name']), ...(password ? [] : ['/password'])];
  const errors = missing.map((pointer) => ({ pointer, detail: 'missing' }));
  throw new IdentityError('account-details-missing', 'A new account needs a name and a password', {
    details: { errors },
  });
}
