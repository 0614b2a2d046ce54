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
  const newest = newestOf(items)
  /** @type {VisitState} */
  const state = {
    fields: {},
    methods: {},
    photos: [],
    position: null,
    signature: null,
    isFinished: false,
  }
  let last = null
  for (const item of [...newest.values()].sort((a, b) => a.seq - b.seq)) {
    add(state, item)
    last = item
  }
  state.isFinished = last?.kind === 'finished'
  return state
}

/**
 * @param {Iterable<any>} items
 * @returns {Map<string, any>} the item that counts about each thing
 */
function newestOf(items) {
  const newest = new Map()
  for (const item of items) {
    const about = subject(item)
    const before = newest.get(about)
    if (!before || before.seq < item.seq) newest.set(about, item)
  }
  return newest
}

/** @param {any} item */
function subject(item) {
  if (item.kind === 'answer') return `answer ${item.field}`
  if (item.kind === 'method') return `method ${item.field}`
  if (item.kind === 'photo' || item.kind === 'photo-dropped') return `photo ${item.photo}`
  return item.kind
}

/** @param {VisitState} state @param {any} item */
function add(state, item) {
  if (item.kind === 'answer' && item.value !== '') state.fields[item.field] = item.value
  if (item.kind === 'method') state.methods[item.field] = item.method
  if (item.kind === 'photo') state.photos.push(item)
  if (item.kind === 'position') state.position = item
  if (item.kind === 'signature') state.signature = item
}
