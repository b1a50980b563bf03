/** Actions of the audit record as a person says them. */
const actions: Readonly<Record<string, string>> = {
  'api_key.created': 'Created an API key',
  'api_key.changed': 'Changed an API key',
  'api_key.rotated': 'Rotated an API key',
  'api_key.revoked': 'Revoked an API key',
  'brand.created': 'Created the brand',
  'brand.changed': 'Changed the brand',
  'connection.created': 'Connected an integration',
  'connection.changed': 'Changed a connection',
  'connection.credentials_changed': 'Replaced credentials',
  'connection.disconnected': 'Disconnected an integration',
  'location.created': 'Added a location',
  'location.changed': 'Changed a location',
  'location.archived': 'Archived a location',
  'location.restored': 'Restored a location',
  'location.imported': 'Imported locations',
  'mapping.saved': 'Mapped a location',
  'mapping.saved_many': 'Mapped locations',
  'mapping.removed': 'Removed a mapping',
  'lead.moved_back': 'Moved leads back to their location',
  'member.invited': 'Invited a person',
  'member.invited_again': 'Invited a person again',
  'member.invitation_withdrawn': 'Withdrew an invitation',
  'member.joined': 'Joined the brand',
  'member.changed': 'Changed a person’s access',
  'member.removed': 'Removed a person',
  'recording.opened': 'Listened to a recording',
  'sync.requested': 'Asked for a sync',
  'sync.cancelled': 'Stopped a sync',
};

/** Names of details whose words would not be the product's. */
const detailNames: Readonly<Record<string, string>> = {
  profileId: 'Profile ID',
  previousProfileId: 'Profile ID before',
  oldLeads: 'Leads of the old profile',
  oldLeadsChoice: 'Leads of the old profile',
  leadsMovedTo: 'Moved to',
};

/** What a filter of the page narrows to: the first word of an action. */
export const auditAreas: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'brand', label: 'Brand' },
  { value: 'location', label: 'Locations' },
  { value: 'member', label: 'Users' },
  { value: 'api_key', label: 'API keys' },
  { value: 'connection', label: 'Connections' },
  { value: 'mapping', label: 'Mappings' },
  { value: 'sync', label: 'Syncs' },
  { value: 'recording', label: 'Recordings' },
];

/** The sentence for an action; an unknown one is shown as words rather than hidden. */
export function actionText(action: string): string {
  return actions[action] ?? inWords(action);
}

/** Names and values of what changed, one a line. */
export function detailLines(details: Readonly<Record<string, unknown>>): readonly { name: string; value: string }[] {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ name: detailNames[name] ?? inWords(name), value: valueText(value) }));
}

/** What changed is kept as a pair of before and after, or as the value alone. */
function valueText(value: unknown): string {
  if (isChange(value)) return `${valueText(value.before)} → ${valueText(value.after)}`;
  if (value === null || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isChange(value: unknown): value is { before: unknown; after: unknown } {
  return typeof value === 'object' && value !== null && 'before' in value && 'after' in value;
}

function inWords(code: string): string {
  const words = code
    .replaceAll(/[._-]+/gu, ' ')
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
