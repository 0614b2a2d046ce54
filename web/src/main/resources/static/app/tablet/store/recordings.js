import { canonicalJson, sha256 } from '../model/canonical.js'
import { makeUuid7 } from '../model/uuid7.js'
import { durably } from './database.js'
import { KEY, KeyGoneError, VisitGoneError } from './vault.js'

/**
 * Writes what an auditor records and reads it again. A promise of this class is kept when the
 * disk has the recording, not before: only then the screen may say "saved on the tablet".
 *
 * @typedef {import('./database.js').StoredVisit} StoredVisit
 * @typedef {import('./database.js').StoredItem} StoredItem
 *
 * @typedef {object} Waiting
 * @property {string} kind
 * @property {Record<string, unknown>} content
 * @property {(item: any) => void} resolve
 * @property {(problem: unknown) => void} reject
 */
export class Recordings {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database
  /** @type {import('./vault.js').Vault} */
  #vault
  /**
   * By visit: what waits to be written. One writes at a time, so that a later answer never gets
   * the lower number; what comes meanwhile goes to the disk together.
   *
   * @type {Map<string, Waiting[]>}
   */
  #waiting = new Map()

  /** @type {import('./unsent.js').Unsent} */
  #unsent

  /** Highest number of a visit as far as this tab knows. @type {Map<string, number>} */
  #lastSeqs = new Map()

  /**
   * @param {import('idb').IDBPDatabase<any>} database
   * @param {import('./vault.js').Vault} vault
   * @param {import('./unsent.js').Unsent} unsent
   */
  constructor(database, vault, unsent) {
    this.#database = database
    this.#vault = vault
    this.#unsent = unsent
  }

  /**
   * @param {{ owner: number, place: number, pack: string, packVersion: string, form: string, blind: boolean, stage: string }} start
   * @returns {Promise<string>} id of the visit
   */
  async startVisit(start) {
    const id = makeUuid7()
    /** @type {StoredVisit} */
    const visit = {
      ...start,
      id,
      startedAt: new Date().toISOString(),
      serverState: null,
      audit: null,
      problems: [],
    }
    const { place, pack, packVersion, form, blind, stage } = start
    const content = { place, pack, packVersion, form, blind, stage }
    await this.#addFirst(visit, itemOf(id, 1, 'started', content))
    return id
  }

