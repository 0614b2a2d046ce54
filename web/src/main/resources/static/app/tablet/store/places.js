/**
 * What the auditor took along: assignments, places with their last facts, packs, texts. All of it
 * is public in the register or not worth sealing: it is who goes where, not what was found.
 *
 * @typedef {import('../../api/fieldwork-api.js').Assignment} Assignment
 * @typedef {import('../../api/fieldwork-api.js').OfflinePlace} OfflinePlace
 * @typedef {{ id: number, name: string }} Person
 */
export class Places {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database

  /** @param {import('idb').IDBPDatabase<any>} database */
  constructor(database) {
    this.#database = database
  }

  /** @param {number} id @returns {Promise<OfflinePlace | undefined>} */
  find(id) {
    return this.#database.get('places', id)
  }

  /** Of all that are here; their facts are many, so nobody reads all of those. */
  async ids() {
    return /** @type {number[]} */ (await this.#database.getAllKeys('places'))
  }

  /** @param {OfflinePlace} place @param {import('../../verdict/pack-shape.js').Pack} pack */
  async keep(place, pack) {
    const tx = this.#database.transaction(['places', 'packs'], 'readwrite')
    await tx.objectStore('packs').put({ ...pack, key: keyOf(pack.id, pack.version) })
    await tx.objectStore('places').put({ ...place, takenAt: new Date().toISOString() })
    await tx.done
  }

  /**
   * @param {string} id
   * @param {string} version
   * @returns {Promise<import('../../verdict/pack-shape.js').Pack | undefined>}
   */
  findPack(id, version) {
    return this.#database.get('packs', keyOf(id, version))
  }

  /** @template T @param {string} name @returns {Promise<T | undefined>} */
  setting(name) {
    return this.#database.get('settings', name)
  }

  /**
   * Keeps a convenience. On a full tablet the app works on without it, and asks again next time.
   *
   * @param {string} name
   * @param {unknown} value
   */
  async set(name, value) {
    await this.#database.put('settings', value, name).catch((/** @type {unknown} */ problem) => {
      if (!isFull(problem)) throw problem
    })
  }
}

/** @param {string} id @param {string} version */
function keyOf(id, version) {
  return `${id}@${version}`
}

/** @param {unknown} problem */
function isFull(problem) {
  return problem instanceof DOMException && problem.name === 'QuotaExceededError'
}
