/** The doctor: looks at every link between this machine and Rose Rocket, and says what mends what is broken. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describeError } from '../shared/errors.ts'
import { accountsCheck, clockCheck } from './doctor/account-checks.ts'
import { bridgeCheck, browsersCheck } from './doctor/bridge-checks.ts'
import type { Check, DoctorParts, Finding, StoreCheck } from './doctor/check.ts'
import { dataCheck, nodeCheck, secretsCheck } from './doctor/machine-checks.ts'
import { auditCheck, serversCheck, storeCheck } from './doctor/store-checks.ts'
import type { Registries } from './registries.ts'
import { storeFileName } from './store.ts'

/** Made first, also when the store cannot be opened. */
const machineChecks: readonly Check[] = [nodeCheck, dataCheck, secretsCheck]

/** Made in this order; whatever else there is between here and Rose Rocket or a client belongs in this list. */
const storeChecks: readonly StoreCheck[] = [
  storeCheck,
  bridgeCheck,
  browsersCheck,
  accountsCheck,
  clockCheck,
  serversCheck,
  auditCheck,
]

/** A finding with the check it came from. */
export interface DoctorLine extends Finding {
  readonly check: string
  readonly title: string
}

/** Makes every check. One that fails itself is told as a failure, and keeps none of the others from being made. */
export async function examine(
  parts: DoctorParts & { readonly openRegistries: () => Registries },
): Promise<DoctorLine[]> {
  const lines: DoctorLine[] = []
  const make = async <Parts>(check: Check<Parts>, handed: Parts) => {
    const { name, title } = check
    for (const finding of await outcomeOf(() => check.run(handed))) {
      lines.push({ check: name, title, ...finding })
    }
  }
  for (const check of machineChecks) await make(check, parts)
  // The doctor makes nothing: where there are no data yet, there is nothing to look at.
  if (!existsSync(join(parts.dataDir, storeFileName))) {
    const message = 'Nothing is stored here yet.'
    const nextStep = 'Try it with made-up data: rosebridge start. Connect yours: rosebridge connect'
    lines.push({ check: 'store', title: storeCheck.title, state: 'ok', message, nextStep })
    return lines
  }
  let registries: Registries | undefined
  try {
    registries = parts.openRegistries()
    for (const check of storeChecks) await make(check, { ...parts, registries })
  } catch (error) {
    lines.push({ check: 'store', title: storeCheck.title, ...failed(error) })
  } finally {
    registries?.store.close()
  }
  return lines
}

async function outcomeOf(
  run: () => Promise<readonly Finding[]> | readonly Finding[],
): Promise<readonly Finding[]> {
  try {
    return await run()
  } catch (error) {
    return [failed(error)]
  }
}

function failed(error: unknown): Finding {
  const { message, nextStep } = describeError(error)
  return { state: 'fail', message, nextStep }
}
