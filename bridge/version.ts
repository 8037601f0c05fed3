/** The version of this Rosebridge, from the one place that says it. */
import packageJson from '../package.json' with { type: 'json' }

export const version: string = packageJson.version
