/** What this browser is called in the list of paired browsers. */

/** A user agent as people would say it: "Edge on Windows". */
export function browserName(userAgent: string): string {
  const brands: readonly (readonly [RegExp, string])[] = [
    [/\bEdg\//, 'Edge'],
    [/\bOPR\//, 'Opera'],
    [/\bFirefox\//, 'Firefox'],
    [/Chrom(?:e|ium)\//, 'Chrome'],
  ]
  const systems: readonly (readonly [RegExp, string])[] = [
    [/\bCrOS\b/, 'ChromeOS'],
    [/\bWindows\b/, 'Windows'],
    [/\bMac OS X\b/, 'macOS'],
    [/\bLinux\b/, 'Linux'],
  ]
  const named = (list: typeof brands, otherwise: string) =>
    list.find(([sign]) => sign.test(userAgent))?.[1] ?? otherwise
  return `${named(brands, 'Browser')} on ${named(systems, 'this computer')}`
}
