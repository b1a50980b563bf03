import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { formTemplates } from '@leadweave/forms-domain';
import { EmptyState, ErrorState, Icon, PageHeader, Paginator, Skeleton } from '@leadweave/ui';
import { mdiFormSelect, mdiPlus } from '@mdi/js';
import { type FormList, formsAddresses } from '../forms-api.js';
import { FormsMember } from '../member/forms-member.js';
import { FormRow } from './form-row.js';
import { TemplateChoice } from './template-choice.js';

const defaultPageSize = 25;

/** The brand's own forms, with what each of them brings. */
@Component({
  selector: 'lw-form-list-page',
  imports: [
    EmptyState,
    ErrorState,
    FormRow,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    TemplateChoice,
  ],
  template: `
    <div class="lw-page">
      <lw-page-header
        heading="Forms"
        summary="Your own forms. Each submission is a lead at once and pairs with WhatConverts."
      >
        @if (member.isAdmin() && rows().length > 0) {
          <button matButton="filled" type="button" [matMenuTriggerFor]="templates">
            <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />New form
          </button>
          <mat-menu #templates="matMenu" xPosition="before">
            @for (template of templateList; track template.key) {
              <a mat-menu-item routerLink="/grow/forms/new" [queryParams]="{ template: template.key }">{{
                template.name
              }}</a>
            }
          </mat-menu>
        }
      </lw-page-header>
      @if (forms.error()) {
        <lw-error-state
          heading="Your forms could not be loaded."
          reassurance="They go on taking submissions. Try again in a moment."
          [requestId]="requestId()"
          (retry)="forms.reload()"
        />
      } @else if (!forms.hasValue()) {
        <lw-skeleton [count]="5" height="3rem" label="Loading forms" />
      } @else if (rows().length === 0) {
        <lw-empty-state
          heading="No forms yet"
          [explanation]="
            member.isAdmin()
              ? 'Put a form onto your website, or share its page. Every submission arrives as a lead within a second.'
              : 'Forms of your locations appear here once the brand has made one.'
          "
          [icon]="emptyIcon"
        />
        @if (member.isAdmin()) {
          <h2 class="lw-card-title start">Start from a template</h2>
          <lw-template-choice />
        }
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table">
            <caption class="lw-hidden-text">
              Forms by name, with figures of the last 30 days
            </caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Location</th>
                <th scope="col">State</th>
                <th scope="col" class="lw-number">30 days</th>
                <th scope="col" class="lw-number">Spam</th>
                <th scope="col" class="lw-number">Paired</th>
                <th scope="col">Last submission</th>
              </tr>
            </thead>
            <tbody>
              @for (form of rows(); track form.id) {
                <tr lw-form-row [form]="form"></tr>
              }
            </tbody>
          </table>
        </div>
        @if (cursor() || next()) {
          <lw-paginator
            label="Pages of forms"
            noun="forms"
            [pageSize]="pageSize()"
            [hasPrevious]="!!cursor()"
            [hasNext]="!!next()"
            (previous)="back()"
            (next)="show({ cursor: next() })"
            (pageSizeChange)="show({ limit: $event, cursor: null })"
          />
        }
      }
    </div>
  `,
  styles: `
    .start {
      text-align: center;
    }
  `,
})
export class FormListPage {
  readonly cursor = input<string>();
  readonly limit = input<string>();

  protected readonly member = inject(FormsMember);
  private readonly router = inject(Router);
  protected readonly templateList = formTemplates;
  protected readonly addIcon = mdiPlus;
  protected readonly emptyIcon = mdiFormSelect;
  protected readonly pageSize = computed(() => Number(this.limit() ?? defaultPageSize));
  protected readonly forms = httpResource<FormList>(() => ({
    url: formsAddresses.forms,
    params: { limit: this.pageSize(), ...(this.cursor() && { cursor: this.cursor()! }) },
  }));
  protected readonly rows = computed(() => (this.forms.hasValue() ? this.forms.value().data : []));
  protected readonly next = computed(() => (this.forms.hasValue() ? this.forms.value().nextCursor : null));
  protected readonly requestId = computed(() => problemOf(this.forms.error()).requestId);

  protected show(queryParams: { cursor?: string | null; limit?: number }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  /** Cursors lead forward only; what lies behind is in the history of the browser, or page one. */
  protected back(): void {
    this.show({ cursor: null });
  }
}
