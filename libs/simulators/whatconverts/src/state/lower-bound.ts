/** The first position of 0 to `length` for which `isBefore` is false; `isBefore` must be true, then false, along the way. */
export const lowerBound = (length: number, isBefore: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