  /**
   * A visit and its beginning, together: one without the other could never be sent.
   *
   * @param {StoredVisit} visit
   * @param {any} item
   */
  async #addFirst(visit, item) {
    try {
      await this.#add([await this.#seal(item)], visit)
    } catch (problem) {
      if (!(problem instanceof KeyGoneError)) throw problem
      this.#vault.forget() // of somebody before; nothing was recorded under it yet
      await this.#add([await this.#seal(item)], visit)
    }
    this.#lastSeqs.set(visit.id, 1)
  }

  /** @returns {Promise<StoredVisit[]>} newest first */
  async listVisits() {
    const visits = await this.#database.getAll('visits')
    return visits.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  }

  /** @param {string} id @returns {Promise<StoredVisit | undefined>} */
  findVisit(id) {
    return this.#database.get('visits', id)
  }

  /**
   * Everything recorded on a visit, as recorded.
   *
   * @param {string} visit
   * @returns {Promise<import('../model/visit-state.js').Item[]>}
   * @throws {KeyGoneError}
   */
  async listItems(visit) {
    /** @type {StoredItem[]} */
    const stored = await this.#database.getAllFromIndex('items', 'visit', rangeOf(visit))
    return Promise.all(stored.map(async (one) => JSON.parse((await this.openItem(one)).body)))
  }

  /**
   * The body as it was recorded, which its seal vouches for, and its hash.
   *
   * @param {StoredItem} stored
   * @returns {Promise<{ body: string, sha256: string }>}
   */
  async openItem(stored) {
    const { body } = JSON.parse(await this.#vault.open(stored.id, stored.sealed))
    return { body, sha256: await sha256(body) }
  }

  /**
   * Records one thing; resolves when it is on the disk.
   *
   * @param {string} visit
   * @param {string} kind
   * @param {Record<string, unknown>} content
   * @returns {Promise<any>} the item
   * @throws {KeyGoneError} @throws {VisitGoneError} @throws {DOMException} QuotaExceededError: the tablet is full; nothing was recorded
   */
  record(visit, kind, content) {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(visit)
      const one = { kind, content, resolve, reject }
      if (waiting) {
        waiting.push(one)
      } else {
        this.#waiting.set(visit, [one])
        void this.#writeAll(visit)
      }
    })
  }

  /** @param {string} visit */
  async #writeAll(visit) {
    for (;;) {
      const batch = this.#waiting.get(visit)?.splice(0) ?? []
      if (batch.length === 0) break
      try {
        const items = await this.#write(visit, batch)
        batch.forEach(({ resolve }, index) => resolve(items[index]))
      } catch (problem) {
        batch.forEach(({ reject }) => reject(problem))
      }
    }
    this.#waiting.delete(visit)
  }

  /** @param {string} visit @param {Waiting[]} batch */
  async #write(visit, batch) {
    for (;;) {
      const last = this.#lastSeqs.get(visit) ?? (await this.#lastSeq(visit))
      const items = batch.map(({ kind, content }, index) =>
        itemOf(visit, last + index + 1, kind, content),
      )
      const stored = await Promise.all(items.map((item) => this.#seal(item)))
      try {
        await this.#add(stored)
        this.#lastSeqs.set(visit, last + items.length)
        return items
      } catch (problem) {
        this.#lastSeqs.delete(visit)
        if (problem instanceof KeyGoneError) this.#vault.forget()
        // Another tab took these numbers: take the next ones.
        if (!(problem instanceof DOMException) || problem.name !== 'ConstraintError') throw problem
      }
    }
  }

  /** @param {any} item @returns {Promise<StoredItem>} */
  async #seal(item) {
    const { id, visit, seq } = item
    const sealed = await this.#vault.seal(id, JSON.stringify({ body: canonicalJson(item) }))
    return { id, visit, seq, state: 'tablet', sealed }
  }

  /**
   * All of them or none. Everything is asked for at once, so that nothing but the disk is waited
   * for.
   *
   * @param {StoredItem[]} items of one visit
   * @param {StoredVisit} [begun] the visit, when it begins with them
   */
  async #add(items, begun) {
    const tx = durably(this.#database, ['keys', 'items', 'visits'])
    tx.done.catch(() => {}) // whoever awaits below hears of it
    const visits = tx.objectStore('visits')
    const [key, visit] = await Promise.all([
      tx.objectStore('keys').get(KEY),
      begun ? visits.add(begun) : visits.getKey(items[0].visit),
      ...items.map((item) => tx.objectStore('items').add(item)),
    ])
    if (items.some((item) => item.sealed.key !== key?.id)) {
      tx.abort()
      throw new KeyGoneError()
    }
    if (visit === undefined) {
      tx.abort()
      throw new VisitGoneError()
    }
    await tx.done
    this.#unsent.add(items.length)
  }

  /** Numbers have no gaps: the last one is also how many items there are. @param {string} visit */
  async #lastSeq(visit) {
    const tx = this.#database.transaction('items')
    const cursor = await tx.store.index('visit').openKeyCursor(rangeOf(visit), 'prev')
    const key = /** @type {[string, number] | undefined} */ (cursor?.key)
    await tx.done
    return key?.[1] ?? 0
  }
}

/**
 * @param {string} visit
 * @param {number} seq
 * @param {string} kind
 * @param {Record<string, unknown>} content
 * @returns {any}
 */
function itemOf(visit, seq, kind, content) {
  const more = kind === 'finished' ? { items: seq } : {}
  return { ...content, ...more, id: makeUuid7(), kind, visit, seq, at: now() }
}

/** All items of a visit in the index `visit`. @param {string} visit */
export function rangeOf(visit) {
  return IDBKeyRange.bound([visit, 0], [visit, Infinity])
}

function now() {
  return new Date().toISOString()
}
