import { type ActiveMember, MemberDirectory } from '@leadweave/identity-api';
import { type LeadMember, LeadMembers } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { Global, Module } from '@nestjs/common';

/** The members of the brand, as the work that goes on for them needs them. */
class DirectoryMembers extends LeadMembers {
  constructor(private readonly directory: MemberDirectory) {
    super();
  }

  async find(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, LeadMember>> {
    const members = await this.directory.find(tx, userIds);
    return new Map(members.map((member) => [member.userId, leadMember(member)]));
  }
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
      inject: [MemberDirectory],
      useFactory: (directory: MemberDirectory) => new DirectoryMembers(directory),
    },
  ],
  exports: [LeadMembers],
})
export class LeadMembersModule {}
