/** Bytes that the values of a query take of an address at most; the rest of 16,384 is for its columns and the headers (contract 4.4). */
const mostBytes = 10_000;

/** Values in lists each of which fits into the address of a query; `textOf` is a value as it stands there, with what divides it from the next. */
export function listsWithinAddress<Value>(values: readonly Value[], textOf: (value: Value) => string): Value[][] {
  const lists: Value[][] = [];
  let room = 0;
  for (const value of values) {
    const bytes = encodeURIComponent(textOf(value)).length;
    if (bytes > room) {
      lists.push([]);
      room = mostBytes;
    }
    lists.at(-1)!.push(value);
    room -= bytes;
  }
  return lists;
}
