import { type Database } from '@leadweave/persistence';
import { JudgingService } from '../judging/judging.service.js';
import { PairingService } from '../pairing/pairing.service.js';
import { LeadReader } from '../reading/lead-reader.js';
import { noon } from './builders.js';
import { anAccess } from './leads-app.js';
import { type Stage } from './play-history.js';

/** The services of people's decisions on a database, at noon. */
export function stageOn(database: Database): Stage {
  const clock = () => noon;
  return {
    database,
    access: anAccess(),
    pairing: new PairingService(database, clock),
    judging: new JudgingService(database, new LeadReader(), clock),
  };
}
