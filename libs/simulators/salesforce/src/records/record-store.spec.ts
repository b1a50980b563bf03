import { RecordStore } from './record-store.js';
import { type StoredRecord } from './stored-record.js';

const lead = (number: number, email: string): StoredRecord => {
  const id = `00Q00000000000${number}AAA`;
  return { id, object: 'Lead', values: { Id: id, Email: email } };
};

describe('RecordStore', () => {
  const found = (store: RecordStore, email: string) => store.holding('Lead', 'Email', email).map(({ id }) => id);

  it('finds by value whatever the case, also what changed after the first look', () => {
    const store = new RecordStore();
    store.put(lead(1, 'ann@example.com'));
    expect(found(store, 'ANN@example.com')).toEqual([lead(1, '').id]);
    store.put(lead(1, 'bob@example.com'));
    store.put(lead(2, 'Bob@Example.com'));
    expect(found(store, 'ann@example.com')).toEqual([]);
    expect(found(store, 'bob@example.com')).toEqual([lead(1, '').id, lead(2, '').id]);
    store.purge(lead(2, 'bob@example.com'));
    expect(found(store, 'bob@example.com')).toEqual([lead(1, '').id]);
  });

  it('finds what was there before a change that is taken back', () => {
    const store = new RecordStore();
    store.put(lead(1, 'ann@example.com'));
    expect(found(store, 'ann@example.com')).toHaveLength(1);
    store.attempt(
      () => {
        store.put(lead(1, 'changed@example.com'));
        store.put(lead(2, 'new@example.com'));
      },
      () => false,
    );
    expect(['ann', 'changed', 'new'].map((name) => found(store, `${name}@example.com`).length)).toEqual([1, 0, 0]);
  });
});
