/**
 * How much on this tablet the server has not confirmed, whoever recorded it. Counting reads all
 * that is stored, so it is done once and kept in step with what this tab records: with each key
 * nothing is read. Whoever changes anything else says {@link Unsent.forget}.
 */
export class Unsent {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database
  /** @type {number | null} null: to be counted */
  #known = null
  #changes = 0

  /** @param {import('idb').IDBPDatabase<any>} database */
  constructor(database) {
    this.#database = database
  }

  async count() {
    if (this.#known !== null) return this.#known
    const changes = this.#changes
    const counted = await this.#countAll()
    // What changed meanwhile may be in it or not.
    if (changes === this.#changes) this.#known = counted
    return counted
  }

  /** @param {number} more were recorded */
  add(more) {
    this.#changes++
    if (this.#known !== null) this.#known += more
  }

  forget() {
    this.#changes++
    this.#known = null
  }

  async #countAll() {
    const tx = this.#database.transaction(['items', 'photos'])
    const counts = [tx.objectStore('items'), tx.objectStore('photos')].flatMap((store) => [
      store.count(),
      store.index('state').count(IDBKeyRange.bound(['verified'], ['verified', []])),
    ])
    const [items, verifiedItems, photos, verifiedPhotos] = await Promise.all(counts)
    await tx.done
    return items - verifiedItems + photos - verifiedPhotos
  }
}
