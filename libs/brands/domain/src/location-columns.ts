import type { LocationDetails } from './location.js';

/** Titles by which a column of a file is recognised, after lower-casing and dropping everything but letters and digits. */
const aliases: Readonly<Record<keyof LocationDetails, readonly string[]>> = {
  name: ['name', 'location', 'locationname', 'outlet', 'store', 'storename', 'franchise'],
  city: ['city', 'town'],
  region: ['region', 'state', 'province', 'stateregion', 'county'],
  phone: ['phone', 'phonenumber', 'telephone', 'tel'],
  timeZone: ['timezone', 'tz', 'zone'],
  status: ['status', 'lifecycle'],
  externalReference: ['externalreference', 'externalid', 'reference', 'storenumber', 'locationid', 'number', 'code'],
};

/** The field a column title stands for, or undefined when the column is not ours. */
export function locationField(title: string): keyof LocationDetails | undefined {
  const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const fields = Object.keys(aliases) as (keyof LocationDetails)[];
  return fields.find((field) => aliases[field].includes(plain));
}
