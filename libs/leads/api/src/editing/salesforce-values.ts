import { bySalesforce } from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { announceLeads } from '../intake/announce-leads.js';
import { lockLead } from '../judging/lock-lead.js';
import { LeadsError } from '../leads-error.js';
import { LeadEditor } from './lead-editor.js';
import { type EditedPath, longestLine, longestMessage } from './lead-edits.dto.js';

/** Values of a record of Salesforce that take the place of a lead's, by the path under which the lead shows them. */
export interface SalesforceValues {
  readonly leadId: string;
  readonly connectionId: string;
  readonly recordId: string;
  readonly values: Readonly<Partial<Record<EditedPath, string>>>;
}

/** Takes values that people let Salesforce decide, in the place of the sources' and of what was entered before (D14). */
@Injectable()
export class SalesforceEdits {
  private readonly editor = new LeadEditor();

  /**
   * In the caller's transaction. What no person could enter, such as an e-mail address that is none, is left out. False when the lead is part of
   * another one, was erased, or is not shown.
   */
  async take(tx: Tx, { leadId, connectionId, recordId, values }: SalesforceValues, at: Date): Promise<boolean> {
    const change = Object.fromEntries(Object.entries(values).filter(([path, text]) => isAcceptable(path, text)));
    try {
      await lockLead(tx, leadId);
    } catch (error) {
      if (error instanceof LeadsError) return false;
      throw error;
    }
    const origin = { kind: 'salesforce', connectionId } as const;
    await this.editor.edit(tx, leadId, change, { by: bySalesforce(recordId), atMs: at.getTime(), origin });
    await announceLeads(tx);
    return true;
  }
}

/** The rules of `LeadEditsDto`, for values that come from no request. */
function isAcceptable(path: string, text: string): boolean {
  if (path === 'message') return text.length <= longestMessage;
  return text.length <= longestLine && (path !== 'contact.email' || text === '' || isEmail(text));
}
