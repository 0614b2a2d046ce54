import * as api from '../api/fieldwork-api.js'
import { MapTaker } from './map-taker.js'
import { openDatabase } from './store/database.js'
import { throwKeyAway } from './store/losses.js'
import { Outbox } from './store/outbox.js'
import { Photos } from './store/photos.js'
import { Places } from './store/places.js'
import { Recordings } from './store/recordings.js'
import { Tiles } from './store/tiles.js'
import { Unsent } from './store/unsent.js'
import { Vault } from './store/vault.js'
import { ItemSender } from './sync/item-sender.js'
import { PhotoSender } from './sync/photo-sender.js'
import { Sync } from './sync/sync.js'
import { Verifier } from './sync/verifier.js'
import { askToKeep, measureRoom } from './ui/room.js'
import { VisitSession } from './visit-session.js'

const CHANNEL = 'qadam-tablet'
const REVOKED = 'revoked'
/** A change is sent soon after it, together with what follows it at once. */
const SEND_AFTER_MS = 1500
/** The count of what is unsent follows the keys at this distance. */
const TELL_AFTER_MS = 200
/** Also what nobody touches is asked about now and then: the server may have decided. */
const ASK_EVERY_MS = 60_000

/** Nobody at an entrance waits longer for what is on the tablet anyway. */
const SOON_MS = 1500

/**
 * What is awaited, or what is kept when that takes long; with nothing kept there is nothing but to
 * wait.
 *
 * @template T
 * @param {Promise<T>} awaited
 * @param {T | undefined} kept
 * @returns {Promise<T>}
 */
export function soonOr(awaited, kept) {
  if (kept === undefined) return awaited
  awaited.catch(() => {}) // it may fail after nobody waits for it any more
  return Promise.race([awaited, new Promise((resolve) => setTimeout(() => resolve(kept), SOON_MS))])
}

/**
 * The parts of the app and how they hang together; screens know this and nothing below it.
 *
 * Events: `sync` when the state of sending or of anything sent has changed, here or in another tab;
 * `map` when more of the map is here; `person` when somebody else than before is signed in;
 * `revoked` when the key is gone and all visits with it.
 */
export class Tablet extends EventTarget {
  /** @type {import('./sync/sync.js').SyncStatus} */
  status = { phase: 'idle', message: '', person: null }
  #channel = new BroadcastChannel(CHANNEL)
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling
  #isToTell = false
  /** Of visits with text that the disk refused; it waits here until there is room. @type {Map<string, VisitSession>} */
  #unwritten = new Map()

  static async open() {
    return new Tablet(await openDatabase())
  }

