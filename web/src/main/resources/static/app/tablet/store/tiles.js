/**
 * The background of the map that was taken along: streets, water and buildings as shapes. It is
 * public and can be had again, so it lies open and may be deleted at any time.
 *
 * @typedef {{ tiles: number, bytes: number, takenAt: string }} TakenMap how many tiles, and since when
 */
export class Tiles {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database

  /** @param {import('idb').IDBPDatabase<any>} database */
  constructor(database) {
    this.#database = database
  }

  /**
   * @param {string} key as `15/23456/11987`
   * @returns {Promise<import('../../api/map-api.js').BackgroundTile | null>} null: not taken along
   */
  async find(key) {
    const kept = await this.#database.get('tiles', key)
    return kept === undefined ? null : JSON.parse(kept)
  }

  /** Those of the list that are not here. @param {string[]} keys */
  async listMissing(keys) {
    const kept = new Set(await this.#database.getAllKeys('tiles'))
    return keys.filter((key) => !kept.has(key))
  }

  /**
   * @param {string} key
   * @param {string} json as the server wrote it
   * @throws {DOMException} QuotaExceededError: the tablet is full
   */
  async keep(key, json) {
    const tx = this.#database.transaction(['tiles', 'settings'], 'readwrite')
    tx.done.catch(() => {}) // whoever awaits below hears of it
    const { tiles = 0, bytes = 0 } = (await tx.objectStore('settings').get('map')) ?? {}
    const before = await tx.objectStore('tiles').get(key) // another tab may have been first
    await tx.objectStore('tiles').put(json, key)
    const taken = {
      tiles: tiles + (before === undefined ? 1 : 0),
      bytes: bytes + bytesOf(json) - bytesOf(before ?? ''),
      takenAt: new Date().toISOString(),
    }
    await tx.objectStore('settings').put(taken, 'map')
    await tx.done
  }

  /** What was taken along. @returns {Promise<TakenMap | undefined>} */
  taken() {
    return this.#database.get('settings', 'map')
  }

  async deleteAll() {
    const tx = this.#database.transaction(['tiles', 'settings'], 'readwrite')
    await Promise.all([
      tx.objectStore('tiles').clear(),
      tx.objectStore('settings').delete('map'),
      tx.done,
    ])
  }
}

/** @param {string} text */
function bytesOf(text) {
  return new TextEncoder().encode(text).length
}
