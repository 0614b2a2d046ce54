import { ApiProblem } from '../../api/api-problem.js'

/** Of the 1 MiB that the server takes: a piece that gets lost costs little. */
const PIECE_BYTES = 256 * 1024
const MOST_REFUSALS = 3

/**
 * Sends photos piece by piece from where they stopped.
 *
 * @typedef {import('../store/outbox.js').Outbox} Outbox
 * @typedef {import('../store/photos.js').Photos} Photos
 * @typedef {import('../store/database.js').StoredPhoto} StoredPhoto
 * @typedef {typeof import('../../api/fieldwork-api.js')} Api
 */
export class PhotoSender {
  /**
   * @param {{ outbox: Outbox, photos: Photos, api: Pick<Api, 'photoOffset' | 'sendPhotoPiece'> }} parts
   */
  constructor({ outbox, photos, api }) {
    this.outbox = outbox
    this.photos = photos
    this.api = api
  }

  /**
   * @param {string} visit
   * @param {() => Promise<string>} formToken
   * @param {() => void} onProgress
   */
  async send(visit, formToken, onProgress) {
    for (const photo of await this.outbox.listUnsentPhotos(visit)) {
      await this.#sendOne(photo, formToken, onProgress)
    }
  }

  /**
   * @param {StoredPhoto} photo
   * @param {() => Promise<string>} formToken
   * @param {() => void} onProgress
   */
  async #sendOne(photo, formToken, onProgress) {
    const file = await this.photos.open(photo)
    if (!file) return
    let refusals = 0
    let offset = photo.sent // what the server says otherwise, it says by refusing the piece
    while (offset < photo.bytes) {
      try {
        const piece = file.slice(offset, offset + PIECE_BYTES)
        offset = await this.api.sendPhotoPiece(photo, offset, piece, await formToken())
        await this.outbox.markPhoto(photo, { sent: offset })
        onProgress()
      } catch (problem) {
        if (isNoPhoto(problem)) return this.#refuse(photo, problem)
        if (!isAboutOffset(problem) || ++refusals >= MOST_REFUSALS) throw problem
        offset = await this.api.photoOffset(photo.photo)
      }
    }
    await this.outbox.markPhoto(photo, { state: 'received', sent: photo.bytes })
    onProgress()
  }

  /** @param {StoredPhoto} photo @param {ApiProblem} problem */
  async #refuse(photo, problem) {
    await this.outbox.markPhoto(photo, { state: 'refused', refusal: problem.message })
  }
}

/**
 * Sending it again would not help: whatever it is called, it is no image.
 *
 * @param {unknown} problem
 * @returns {problem is ApiProblem}
 */
function isNoPhoto(problem) {
  return problem instanceof ApiProblem && problem.type === '/problems/not-a-photo'
}

/**
 * Another tab or an earlier attempt sent more than we know (409), or what arrived was not what
 * was sent (422): the server knows where to go on.
 *
 * @param {unknown} problem
 * @returns {problem is ApiProblem}
 */
function isAboutOffset(problem) {
  return problem instanceof ApiProblem && [404, 409, 422].includes(problem.status)
}
