import { ApiProblem } from '../../api/api-problem.js'
import { waitAfter } from './back-off.js'

/**
 * Brings what was recorded to the server whenever it can be reached: in small pieces, each of
 * which may be sent twice. Nothing it needs to go on lives in memory only, so it goes on after
 * the browser was killed.
 *
 * @typedef {'idle' | 'sending' | 'offline' | 'signed-out' | 'revoked' | 'other-person' | 'refused'} Phase
 * @typedef {{ phase: Phase, message: string, person: { id: number, name: string } | null }} SyncStatus
 *
 * @typedef {object} Parts
 * @property {import('../store/outbox.js').Outbox} outbox
 * @property {import('./item-sender.js').ItemSender} items
 * @property {import('./photo-sender.js').PhotoSender} photos
 * @property {import('./verifier.js').Verifier} verifier
 * @property {{ getSession: typeof import('../../api/fieldwork-api.js').getSession }} api
 * @property {Pick<LockManager, 'request'>} locks
 * @property {(status: SyncStatus) => void} onStatus
 * @property {() => void} onProgress something changed its state
 * @property {() => Promise<void>} onRevoked throws the key away
 * @property {(ms: number, then: () => void) => void} [later]
 */

/** What is all on the server waits for people: they are asked about now and then. */
const BETWEEN_QUESTIONS_MS = 10 * 60_000

export class Sync {
  /** @type {Parts} */
  #parts
  #failures = 0
  #isAskedAgain = false
  /** Number of the attempt that was set last: earlier ones do nothing when their time comes. */
  #ticket = 0
  /** @type {string | null} */
  #formToken = null
  /** When the server was asked about a visit last. @type {Map<string, number>} */
  #askedAt = new Map()

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = { later: (ms, then) => void setTimeout(then, ms), ...parts }
  }

  /** Sends what there is, in one tab at a time; resolves when this attempt is over. */
  async run() {
    await this.#parts.locks.request('qadam-tablet-sync', { ifAvailable: true }, async (lock) => {
      if (!lock) {
        this.#isAskedAgain = true // another tab is at it, and does not know of the newest yet
        this.#later(waitAfter(2), () => this.#runIfAsked())
        return
      }
      this.#isAskedAgain = false
      await this.#attempt()
    })
  }

  /**
   * One attempt waits at a time: each recording asks for one, and a day without network has
   * thousands.
   *
   * @param {number} ms
   * @param {() => void} then
   */
  #later(ms, then) {
    const ticket = ++this.#ticket
    this.#parts.later?.(ms, () => {
      if (ticket === this.#ticket) then()
    })
  }

  async #runIfAsked() {
    if (this.#isAskedAgain) await this.run()
  }

  async #attempt() {
    try {
      const session = await this.#parts.api.getSession()
      this.#formToken = session.formToken
      const person = { id: session.person, name: session.name }
      this.#say('sending', '', person)
      await this.#sendAll(person.id)
      this.#failures = 0
      this.#say((await this.#hasOthers(person.id)) ? 'other-person' : 'idle', '', person)
    } catch (problem) {
      await this.#fail(problem)
    }
  }

  /** @param {number} person */
  async #sendAll(person) {
    const { outbox, items, photos, verifier, onProgress } = this.#parts
    const token = async () => this.#formToken ?? ''
    /** @type {unknown[]} */
    const problems = []
    for (const visit of await outbox.listVisits(person)) {
      const before = await outbox.count(visit.id)
      if (isSettled(before) && !this.#isWorthAsking(visit)) continue
      try {
        await items.send(visit.id, token, onProgress)
        await photos.send(visit.id, token, onProgress)
        await verifier.verify(visit.id)
        this.#askedAt.set(visit.id, Date.now())
      } catch (problem) {
        if (isOfAll(problem)) throw problem
        problems.push(problem) // of this visit: those behind it go all the same
      }
      onProgress()
    }
    if (problems.length > 0) throw problems[0]
  }

  /**
   * Whether the server may know more of a visit of which nothing is to be sent.
   *
   * @param {import('../store/database.js').StoredVisit} visit
   */
  #isWorthAsking({ id, serverState }) {
    if (serverState === 'accepted') return false
    return Date.now() - (this.#askedAt.get(id) ?? 0) > BETWEEN_QUESTIONS_MS
  }

  /**
   * Whether this tablet holds unsent work of somebody who is not signed in.
   *
   * @param {number} person
   */
  async #hasOthers(person) {
    const own = await this.#parts.outbox.listVisits(person)
    let unsent = await this.#parts.outbox.countUnsent()
    for (const visit of own) {
      const { items, photos } = await this.#parts.outbox.count(visit.id)
      unsent -= sum(items) + sum(photos) - items.verified - photos.verified
    }
    return unsent > 0
  }

  /** @param {unknown} problem */
  async #fail(problem) {
    if (problem instanceof ApiProblem && problem.status === 401) {
      const isRevoked = problem.type === '/problems/session-revoked'
      if (isRevoked) await this.#parts.onRevoked()
      this.#say(isRevoked ? 'revoked' : 'signed-out', problem.message, null)
      return
    }
    const isOffline = problem instanceof ApiProblem && problem.status === 0
    const message = problem instanceof Error ? problem.message : String(problem)
    this.#failures++
    this.#say(isOffline ? 'offline' : 'refused', isOffline ? '' : message, null)
    this.#later(waitAfter(this.#failures), () => void this.run())
  }

  /**
   * @param {Phase} phase
   * @param {string} message
   * @param {{ id: number, name: string } | null} person
   */
  #say(phase, message, person) {
    this.#parts.onStatus({ phase, message, person })
  }
}

/**
 * Whether nothing else would get through either: no network, signed out, or asked to wait.
 *
 * @param {unknown} problem
 */
function isOfAll(problem) {
  return problem instanceof ApiProblem && [0, 401, 429, 503].includes(problem.status)
}

/** @param {Record<string, number>} counts */
function sum(counts) {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

/**
 * Whether nothing is to be sent or compared; what was refused does not go again.
 *
 * @param {{ items: Record<string, number>, photos: Record<string, number> }} counts
 */
function isSettled({ items, photos }) {
  return [items, photos].every((all) => sum(all) === all.verified + all.refused)
}
