import { Service, signal } from '@angular/core';

/** A count beside an entry of the navigation. */
export interface NavigationBadge {
  readonly count: number;

  /** The count in words, for screen readers. */
  readonly label: string;
}

/** Counts that features show beside their entry in the navigation, by the entry's id. */
@Service()
export class NavigationBadges {
  private readonly badges = signal<Readonly<Record<string, NavigationBadge>>>({});

  /** All badges by id of the entry; read it in templates. */
  readonly all = this.badges.asReadonly();

  /** Shows a count; zero takes it away. */
  show(entryId: string, badge: NavigationBadge): void {
    this.badges.update((badges) => ({ ...badges, [entryId]: badge }));
  }
}
