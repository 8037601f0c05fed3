/** The smallest valid media the conformance suite can be given. */

/** A PNG of one red pixel. */
export const redPixelPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** A WAV of one silent sample: mono, 8 kHz, 8 bits. */
export const silentWav = Buffer.concat([
  Buffer.from('RIFF'),
  uint32(37),
  Buffer.from('WAVEfmt '),
  uint32(16),
  uint16(1),
  uint16(1),
  uint32(8_000),
  uint32(8_000),
  uint16(1),
  uint16(8),
  Buffer.from('data'),
  uint32(1),
  Buffer.from([128]),
]).toString('base64')

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
