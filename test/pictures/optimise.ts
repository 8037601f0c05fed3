/** Makes a screenshot small enough to keep: a palette is all that flat surfaces and letters need. */
import sharp from 'sharp'

/** Writes it as a PNG of at most 256 colours. */
export async function keepPicture(screenshot: Buffer | string, path: string): Promise<void> {
  await sharp(screenshot)
    .png({ palette: true, quality: 100, effort: 10, compressionLevel: 9 })
    .toFile(path)
}
