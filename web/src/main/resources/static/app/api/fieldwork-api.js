import { ApiProblem } from './api-problem.js'

/**
 * What a tablet asks and sends. Each function throws {@link ApiProblem}: with the status 0 when nobody answered.
 *
 * @typedef {{ kk?: string | null, ru?: string | null, en?: string | null }} Localized
 *
 * @typedef {object} Session
 * @property {number} person
 * @property {string} name
 * @property {string} formToken goes with everything that writes
 *
 * @typedef {object} Assignment
 * @property {string} id
 * @property {number} place
 * @property {Localized} name
 * @property {string} kind
 * @property {Localized} [address]
 * @property {number | null} [longitude] WGS 84, degrees
 * @property {number | null} [latitude]
 * @property {string | null} [due] ISO day
 * @property {string} reason never, expired, risk or repeat
 * @property {number} order
 * @property {boolean} blind
 *
 * @typedef {object} Fact an observation of the last audits
 * @property {string} criterion
 * @property {number} entrance
 * @property {string} state
 * @property {string | number | null} [value]
 * @property {string | null} [unit]
 * @property {string | null} [reason]
 * @property {string} visitedOn
 *
 * @typedef {object} OfflinePlace
 * @property {number} id
 * @property {Localized} name
 * @property {string} kind
 * @property {Localized} [address]
 * @property {number | null} [storeys]
 * @property {number | null} [commissionedYear]
 * @property {number | null} [longitude]
 * @property {number | null} [latitude]
 * @property {{ number: number, name: string | null }[]} entrances
 * @property {number | null} [knownEntrances] how many the last audit counted
 * @property {Fact[]} facts
 * @property {{ id: string, version: string }} pack
 * @property {string} [takenAt]
 *
 * @typedef {{ id: string, sha256: string }} Stored
 * @typedef {{ serverTime: string, received: Stored[], refused: { id: string, code: string, message: string }[] }} Receipt
 *
 * @typedef {object} VisitOnServer
 * @property {string} state
 * @property {string | null} [audit]
 * @property {Stored[]} items
 * @property {{ photo: string, bytes: number, received: number, state: string }[]} photos
 * @property {{ field: string, code: string, message: string }[]} problems
 * @property {string | null} [remarks] why it was returned
 */

/** A network that takes and never gives: longer than a piece of a photo needs on the slowest one. */
const LONGEST_REQUEST_MS = 120_000

/** @param {string} address @param {RequestInit} [options] */
async function ask(address, options = {}) {
  const signal = AbortSignal.timeout(LONGEST_REQUEST_MS)
  const sent = fetch(address, { cache: 'no-store', signal, ...options })
  const response = await sent.catch((cause) => {
    throw ApiProblem.unreachable(cause)
  })
  if (!response.ok) throw await ApiProblem.from(response)
  return response
}

/** @param {string} address @param {RequestInit} [options] @returns {Promise<any>} */
async function read(address, options = { headers: { Accept: 'application/json' } }) {
  const response = await ask(address, options)
  return response.json().catch((cause) => {
    throw ApiProblem.unreachable(cause) // cut off on its way
  })
}

/** Who is signed in. @returns {Promise<Session>} */
export function getSession() {
  return read('/api/session')
}

/**
 * The app's words in one language.
 *
 * @param {string} language
 * @returns {Promise<Record<string, string>>}
 */
export function getTexts(language) {
  return read(`/audit/tablet/texts/${language}`)
}

/** @returns {Promise<Assignment[]>} */
export function listAssignments() {
  return read('/api/fieldwork/assignments')
}

/** @param {number} id @returns {Promise<OfflinePlace>} */
export function getPlace(id) {
  return read(`/api/fieldwork/places/${id}`)
}

/**
 * A tile of the map's background as the server wrote it.
 *
 * @param {string} address zoom, column and row as `15/23456/11987`
 */
export async function getTile(address) {
  const response = await ask(`/tiles/background/${address}`)
  return response.text().catch((cause) => {
    throw ApiProblem.unreachable(cause) // cut off on its way
  })
}

/**
 * @param {string} id
 * @param {string} version
 * @returns {Promise<import('../verdict/pack-shape.js').Pack>}
 */
export function getPack(id, version) {
  return read(`/api/standards/${encodeURIComponent(id)}/${encodeURIComponent(version)}`)
}

/**
 * @param {{ id: string, sha256: string, body: string }[]} items
 * @param {string} formToken
 * @returns {Promise<Receipt>}
 */
export function sendItems(items, formToken) {
  return read('/api/fieldwork/items', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': formToken },
    body: JSON.stringify({ sentAt: new Date().toISOString(), items }),
  })
}

/** @param {string} visit @returns {Promise<VisitOnServer>} */
export function getVisit(visit) {
  return read(`/api/fieldwork/visits/${visit}`)
}

/**
 * How many bytes of a photo the server has.
 *
 * @param {string} photo SHA-256
 * @returns {Promise<number>}
 */
export async function photoOffset(photo) {
  try {
    const response = await ask(`/api/fieldwork/photos/${photo}`, { method: 'HEAD' })
    return Number(response.headers.get('Upload-Offset') ?? 0)
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return 0
    throw problem
  }
}

/**
 * Sends a piece of a photo.
 *
 * @param {{ photo: string, bytes: number }} photo
 * @param {number} offset
 * @param {Blob} piece
 * @param {string} formToken
 * @returns {Promise<number>} how many bytes the server has now
 */
export async function sendPhotoPiece({ photo, bytes }, offset, piece, formToken) {
  const response = await ask(`/api/fieldwork/photos/${photo}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
      'Upload-Length': String(bytes),
      'X-XSRF-TOKEN': formToken,
    },
    body: piece,
  })
  return Number(response.headers.get('Upload-Offset') ?? offset + piece.size)
}
