/**
 * One measured number. With a limit it is judged: `atLeast` or `atMost`.
 * @param {string} name
 * @param {number} value
 * @param {{ unit?: string, atLeast?: number, atMost?: number, digits?: number, note?: string }} [details]
 */
export function figure(name, value, { unit = '', atLeast, atMost, digits = 1, note = '' } = {}) {
  const target =
    atLeast !== undefined ? `≥ ${shown(atLeast)}${unit}` : atMost !== undefined ? `≤ ${shown(atMost)}${unit}` : '';
  return { name, value: `${shown(value, digits)}${unit}`, target, verdict: verdict(value, atLeast, atMost), note };
}

function shown(value, digits = 2) {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function verdict(value, atLeast, atMost) {
  if (atLeast === undefined && atMost === undefined) return '';
  return value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity) ? 'pass' : 'miss';
}
