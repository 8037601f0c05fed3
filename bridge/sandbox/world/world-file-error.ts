/** The error of a world file: names the file, the line or the record, and what to do. */

export class WorldFileError extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'WorldFileError'
  }
}
