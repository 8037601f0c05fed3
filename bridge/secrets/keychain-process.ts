/** A program of its own that makes one request to the system's keychain: from stdin, to stdout. */
import { text } from 'node:stream/consumers'
import { answerKeychainRequest, keychainRequestSchema } from './keychain-request.ts'

const request = keychainRequestSchema.parse(JSON.parse(await text(process.stdin)))
const { Entry } = await import('@napi-rs/keyring')
process.stdout.write(JSON.stringify(answerKeychainRequest(request, Entry)))
