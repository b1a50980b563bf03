import { FirstSends } from '@leadweave/salesforce-api';
import { AttemptFigures } from '@leadweave/webhooks-api';
import { Global, Module } from '@nestjs/common';
import { FeatureDurations } from './feature-durations.js';

/** Binds what features tell of their durations. */
@Global()
@Module({
  providers: [
    FeatureDurations,
    {
      provide: AttemptFigures,
      inject: [FeatureDurations],
      useFactory: (durations: FeatureDurations): AttemptFigures => ({
        began: (seconds) => durations.webhookFirstAttempt.observe(seconds),
        ended: (result, seconds) => {
          durations.webhookDelivery.observe(seconds);
          durations.webhookDeliveries.inc({ result });
        },
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
  exports: [FeatureDurations, AttemptFigures, FirstSends],
})
export class FeatureDurationsModule {}
