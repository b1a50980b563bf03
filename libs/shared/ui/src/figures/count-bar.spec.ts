import { TestBed } from '@angular/core/testing';
import { CountBar, type CountSegment } from './count-bar.js';

const textOf = async (segments: readonly CountSegment[]) => {
  const fixture = TestBed.createComponent(CountBar);
  fixture.componentRef.setInput('segments', segments);
  await fixture.whenStable();
  const items = (fixture.nativeElement as HTMLElement).querySelectorAll('li');
  return [...items].map((item) => item.textContent?.trim());
};

describe('CountBar', () => {
  it('says every count in words and leaves out what is zero', async () => {
    const segments: CountSegment[] = [
      { label: 'created', count: 1_204, tone: 'positive' },
      { label: 'updated', count: 0, tone: 'info' },
      { label: 'quarantined', count: 2, tone: 'negative' },
    ];
    expect(await textOf(segments)).toEqual(['1,204 created', '2 quarantined']);
  });

  it('says so when there is nothing', async () => {
    expect(await textOf([])).toEqual(['Nothing yet']);
  });
});
