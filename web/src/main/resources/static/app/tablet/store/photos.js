import { sha256 } from '../model/canonical.js'
import { durably } from './database.js'
import { KEY, KeyGoneError, VisitGoneError } from './vault.js'

/** What the server takes; other files are refused at once and in words. */
export const TYPES = ['image/jpeg', 'image/png', 'image/webp']
export const MOST_BYTES = 20 * 1024 * 1024

/**
 * Photos of visits, sealed. A photo is named by the SHA-256 of its file on both ends.
 *
 * @typedef {import('./database.js').StoredPhoto} StoredPhoto
 */
export class Photos {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database
  /** @type {import('./vault.js').Vault} */
  #vault

  #unsent

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
   * Keeps the file at once, before anybody describes it; resolves when it is on the disk. The
   * same file twice is kept once.
   *
   * @param {string} visit
   * @param {Blob} file
   * @param {string} about question, or empty for the place
   * @returns {Promise<{ photo: string, bytes: number, type: string }>}
   * @throws {DOMException} QuotaExceededError: the tablet is full; nothing was kept
   */
  async keep(visit, file, about) {
    const bytes = await file.arrayBuffer()
    const photo = await sha256(bytes)
    const sealed = await this.#vault.sealBytes(photo, bytes)
    const tx = durably(this.#database, ['keys', 'photos', 'visits'])
    tx.done.catch(() => {}) // whoever awaits below hears of it
    const key = await tx.objectStore('keys').get(KEY)
    if (key?.id !== sealed.key) throw new KeyGoneError()
    if ((await tx.objectStore('visits').getKey(visit)) === undefined) throw new VisitGoneError()
    const known = await tx.objectStore('photos').get([visit, photo])
    /** @type {StoredPhoto} */
    const stored = {
      visit,
      photo,
      bytes: bytes.byteLength,
      type: file.type,
      state: 'tablet',
      sent: 0,
      draft: about,
      sealed,
    }
    // Taken again, perhaps after it was removed: it waits for a description anew.
    if (known)
      await tx.objectStore('photos').put({ ...stored, state: known.state, sent: known.sent })
    else await tx.objectStore('photos').add(stored)
    await tx.done
    this.#unsent.forget()
    return { photo, bytes: bytes.byteLength, type: file.type }
  }

  /** @param {string} visit @returns {Promise<StoredPhoto[]>} */
  list(visit) {
    return this.#database.getAll('photos', IDBKeyRange.bound([visit, ''], [visit, '\uffff']))
  }

  /** Photos that wait for a description. @param {string} visit */
  async listDrafts(visit) {
    return (await this.list(visit)).filter((one) => one.draft !== null)
  }

  /**
   * Keeps what was typed so far to describe a photo; resolves when it is on the disk. One that is
   * no draft any more stays as it is.
   *
   * @param {string} visit
   * @param {string} photo
   * @param {string} text
   * @throws {KeyGoneError} @throws {DOMException} QuotaExceededError: the tablet is full
   */
  async describe(visit, photo, text) {
    const typed = await this.#vault.seal(nameOfText(photo), text)
    const tx = durably(this.#database, ['keys', 'photos'])
    tx.done.catch(() => {}) // whoever awaits below hears of it
    const key = await tx.objectStore('keys').get(KEY)
    if (key?.id !== typed.key) throw new KeyGoneError()
    const stored = await tx.objectStore('photos').get([visit, photo])
    if (stored && stored.draft !== null) await tx.objectStore('photos').put({ ...stored, typed })
    await tx.done
  }

  /** What was typed so far to describe a draft. @param {StoredPhoto} stored */
  async typed(stored) {
    return stored.typed ? this.#vault.open(nameOfText(stored.photo), stored.typed) : ''
  }

  /** Lets a described photo be sent. @param {string} visit @param {string} photo */
  async release(visit, photo) {
    const tx = durably(this.#database, ['photos'])
    const stored = await tx.objectStore('photos').get([visit, photo])
    if (stored) await tx.objectStore('photos').put({ ...stored, draft: null, typed: undefined })
    await tx.done
  }

  /**
   * Lets all be sent that were described: the app may have been killed between the two.
   *
   * @param {string} visit
   * @param {string[]} described
   */
  async releaseAll(visit, described) {
    for (const { photo } of await this.listDrafts(visit)) {
      if (described.includes(photo)) await this.release(visit, photo)
    }
  }

  /** Throws away a photo that was never described. @param {string} visit @param {string} photo */
  async discardDraft(visit, photo) {
    const tx = durably(this.#database, ['photos'])
    const stored = await tx.objectStore('photos').get([visit, photo])
    if (stored?.draft !== null) await tx.objectStore('photos').delete([visit, photo])
    await tx.done
    this.#unsent.forget()
  }

  /** The file of a photo; null once its bytes were deleted here. @param {StoredPhoto} stored */
  async open(stored) {
    if (!stored.sealed) return null
    const bytes = await this.#vault.openBytes(stored.photo, stored.sealed)
    return new Blob([bytes], { type: stored.type })
  }

  /**
   * Gives back the room of photos that the server has, bit-equal.
   *
   * @returns {Promise<number>} bytes
   */
  async dropVerified() {
    const tx = this.#database.transaction('photos', 'readwrite')
    let freed = 0
    for await (const cursor of tx.store) {
      /** @type {StoredPhoto} */
      const stored = cursor.value
      if (stored.state === 'verified' && stored.sealed) {
        freed += stored.bytes
        await cursor.update({ ...stored, sealed: null })
      }
    }
    await tx.done
    return freed
  }
}

/** Under which the words about a photo are sealed: not that of its file. @param {string} photo */
function nameOfText(photo) {
  return `${photo}/typed`
}
