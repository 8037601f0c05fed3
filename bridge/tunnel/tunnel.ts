/** The shape of a tunnel: what every way of being reached from outside offers, however it works. */
import type { TunnelProviderName } from '../../shared/wire/tunnel-exchanges.ts'

/** A tunnel that was opened. */
export interface RunningTunnel {
  /** Origin (`https://name`), or null where the tunnel is private and has an id instead. */
  readonly publicUrl: string | null
  readonly tunnelId: string | null
  /** Resolves with the reason, in words, when the tunnel has ended by itself. */
  readonly ended: Promise<string>
  /** Closes it; resolves when nothing comes in any more. */
  close(): Promise<void>
}

/** What opening takes. */
export interface OpenTunnel {
  /** The bridge's port on this machine. */
  readonly port: number
  /** Credential of the provider's account, where it needs one. */
  readonly secret: string | undefined
  /** A domain, or the id of a private tunnel. */
  readonly name: string | undefined
  /** Told when the connection is lost or back while the tunnel itself lives on. */
  readonly onLink: (isUp: boolean) => void
  readonly signal: AbortSignal
}

/** Why a provider cannot be used here, and what would change that. */
export interface Missing {
  readonly message: string
  readonly nextStep: string
}

/** One way of being reached. */
export interface TunnelProvider {
  readonly name: TunnelProviderName
  readonly isTemporary: boolean
  /** What is missing without a secret, where opening needs one. */
  readonly needsSecret: Missing | null
  /** The words for `name`, where opening needs one. */
  readonly needsName: string | null
  /** Null when it can be used on this machine. */
  missing(): Promise<Missing | null>
  /** Throws a RosebridgeError whose words hold no secret. */
  open(asked: OpenTunnel): Promise<RunningTunnel>
}
