import { ApiProblem } from '../../api/api-problem.js'

/**
 * Asks the server what it has of a visit and compares: equal is verified, what it should have and
 * has not goes out again.
 *
 * @typedef {import('../store/outbox.js').Outbox} Outbox
 * @typedef {import('../store/recordings.js').Recordings} Recordings
 * @typedef {import('../store/photos.js').Photos} Photos
 * @typedef {import('../../api/fieldwork-api.js').VisitOnServer} VisitOnServer
 */
export class Verifier {
  /**
   * @param {{ outbox: Outbox, recordings: Recordings, photos: Photos,
   *   api: Pick<typeof import('../../api/fieldwork-api.js'), 'getVisit' | 'photoOffset'> }} parts
   */
  constructor({ outbox, recordings, photos, api }) {
    this.outbox = outbox
    this.recordings = recordings
    this.photos = photos
    this.api = api
  }

  /**
   * @param {string} visit
   * @returns {Promise<VisitOnServer | null>} null: the server knows no such visit
   */
  async verify(visit) {
    const found = await this.#find(visit)
    await this.#compareItems(visit, new Map(found?.items.map((one) => [one.id, one.sha256])))
    await this.#comparePhotos(visit, new Map(found?.photos.map((one) => [one.photo, one.state])))
    if (found) {
      const { state, audit = null, problems, remarks = null } = found
      await this.outbox.markVisit(visit, { serverState: state, audit, problems, remarks })
    }
    return found
  }

  /** @param {string} visit */
  async #find(visit) {
    try {
      return await this.api.getVisit(visit)
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 404) return null
      throw problem
    }
  }

  /** @param {string} visit @param {Map<string, string>} stored hashes by id */
  async #compareItems(visit, stored) {
    const verified = []
    const missing = []
    for (const item of await this.outbox.listItems(visit, 'received')) {
      const { sha256 } = await this.recordings.openItem(item)
      if (stored.get(item.id) === sha256) verified.push(item.id)
      else missing.push(item.id)
    }
    await this.outbox.markItems(verified, 'verified')
    await this.outbox.markItems(missing, 'tablet')
  }

  /** @param {string} visit @param {Map<string, string>} stored states by hash */
  async #comparePhotos(visit, stored) {
    for (const photo of await this.photos.list(visit)) {
      if (photo.state !== 'received') continue
      const isThere = stored.has(photo.photo)
        ? stored.get(photo.photo) === 'verified'
        : await this.#isComplete(photo)
      await this.outbox.markPhoto(
        photo,
        isThere ? { state: 'verified' } : { state: 'tablet', sent: 0 },
      )
    }
  }

  /**
   * Of a photo that no longer counts: a whole one was hashed by the server, or its bytes were
   * thrown away.
   *
   * @param {import('../store/database.js').StoredPhoto} photo
   */
  async #isComplete(photo) {
    return (await this.api.photoOffset(photo.photo)) === photo.bytes
  }
}
