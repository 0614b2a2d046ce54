/**
 * The background of the map that was taken along: streets, water and buildings as shapes. It is
 * public and can be had again, so it lies open and may be deleted at any time.
 *
 * @typedef {object} TakenMap
 * @property {number} tiles
 * @property {number} bytes
 * @property {string} takenAt when the oldest tile came
 *
 * @typedef {{ json: string, at: string }} StoredTile as the server wrote it, and when it came
 */
export class Tiles {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database

  #clock

  /** @param {import('idb').IDBPDatabase<any>} database @param {() => Date} clock */
  constructor(database, clock = () => new Date()) {
    this.#database = database
    this.#clock = clock
  }

  /**
   * @param {string} key as `15/23456/11987`
   * @returns {Promise<import('../../api/map-api.js').BackgroundTile | null>} null: not taken along
   */
  async find(key) {
    const kept = await this.#database.get('tiles', key)
    return kept === undefined ? null : JSON.parse(kept.json)
  }

  /** Those of the list that are not here, or older than what was asked to be renewed. @param {string[]} keys */
  async listMissing(keys) {
    const since = IDBKeyRange.lowerBound(await this.#renewedAt())
    const kept = new Set(await this.#database.getAllKeysFromIndex('tiles', 'at', since))
    return keys.filter((key) => !kept.has(key))
  }

  /** From now on all tiles are to be had again; the old ones stay until new ones have come. */
  async beginRenewal() {
    await this.#database.put('settings', this.#clock().toISOString(), 'map-renewal')
  }

  /** Every wanted tile is here; what is older than the renewal is of places that nobody visits now. */
  async endRenewal() {
    const tx = this.#database.transaction(['tiles', 'settings'], 'readwrite')
    const [settings, tiles] = [tx.objectStore('settings'), tx.objectStore('tiles')]
    const older = IDBKeyRange.upperBound((await settings.get('map-renewal')) ?? '', true)
    const counts = (await settings.get('map')) ?? { tiles: 0, bytes: 0 }
    for (let one = await tiles.index('at').openCursor(older); one; one = await one.continue()) {
      counts.tiles--
      counts.bytes -= bytesOf(one.value.json)
      await one.delete()
    }
    await settings.put(counts, 'map')
    await tx.done
  }

  /** '': nobody asked for it. @returns {Promise<string>} */
  async #renewedAt() {
    return (await this.#database.get('settings', 'map-renewal')) ?? ''
  }

  /**
   * @param {string} key
   * @param {string} json as the server wrote it
   * @throws {DOMException} QuotaExceededError: the tablet is full
   */
  async keep(key, json) {
    const tx = this.#database.transaction(['tiles', 'settings'], 'readwrite')
    tx.done.catch(() => {}) // whoever awaits below hears of it
    const settings = tx.objectStore('settings')
    const { tiles = 0, bytes = 0 } = (await settings.get('map')) ?? {}
    const renewal = (await settings.get('map-renewal')) ?? ''
    /** @type {StoredTile | undefined} */
    const before = await tx.objectStore('tiles').get(key) // older, or another tab was first
    const now = this.#clock().toISOString()
    // A clock that was set back meanwhile makes no new tile an old one.
    await tx.objectStore('tiles').put({ json, at: now > renewal ? now : renewal }, key)
    const counts = {
      tiles: tiles + (before === undefined ? 1 : 0),
      bytes: bytes + bytesOf(json) - bytesOf(before?.json ?? ''),
    }
    await settings.put(counts, 'map')
    await tx.done
  }

  /** What was taken along. @returns {Promise<TakenMap | undefined>} */
  async taken() {
    const tx = this.#database.transaction(['tiles', 'settings'])
    const counts = await tx.objectStore('settings').get('map')
    const oldest = await tx.objectStore('tiles').index('at').openKeyCursor()
    return oldest ? { ...counts, takenAt: String(oldest.key) } : undefined
  }

  async deleteAll() {
    const tx = this.#database.transaction(['tiles', 'settings'], 'readwrite')
    await Promise.all([
      tx.objectStore('tiles').clear(),
      tx.objectStore('settings').delete('map'),
      tx.objectStore('settings').delete('map-renewal'),
      tx.done,
    ])
  }
}

/** @param {string} text */
function bytesOf(text) {
  return new TextEncoder().encode(text).length
}
