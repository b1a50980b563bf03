/** Path of WhatConverts' list of leads. */
export const WHATCONVERTS_PATH = '/whatconverts';

/** Path of a lead as WhatConverts shows it. */
export const whatConvertsLeadPath = (leadId: number | string): string => `${WHATCONVERTS_PATH}/${leadId}`;
