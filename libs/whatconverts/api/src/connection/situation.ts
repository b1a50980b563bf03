/** What the card of an integration says in one word. */
export const situations = [
  'not_connected',
  'setting_up',
  'active',
  'warnings',
  'failing',
  'credentials_rejected',
  'paused',
] as const;
export type Situation = (typeof situations)[number];
