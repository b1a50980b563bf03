import { isLeadType, type LeadType } from '@leadweave/domain';

/** What the integration keeps in the settings of its connection. */
export interface ConnectionSettings {
  readonly leadTypes: readonly LeadType[];
  /** The profile of a profile key, as far as it is known. */
  readonly profileId?: string;
  readonly profileName?: string;
}

/** Synced unless people choose otherwise. */
export const defaultLeadTypes: readonly LeadType[] = ['web_form', 'phone_call', 'chat'];

/** Reads settings back; what is missing or unknown takes its default. */
export function connectionSettings(stored: Readonly<Record<string, unknown>>): ConnectionSettings {
  const { leadTypes, profileId, profileName } = stored;
  const known = Array.isArray(leadTypes)
    ? leadTypes.filter((type): type is LeadType => typeof type === 'string' && isLeadType(type))
    : defaultLeadTypes;
  return {
    leadTypes: known,
    profileId: typeof profileId === 'string' ? profileId : undefined,
    profileName: typeof profileName === 'string' ? profileName : undefined,
  };
}
