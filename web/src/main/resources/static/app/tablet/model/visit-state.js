/**
 * What everything recorded on a visit says together. A pure function of the set of items: order
 * of arrival and doubles change nothing; of two items about one thing the one with the higher
 * `seq` counts.
 *
 * @typedef {object} Item body of an item as recorded; other members follow its kind
 * @property {string} id UUIDv7
 * @property {string} kind
 * @property {string} visit
 * @property {number} seq
 * @property {string} at the device's clock: shown, never used for order
 *
 * @typedef {object} Photo
 * @property {string} photo SHA-256 of the file
 * @property {number} bytes
 * @property {string} type
 * @property {string} about question, or empty for the place
 * @property {Record<string, string>} alt by language
 * @property {string} takenAt
 *
 * @typedef {object} Signature
 * @property {boolean} signed
 * @property {string} [name]
 * @property {string} [strokes]
 * @property {string} [reason] why it was refused
 *
 * @typedef {object} VisitState
 * @property {Record<string, string>} fields as the online form names them; cleared ones are left out
 * @property {Record<string, string>} methods by question
 * @property {Photo[]} photos those that count, as they were taken
 * @property {{ longitude: number, latitude: number, accuracy: number, at: string } | null} position
 * @property {Signature | null} signature
 * @property {boolean} isFinished nothing was recorded after the last "finished"
 */

/** @param {Iterable<any>} items @returns {VisitState} */
export function stateOf(items) {
  /** @type {VisitState} */
  const state = {
    fields: {},
    methods: {},
    photos: [],
    position: null,
    signature: null,
    isFinished: false,
  }
  for (const item of [...items].sort((a, b) => a.seq - b.seq)) addItem(state, item)
  return state
}

/**
 * Adds an item that was recorded after all that the state is made of.
 *
 * @param {VisitState} state
 * @param {any} item
 */
export function addItem(state, item) {
  const { kind, field, photo } = item
  if (kind === 'answer') state.fields[field] = item.value
  if (kind === 'answer' && item.value === '') delete state.fields[field]
  if (kind === 'method') state.methods[field] = item.method
  if (kind === 'photo' || kind === 'photo-dropped') {
    state.photos = state.photos.filter((one) => one.photo !== photo)
  }
  if (kind === 'photo') state.photos.push(item)
  if (kind === 'position') state.position = item
  if (kind === 'signature') state.signature = item
  state.isFinished = kind === 'finished'
}
