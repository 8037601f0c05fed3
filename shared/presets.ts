/** The presets of MCP servers by their names; what each allows is the bridge's. */

export const presetNames = ['dispatcher', 'read_only', 'teams', 'full'] as const
export type PresetName = (typeof presetNames)[number]

/** Where nobody wishes otherwise: it answers questions, and changes nothing. */
export const usualPreset: PresetName = 'dispatcher'
