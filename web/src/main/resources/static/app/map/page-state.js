/**
 * The state of the map page is its address: filter, part of the map, page of the list, selection.
 * Pure functions over URLSearchParams; none changes what it is given.
 */

/** Parameters that say where the reader looks, not what for. */
const VIEW = ['bbox', 'page', 'selected']

/**
 * @typedef {object} Box
 * @property {number} west
 * @property {number} south
 * @property {number} east
 * @property {number} north
 */

/**
 * The state of an address: without empty parameters and without the language, which a cookie keeps.
 *
 * @param {string | URL} address
 */
export function stateOf(address) {
  const state = new URLSearchParams()
  for (const [name, value] of new URL(address, 'http://localhost').searchParams) {
    if (value.trim() !== '' && name !== 'lang') state.append(name, value.trim())
  }
  return state
}

/**
 * The state after the reader changed the form: a new filter starts at the first page. It stays in
 * the part of the map, unless the reader asked for another place by words or territory.
 *
 * @param {URLSearchParams} before
 * @param {Iterable<[string, FormDataEntryValue]>} fields
 */
export function stateAfterForm(before, fields) {
  const state = new URLSearchParams()
  for (const [name, value] of fields) {
    const text = String(value).trim()
    if (text !== '' && !VIEW.includes(name)) state.append(name, text)
  }
  const bbox = before.get('bbox')
  const asksForElsewhere = ['q', 'territory'].some((name) => before.get(name) !== state.get(name))
  if (bbox && !asksForElsewhere) state.set('bbox', bbox)
  return state
}

/**
 * The state after the reader moved the map.
 *
 * @param {URLSearchParams} before
 * @param {Box} box
 */
export function stateAfterMove(before, box) {
  const state = new URLSearchParams(before)
  state.delete('page')
  state.set('bbox', formatBox(box))
  return state
}

/**
 * The state with a place selected, or with none for undefined.
 *
 * @param {URLSearchParams} before
 * @param {string | number} [place]
 */
export function stateWithSelected(before, place) {
  const state = new URLSearchParams(before)
  if (place === undefined) state.delete('selected')
  else state.set('selected', String(place))
  return state
}

/**
 * Whether two states ask for the same places, wherever the reader looks.
 *
 * @param {URLSearchParams} one
 * @param {URLSearchParams} other
 */
export function hasSameFilter(one, other) {
  return filterText(one) === filterText(other)
}

/** @param {URLSearchParams} state */
function filterText(state) {
  const filter = new URLSearchParams(state)
  for (const name of VIEW) filter.delete(name)
  filter.sort()
  return filter.toString()
}

/**
 * The address of the page in this state.
 *
 * @param {URLSearchParams} state
 */
export function addressOf(state) {
  const query = state.toString().replaceAll('%2C', ',')
  return query === '' ? '/' : `/?${query}`
}

/**
 * Reads `west,south,east,north`; null for anything else.
 *
 * @param {string | null | undefined} text
 * @returns {Box | null}
 */
export function parseBox(text) {
  const sides = (text ?? '').split(',').map((side) => (side.trim() === '' ? NaN : Number(side)))
  if (sides.length !== 4 || sides.some((side) => !Number.isFinite(side))) return null
  const [west, south, east, north] = sides
  return west <= east && south <= north ? { west, south, east, north } : null
}

/**
 * Writes a box to about a metre, cut to the world.
 *
 * @param {Box} box
 */
export function formatBox({ west, south, east, north }) {
  return [Math.max(west, -180), Math.max(south, -90), Math.min(east, 180), Math.min(north, 90)]
    .map((side) => side.toFixed(5))
    .join(',')
}
