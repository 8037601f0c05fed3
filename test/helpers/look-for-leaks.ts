/** Before and after every file of journeys, whatever it is about: no secret lies where it should not. */
import { basename } from 'node:path'
import { afterAll, expect } from 'vitest'
import { beginLook, requireNoLeaks } from './journey-leaks.ts'

beginLook()
// Registered first, so it runs last: by then the file has closed what it opened.
afterAll(() => requireNoLeaks(basename(expect.getState().testPath ?? '')))
