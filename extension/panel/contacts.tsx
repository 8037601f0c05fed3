/** Whom to call about an order: customer, carrier and drivers, with what Rose Rocket holds of each, a click to copy. */
import { cleanText } from '../../shared/safe-text.ts'
import { CopyButton } from '../components/copying.tsx'
import { words } from '../words/words.ts'

const kinds = ['name', 'phone', 'email'] as const
type Kind = (typeof kinds)[number]

interface Contact {
  readonly role: string
  readonly held: Readonly<Record<Kind, readonly string[]>>
}

/** `record`: the answer of the tool that reads one record, as it is kept there. */
export function Contacts({ record }: { readonly record: Readonly<Record<string, unknown>> }) {
  const { order, shortcuts, contacts: say } = words.value
  const found = contactsOf(record)
  if (found.length === 0) return <p class="soft">{shortcuts.noContacts}</p>
  const roles: Readonly<Record<string, string>> = {
    customer: order.customer,
    partner: order.carrier,
    drivers: order.drivers,
  }
  return (
    <dl class="facts contacts">
      {found.map(({ role, held }, index) => {
        // Only of the customer are all three asked for.
        const absent = role === 'customer' ? kinds.filter((kind) => held[kind].length === 0) : []
        return (
          <div key={`${role} ${index}`} data-role={role}>
            <dt>{roles[role] ?? role}</dt>
            <dd>
              {kinds.flatMap((kind) =>
                held[kind].map((text) => (
                  <CopyButton key={text} text={text} what={text} class="reference">
                    <span>{text}</span>
                  </CopyButton>
                )),
              )}
              {absent.length === 0 ? null : (
                <p class="soft small">
                  {say.notHeld(absent.map((kind) => say.kinds[kind]).join(', '))}
                </p>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Everybody a record names, by the field that names them; who has neither name nor number is left out. */
export function contactsOf(answer: Readonly<Record<string, unknown>>): readonly Contact[] {
  const { record } = answer
  const fields = isRecord(record) ? record : answer
  return Object.entries(fields).flatMap(([role, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      if (!isRecord(one)) return []
      const held = {
        name: leaves(one, 'name'),
        phone: leaves(one, 'phone'),
        email: leaves(one, 'email'),
      }
      return kinds.some((kind) => held[kind].length > 0) ? [{ role, held }] : []
    }),
  )
}

const deepest = 3

function leaves(value: unknown, kind: Kind, path = '', depth = 0): readonly string[] {
  if (typeof value === 'string') {
    // The record comes as it is kept; the other answers have been cleaned by what made them.
    const text = cleanText(value)
    return text !== '' && path.toLowerCase().includes(kind) ? [text] : []
  }
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, kind, path, depth))
  if (!isRecord(value) || depth > deepest) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, kind, name, depth + 1))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
