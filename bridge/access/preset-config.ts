/** A preset as the configuration it stands for. */
import { RosebridgeError } from '../../shared/errors.ts'
import { presetNames } from '../../shared/presets.ts'
import { findPreset } from './presets.ts'
import type { AskedConfig } from './server-config.ts'

/** Both lists of the preset, null where it sets no limit. Throws invalid_input for a name nobody knows. */
export function presetConfig(name: string): Required<Pick<AskedConfig, 'methods' | 'tags'>> {
  const preset = findPreset(name)
  if (preset === undefined) {
    throw new RosebridgeError('invalid_input', `There is no preset ${name}.`, {
      nextStep: `Known: ${presetNames.join(', ')}.`,
    })
  }
  return {
    methods: preset.methods === undefined ? null : [...preset.methods],
    tags: preset.tags === undefined ? null : [...preset.tags],
  }
}
