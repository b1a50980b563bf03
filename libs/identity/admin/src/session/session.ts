/** What a person may do in a brand. */
export type Role = 'brand_admin' | 'franchisee' | 'marketing';

/** The signed-in person. */
export interface SessionUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly twoFactorEnabled: boolean;
}

/** One location the person may see. */
export interface SessionLocation {
  readonly id: string;
  readonly name: string;
}

/** A brand the person belongs to. */
export interface SessionBrand {
  readonly id: string;
  readonly name: string;
  readonly role: Role;

  /** IANA zone in which the brand counts days. */
  readonly timeZone: string;

  /** ISO 4217 code. */
  readonly currency: string;
  readonly locations: readonly SessionLocation[];
}

/** What is known of the installation before anybody signs in. */
export interface Installation {
  /** Nobody has an account yet. */
  readonly firstRun: boolean;

  /** Filled with demonstration data. */
  readonly demo: boolean;

  /** Whether e-mail leaves the installation or is only kept for developers. */
  readonly mail: 'smtp' | 'development';
}

/** Answer of `GET /api/v1/session`. */
export interface SessionWire {
  readonly user: SessionUser | null;
  readonly brands: readonly SessionBrand[];
  readonly installation: Installation;
}

/** Who is here, in which brands, on what kind of installation. */
export interface Session {
  readonly user: SessionUser | undefined;
  readonly brands: readonly SessionBrand[];
  readonly installation: Installation;
}

/** Turns the answer of the API into what the portal uses. */
export function sessionFromWire(wire: SessionWire): Session {
  return { user: wire.user ?? undefined, brands: wire.brands, installation: wire.installation };
}
