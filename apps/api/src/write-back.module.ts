import { WhatConvertsValues, type WrittenValues } from '@leadweave/salesforce-api';
import { LeadValueWriter } from '@leadweave/whatconverts-api';
import { Global, Module } from '@nestjs/common';

/** What opportunities are worth, as WhatConverts is told of it. */
class WrittenLeadValues extends WhatConvertsValues {
  constructor(private readonly writer: LeadValueWriter) {
    super();
  }

  write(...lead: Parameters<WhatConvertsValues['write']>): Promise<WrittenValues> {
    return this.writer.write(...lead);
  }
}

/** Binds what Salesforce owes WhatConverts to its writer: a destination and a source do not know each other. */
@Global()
@Module({
  providers: [
    {
      provide: WhatConvertsValues,
      inject: [LeadValueWriter],
      useFactory: (writer: LeadValueWriter) => new WrittenLeadValues(writer),
    },
  ],
  exports: [WhatConvertsValues],
})
export class WriteBackModule {}
