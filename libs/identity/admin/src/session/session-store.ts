import { Service, computed, inject, signal } from '@angular/core';
import { brandsAs, CurrentBrand, CurrentSession, Preview } from '@leadweave/api-client';
import { RememberedBrand } from './remembered-brand.js';
import { type Session, sessionFromWire } from './session.js';
import { SessionApi } from './session-api.js';

/** Who is signed in, which of the brands is open, and what the person may do there. */
@Service()
export class SessionStore {
  private readonly api = inject(SessionApi);
  private readonly currentBrand = inject(CurrentBrand);
  private readonly currentSession = inject(CurrentSession);
  private readonly remembered = inject(RememberedBrand);
  private readonly preview = inject(Preview);
  private readonly session = signal<Session | undefined>(undefined);

  /** Undefined until somebody is signed in. */
  readonly user = computed(() => this.session()?.user);

  /** Brands of the person, in the order the API gives; the one of a preview as the other sees it. */
  readonly brands = computed(() => brandsAs(this.session()?.brands ?? [], this.preview.as()));

  /** The open brand. */
  readonly brand = computed(() => this.brands().find((brand) => brand.id === this.currentBrand.id()));

  /** What the person may do in the open brand. */
  readonly role = computed(() => this.brand()?.role);

  /** Known as soon as the session was read. */
  readonly installation = computed(() => this.session()?.installation);

  /** The session as known; read from the API on first use. Throws what the HTTP client throws. */
  async load(): Promise<Session> {
    return this.session() ?? (await this.refresh());
  }

  /** Reads the session again: after sign-in, and when rights or brands changed. */
  async refresh(): Promise<Session> {
    const wire = await this.api.read();
    const session = sessionFromWire(wire);
    this.session.set(session);
    this.currentSession.tell(wire);
    this.openBrand(session);
    return session;
  }

  /** Opens another brand; it is the open one the next time, too. */
  chooseBrand(brandId: string): void {
    this.preview.end();
    this.currentBrand.choose(brandId);
    this.remembered.write(brandId);
  }

  /** Ends the session here and on the server. */
  async signOut(): Promise<void> {
    await this.api.signOut();
    this.forget();
  }

  /** Drops what is known, for instance when the server says that the session has ended. */
  forget(): void {
    this.preview.end();
    this.session.set(undefined);
    this.currentSession.tell(undefined);
    this.currentBrand.choose(undefined);
  }

  private openBrand(session: Session): void {
    const wanted = this.currentBrand.id() ?? this.remembered.read();
    const brand = session.brands.find(({ id }) => id === wanted) ?? session.brands[0];
    this.currentBrand.choose(brand?.id);
  }
}
