import { roleOfKey } from '@leadweave/access';
import { type ActiveMember, ApiKeyDirectory, type LiveApiKey, MemberDirectory } from '@leadweave/identity-api';
import { type LeadMember, LeadMembers } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { Global, Module } from '@nestjs/common';

/** The members of the brand, as the work that goes on for them needs them; an API key's exports go on for the key. */
class DirectoryMembers extends LeadMembers {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly keys: ApiKeyDirectory,
  ) {
    super();
  }

  async find(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, LeadMember>> {
    const members = (await this.directory.find(tx, userIds)).map(leadMember);
    const others = userIds.filter((id) => !members.some(({ userId }) => userId === id));
    const keys = others.length > 0 ? (await this.keys.findLive(tx, others)).filter(mayExport).map(leadMemberOfKey) : [];
    return new Map([...members, ...keys].map((member) => [member.userId, member]));
  }
}

const mayExport = ({ scopes }: LiveApiKey) => scopes.includes('exports:create');

function leadMemberOfKey({ id, name, locationIds }: LiveApiKey): LeadMember {
  const role = roleOfKey('exports:create', locationIds !== null);
  const scope = locationIds ? ({ kind: 'locations', locationIds } as const) : ({ kind: 'all-locations' } as const);
  return { userId: id, name, email: '', role, scope };
}

function leadMember({ userId, name, email, role, locationIds }: ActiveMember): LeadMember {
  const scope =
    role === 'franchisee' ? ({ kind: 'locations', locationIds } as const) : ({ kind: 'all-locations' } as const);
  return { userId, name, email, role, scope };
}

/** Binds what exports and notifications ask about people. */
@Global()
@Module({
  providers: [
    {
      provide: LeadMembers,
      inject: [MemberDirectory, ApiKeyDirectory],
      useFactory: (directory: MemberDirectory, keys: ApiKeyDirectory) => new DirectoryMembers(directory, keys),
    },
  ],
  exports: [LeadMembers],
})
export class LeadMembersModule {}
