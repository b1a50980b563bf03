import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { Confirm, EmptyState, ErrorState, Icon, PageHeader, Skeleton, StatusPill, UndoBar } from '@leadweave/ui';
import { mdiPlaylistCheck, mdiPlus } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { CurrentMember } from '../member/current-member.js';
import { type EditedRule } from './rule-dialog.js';
import { ruleSentence } from './rule-words.js';
import { type Rule, type RuleList, RulesApi, ruleAddresses } from './rules-api.js';

/** What the brand wants to be told about leads, or done with them when they arrive, as plain sentences. */
@Component({
  selector: 'lw-rules-page',
  imports: [EmptyState, ErrorState, Icon, MatButton, PageHeader, Skeleton, StatusPill],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header
        heading="Rules"
        summary="Sentences that judge leads for you: they suggest, and act only if told to."
      >
        @if (member.isAdmin() && rules().length > 0) {
          <button matButton="filled" type="button" (click)="edit()">
            <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />New rule
          </button>
        }
      </lw-page-header>
      @if (problem(); as problem) {
        <lw-error-state
          heading="The rules could not be loaded."
          reassurance="They go on working."
          [requestId]="problem.requestId"
          (retry)="list.reload()"
        />
      } @else if (!list.hasValue()) {
        <lw-skeleton [count]="3" height="5rem" label="Loading the rules" />
      } @else {
        <ol>
          @for (rule of rules(); track rule.id) {
            <li class="lw-card">
              <div class="head">
                <h2 class="lw-card-title">{{ rule.name }}</h2>
                <lw-status-pill [label]="stateOf(rule)" [tone]="toneOf(rule)" />
              </div>
              <p>{{ sentenceOf(rule) }}</p>
              @if (member.isAdmin()) {
                <div class="actions">
                  <button
                    matButton="outlined"
                    type="button"
                    [attr.aria-label]="'Change ' + rule.name"
                    (click)="edit(rule)"
                  >
                    Change
                  </button>
                  <button matButton type="button" [attr.aria-label]="switchLabel(rule)" (click)="switch(rule)">
                    {{ rule.enabled ? 'Switch off' : 'Switch on' }}
                  </button>
                  <button
                    matButton
                    class="lw-danger"
                    type="button"
                    [attr.aria-label]="'Remove ' + rule.name"
                    (click)="remove(rule)"
                  >
                    Remove
                  </button>
                </div>
              }
            </li>
          } @empty {
            <li>
              <lw-empty-state
                heading="No rules yet"
                explanation="“If the type is Inbound Call and the duration is under 10 s, suggest Spam.” You see which leads a rule is about before you save it."
                [icon]="emptyIcon"
              >
                @if (member.isAdmin()) {
                  <button matButton="filled" type="button" (click)="edit()">Write the first rule</button>
                }
              </lw-empty-state>
            </li>
          }
        </ol>
      }
    </div>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--lw-space-4);
    }
    .head,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-3);
    }
    .head {
      justify-content: space-between;
    }
    li p {
      overflow-wrap: anywhere;
    }
  `,
})
export class RulesPage {
  protected readonly member = inject(CurrentMember);
  private readonly api = inject(RulesApi);
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  protected readonly addIcon = mdiPlus;
  protected readonly emptyIcon = mdiPlaylistCheck;
  protected readonly list = httpResource<RuleList>(() => ruleAddresses.list);
  protected readonly rules = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error && !this.list.hasValue() ? problemOf(error) : undefined;
  });
  private readonly locations = computed(() =>
    this.member.locations().map(({ id, name }) => ({ value: id, label: name })),
  );

  protected sentenceOf(rule: Rule): string {
    return ruleSentence(rule, this.locations());
  }

  protected stateOf({ enabled, outcome }: Rule): string {
    if (!enabled) return 'Off';
    return outcome.kind === 'apply' ? 'Acts on arrival' : 'Suggests';
  }

  protected toneOf({ enabled, outcome }: Rule): 'neutral' | 'warning' | 'info' {
    if (!enabled) return 'neutral';
    return outcome.kind === 'apply' ? 'warning' : 'info';
  }

  protected switchLabel({ name, enabled }: Rule): string {
    return `Switch ${enabled ? 'off' : 'on'} ${name}`;
  }

  protected async edit(rule?: Rule): Promise<void> {
    const { RuleDialog } = await import('./rule-dialog.js');
    const data: EditedRule = { rule, position: this.rules().length, locations: this.locations() };
    const dialog = this.dialogs.open<unknown, EditedRule, boolean>(RuleDialog, {
      data,
      width: '40rem',
      maxWidth: '94vw',
      panelClass: 'lw-dialog',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.bar.notify('Rule saved');
    this.list.reload();
  }

  protected async switch(rule: Rule): Promise<void> {
    const { name, conditions, outcome, position } = rule;
    const values = { name, conditions, outcome, position, enabled: !rule.enabled };
    await this.attempt(() => this.api.save(rule, values));
  }

  protected async remove(rule: Rule): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Remove “${rule.name}”?`,
      body: 'What it suggested disappears; what it did stays.',
      confirmLabel: 'Remove',
      dangerous: true,
    });
    if (sure) await this.attempt(() => this.api.remove(rule));
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { status, detail, title } = problemOf(error);
      const reason = status === 412 ? 'Somebody else changed it meanwhile.' : (detail ?? title);
      this.bar.notify(`The rule stays as it was. ${reason}`);
    }
    this.list.reload();
  }
}
