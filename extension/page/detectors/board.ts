/** A board the address names; asked only after records, since a record's address holds its board too. */
import { matchAddress } from '../match-address.ts'
import type { Detector } from './detector.ts'

export const detectBoard: Detector = ({ address, addresses, opaqueIds }) => {
  const patterns = addresses.filter(({ kind }) => kind === 'board')
  const named = matchAddress(address, { patterns, opaqueIds })
  return named === null ? null : { ...named, certainty: 'url' }
}
