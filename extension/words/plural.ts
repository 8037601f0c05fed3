/** A count with its noun. */

/** English and Spanish: one form for one, another for all else, zero too. */
export const plural = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`

/** French: the plural begins with two. */
export const pluralFromTwo = (count: number, one: string, many: string) =>
  `${count} ${count < 2 ? one : many}`
