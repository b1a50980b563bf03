import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { sse } from '@leadweave/http';
import {
  Controller,
  type MessageEvent,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  Sse,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { filter, map, type Observable, throttleTime } from 'rxjs';
import { brandHeader } from '../brand-header.js';
import { LeadsListener } from './leads-listener.js';

/** A burst of arrivals is one hint. */
const quietMs = 1_000;

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads')
export class LeadsStreamController implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly listener: LeadsListener) {}

  onApplicationBootstrap(): Promise<void> {
    return this.listener.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.listener.stop();
  }

  /** A hint without content; how many of them a person may see is asked by `countLeads` with `receivedSince`. */
  @Sse('stream')
  @Members()
  @ApiOperation({ operationId: 'streamLeadHints', summary: 'A hint whenever leads arrived or changed' })
  stream(@CurrentAccess() { brandId }: Access): Observable<MessageEvent> {
    const hints = this.listener.changes.pipe(
      filter((changed) => changed === brandId),
      throttleTime(quietMs, undefined, { leading: true, trailing: true }),
      map(() => ({ kind: 'leads-changed' })),
    );
    return sse(hints);
  }
}
