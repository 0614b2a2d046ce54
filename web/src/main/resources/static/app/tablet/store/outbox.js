import { durably } from './database.js'
import { rangeOf } from './recordings.js'

const STATES = /** @type {const} */ (['tablet', 'received', 'verified', 'refused'])

/**
 * What still has to go to the server, and what the server says it has.
 *
 * @typedef {import('./database.js').StoredItem} StoredItem
 * @typedef {import('./database.js').StoredPhoto} StoredPhoto
 * @typedef {import('./database.js').StoredVisit} StoredVisit
 * @typedef {import('./database.js').SyncState} SyncState
 */
export class Outbox {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database

  #unsent

  /**
   * @param {import('idb').IDBPDatabase<any>} database
   * @param {import('./unsent.js').Unsent} unsent
   */
  constructor(database, unsent) {
    this.#database = database
    this.#unsent = unsent
  }

  /** Visits of this person. @param {number} owner @returns {Promise<StoredVisit[]>} */
  async listVisits(owner) {
    const visits = await this.#database.getAll('visits')
    return visits.filter((visit) => visit.owner === owner)
  }

  /**
   * Items of a visit that the server has not confirmed, as recorded.
   *
   * @param {string} visit
   * @param {SyncState} state
   * @param {number} [most]
   * @returns {Promise<StoredItem[]>}
   */
  listItems(visit, state, most) {
    return this.#database.getAllFromIndex('items', 'state', itemsOf(visit, state), most)
  }

  /**
   * Photos to send; those without a description wait.
   *
   * @param {string} visit
   * @returns {Promise<StoredPhoto[]>}
   */
  async listUnsentPhotos(visit) {
    const range = IDBKeyRange.only(['tablet', visit])
    const unsent = await this.#database.getAllFromIndex('photos', 'state', range)
    return unsent.filter((photo) => photo.draft === null)
  }

  /** @param {string[]} ids @param {SyncState} state @param {string} [refusal] in words */
  async markItems(ids, state, refusal) {
    const tx = durably(this.#database, ['items'])
    const store = tx.objectStore('items')
    for (const id of ids) {
      const item = await store.get(id)
      if (item) await store.put({ ...item, state, refusal })
    }
    await tx.done
    this.#unsent.forget()
  }

  /** @param {StoredPhoto} photo @param {Partial<StoredPhoto>} change */
  async markPhoto(photo, change) {
    const tx = durably(this.#database, ['photos'])
    const store = tx.objectStore('photos')
    const stored = await store.get([photo.visit, photo.photo])
    if (stored) await store.put({ ...stored, ...change })
    await tx.done
    this.#unsent.forget()
  }

  /** @param {string} id @param {Partial<StoredVisit>} change */
  async markVisit(id, change) {
    const tx = durably(this.#database, ['visits'])
    const store = tx.objectStore('visits')
    const stored = await store.get(id)
    if (stored) await store.put({ ...stored, ...change })
    await tx.done
  }

  /**
   * How many items and photos are in which state; what counts as unsent is all but "verified".
   *
   * @param {string} visit
   */
  async count(visit) {
    const tx = this.#database.transaction(['items', 'photos'])
    const [items, photos] = ['items', 'photos'].map((name) => tx.objectStore(name).index('state'))
    const counts = { items: noneYet(), photos: noneYet() }
    await Promise.all(
      STATES.flatMap((state) => [
        items.count(itemsOf(visit, state)).then((count) => (counts.items[state] = count)),
        photos
          .count(IDBKeyRange.only([state, visit]))
          .then((count) => (counts.photos[state] = count)),
      ]),
    )
    await tx.done
    return counts
  }

  /** Everything on this tablet that the server has not confirmed, whoever recorded it. */
  countUnsent() {
    return this.#unsent.count()
  }

  /**
   * Deletes a visit whose items and photos the server has, all of them, bit-equal.
   *
   * @param {string} visit
   * @param {{ andRefused?: boolean }} [more] also what the server refused, which is nowhere else:
   *   somebody was asked
   * @returns {Promise<boolean>} whether it was deleted
   */
  async deleteVerified(visit, { andRefused = false } = {}) {
    const tx = durably(this.#database, ['items', 'photos', 'visits'])
    const items = await tx.objectStore('items').index('visit').getAll(rangeOf(visit))
    const photos = await tx
      .objectStore('photos')
      .getAll(IDBKeyRange.bound([visit, ''], [visit, '\uffff']))
    const isSafe = [...items, ...photos].every(
      ({ state }) => state === 'verified' || (andRefused && state === 'refused'),
    )
    if (isSafe) {
      for (const item of items) await tx.objectStore('items').delete(item.id)
      for (const photo of photos) await tx.objectStore('photos').delete([visit, photo.photo])
      await tx.objectStore('visits').delete(visit)
    }
    await tx.done
    this.#unsent.forget()
    return isSafe
  }
}

/** In the index `state`. @param {string} visit @param {SyncState} state */
function itemsOf(visit, state) {
  return IDBKeyRange.bound([state, visit, 0], [state, visit, Infinity])
}

/** @returns {Record<SyncState, number>} */
function noneYet() {
  return { tablet: 0, received: 0, verified: 0, refused: 0 }
}