  /** @param {import('idb').IDBPDatabase<any>} database */
  constructor(database) {
    super()
    const vault = new Vault(database)
    this.vault = vault
    this.database = database
    this.unsent = new Unsent(database)
    this.recordings = new Recordings(database, vault, this.unsent)
    this.photos = new Photos(database, vault, this.unsent)
    this.outbox = new Outbox(database, this.unsent)
    this.places = new Places(database)
    this.tiles = new Tiles(database)
    this.map = new MapTaker(this.tiles, {
      getTile: api.getTile,
      hasRoom: async () => !(await measureRoom()).isLittle,
      onProgress: () => this.#tellMap(),
    })
    this.sync = this.#makeSync()
    this.#channel.addEventListener('message', ({ data }) => {
      if (data === REVOKED) {
        vault.forget()
        this.dispatchEvent(new Event(REVOKED))
      }
      this.unsent.forget()
      this.dispatchEvent(new Event('sync'))
    })
    addEventListener('online', () => void this.sync.run())
    // Somebody comes back, perhaps from signing in.
    document.addEventListener('visibilitychange', () => void (document.hidden || this.sync.run()))
    setInterval(() => void (document.hidden || this.sync.run()), ASK_EVERY_MS)
  }

  #makeSync() {
    const { outbox, recordings, photos } = this
    return new Sync({
      outbox,
      api,
      items: new ItemSender({ outbox, recordings, api }),
      photos: new PhotoSender({ outbox, photos, api }),
      verifier: new Verifier({ outbox, recordings, photos, api }),
      locks: navigator.locks,
      onStatus: (status) => this.#note(status),
      onProgress: () => this.#tell(),
      onRevoked: () => this.#throwKeyAway(),
    })
  }

  async #throwKeyAway() {
    await throwKeyAway(this.database)
    this.vault.forget()
    this.unsent.forget()
    this.#channel.postMessage(REVOKED)
    this.dispatchEvent(new Event(REVOKED))
  }

  /** @param {import('./sync/sync.js').SyncStatus} status */
  #note(status) {
    this.status = status
    if (status.person) void this.#welcome(status.person)
    this.#tell()
  }

  /** @param {{ id: number, name: string }} person */
  async #welcome(person) {
    const before = await this.person()
    await this.places.set('person', person)
    if (before && before.id !== person.id) this.dispatchEvent(new Event('person'))
  }

  #tell() {
    this.dispatchEvent(new Event('sync'))
    this.#channel.postMessage('sync')
  }

  #tellMap() {
    this.#tell()
    this.dispatchEvent(new Event('map'))
  }

  /** Sends soon; called after each recording, which may be each key. */
  sendSoon() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.sync.run(), SEND_AFTER_MS)
    this.#tellSometimes()
  }

  /** At once, and what follows at a distance. */
  #tellSometimes() {
    if (this.#telling !== undefined) {
      this.#isToTell = true
      return
    }
    this.#tell()
    this.#telling = setTimeout(() => {
      this.#telling = undefined
      if (!this.#isToTell) return
      this.#isToTell = false
      this.#tellSometimes()
    }, TELL_AFTER_MS)
  }

  /**
   * Whoever was signed in here last.
   *
   * @returns {Promise<{ id: number, name: string } | undefined>}
   */
  person() {
    return this.places.setting('person')
  }

  /**
   * Takes a place along: its last facts and the pack by which it will be judged.
   *
   * @param {number} id
   * @throws {import('../api/api-problem.js').ApiProblem}
   */
  async takeAlong(id) {
    const place = await api.getPlace(id)
    await this.places.keep(place, await api.getPack(place.pack.id, place.pack.version))
    void askToKeep() // from here on there is something to lose
    this.#tell()
    return place
  }

  /** Takes the map along around all places that are to be visited or were taken along. */
  async takeMap() {
    await this.map.take(await this.#positions())
  }

  /** The same anew: streets are built. */
  async renewMap() {
    await this.map.renew(await this.#positions())
  }

  async #positions() {
    /** @type {api.Assignment[]} */
    const assigned = (await this.places.setting('assignments')) ?? []
    const rest = new Set(await this.places.ids())
    for (const { place } of assigned) rest.delete(place)
    const others = await Promise.all([...rest].map((id) => this.places.find(id)))
    return [...assigned, ...others].flatMap(positionOf)
  }

  /** The newest assignments, or those of last time when the server does not answer soon. */
  async assignments() {
    /** @type {api.Assignment[] | undefined} */
    const kept = await this.places.setting('assignments')
    const newest = api.listAssignments().then(async (assignments) => {
      await this.places.set('assignments', assignments)
      return assignments
    })
    return soonOr(newest, kept).catch(() => kept ?? [])
  }

  /** @param {string} id @returns {Promise<VisitSession | null>} null: not on this tablet */
  async openVisit(id) {
    const visit = await this.recordings.findVisit(id)
    const place = visit && (await this.places.find(visit.place))
    const pack = visit && (await this.places.findPack(visit.pack, visit.packVersion))
    if (!visit || !place || !pack) return null
    const items = await this.recordings.listItems(id)
    const isOwn = visit.owner === (await this.person())?.id
    const session = new VisitSession(this.recordings, { visit, place, pack, items, isOwn })
    if (!isOwn) return session
    await this.photos.releaseAll(
      id,
      session.state.photos.map(({ photo }) => photo),
    )
    session.addEventListener('saved', () => {
      this.#unwritten.delete(id)
      this.sendSoon()
    })
    session.addEventListener('failed', () => this.#unwritten.set(id, session))
    for (const [field, value] of this.#unwritten.get(id)?.typed ?? []) session.type(field, value)
    return session
  }
}

/** @param {{ longitude?: number | null, latitude?: number | null } | undefined} place */
function positionOf(place) {
  const { longitude, latitude } = place ?? {}
  const isKnown = typeof longitude === 'number' && typeof latitude === 'number'
  return isKnown ? [{ longitude, latitude }] : []
}
