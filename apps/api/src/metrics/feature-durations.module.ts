import { FirstSends } from '@leadweave/salesforce-api';
import { FirstAttempts } from '@leadweave/webhooks-api';
import { Global, Module } from '@nestjs/common';
import { FeatureDurations } from './feature-durations.js';

/** Binds what features tell of their durations. */
@Global()
@Module({
  providers: [
    FeatureDurations,
    {
      provide: FirstAttempts,
      inject: [FeatureDurations],
      useFactory: ({ webhookFirstAttempt }: FeatureDurations): FirstAttempts => ({
        began: (seconds) => webhookFirstAttempt.observe(seconds),
      }),
    },
    {
      provide: FirstSends,
      inject: [FeatureDurations],
      useFactory: ({ salesforceFirstSend }: FeatureDurations): FirstSends => ({
        arrived: (seconds) => salesforceFirstSend.observe(seconds),
      }),
    },
  ],
  exports: [FeatureDurations, FirstAttempts, FirstSends],
})
export class FeatureDurationsModule {}
