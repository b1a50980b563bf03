import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { type LeadDetail } from '../leads-api.js';
import { aDetail, aLead, aPair, aPairing } from '../testing/a-lead.js';
import { LeadsScreen } from '../testing/leads-screen.js';
import { type Note, type SamePersonLead } from './lead-detail-api.js';

const lead1 = '/api/v1/leads/lead-1';

interface Around {
  readonly notes?: readonly Note[];
  readonly others?: readonly SamePersonLead[];
}

async function openLead(
  detail: LeadDetail,
  { notes = [], others = [] }: Around = {},
  role: 'brand_admin' | 'franchisee' | 'marketing' = 'franchisee',
): Promise<LeadsScreen> {
  const screen = await LeadsScreen.open('/grow/leads/lead-1?tab=all', role);
  await screen.showLeads([aLead()], { unscored: 1 });
  screen.answer(lead1, detail);
  screen.answer(`${lead1}/neighbours`, { previous: null, next: null });
  await screen.settle();
  screen.answer(`${lead1}/notes`, { data: notes, nextCursor: null });
  screen.answer(`${lead1}/same-person`, { data: others, nextCursor: null });
  screen.answer(`${lead1}/timeline`, { data: [], nextCursor: null });
  await screen.settle();
  return screen;
}

const aNote = (part: Partial<Note> = {}): Note => ({
  id: 'note-1',
  leadId: 'lead-1',
  authorId: 'user-1',
  authorName: 'Ana Moreno',
  text: 'Call back on Monday.',
  mentions: [],
  createdAt: '2026-11-20T14:30:00.000Z',
  editedAt: null,
  ...part,
});

const change = (part: object) => ({
  leadId: 'lead-1',
  version: 8,
  otherLeadId: 'lead-2',
  paired: false,
  changed: true,
  ...part,
});
const barText = () => document.querySelector('mat-snack-bar-container')?.textContent ?? '';

describe('the pair of an opened lead', () => {
  it('explains itself and is split in one step, with a way back', async () => {
    const screen = await openLead(aDetail({ version: 7, pairing: aPair() }));
    expect(screen.byName('section', /^Paired with WhatConverts lead 153928/u).textContent).toContain(
      '2 min 14 s apart (window 5 min), same visitor id.',
    );
    await screen.click(screen.byName('button', 'Split this pair'));
    const sent = screen.answer(`${lead1}/split`, change({}), 'POST').request;
    expect([sent.body, sent.headers.get('If-Match')]).toEqual([{ whatConvertsLeadId: '153928' }, '"7"']);
    await screen.settle();
    const decided = {
      otherLeadId: 'lead-2',
      system: 'whatconverts',
      externalId: '153928',
      kind: 'split' as const,
      decidedBy: 'user-1',
      decidedAt: '2026-11-20T15:00:00.000Z',
    };
    screen.answer(lead1, aDetail({ version: 8, pairing: aPairing({ decisions: [decided] }) }));
    await screen.settle();
    expect(screen.text).toContain(
      'You split this lead from WhatConverts lead 153928. They stay apart until this is undone.',
    );

    await screen.press(screen.byName('h2', /./u), 'z');
    const undone = screen.answer(`${lead1}/pairing-decisions/lead-2`, change({ paired: true, version: 9 }), 'DELETE');
    expect(undone.request.headers.get('If-Match')).toBe('"8"');
    await screen.settle();
    expect(document.body.textContent).toContain('the two are one lead again');
    // The first story also waits until the page, which is loaded lazily, is compiled.
  }, 120_000);

  it('goes to the lead that it became part of when a decision is undone from the other side', async () => {
    const decisions = [
      {
        otherLeadId: 'lead-9',
        system: 'form',
        externalId: 's-1',
        kind: 'never' as const,
        decidedBy: 'user-2',
        decidedAt: '2026-11-20T15:00:00.000Z',
      },
    ];
    const people = [{ id: 'user-2', name: 'Grace Hopper' }];
    const screen = await openLead(aDetail({ pairing: aPairing({ decisions }), people }));
    expect(screen.text).toContain('Grace Hopper said that this lead and Leadweave form submission s-1 never pair.');
    await screen.click(screen.byName('button', /^Undo: Grace Hopper/u));
    screen.answer(`${lead1}/pairing-decisions/lead-9`, change({ leadId: 'lead-9', paired: true }), 'DELETE');
    await screen.settle();
    expect(TestBed.inject(Location).path()).toBe('/grow/leads/lead-9?tab=all');
  });

  it('stays as it is when somebody was faster, and says so', async () => {
    const screen = await openLead(aDetail({ pairing: aPair() }));
    await screen.click(screen.byName('button', 'Never pair these two'));
    const [request] = screen.requests(`${lead1}/never-pair`, 'POST');
    request!.flush({ code: 'precondition_failed' }, { status: 412, statusText: 'Precondition Failed' });
    await screen.settle();
    expect(barText()).toContain('Somebody changed this lead meanwhile.');
    expect(screen.requests(lead1)).toHaveLength(1);
  });

  it('is shown to marketing without a way to change it', async () => {
    const screen = await openLead(aDetail({ pairing: aPair() }), {}, 'marketing');
    expect(screen.text).toContain('Paired with WhatConverts lead 153928');
    expect(
      screen.all('button').filter(({ textContent }) => /Split|Never pair|Add note/u.test(textContent ?? '')),
    ).toEqual([]);
  });
});

