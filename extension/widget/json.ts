/** Telling what a value from outside is, without a schema library, which alone would be half of the widget. */

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Whether every item of a list is an object; undefined and null are no lists. */
export function isObjectList(
  value: unknown,
): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every(isObject)
}
