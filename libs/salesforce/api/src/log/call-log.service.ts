import { type Access } from '@leadweave/access';
import { notBuilt } from '../not-built.js';
import { type CallListQueryDto, type SalesforceCallListDto } from './call.dto.js';

/** What happened in both directions, newest first. */
export class CallLogService {
  list(_access: Access, _query: CallListQueryDto): Promise<SalesforceCallListDto> {
    return notBuilt('The log');
  }
}
