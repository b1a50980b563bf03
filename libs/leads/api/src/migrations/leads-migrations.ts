import { type MigrationClass } from '@leadweave/persistence';
import { FormSuspicion0001 } from './form-suspicion-0001.js';
import { LeadMoves0001 } from './lead-moves-0001.js';
import { LeadValueFilters0001 } from './lead-value-filters-0001.js';
import { Leads0001 } from './leads-0001.js';
import { Leads0002 } from './leads-0002.js';
import { Leads0003 } from './leads-0003.js';
import { Leads0004 } from './leads-0004.js';
import { Leads0005 } from './leads-0005.js';
import { Leads0006 } from './leads-0006.js';
import { Leads0007 } from './leads-0007.js';
import { Leads0008 } from './leads-0008.js';
import { MentionMails0001 } from './mention-mails-0001.js';
import { Leads0009 } from './leads-0009.js';

/** Migrations of the leads, in order. They follow those of the brands. */
export const leadsMigrations: readonly MigrationClass[] = [
  Leads0001,
  Leads0002,
  Leads0003,
  Leads0004,
  Leads0005,
  Leads0006,
  FormSuspicion0001,
  Leads0007,
  Leads0008,
  LeadMoves0001,
  MentionMails0001,
  LeadValueFilters0001,
  Leads0009,
];
