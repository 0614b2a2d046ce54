import { ApiProblem } from '../api/api-problem.js'
import { findClusters, findResults, followChanges } from '../api/map-api.js'
import { LiveRegion } from '../ui/live-region.js'
import { FilterForm } from './filter-form.js'
import { MapView } from './map-view.js'
import { MarkerLayer } from './marker-layer.js'
import { OutlineLayer } from './outline-layer.js'
import {
  addressOf,
  formatBox,
  hasSameFilter,
  parseBox,
  stateAfterForm,
  stateAfterMove,
  stateOf,
  stateWithSelected,
} from './page-state.js'
import { ResultList, isPlainClick } from './result-list.js'
import { ViewSwitch } from './view-switch.js'

/** Shown when no place has a position. */
const COUNTRY = { west: 46.4, south: 40.5, east: 87.4, north: 55.5 }

/** One answer serves all moves and changes of this time. */
const QUIET_MS = 200

/**
 * Keeps map, list, form and address in one state. Without it the form is sent and the list works.
 */
class MapPage {
  #state = stateOf(location.href)
  #loading = new AbortController()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer
  /** @type {'pushState' | 'replaceState'} */
  #nextMove = 'replaceState'

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root
    this.region = new LiveRegion()
    this.form = new FilterForm(part(root, 'filter', HTMLFormElement), (fields) =>
      this.#apply(stateAfterForm(this.#state, fields)),
    )
    this.list = new ResultList(part(root, 'results'), {
      onState: (address) => this.#follow(stateOf(address)),
      onShow: (place, position) => this.#show(place, position),
    })
    this.view = new MapView(part(root, 'map'), {
      box: parseBox(this.#state.get('bbox')) ?? parseBox(this.list.extent) ?? COUNTRY,
      onMove: () => this.#noteMove(),
      background: backgroundOf(root),
    })
    this.markers = new MarkerLayer(this.view.map, {
      words: wordsOf(root),
      hrefOf: (item) => addressOf(this.#stateChosenBy(item)),
      onChoose: (item) => this.#choose(item),
    })
    this.outlines = new OutlineLayer(this.view.map, root.dataset.textApproximate ?? '')
    this.switch = new ViewSwitch(root, () => {
      this.view.resize()
      part(root, 'stage').scrollIntoView({ block: 'end' })
      this.#load({ isSilent: true, isListCurrent: true })
    })
    this.#listen()
    this.#load({ isSilent: true, isListCurrent: true })
  }

  #listen() {
    const legend = part(this.root, 'legend', HTMLDetailsElement)
    legend.open = matchMedia('(min-width: 60rem)').matches // on a phone it would cover the map
    part(this.root, 'zoom-in').addEventListener('click', () => this.view.map.zoomIn())
    part(this.root, 'zoom-out').addEventListener('click', () => this.view.map.zoomOut())
    part(this.root, 'retry').addEventListener('click', () => this.#load({}))
    addEventListener('popstate', () => this.#restore())
    const clear = part(this.root, 'filter').querySelector('a[data-action="state"]')
    clear?.addEventListener('click', (event) => {
      if (!isPlainClick(/** @type {MouseEvent} */ (event))) return
      event.preventDefault()
      this.form.fill(new URLSearchParams())
      this.#apply(new URLSearchParams())
    })
    let seen = NaN
    followChanges((revision) => {
      if (!Number.isNaN(seen) && revision !== seen) this.#loadSoon({ isSilent: true })
      seen = revision
    })
  }

  /**
   * Another filter: the list and the map follow, the counts are said.
   *
   * @param {URLSearchParams} state
   */
  async #apply(state) {
    if (addressOf(state) === addressOf(this.#state)) return
    const isElsewhere = this.#state.has('bbox') && !state.has('bbox')
    const asksForElsewhere =
      isElsewhere || ['q', 'territory'].some((name) => this.#state.get(name) !== state.get(name))
    this.#go(state, 'pushState')
    await this.#load({ fitsExtent: asksForElsewhere })
  }

  /**
   * A link of the list: another page, or the map as a whole.
   *
   * @param {URLSearchParams} state
   */
  async #follow(state) {
    const isOtherFilter = !hasSameFilter(this.#state, state)
    const fitsExtent = isOtherFilter || (this.#state.has('bbox') && !state.has('bbox'))
    if (isOtherFilter) this.form.fill(state)
    this.#go(state, 'pushState')
    await this.#load({ fitsExtent })
    this.list.focusHeading()
  }

  /** Back or forward: everything as the address says. */
  async #restore() {
    const before = this.#state
    this.#state = stateOf(location.href)
    this.form.fill(this.#state)
    const box = parseBox(this.#state.get('bbox'))
    if (box) this.view.fit(box)
    await this.#load({
      fitsExtent: !box && (before.has('bbox') || !hasSameFilter(before, this.#state)),
    })
    this.#select(this.#state.get('selected') ?? '')
  }

  #noteMove() {
    this.#go(stateAfterMove(this.#state, this.view.box), this.#nextMove)
    this.#nextMove = 'replaceState'
    this.#loadSoon({})
  }

  /** @param {import('./marker-layer.js').Item} item */
  #choose(item) {
    if (item.type === 'place') {
      this.#go(this.#stateChosenBy(item), 'pushState')
      this.#select(String(item.id))
      this.switch.show('list')
      this.#load({ isSilent: true }).then(() => this.list.focusPlace(String(item.id)))
      return
    }
    this.#nextMove = 'pushState'
    const box = parseBox(item.bbox)
    if (box) this.view.goTo(box)
  }

  /** @param {import('./marker-layer.js').Item} item */
  #stateChosenBy(item) {
    if (item.type === 'place') return stateWithSelected(this.#state, item.id)
    const state = stateWithSelected(this.#state)
    state.delete('page')
    state.set('bbox', item.bbox)
    return state
  }

  /**
   * @param {string} place
   * @param {{ latitude: number, longitude: number }} position
   */
  #show(place, position) {
    this.#go(stateWithSelected(this.#state, place), 'pushState')
    this.switch.show('map')
    this.#select(place)
    this.view.goToPosition(position)
  }

  /** @param {string} place */
  #select(place) {
    this.markers.select(place)
    this.list.select(place)
  }

  /**
   * @param {URLSearchParams} state
   * @param {'pushState' | 'replaceState'} how
   */
  #go(state, how) {
    this.#state = state
    history[how](null, '', addressOf(state))
  }

  /** @param {LoadOptions} options */
  #loadSoon(options) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#load(options), QUIET_MS)
  }

  /** @param {LoadOptions} options */
  async #load({ fitsExtent = false, isSilent = false, isListCurrent = false }) {
    clearTimeout(this.#timer)
    this.#loading.abort()
    this.#loading = new AbortController()
    const { signal } = this.#loading
    const loading = part(this.root, 'loading')
    loading.hidden = false
    try {
      if (!isListCurrent) this.list.replace(await findResults(this.#state, signal))
      if (fitsExtent) this.view.fit(parseBox(this.list.extent) ?? COUNTRY)
      await this.#loadMarkers(signal)
      this.#select(this.#state.get('selected') ?? '')
      if (!isSilent) this.region.say(this.list.announcement)
      part(this.root, 'offline').hidden = true
      loading.hidden = true
    } catch (problem) {
      if (signal.aborted) return
      if (!(problem instanceof ApiProblem)) throw problem
      loading.hidden = true
      part(this.root, 'offline').hidden = false
    }
  }

  /** @param {AbortSignal} signal */
  async #loadMarkers(signal) {
    if (!this.view.isVisible) return
    this.outlines.show(this.#state.get('territory'))
    const bbox = formatBox(this.view.box)
    const found = await findClusters(this.#state, { bbox, zoom: this.view.zoom, signal })
    this.markers.show(found.items)
    this.view.showBackground(String(found.background))
  }
}

/**
 * @typedef {object} LoadOptions
 * @property {boolean} [fitsExtent] show all places of the filter
 * @property {boolean} [isSilent] nothing the reader asked for: do not say the counts
 * @property {boolean} [isListCurrent] the list came with the page
 */

/**
 * @template {HTMLElement} T
 * @param {HTMLElement} root
 * @param {string} name
 * @param {new () => T} [type]
 * @returns {T}
 */
function part(root, name, type) {
  const found = root.querySelector(`[data-part="${name}"]`)
  if (!(found instanceof (type ?? HTMLElement))) throw new TypeError(`the page has no ${name}`)
  return /** @type {T} */ (found)
}

/** @param {HTMLElement} root */
function wordsOf({ dataset }) {
  return {
    zoom: dataset.textZoom ?? '{0}',
    selected: dataset.textSelected ?? '{0}',
    language: document.documentElement.lang,
  }
}

/** @param {HTMLElement} root */
function backgroundOf({ dataset }) {
  return {
    revision: dataset.background ?? '0',
    attribution: dataset.textAttribution ?? '',
    rasterUrl: dataset.rasterUrl ?? '',
    rasterAttribution: dataset.rasterAttribution ?? '',
  }
}

for (const root of document.querySelectorAll('[data-module="map-page"]')) {
  new MapPage(/** @type {HTMLElement} */ (root))
}
