import { makeUuid7 } from '../model/uuid7.js'
import { durably } from './database.js'
import { KEY } from './vault.js'

/**
 * What could not be sent before the device was revoked.
 *
 * @typedef {{ id: string, at: string, visits: LostVisit[] }} Loss
 * @typedef {{ visit: string, place: number, startedAt: string, items: number, photos: number }} LostVisit
 */

/**
 * Throws the key away, and with it everything it sealed. What was not on the server is written
 * down first, in the same transaction: it may be lost, but never in silence.
 *
 * @param {import('idb').IDBPDatabase<any>} database
 * @returns {Promise<Loss | null>} null: nothing was lost
 */
export async function throwKeyAway(database) {
  const tx = durably(database, ['keys', 'items', 'photos', 'visits', 'losses'])
  const [items, photos, visits] = await Promise.all(
    ['items', 'photos', 'visits'].map((store) => tx.objectStore(store).getAll()),
  )
  const lost = visits
    .map((visit) => lossOf(visit, items, photos))
    .filter((one) => one.items + one.photos > 0)
  const loss = { id: makeUuid7(), at: new Date().toISOString(), visits: lost }
  if (lost.length > 0) await tx.objectStore('losses').add(loss)
  await tx.objectStore('keys').delete(KEY)
  for (const store of ['items', 'photos', 'visits']) await tx.objectStore(store).clear()
  await tx.done
  return lost.length > 0 ? loss : null
}

/** @param {any} visit @param {any[]} items @param {any[]} photos @returns {LostVisit} */
function lossOf(visit, items, photos) {
  const { id, place, startedAt } = visit
  /** @param {any[]} all */
  const unsent = (all) => all.filter((one) => one.visit === id && one.state !== 'verified').length
  return { visit: id, place, startedAt, items: unsent(items), photos: unsent(photos) }
}
