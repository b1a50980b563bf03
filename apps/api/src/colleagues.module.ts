import { MemberDirectory } from '@leadweave/identity-api';
import { Colleagues } from '@leadweave/leads-api';
import { Global, Module } from '@nestjs/common';

/** Binds what the leads ask of the brand's members: names, and who may see a lead. */
@Global()
@Module({
  providers: [{ provide: Colleagues, useFactory: () => new MemberDirectory() }],
  exports: [Colleagues],
})
export class ColleaguesModule {}
