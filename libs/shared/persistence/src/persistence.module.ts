import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createDatabase, Database, type DatabaseOptions } from './database.js';

/** Closes the pools after everything that still used them has been shut down. */
@Injectable()
export class DatabaseShutdown implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

/** Provides `Database` to the whole application and closes it at shutdown. */
@Module({})
export class PersistenceModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [{ provide: Database, useFactory: () => createDatabase(options) }, DatabaseShutdown],
      exports: [Database],
    };
  }
}
