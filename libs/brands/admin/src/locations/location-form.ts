import { type Location, type LocationStatus, type LocationValues } from '../brands-api.js';

/** A location as it stands in the fields of the form. */
export interface LocationForm {
  name: string;
  city: string;
  region: string;
  phone: string;
  timeZone: string;
  status: string;
  externalReference: string;
}

/** The fields for a location, or for a new one in the zone of the brand. */
export function formFromLocation(location: Location | undefined, timeZone: string): LocationForm {
  return {
    name: location?.name ?? '',
    city: location?.city ?? '',
    region: location?.region ?? '',
    phone: location?.phone ?? '',
    timeZone: location?.timeZone ?? timeZone,
    status: location?.status ?? 'active',
    externalReference: location?.externalReference ?? '',
  };
}

/** What the server is told; an emptied field clears the value. */
export function formToLocation(form: LocationForm): LocationValues {
  return {
    name: form.name.trim(),
    city: form.city.trim() || null,
    region: form.region.trim() || null,
    phone: form.phone.trim() || null,
    timeZone: form.timeZone,
    status: form.status as LocationStatus,
    externalReference: form.externalReference.trim() || null,
  };
}
