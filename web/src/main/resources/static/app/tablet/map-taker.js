import { ApiProblem } from '../api/api-problem.js'
import { tilesAround } from './model/area.js'

/** As many requests at once as browsers allow to one server with room for others. */
const AT_ONCE = 4

/** A city's worth of tiles is a tenth of it: the room is for photos. */
export const MOST_BYTES = 100e6

/** Tiles between two looks at the room, and between two words on how far it is. */
const LOOK_EVERY = 20

/** Nothing can be kept any more without taking room from what is recorded. */
class NoRoomError extends Error {}

/**
 * Takes the background of the map along around places. What is here is not asked for again, and
 * what was cut off goes on where it was.
 *
 * @typedef {'none' | 'taking' | 'offline' | 'full' | 'taken'} MapPhase
 */
export class MapTaker {
  /** @type {MapPhase} */
  phase = 'none'
  done = 0
  wanted = 0
  #tiles
  #getTile
  #hasRoom
  #onProgress

  /**
   * @param {import('./store/tiles.js').Tiles} tiles
   * @param {object} around
   * @param {(key: string) => Promise<string>} around.getTile
   * @param {() => Promise<boolean>} around.hasRoom whether what is recorded leaves room for a map
   * @param {() => void} around.onProgress
   */
  constructor(tiles, { getTile, hasRoom, onProgress }) {
    this.#tiles = tiles
    this.#getTile = getTile
    this.#hasRoom = hasRoom
    this.#onProgress = onProgress
  }

  /**
   * Takes all of it anew; what is here is used until its newer one has come, and what is cut off is
   * gone on with by {@link MapTaker.take}.
   *
   * @param {import('./model/area.js').Position[]} positions
   */
  async renew(positions) {
    if (this.phase === 'taking') return
    await this.#tiles.beginRenewal()
    await this.take(positions)
  }

  /**
   * Resolves when all of it is here, or when it could not be had; {@link MapTaker.phase} says which.
   *
   * @param {import('./model/area.js').Position[]} positions
   */
  async take(positions) {
    if (this.phase === 'taking') return
    this.phase = 'taking'
    const keys = tilesAround(positions)
    const missing = await this.#tiles.listMissing(keys)
    this.wanted = keys.length
    this.done = keys.length - missing.length
    this.#onProgress()
    const next = missing.values()
    try {
      await Promise.all([...Array(AT_ONCE)].map(() => this.#takeEach(next)))
      await this.#tiles.endRenewal()
      this.phase = 'taken'
    } catch (problem) {
      this.phase = phaseOf(problem)
    }
    this.#onProgress()
  }

  /** @param {Iterable<string>} keys shared with others who take from it */
  async #takeEach(keys) {
    for (const key of keys) {
      if (this.phase !== 'taking') return // somebody else failed
      try {
        if (this.done % LOOK_EVERY === 0) await this.#requireRoom()
        await this.#tiles.keep(key, await this.#getTile(key))
      } catch (problem) {
        this.phase = phaseOf(problem)
        throw problem
      }
      this.done++
      if (this.done % LOOK_EVERY === 0) this.#onProgress()
    }
  }

  async #requireRoom() {
    const bytes = (await this.#tiles.taken())?.bytes ?? 0
    if (bytes >= MOST_BYTES || !(await this.#hasRoom())) throw new NoRoomError()
  }
}

/** @param {unknown} problem @returns {MapPhase} */
function phaseOf(problem) {
  if (problem instanceof ApiProblem) return 'offline'
  if (problem instanceof NoRoomError) return 'full'
  if (problem instanceof DOMException && problem.name === 'QuotaExceededError') return 'full'
  throw problem
}
