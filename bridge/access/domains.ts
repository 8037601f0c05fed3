/** The domain of a record type, however it is spelt. */
import {
  type Domain,
  domainOf as domainOfKey,
  domains,
  normaliseObjectKey,
} from '../../shared/roserocket/object-keys.ts'

export function isDomain(name: string): name is Domain {
  return domains.some((domain) => domain === name)
}

/** The domain of a record type. Any case and plural is understood, so that no spelling slips through as `other`. */
export function domainOf(objectKey: string): Domain {
  const domain = domainOfKey(objectKey)
  if (domain !== 'other') return domain
  try {
    return domainOfKey(normaliseObjectKey(objectKey))
  } catch {
    return 'other'
  }
}
