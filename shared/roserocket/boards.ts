/** Boards: the list, and the board of each object type, which search and events ask for. */
import { RosebridgeError } from '../errors.ts'
import type { CallClock } from './call-clock.ts'
import type { RoseRocketClient } from './client.ts'
import { boardsReplySchema } from './reply-envelopes.ts'
import type { Requester } from './request.ts'
import type { Board } from './schemas.ts'

/** Finds the board of an object type; the list is fetched once however many calls ask. */
export interface BoardDirectory {
  /**
   * Runs `work` with the type's board; where Rose Rocket does not know that board (any more), looks the boards up
   * afresh, once, and runs it again. Throws `not_found` where the account sees no board of that type.
   */
  withBoard<T>(
    objectKey: string,
    clock: CallClock,
    work: (boardId: string) => Promise<T>,
  ): Promise<T>
  /** Like `withBoard`, for calls that can do without a board. */
  withMaybeBoard<T>(
    objectKey: string,
    clock: CallClock,
    work: (boardId: string | undefined) => Promise<T>,
  ): Promise<T>
}

export function boardsEndpoints(requester: Requester): Pick<RoseRocketClient, 'boards'> {
  return {
    boards: (options) => requester.call(options, (clock) => fetchBoards(requester, clock)),
  }
}

function fetchBoards(requester: Requester, clock: CallClock): Promise<Board[]> {
  return requester.send(
    // The vendor's file declares a body on this GET, which fetch cannot send (API notes, section 13).
    { method: 'GET', path: ['boards', 'nav'], action: 'list boards', repeat: 'always' },
    boardsReplySchema,
    clock,
  )
}

/** The type's first board; boards shown to outsiders only as a last resort. */
function firstBoardOf(objectKey: string, boards: readonly Board[]): Board | undefined {
  const ofType = boards.filter((board) => board.objectKey === objectKey)
  return ofType.find((board) => board.isExternal !== true) ?? ofType[0]
}

function isUnknownBoard(thrown: unknown): boolean {
  if (!(thrown instanceof RosebridgeError)) return false
  const status = thrown.details?.status
  return (status === 400 || status === 404) && /board/i.test(thrown.message)
}

export function createBoardDirectory(requester: Requester): BoardDirectory {
  let known: Promise<Board[]> | undefined

  function boards(clock: CallClock): Promise<Board[]> {
    if (known === undefined) {
      // Its own clock: the caller that came first may give up, and the others still wait.
      const fetched = requester.call(undefined, (ownClock) => fetchBoards(requester, ownClock))
      known = fetched
      fetched.catch(() => {
        if (known === fetched) known = undefined
      })
    }
    return clock.wait(known)
  }

  async function maybeBoardIdOf(objectKey: string, clock: CallClock): Promise<string | undefined> {
    return firstBoardOf(objectKey, await boards(clock))?.id
  }

  async function boardIdOf(objectKey: string, clock: CallClock): Promise<string> {
    const boardId = await maybeBoardIdOf(objectKey, clock)
    if (boardId !== undefined) return boardId
    // A board may have been made since; asking again later must find it.
    known = undefined
    throw new RosebridgeError('not_found', `The account sees no board of type ${objectKey}.`, {
      nextStep:
        'Use a record type that has a board (list the boards), or ask an administrator for access to one.',
    })
  }

  /** Runs the work, and once more if it failed on a board that a fresh list replaces. */
  async function retryWithFreshBoard<Id extends string | undefined, T>(
    find: () => Promise<Id>,
    work: (boardId: Id) => Promise<T>,
  ): Promise<T> {
    const boardId = await find()
    try {
      return await work(boardId)
    } catch (thrown) {
      if (!isUnknownBoard(thrown)) throw thrown
      known = undefined
      const freshId = await find()
      if (freshId === boardId) throw thrown
      return await work(freshId)
    }
  }

  return {
    withBoard: (objectKey, clock, work) =>
      retryWithFreshBoard(() => boardIdOf(objectKey, clock), work),
    withMaybeBoard: (objectKey, clock, work) =>
      retryWithFreshBoard(() => maybeBoardIdOf(objectKey, clock), work),
  }
}
