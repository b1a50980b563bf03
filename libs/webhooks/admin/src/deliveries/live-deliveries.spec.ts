import { jest } from '@jest/globals';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { BehaviorSubject } from 'rxjs';
import { aDelivery } from '../a-member.spec-support.js';
import { webhooksAddresses } from '../webhooks-api.js';
import { LiveDeliveries } from './live-deliveries.js';

const first = aDelivery();
const second = aDelivery({ id: 'del-2' });

describe('LiveDeliveries', () => {
  let live: LiveDeliveries;
  let backend: HttpTestingController;
  let address: BehaviorSubject<ReturnType<typeof convertToParamMap>>;
  const settle = () => jest.advanceTimersByTimeAsync(1);
  const answer = async (data: object[]) => {
    backend.expectOne(({ url }) => url === webhooksAddresses.deliveries).flush({ data, nextCursor: null });
    await settle();
  };
  const pollOnce = async () => {
    await jest.advanceTimersByTimeAsync(4_000);
    TestBed.tick();
  };

  beforeEach(async () => {
    jest.useFakeTimers();
    address = new BehaviorSubject(convertToParamMap({}));
    TestBed.configureTestingModule({
      providers: [
        LiveDeliveries,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ActivatedRoute, useValue: { queryParamMap: address } },
      ],
    });
    live = TestBed.inject(LiveDeliveries);
    backend = TestBed.inject(HttpTestingController);
    TestBed.tick();
    await answer([first]);
  });
  afterEach(() => jest.useRealTimers());

  it('takes new ones in by itself', async () => {
    await pollOnce();
    await answer([second, first]);
    expect(live.rows()).toEqual([second, first]);
  });

  it.each(['paused', 'worked'] as const)('lets new ones wait, and renews those shown, while it is %s', async (why) => {
    live[why].set(true);
    await pollOnce();
    const changed = { ...first, attempts: 2 };
    await answer([second, changed]);
    expect([live.rows(), live.newer()]).toEqual([[changed], 1]);
  });

  it('keeps what it shows while reading fails, and forgets it when other deliveries are asked for', async () => {
    await pollOnce();
    backend.expectOne(() => true).flush({}, { status: 503, statusText: 'Busy' });
    await settle();
    expect([live.rows(), live.problem()?.status]).toEqual([[first], 503]);
    address.next(convertToParamMap({ state: 'pending' }));
    TestBed.tick();
    expect(live.rows()).toBeUndefined();
  });
});
