import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';
import { type Role } from '../session/session.js';

/** A person of the brand, or an invited one. */
export type Member = Schema<'MemberDto'>;
type MemberPage = Schema<'MemberListDto'>;

/** Role and, for a franchisee, locations. */
export interface MemberScope {
  readonly role: Role;
  readonly locationIds: readonly string[];
}

const members = '/api/v1/members';
const largestPage = '200';
const seen = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Calls about who belongs to the brand. Refusals are thrown; read them with `problemOf`. */
@Service()
export class MembersApi {
  private readonly http = inject(HttpClient);

  /** Everybody of the brand by e-mail address. */
  async all(): Promise<readonly Member[]> {
    const all: Member[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const params: Record<string, string> = { limit: largestPage, ...(cursor && { cursor }) };
      const page: MemberPage = await firstValueFrom(this.http.get<MemberPage>(members, { params }));
      all.push(...page.data);
      cursor = page.nextCursor;
    }
    return all;
  }

  invite(email: string, scope: MemberScope): Promise<Member> {
    return firstValueFrom(this.http.post<Member>(members, { email, ...scope }));
  }

  /** Sends a new link; the old one stops working. */
  resend({ id }: Member): Promise<Member> {
    return firstValueFrom(this.http.post<Member>(`${members}/${id}/resend`, {}));
  }

  update({ id, version }: Member, scope: MemberScope): Promise<Member> {
    return firstValueFrom(this.http.patch<Member>(`${members}/${id}`, scope, seen(version)));
  }

  /** Removes a member or withdraws an invitation. */
  async remove({ id, version }: Member): Promise<void> {
    await firstValueFrom(this.http.delete(`${members}/${id}`, seen(version)));
  }
}
