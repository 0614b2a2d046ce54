import 'fake-indexeddb/auto'
import * as api from '../../main/resources/static/app/api/fieldwork-api.js'
import { openDatabase } from '../../main/resources/static/app/tablet/store/database.js'
import { throwKeyAway } from '../../main/resources/static/app/tablet/store/losses.js'
import { Outbox } from '../../main/resources/static/app/tablet/store/outbox.js'
import { Photos } from '../../main/resources/static/app/tablet/store/photos.js'
import { Recordings } from '../../main/resources/static/app/tablet/store/recordings.js'
import { Unsent } from '../../main/resources/static/app/tablet/store/unsent.js'
import { Vault } from '../../main/resources/static/app/tablet/store/vault.js'
import { ItemSender } from '../../main/resources/static/app/tablet/sync/item-sender.js'
import { PhotoSender } from '../../main/resources/static/app/tablet/sync/photo-sender.js'
import { Sync } from '../../main/resources/static/app/tablet/sync/sync.js'
import { Verifier } from '../../main/resources/static/app/tablet/sync/verifier.js'

let count = 0

export const START = {
  owner: 1,
  place: 7,
  pack: 'st',
  packVersion: '1',
  form: 'full',
  blind: false,
  stage: 'standing',
}

/** The stores and the sending of one tablet, as in the app but without its screens. */
export async function aTablet() {
  return tabOf(await openDatabase(`tablet-${count++}`))
}

/** @typedef {ReturnType<typeof tabOf>} Tab */

/**
 * Another tab of the same tablet, or the same after the browser was killed: nothing but the
 * database is shared.
 */
export function tabOf(
  /** @type {import('idb').IDBPDatabase<any>} */ database,
  /** @type {(ms: number, then: () => void) => void} */ later = () => {}, // tests try again themselves
) {
  const vault = new Vault(database)
  const unsent = new Unsent(database)
  const recordings = new Recordings(database, vault, unsent)
  const photos = new Photos(database, vault, unsent)
  const outbox = new Outbox(database, unsent)
  /** @type {import('../../main/resources/static/app/tablet/sync/sync.js').SyncStatus[]} */
  const said = []
  const sync = new Sync({
    outbox,
    api,
    items: new ItemSender({ outbox, recordings, api }),
    photos: new PhotoSender({ outbox, photos, api }),
    verifier: new Verifier({ outbox, recordings, photos, api }),
    locks: freeLock(),
    onStatus: (status) => void said.push(status),
    onProgress: () => {},
    onRevoked: async () => void (await throwKeyAway(database)),
    later,
  })
  return { database, vault, recordings, photos, outbox, sync, said }
}

/** @returns {Pick<LockManager, 'request'>} */
function freeLock() {
  const request = async (/** @type {any[]} */ ...args) => args.at(-1)({ name: 'lock' })
  return /** @type {any} */ ({ request })
}
