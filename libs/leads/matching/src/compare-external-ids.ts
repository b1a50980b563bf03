const digits = /^\d+$/;

/**
 * Total order of a source's own ids: numbers before texts, numbers by value whatever their length, texts by code unit.
 * Numbers of equal value (`7`, `007`) are ordered by length. Only identical texts compare equal.
 */
export function compareExternalIds(left: string, right: string): number {
  if (left === right) return 0;
  const leftIsNumber = digits.test(left);
  const rightIsNumber = digits.test(right);
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  return leftIsNumber ? compareDigits(left, right) : compareTexts(left, right);
}

function compareDigits(left: string, right: string): number {
  const leftValue = withoutLeadingZeros(left);
  const rightValue = withoutLeadingZeros(right);
  return leftValue.length - rightValue.length || compareTexts(leftValue, rightValue) || left.length - right.length;
}

function withoutLeadingZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}

/** Order of texts by code unit, the same on every machine and in every language. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
