/** The small world with words that try to be markup in every field that somebody outside chooses. */
import { smallWorld, writeWorld } from '../helpers/small-world.ts'

const attack = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202e"'&lt;b&gt;`
/** Fields whose words a person or a machine outside chooses. */
const chosen = new Set(
  'name companyName city refNum poNum externalId status fileName logMessage firstName lastName'.split(
    ' ',
  ),
)

/** Writes it as a world file and returns its path. */
export function writeMarkedUpWorld(): string {
  return writeWorld(spoil(smallWorld))
}

function spoil(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return chosen.has(key) ? `${attack} ${value}` : value
  if (Array.isArray(value)) return value.map((one) => spoil(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]),
  )
}
