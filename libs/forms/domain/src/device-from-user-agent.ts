import { type Device } from '@leadweave/domain';

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chrome OS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** The order matters: most browsers also name those that they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const longestRead = 500;

/** What a browser's user agent says without doubt; the rest stays open. */
export function deviceFromUserAgent(userAgent: string | undefined): Device {
  const text = userAgent?.slice(0, longestRead) ?? '';
  const operatingSystem = firstOf(systems, text);
  const browser = firstOf(browsers, text);
  const type = typeOf(text, operatingSystem);
  return { ...(type && { type }), ...(operatingSystem && { operatingSystem }), ...(browser && { browser }) };
}

function firstOf(table: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

/** The words are those of WhatConverts, so that filters and reports see one vocabulary. */
function typeOf(text: string, operatingSystem: string | undefined): string | undefined {
  if (/iPad|Tablet/.test(text) || (operatingSystem === 'Android' && !/Mobile/.test(text))) return 'Tablet';
  if (/iPhone|iPod|Android.*Mobile/.test(text)) return 'Smartphone';
  return operatingSystem && 'Desktop';
}
