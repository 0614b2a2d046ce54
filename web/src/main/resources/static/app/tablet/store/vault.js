import { makeUuid7 } from '../model/uuid7.js'

const utf8 = new TextEncoder()
const text = new TextDecoder()

/**
 * @typedef {object} Sealed
 * @property {string} key of which key
 * @property {Uint8Array<ArrayBuffer>} iv
 * @property {ArrayBuffer} data
 *
 * @typedef {{ key: string, iv: Uint8Array<ArrayBuffer>, data: Blob }} SealedBlob
 * @typedef {{ id: string, key: CryptoKey }} StoredKey
 */

/** Name of the one key in its store. */
export const KEY = 'recordings'

/** The key is gone: what it sealed cannot be read by anybody. */
export class KeyGoneError extends Error {
  constructor() {
    super('the key of this tablet is gone')
    this.name = 'KeyGoneError'
  }
}

/** The visit is not here any more: deleted in another tab, or gone with the key. */
export class VisitGoneError extends Error {
  constructor() {
    super('this visit is not on the tablet any more')
    this.name = 'VisitGoneError'
  }
}

/**
 * Seals what is recorded with a key that scripts can use and nobody can read out (AES-GCM, not
 * extractable). The name of a record is part of its seal: one record cannot be passed off as
 * another.
 */
export class Vault {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database
  /**
   * Used last; whoever writes checks that it is still the one of the store.
   *
   * @type {StoredKey | null}
   */
  #key = null

  /** @param {import('idb').IDBPDatabase<any>} database */
  constructor(database) {
    this.#database = database
  }

  /** @param {string} name @param {string} content @returns {Promise<Sealed>} */
  async seal(name, content) {
    return this.#encrypt(name, utf8.encode(content))
  }

  /** @param {string} name @param {Sealed} sealed @returns {Promise<string>} */
  async open(name, sealed) {
    return text.decode(await this.#decrypt(name, sealed, sealed.data))
  }

  /** @param {string} name @param {ArrayBuffer} bytes @returns {Promise<SealedBlob>} */
  async sealBytes(name, bytes) {
    const sealed = await this.#encrypt(name, bytes)
    return { ...sealed, data: new Blob([sealed.data]) }
  }

  /** @param {string} name @param {SealedBlob} sealed @returns {Promise<ArrayBuffer>} */
  async openBytes(name, sealed) {
    return this.#decrypt(name, sealed, await sealed.data.arrayBuffer())
  }

  /** @param {string} name @param {BufferSource} content @returns {Promise<Sealed>} */
  async #encrypt(name, content) {
    const { id, key } = await this.#keyForWriting()
    const iv = crypto.getRandomValues(new Uint8Array(12)) // NIST SP 800-38D: 96 bits, never twice
    const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(name) }
    return { key: id, iv, data: await crypto.subtle.encrypt(algorithm, key, content) }
  }

  /**
   * @param {string} name
   * @param {{ key: string, iv: Uint8Array<ArrayBuffer> }} sealed
   * @param {ArrayBuffer} data
   */
  async #decrypt(name, sealed, data) {
    const stored = await this.#keyNamed(sealed.key)
    const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: utf8.encode(name) }
    return crypto.subtle.decrypt(algorithm, stored.key, data)
  }

  /** Forgets the key that was used last. */
  forget() {
    this.#key = null
  }

  /** @param {string} id @returns {Promise<StoredKey>} */
  async #keyNamed(id) {
    if (this.#key?.id === id) return this.#key
    const stored = await this.#database.get('keys', KEY)
    if (stored?.id !== id) throw new KeyGoneError()
    this.#key = stored
    return stored
  }

  /** The key for new recordings; made when there is none. @returns {Promise<StoredKey>} */
  async #keyForWriting() {
    this.#key ??= (await this.#database.get('keys', KEY)) ?? (await this.#makeKey())
    return /** @type {StoredKey} */ (this.#key)
  }

  /** @returns {Promise<StoredKey>} */
  async #makeKey() {
    const uses = /** @type {KeyUsage[]} */ (['encrypt', 'decrypt'])
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, uses)
    const tx = this.#database.transaction('keys', 'readwrite', { durability: 'strict' })
    const other = await tx.store.get(KEY) // made by another tab meanwhile
    const kept = other ?? { id: makeUuid7(), key }
    if (!other) await tx.store.put(kept, KEY)
    await tx.done
    return kept
  }
}
