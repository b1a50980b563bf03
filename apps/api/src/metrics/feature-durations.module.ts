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
  ],
  exports: [FeatureDurations, FirstAttempts],
})
export class FeatureDurationsModule {}
