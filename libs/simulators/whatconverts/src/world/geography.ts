/** Where the visitors and callers of a profile live. Phone numbers use the reserved range 555-0100 to 555-0199. */
export interface Geography {
  readonly city: string;
  readonly state: string;
  readonly zips: readonly string[];
  readonly areaCodes: readonly string[];
  readonly suburbs: readonly string[];
  /** Hours from UTC without summer time; shapes the hours at which leads arrive. */
  readonly utcOffsetHours: number;
}

const place = (
  city: string,
  state: string,
  zips: string,
  areaCodes: string,
  suburbs: string,
  utcOffsetHours: number,
): Geography => ({
  city,
  state,
  zips: zips.split(' '),
  areaCodes: areaCodes.split(' '),
  suburbs: suburbs.split(','),
  utcOffsetHours,
});

/** The places that profiles can be put in; a profile without one takes the next in this order. */
export const PLACES: readonly Geography[] = [
  place('Austin', 'TX', '78701 78731 78750 78759', '512 737', 'Round Rock,Cedar Park,Pflugerville,Georgetown', -6),
  place('Denver', 'CO', '80202 80206 80211 80220', '303 720', 'Aurora,Lakewood,Arvada,Westminster', -7),
  place('Tampa', 'FL', '33602 33606 33611 33629', '813 656', 'Brandon,Riverview,Clearwater,Lutz', -5),
  place('Charlotte', 'NC', '28202 28205 28210 28226', '704 980', 'Matthews,Concord,Huntersville,Gastonia', -5),
  place('Phoenix', 'AZ', '85003 85016 85028 85044', '602 480', 'Tempe,Mesa,Glendale,Chandler', -7),
  place('Columbus', 'OH', '43085 43201 43214 43235', '614 380', 'Dublin,Westerville,Hilliard,Gahanna', -5),
  place('Portland', 'OR', '97201 97209 97214 97229', '503 971', 'Beaverton,Gresham,Tigard,Hillsboro', -8),
  place('Nashville', 'TN', '37203 37206 37211 37215', '615 629', 'Franklin,Brentwood,Smyrna,Gallatin', -6),
];

/** The place of a city name, or the one at `fallback` in the list. */
export const geographyOf = (city: string | undefined, fallback: number): Geography =>
  PLACES.find((entry) => entry.city === city) ?? (PLACES[fallback % PLACES.length] as Geography);
