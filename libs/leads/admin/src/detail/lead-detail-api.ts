import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';
import { type LeadDetail, leadAddresses } from '../leads-api.js';

export type LeadPairing = Schema<'LeadPairingDto'>;
export type PairingCandidate = Schema<'PairingCandidateDto'>;
export type PairingDecision = Schema<'PairingDecisionDto'>;
export type PairingChange = Schema<'PairingChangeDto'>;
export type Note = Schema<'NoteDto'>;
export type NoteList = Schema<'NoteListDto'>;
export type NoteText = Schema<'NoteTextDto'>;
export type Colleague = Schema<'ColleagueDto'>;
export type SamePersonLead = Schema<'SamePersonLeadDto'>;
export type SamePersonList = Schema<'SamePersonListDto'>;
export type LeadConfirmation = Schema<'LeadConfirmationDto'>;

/** Values that people may enter in place of those of the sources, by path. */
export type LeadEdits = Schema<'LeadEditsDto'>;
export type EditedPath = keyof LeadEdits;

type SeenLead = Pick<LeadDetail, 'id' | 'version'>;

/** Addresses of what stands around one lead. */
export const detailAddresses = {
  notes: (id: string) => `${leadAddresses.one(id)}/notes`,
  samePerson: (id: string) => `${leadAddresses.one(id)}/same-person`,
  confirmation: (id: string) => `${leadAddresses.one(id)}/confirmation`,
} as const;

/** Calls about one lead. Refusals are thrown; read them with `problemOf`. */
@Service()
export class LeadDetailApi {
  private readonly http = inject(HttpClient);

  /** Refused with 412 when the lead has changed since it was seen, like all changes here but those of notes. */
  split(lead: SeenLead, whatConvertsLeadId: string): Promise<PairingChange> {
    const address = `${leadAddresses.one(lead.id)}/split`;
    return firstValueFrom(this.http.post<PairingChange>(address, { whatConvertsLeadId }, ifSeen(lead)));
  }

  neverPair(lead: SeenLead, otherLeadId: string): Promise<PairingChange> {
    const address = `${leadAddresses.one(lead.id)}/never-pair`;
    return firstValueFrom(this.http.post<PairingChange>(address, { otherLeadId }, ifSeen(lead)));
  }

  undoDecision(lead: SeenLead, otherLeadId: string): Promise<PairingChange> {
    const address = `${leadAddresses.one(lead.id)}/pairing-decisions/${otherLeadId}`;
    return firstValueFrom(this.http.delete<PairingChange>(address, ifSeen(lead)));
  }

  edit(lead: SeenLead, edits: LeadEdits): Promise<LeadDetail> {
    return firstValueFrom(this.http.patch<LeadDetail>(leadAddresses.one(lead.id), { edits }, ifSeen(lead)));
  }

  moreNotes(leadId: string, cursor: string): Promise<NoteList> {
    return firstValueFrom(this.http.get<NoteList>(detailAddresses.notes(leadId), { params: { cursor } }));
  }

  writeNote(leadId: string, note: NoteText): Promise<Note> {
    return firstValueFrom(this.http.post<Note>(detailAddresses.notes(leadId), note));
  }

  editNote(leadId: string, noteId: string, note: NoteText): Promise<Note> {
    return firstValueFrom(this.http.patch<Note>(`${detailAddresses.notes(leadId)}/${noteId}`, note));
  }

  async removeNote(leadId: string, noteId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${detailAddresses.notes(leadId)}/${noteId}`));
  }

  async colleagues(leadId: string, startsWith: string): Promise<readonly Colleague[]> {
    const address = `${leadAddresses.one(leadId)}/colleagues`;
    const { data } = await firstValueFrom(
      this.http.get<Schema<'ColleaguesDto'>>(address, { params: { q: startsWith } }),
    );
    return data;
  }

  moreOfPerson(leadId: string, cursor: string): Promise<SamePersonList> {
    return firstValueFrom(this.http.get<SamePersonList>(detailAddresses.samePerson(leadId), { params: { cursor } }));
  }
}

function ifSeen({ version }: SeenLead) {
  return { headers: { 'If-Match': `"${version}"` } };
}
