import { JobQueues, type JobQueuesOptions } from '@leadweave/jobs';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';

/** Connects the queues before anything uses them, and gives running jobs time to end. */
class JobQueuesShutdown implements OnApplicationShutdown {
  constructor(private readonly queues: JobQueues) {}

  onApplicationShutdown(): Promise<void> {
    return this.queues.stop();
  }
}

/** Provides the started `JobQueues` to the whole application. */
@Module({})
export class BackgroundWorkModule {
  static forRoot(options: JobQueuesOptions): DynamicModule {
    return {
      module: BackgroundWorkModule,
      global: true,
      providers: [
        {
          provide: JobQueues,
          useFactory: async () => {
            const queues = new JobQueues(options);
            await queues.start();
            return queues;
          },
        },
        {
          provide: JobQueuesShutdown,
          inject: [JobQueues],
          useFactory: (queues: JobQueues) => new JobQueuesShutdown(queues),
        },
      ],
      exports: [JobQueues],
    };
  }
}
