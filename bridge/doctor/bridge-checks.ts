/** Checks of the bridge: whether it runs, which version, who else has its port, and the browsers paired with it. */
import { defaultPort } from '../config.ts'
import { listDevices } from '../link/stored-devices.ts'
import { probeBridge, type RunningBridge, surveyBridges } from '../running-bridges.ts'
import { version } from '../version.ts'
import { type Finding, fail, ok, type StoreCheck, warn } from './check.ts'
import { isTaken } from './port-probe.ts'

const dayMs = 86_400_000
/** A browser that was forgotten may be in other hands by now. */
const longUnseenDays = 60

export const bridgeCheck: StoreCheck = {
  name: 'bridge',
  title: 'Bridge',
  async run({ registries }) {
    const { running, silent } = await surveyBridges(registries.store)
    const findings = [
      ...silent.map(({ pid, port }) =>
        fail(
          `Process ${pid} holds port ${port} as a bridge but does not answer.`,
          `Stop process ${pid}, then run: rosebridge start`,
        ),
      ),
      ...running.filter(({ is_inner }) => is_inner === 0).map(describeRunning),
    ]
    return findings.length > 0 ? findings : [await nobodyRuns()]
  },
}

function describeRunning(bridge: RunningBridge): Finding {
  const { port, pid, account_id } = bridge
  const serves = account_id === null ? 'your accounts' : 'the sandbox'
  const words = `http://127.0.0.1:${port} runs (process ${pid}, version ${bridge.version}) and serves ${serves}.`
  return bridge.version === version
    ? ok(words)
    : warn(
        `${words} This command is version ${version}.`,
        'Stop the bridge and start it again, so that both are of one version.',
      )
}

async function nobodyRuns(): Promise<Finding> {
  const start = 'rosebridge start'
  const other = await probeBridge(defaultPort)
  if (other !== null) {
    return warn(
      `None runs on these data, but one on other data has port ${defaultPort}.`,
      `Name its data with --data-dir, or start a second one: ${start} --port ${defaultPort + 1}`,
    )
  }
  return (await isTaken(defaultPort))
    ? warn(
        `It does not run, and another program has its port ${defaultPort}.`,
        `Start it on another port: ${start} --port ${defaultPort + 1} (and set that address in the options of the browser extension)`,
      )
    : warn('It does not run.', `Start it with: ${start}`)
}

export const browsersCheck: StoreCheck = {
  name: 'browsers',
  title: 'Browsers',
  run({ registries, now }) {
    const devices = listDevices(registries.store)
    if (devices.length === 0) {
      return [ok('None is paired with the side panel.', 'Pair one with: rosebridge pair')]
    }
    return devices.map(({ id, name, lastSeenAt }) => {
      const days = Math.floor((now().getTime() - Date.parse(lastSeenAt)) / dayMs)
      const when = days < 1 ? 'within a day' : days === 1 ? 'a day ago' : `${days} days ago`
      return days >= longUnseenDays
        ? warn(
            `${name} is paired, but was last connected ${when}.`,
            `If you use it no more: rosebridge browsers unpair ${id}`,
          )
        : ok(`${name} is paired, last connected ${when}.`)
    })
  },
}
