import { ApiProblem } from './api-problem.js'

/**
 * @typedef {object} Cluster
 * @property {'cluster'} type
 * @property {number} longitude
 * @property {number} latitude
 * @property {number} count
 * @property {Record<string, number>} states places by the code of their state
 * @property {string} bbox west,south,east,north
 * @property {string} label
 *
 * @typedef {object} Place
 * @property {'place'} type
 * @property {number} longitude
 * @property {number} latitude
 * @property {number} id
 * @property {string} state
 * @property {string} name
 * @property {string} nameLanguage
 * @property {string} label
 *
 * @typedef {object} BackgroundTile
 * @property {number} extent units along a side
 * @property {Record<string, number[][][]>} layers shapes by kind; a shape is lines of x, y and steps from there
 */

/**
 * What to draw in a part of the map, nearest to its middle first.
 *
 * @param {URLSearchParams} filter
 * @param {{ bbox: string, zoom: number, signal: AbortSignal }} view
 * @returns {Promise<{ items: (Cluster | Place)[], background: number }>} `background` is the
 *   revision to ask background tiles for
 * @throws {ApiProblem} the server refused; aborts with `signal`
 */
export async function findClusters(filter, { bbox, zoom, signal }) {
  const query = new URLSearchParams(filter)
  for (const name of ['page', 'selected', 'lang']) query.delete(name)
  query.set('bbox', bbox)
  query.set('zoom', String(zoom))
  const response = await get(`/api/map/clusters?${query}`, signal)
  return response.json()
}

/**
 * The list beside the map as the server writes it.
 *
 * @param {URLSearchParams} state
 * @param {AbortSignal} signal
 * @returns {Promise<Element>}
 * @throws {ApiProblem} the server refused; aborts with `signal`
 */
export async function findResults(state, signal) {
  const response = await get(`/map/results?${state}`, signal)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const listing = page.querySelector('[data-part="listing"]')
  if (!listing) throw new ApiProblem('about:blank', response.status, 'the answer has no list')
  return listing
}

/**
 * Streets, water, green and buildings of one tile.
 *
 * @param {{ x: number, y: number, z: number }} tile
 * @param {{ revision: string, signal: AbortSignal }} options
 * @returns {Promise<BackgroundTile>}
 * @throws {ApiProblem} the server refused; aborts with `signal`
 */
export async function findBackground({ x, y, z }, { revision, signal }) {
  const response = await get(`/tiles/background/${z}/${x}/${y}?revision=${revision}`, signal)
  return response.json()
}

/**
 * Outlines of the territories directly below one, as GeoJSON.
 *
 * @param {string} kato
 * @param {{ zoom: number, signal?: AbortSignal }} options detail that is enough for this zoom
 * @returns {Promise<import('geojson').FeatureCollection>}
 * @throws {ApiProblem} the server refused; aborts with `signal`
 */
export async function findOutlines(kato, { zoom, signal }) {
  const address = `/api/territories/${encodeURIComponent(kato)}/outlines?zoom=${zoom}`
  return (await get(address, signal)).json()
}

/**
 * Calls back when something on the map may have changed; the browser connects again by itself.
 *
 * @param {(revision: number) => void} onChange
 * @returns {() => void} ends it
 */
export function followChanges(onChange) {
  const source = new EventSource('/api/map/changes')
  source.addEventListener('change', (event) => onChange(Number(event.data)))
  return () => source.close()
}

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
async function get(address, signal) {
  const response = await fetch(address, { signal }).catch((failure) => {
    throw signal?.aborted ? failure : ApiProblem.unreachable(failure)
  })
  if (!response.ok) throw await ApiProblem.from(response)
  return response
}
