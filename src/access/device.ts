const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox · Linux" out of what a browser says of itself; null when it says neither. Names only, no words. */
export function deviceName(userAgent: string | null): string | null {
  const named = (list: readonly [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(' · ') || null;
}

/** An IPv6 network as it is usually written ("2001:db8::"); null for "::", which is this machine and says nothing. */
export function shortAddress(address: string): string | null {
  const url = `http://[${address}]`;
  const short = URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address;
  return short === '::' ? null : short;
}
