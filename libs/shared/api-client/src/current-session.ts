import { Service, computed, inject, signal } from '@angular/core';
import { brandsAs, Preview } from './preview.js';
import { type Schema } from './schema-type.js';

/** What features need to know of the person who is signed in. */
export interface KnownSession {
  readonly user: Pick<Schema<'SessionUserDto'>, 'id'> | null;
  readonly brands: readonly KnownBrand[];
  readonly installation: Pick<Schema<'InstallationDto'>, 'mail'>;
}

/** A brand of the person, and what the person may do and see there. */
export interface KnownBrand extends Readonly<Omit<Schema<'SessionBrandDto'>, 'locations'>> {
  readonly locations: readonly Schema<'SessionLocationDto'>[];
}

/** The session as the API told it last. Set by the session itself; read by features, which do not know that one. */
@Service()
export class CurrentSession {
  private readonly told = signal<KnownSession | undefined>(undefined);
  private readonly preview = inject(Preview);

  /** Undefined until it was read, and after signing out. During a preview the brand is as the other sees it. */
  readonly value = computed(() => {
    const told = this.told();
    return told && { ...told, brands: brandsAs(told.brands, this.preview.as()) };
  });

  /** Makes it known to everybody. */
  tell(session: KnownSession | undefined): void {
    this.told.set(session);
  }
}
