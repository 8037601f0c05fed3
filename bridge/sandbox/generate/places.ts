/** Where generated freight moves: cities with their zones, and the words company names are made of. */

export interface Place {
  readonly city: string
  readonly stateCode: string
  readonly countryCode: 'US' | 'CA'
  readonly timezone: string
  /** Hours from UTC in summer: every generated time lies between May and October. */
  readonly summerOffsetHours: number
}

function place(city: string, stateCode: string, timezone: string, offset: number): Place {
  const countryCode = ['ON', 'QC', 'MB', 'AB', 'BC'].includes(stateCode) ? 'CA' : 'US'
  return { city, stateCode, countryCode, timezone, summerOffsetHours: offset }
}

export const places: readonly [Place, ...Place[]] = [
  place('Chicago', 'IL', 'America/Chicago', -5),
  place('Dallas', 'TX', 'America/Chicago', -5),
  place('Memphis', 'TN', 'America/Chicago', -5),
  place('Omaha', 'NE', 'America/Chicago', -5),
  place('Winnipeg', 'MB', 'America/Winnipeg', -5),
  place('Columbus', 'OH', 'America/New_York', -4),
  place('Atlanta', 'GA', 'America/New_York', -4),
  place('Newark', 'NJ', 'America/New_York', -4),
  place('Toronto', 'ON', 'America/Toronto', -4),
  place('Montréal', 'QC', 'America/Toronto', -4),
  place('Denver', 'CO', 'America/Denver', -6),
  place('Salt Lake City', 'UT', 'America/Denver', -6),
  place('Calgary', 'AB', 'America/Edmonton', -6),
  place('Phoenix', 'AZ', 'America/Phoenix', -7),
  place('Los Angeles', 'CA', 'America/Los_Angeles', -7),
  place('Seattle', 'WA', 'America/Los_Angeles', -7),
  place('Vancouver', 'BC', 'America/Vancouver', -7),
]

export const firstWords: readonly [string, ...string[]] = [
  'Northline',
  'Prairie',
  'Cedar',
  'Harbor',
  'Summit',
  'Blue Heron',
  'Granite',
  'Maple',
  'Redwood',
  'Lakeshore',
  'Ironwood',
  'Silver Creek',
  'Pinnacle',
  'Great Plains',
  'Coastal',
  'Meridian',
]
export const goods: readonly [string, ...string[]] = [
  'Foods',
  'Paper',
  'Steel',
  'Plastics',
  'Beverages',
  'Furniture',
  'Chemicals',
  'Produce',
  'Textiles',
  'Appliances',
  'Auto Parts',
  'Packaging',
]
export const carrierWords: readonly [string, ...string[]] = [
  'Trucking',
  'Transport',
  'Carriers',
  'Express',
  'Logistics',
  'Freightways',
  'Haulage',
]
export const givenNames: readonly [string, ...string[]] = [
  'Ana',
  'Luis',
  'Marie',
  'Jordan',
  'Priya',
  'Tom',
  'Keisha',
  'Étienne',
  'Rosa',
  'Sam',
  'Wei',
  'Olga',
]
export const familyNames: readonly [string, ...string[]] = [
  'Ruiz',
  'Tremblay',
  'Okafor',
  'Nguyen',
  'Miller',
  'Kowalski',
  'Singh',
  'Garcia',
  'Brown',
  'Larsen',
]
