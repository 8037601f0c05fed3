/** A record the address names: order, manifest, customer and the other kinds. */
import { matchAddress } from '../match-address.ts'
import type { Detector } from './detector.ts'

export const detectRecord: Detector = ({ address, addresses, opaqueIds }) => {
  const patterns = addresses.filter(({ kind }) => kind !== 'board')
  const named = matchAddress(address, { patterns, opaqueIds })
  return named === null ? null : { ...named, certainty: 'url' }
}
