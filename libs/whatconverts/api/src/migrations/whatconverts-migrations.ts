import { type MigrationClass } from '@leadweave/persistence';
import { WhatConverts0001 } from './whatconverts-0001.js';
import { WhatConverts0002 } from './whatconverts-0002.js';

/** Tables of this library, in order; they follow those of brands, leads and connections. */
export const whatConvertsMigrations: readonly MigrationClass[] = [WhatConverts0001, WhatConverts0002];