describe('values that people enter', () => {
  const edited = (name: string | null) =>
    aDetail({
      version: 2,
      contact: { ...aLead().contact, name },
      origins: {
        'contact.name': {
          source: 'person',
          by: 'user-1',
          atMs: 1_795_186_800_000,
          rule: 'person-wins',
          replaced: [{ source: 'whatconverts', recordId: 'record-1', atMs: 0, value: 'Jane Doe' }],
        },
      },
    });
  const type = async (screen: LeadsScreen, label: string, text: string, key = 'Enter') => {
    await screen.click(screen.byName('button', `Edit ${label}`));
    const field = screen.all('lw-edit-field input')[0] as HTMLInputElement;
    field.value = text;
    await screen.press(field, key);
  };

  it('are kept, shown with what they replaced, and taken back on undo', async () => {
    const screen = await openLead(aDetail());
    await type(screen, 'name', 'Joan Doe');
    const sent = screen.answer(lead1, edited('Joan Doe'), 'PATCH').request;
    expect([sent.body, sent.headers.get('If-Match')]).toEqual([{ edits: { 'contact.name': 'Joan Doe' } }, '"1"']);
    await screen.settle();
    screen.answer(lead1, edited('Joan Doe'));
    await screen.settle();
    expect(screen.text).toContain('Joan Doe Entered by you, was “Jane Doe”');
    await screen.press(screen.byName('h2', /./u), 'z');
    expect(screen.answer(lead1, aDetail({ version: 3 }), 'PATCH').request.body).toEqual({
      edits: { 'contact.name': null },
    });
  });

  it('are given up with Escape, which leaves the lead open', async () => {
    const screen = await openLead(aDetail());
    await type(screen, 'name', 'Joan Doe', 'Escape');
    expect(screen.requests(lead1, 'PATCH')).toEqual([]);
    expect(screen.all('lw-edit-field')).toEqual([]);
    expect(TestBed.inject(Location).path()).toBe('/grow/leads/lead-1?tab=all');
  });

  it('stay in the field when they are refused', async () => {
    const screen = await openLead(aDetail());
    await type(screen, 'e-mail', 'nonsense');
    const [request] = screen.requests(lead1, 'PATCH');
    const errors = [{ pointer: '/edits/contact.email', detail: 'must be an email' }];
    request!.flush({ code: 'invalid_values', errors }, { status: 422, statusText: 'Unprocessable' });
    await screen.settle();
    expect((screen.all('lw-edit-field input')[0] as HTMLInputElement).value).toBe('nonsense');
    expect(barText()).toContain('must be an email');
  });

  it('cannot be entered by marketing', async () => {
    const screen = await openLead(aDetail(), {}, 'marketing');
    expect(screen.all('button[aria-label^="Edit"]')).toEqual([]);
  });
});

describe('notes', () => {
  it('are begun with N, mention a colleague, and appear at once', async () => {
    const screen = await openLead(aDetail());
    await screen.press(screen.byName('h2', 'Jane Doe'), 'n');
    const field = screen.all('lw-note-form textarea')[0] as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    field.value = '@gr';
    field.setSelectionRange(3, 3);
    field.dispatchEvent(new Event('input'));
    await screen.settle();
    screen.answer(`${lead1}/colleagues`, { data: [{ id: 'user-2', name: 'Grace Hopper' }] });
    await screen.settle();
    expect(screen.byName('[role=option]', 'Grace Hopper').getAttribute('aria-selected')).toBe('true');
    await screen.press(field, 'Enter');
    expect(field.value).toBe('@Grace Hopper ');
    field.value += 'please call.';
    field.dispatchEvent(new Event('input'));
    await screen.settle();
    await screen.click(screen.byName('button', 'Add note'));
    const text = '@Grace Hopper please call.';
    const sent = screen.answer(
      `${lead1}/notes`,
      aNote({ text, mentions: [{ id: 'user-2', name: 'Grace Hopper' }] }),
      'POST',
    );
    expect(sent.request.body).toEqual({ text, mentions: ['user-2'] });
    await screen.settle();
    expect(screen.byName('section', /^Notes/u).textContent).toContain(text);
    expect(field.value).toBe('');
  });

  it('of others can be removed by a brand admin and edited by nobody else', async () => {
    const notes = [aNote(), aNote({ id: 'note-2', authorId: 'user-2', authorName: 'Grace Hopper', leadId: 'lead-2' })];
    const acts = async (role: 'brand_admin' | 'franchisee') => {
      const screen = await openLead(aDetail(), { notes }, role);
      const found = screen.all('lw-notes-section li').map((item) => [...item.querySelectorAll('.acts button')].length);
      expect(screen.text).toContain('Grace Hopper');
      expect(screen.text).toContain('written before this lead was paired');
      TestBed.resetTestingModule();
      return found;
    };
    expect(await acts('brand_admin')).toEqual([2, 1]);
    expect(await acts('franchisee')).toEqual([2, 0]);
  });
});

describe('the other leads of the same person', () => {
  it('are listed beside the lead, three at first', async () => {
    const others = [1, 2, 3, 4].map((day) => ({
      ...aLead({ id: `lead-${day + 10}`, occurredAt: `2026-11-0${day}T10:00:00.000Z` }),
      matchedBy: ['email' as const, 'phone' as const],
    }));
    const screen = await openLead(aDetail(), { others });
    const section = screen.byName('section', /^4 earlier leads from this person/u);
    expect(section.querySelectorAll('li')).toHaveLength(3);
    expect(section.textContent).toContain('same e-mail, same phone');
    await screen.click(screen.byName('button', 'Show all 4'));
    expect(section.querySelectorAll('li')).toHaveLength(4);
    expect(section.querySelector('a')?.getAttribute('href')).toBe('/grow/leads/lead-11?tab=all');
  });
});
