import { Service, computed, signal } from '@angular/core';
import { type Confidence, type Mapping, type MappingList, type Profile } from '../whatconverts-api.js';
import { type DraftVerdict, judgeDraft } from './judge-draft.js';
import { profileIdOf } from './profile-id-of.js';

/** A location whose typed Profile ID differs from the saved one. */
export interface DraftChange {
  readonly mapping: Mapping;
  readonly verdict: DraftVerdict;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** What is typed into the Profile ID column and not saved yet. */
@Service({ autoProvided: false })
export class MappingDrafts {
  private readonly list = signal<MappingList | undefined>(undefined);
  private readonly reachable = signal<readonly Profile[] | undefined>(undefined);
  private readonly checked = signal<ReadonlyMap<string, Profile>>(new Map());
  private readonly typed = signal(nothing);
  private readonly refusals = signal(nothing);

  /** Every location, in the order of the server. */
  readonly mappings = computed(() => this.list()?.data ?? []);

  /** Profiles to choose from; undefined when the key cannot list them. */
  readonly profiles = computed(() => (this.list()?.canListProfiles ? this.reachable() : undefined));

  private readonly profilesById = computed(() => {
    const profiles = this.profiles();
    return profiles && new Map(profiles.map((profile) => [profile.profileId, profile]));
  });

  /** Whether a typed number has to be looked up one by one. */
  readonly asksOneByOne = computed(() => this.list()?.canListProfiles === false);

  /** A saved number wins over a typed one, and of two typed ones the first: the other row is marked. */
  private readonly users = computed(() => {
    const users = new Map<string, Mapping>();
    const isSaved = (mapping: Mapping) => profileIdOf(this.textOf(mapping)) === mapping.profileId;
    const ordered = [...this.mappings()].sort((one, other) => Number(isSaved(other)) - Number(isSaved(one)));
    for (const mapping of ordered) {
      const profileId = profileIdOf(this.textOf(mapping));
      if (profileId !== undefined && !users.has(profileId)) users.set(profileId, mapping);
    }
    return users;
  });

  private readonly verdicts = computed(() => {
    const facts = { profiles: this.profilesById(), users: this.users() };
    const judge = (mapping: Mapping) => judgeDraft(mapping, this.textOf(mapping), facts);
    return new Map(this.mappings().map((mapping) => [mapping.locationId, judge(mapping)]));
  });

  /** Rows that differ from what is saved. */
  readonly changes = computed<readonly DraftChange[]>(() =>
    this.mappings()
      .map((mapping) => ({ mapping, verdict: this.verdictOf(mapping) }))
      .filter(({ verdict }) => verdict.kind !== 'same'),
  );

  /** Rows that cannot be saved as they stand. */
  readonly wrong = computed(() =>
    this.changes().filter(({ verdict }) => verdict.kind === 'invalid' || verdict.kind === 'taken'),
  );

  /** Rows that can be saved. */
  readonly ready = computed(() => this.changes().filter((change) => !this.wrong().includes(change)));

  /** Takes what the server says; what is typed stays, unless it is saved now. */
  take(list: MappingList, profiles: readonly Profile[] | undefined): void {
    this.list.set(list);
    this.reachable.set(profiles);
  }

  textOf({ locationId, profileId }: Mapping): string {
    return this.typed().get(locationId) ?? profileId ?? '';
  }

  verdictOf({ locationId }: Mapping): DraftVerdict {
    return this.verdicts().get(locationId) ?? { kind: 'same' };
  }

  /** Why the server refused the row, until something else is typed. */
  refusalOf({ locationId }: Mapping): string | undefined {
    return this.refusals().get(locationId);
  }

  /** The profile that a number stands for, as far as it is known. */
  profileOf(profileId: string): Profile | undefined {
    return this.profilesById()?.get(profileId) ?? this.checked().get(profileId);
  }

  /** Remembers a profile that was looked up by its number. */
  remember(profile: Profile): void {
    this.checked.update((checked) => new Map(checked).set(profile.profileId, profile));
  }

  type(locationId: string, text: string): void {
    this.typeAll(new Map([[locationId, text]]));
  }

  typeAll(texts: ReadonlyMap<string, string>): void {
    this.typed.update((typed) => new Map([...typed, ...texts]));
    this.refusals.update((refusals) => new Map([...refusals].filter(([locationId]) => !texts.has(locationId))));
  }

  /** Proposals of this confidence for locations without a profile whose field is still empty. */
  proposals(confidence: Confidence): readonly Mapping[] {
    return this.mappings().filter(
      (mapping) => mapping.suggestion?.confidence === confidence && this.textOf(mapping).trim() === '',
    );
  }

  useProposals(confidence: Confidence): number {
    const proposals = this.proposals(confidence);
    this.typeAll(new Map(proposals.map(({ locationId, suggestion }) => [locationId, suggestion?.profileId ?? ''])));
    return proposals.length;
  }

  refuse(locationId: string, text: string): void {
    this.refusals.update((refusals) => new Map(refusals).set(locationId, text));
  }

  forget(locationIds: Iterable<string>): void {
    const gone = new Set(locationIds);
    const stays = ([locationId]: readonly [string, string]) => !gone.has(locationId);
    this.typed.update((typed) => new Map([...typed].filter(stays)));
    this.refusals.update((refusals) => new Map([...refusals].filter(stays)));
  }

  discard(): void {
    this.typed.set(nothing);
    this.refusals.set(nothing);
  }
}
