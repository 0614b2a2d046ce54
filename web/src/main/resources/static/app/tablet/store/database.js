import { openDB } from './idb.js'

/**
 * Everything that the tablet keeps. What an auditor records is sealed (see vault.js); identifiers
 * and states are not, so that what is unsent can be counted without a key.
 *
 * @typedef {'tablet' | 'received' | 'verified' | 'refused'} SyncState
 *
 * @typedef {import('./vault.js').Sealed} Sealed
 *
 * @typedef {object} StoredItem
 * @property {string} id
 * @property {string} visit
 * @property {number} seq
 * @property {SyncState} state
 * @property {Sealed} sealed JSON of {body}
 * @property {string} [refusal] why the server refused it, in the language it was asked in
 *
 * @typedef {object} StoredVisit
 * @property {string} id
 * @property {number} owner person who recorded it: nobody else sends it
 * @property {number} place
 * @property {string} pack
 * @property {string} packVersion
 * @property {string} form short, middle or full
 * @property {boolean} blind
 * @property {string} [stage] what is looked at; from before it could be chosen: the standing place
 * @property {string} startedAt
 * @property {string | null} serverState as the server said last
 * @property {string | null} audit made of it on the server
 * @property {{ field: string, code: string, message: string }[]} problems that the server found
 * @property {string | null} [remarks] of the reviewer who returned it
 *
 * @typedef {object} StoredPhoto
 * @property {string} visit
 * @property {string} photo SHA-256 of the file
 * @property {number} bytes
 * @property {string} type
 * @property {SyncState} state
 * @property {number} sent bytes that the server is known to have
 * @property {string | null} draft question it was taken for, while it has no description and so is not sent
 * @property {Sealed} [typed] its description so far, while it is a draft
 * @property {import('./vault.js').SealedBlob | null} sealed null: verified and its bytes deleted here
 * @property {string} [refusal]
 */

export const NAME = 'qadam-tablet'
const VERSION = 3

/** @returns {Promise<import('idb').IDBPDatabase<any>>} */
export function openDatabase(name = NAME) {
  /** @type {Promise<import('idb').IDBPDatabase<any>>} */
  const opened = openDB(name, VERSION, {
    upgrade: (database, before, _, tx) => makeStores(database, before, tx),
    // A newer version of the app waits in another tab.
    blocking: () => void opened.then((database) => database.close()),
  })
  return opened
}

/**
 * @param {import('idb').IDBPDatabase<any>} database
 * @param {number} before 0: there was none
 * @param {import('idb').IDBPTransaction<any, string[], 'versionchange'>} tx
 */
function makeStores(database, before, tx) {
  if (before < 2) database.createObjectStore('tiles')
  if (before < 3) tx.objectStore('tiles').createIndex('at', 'at')
  if (before === 2) void dateTiles(tx)
  if (before >= 1) return
  database.createObjectStore('keys')
  database.createObjectStore('settings')
  database.createObjectStore('places', { keyPath: 'id' })
  database.createObjectStore('packs', { keyPath: 'key' })
  database.createObjectStore('losses', { keyPath: 'id' })
  database.createObjectStore('visits', { keyPath: 'id' })
  const items = database.createObjectStore('items', { keyPath: 'id' })
  items.createIndex('visit', ['visit', 'seq'], { unique: true })
  items.createIndex('state', ['state', 'visit', 'seq'])
  const photos = database.createObjectStore('photos', { keyPath: ['visit', 'photo'] })
  photos.createIndex('state', ['state', 'visit'])
}

/**
 * Tiles from before each knew its time are as old as the newest of them was known to be.
 *
 * @param {import('idb').IDBPTransaction<any, string[], 'versionchange'>} tx
 */
async function dateTiles(tx) {
  const { takenAt: at } = (await tx.objectStore('settings').get('map')) ?? {}
  for (let one = await tx.objectStore('tiles').openCursor(); one; one = await one.continue()) {
    await one.update({ json: one.value, at })
  }
}

/**
 * A transaction that is over only when the disk has it: `relaxed` ones may be lost when the
 * tablet loses power.
 *
 * @param {import('idb').IDBPDatabase<any>} database
 * @param {string[]} stores
 * @returns {import('idb').IDBPTransaction<any, string[], 'readwrite'>}
 */
export function durably(database, stores) {
  return database.transaction(stores, 'readwrite', { durability: 'strict' })
}
