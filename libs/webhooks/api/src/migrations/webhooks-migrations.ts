import { type MigrationClass } from '@leadweave/persistence';
import { Webhooks0001 } from './webhooks-0001.js';
import { Webhooks0002 } from './webhooks-0002.js';

/** Tables of this library, in order; they follow those of the leads. */
export const webhooksMigrations: readonly MigrationClass[] = [Webhooks0001, Webhooks0002];
