/** What a way in needs once: ngrok's authtoken and domain, or the id and key of a private tunnel. */
import type { TunnelStatus } from '../../../shared/wire/tunnel-exchanges.ts'
import { Icon } from '../../components/icon.tsx'
import { connectWords } from '../../words/connect-words.ts'

const places = {
  ngrok: 'https://dashboard.ngrok.com/get-started/your-authtoken',
  openai: 'https://platform.openai.com/settings/organization/tunnels',
} as const

export function TunnelSecret(props: {
  readonly provider: TunnelStatus['providers'][number]
  readonly secret: string
  readonly name: string
  readonly onSecret: (secret: string) => void
  readonly onName: (name: string) => void
}) {
  const { provider, secret, name, onSecret, onName } = props
  const { walk: say } = connectWords.value
  const { hasSecret, keptName } = provider
  const isPrivate = provider.name === 'openai'
  return (
    <div class="form">
      {isPrivate ? (
        <NameField label={say.tunnelId} name={name} kept={keptName} isNeeded onName={onName} />
      ) : null}
      <label>
        {isPrivate ? say.key : say.token}
        <input
          type="password"
          name="secret"
          autoComplete="off"
          spellcheck={false}
          required={!hasSecret}
          placeholder={hasSecret ? say.tokenKept : ''}
          value={secret}
          onInput={(event) => onSecret(event.currentTarget.value)}
        />
      </label>
      {isPrivate ? null : (
        <NameField
          label={say.domain}
          name={name}
          kept={keptName}
          isNeeded={false}
          onName={onName}
        />
      )}
      <p class="soft small">
        {say.tokenNext}{' '}
        <a href={isPrivate ? places.openai : places.ngrok} target="_blank" rel="noreferrer">
          {isPrivate ? say.keyGet : say.tokenGet} <Icon name="open" size={11} />
        </a>
      </p>
    </div>
  )
}

function NameField(props: {
  readonly label: string
  readonly name: string
  readonly kept: string | null
  readonly isNeeded: boolean
  readonly onName: (name: string) => void
}) {
  return (
    <label>
      {props.label}
      <input
        name="name"
        autoComplete="off"
        spellcheck={false}
        required={props.isNeeded && props.kept === null}
        placeholder={props.kept ?? ''}
        value={props.name}
        onInput={(event) => props.onName(event.currentTarget.value)}
      />
    </label>
  )
}
