import { BackgroundLayer } from './background-layer.js'
import { LatLng, LatLngBounds, Map, TileLayer } from './leaflet.js'

/**
 * @typedef {import('./page-state.js').Box} Box
 * @typedef {{ revision: string, attribution: string, rasterUrl: string, rasterAttribution: string }} Background
 */

/** From the whole country to single doors; the server draws nothing finer than 20. */
const ZOOMS = { minZoom: 3, maxZoom: 19 }

/** A place shown alone is shown with its street. */
const STREET_ZOOM = 17

/**
 * The map itself: where the reader looks. Says when the reader moved it, and stays silent when the
 * page did.
 */
export class MapView {
  /** @type {Map} */
  map
  #isMovedByPage = false
  /** @type {BackgroundLayer | undefined} none: the tiles come from an outside address */
  #background
  /** @type {Box | null} what to fit once there is room for it: on a phone the list comes first */
  #waiting = null

  /**
   * @param {HTMLElement} container
   * @param {object} options
   * @param {Box} options.box shown at first
   * @param {() => void} options.onMove the reader moved the map
   * @param {Background} options.background
   */
  constructor(container, { box, onMove, background }) {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.map = new Map(container, {
      ...ZOOMS,
      zoomControl: false,
      zoomAnimation: !isCalm,
      fadeAnimation: !isCalm,
      inertia: !isCalm,
      maxBoundsViscosity: 1,
    })
    this.map.attributionControl.setPrefix(false)
    this.#addBackground(background)
    this.fit(box)
    this.map.on('moveend', () => {
      if (!this.#isMovedByPage) onMove()
    })
    new ResizeObserver(() => this.resize()).observe(container)
  }

  /** @returns {Box} */
  get box() {
    const bounds = this.map.getBounds()
    return {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    }
  }

  get zoom() {
    return this.map.getZoom()
  }

  /** Whether there is anything to see: on a phone the list may stand in its place. */
  get isVisible() {
    return this.map.getContainer().clientWidth > 0
  }

  /**
   * Shows a box without being told of it as the reader's move.
   *
   * @param {Box} box
   */
  fit(box) {
    this.#waiting = this.isVisible ? null : box
    this.#quietly(() => this.map.fitBounds(boundsOf(box), { animate: false, maxZoom: STREET_ZOOM }))
  }

  /** Takes the room there is now, after the page was laid out anew. */
  resize() {
    this.#quietly(() => this.map.invalidateSize({ pan: false }))
    if (this.#waiting && this.isVisible) this.fit(this.#waiting)
  }

  /**
   * Goes to a box for the reader.
   *
   * @param {Box} box
   */
  goTo(box) {
    this.map.fitBounds(boundsOf(box), { padding: [48, 48] })
  }

  /**
   * Goes to a position for the reader.
   *
   * @param {{ latitude: number, longitude: number }} position
   */
  goToPosition({ latitude, longitude }) {
    this.map.setView(new LatLng(latitude, longitude), Math.max(this.zoom, STREET_ZOOM))
  }

  /**
   * Draws the background again when it is another one.
   *
   * @param {string} revision
   */
  showBackground(revision) {
    this.#background?.show(revision)
  }

  /** @param {Background} background */
  #addBackground({ revision, attribution, rasterUrl, rasterAttribution }) {
    if (rasterUrl !== '') {
      new TileLayer(rasterUrl, { attribution: escapeText(rasterAttribution) }).addTo(this.map)
    } else {
      this.#background = new BackgroundLayer({ revision, attribution: escapeText(attribution) })
      this.#background.addTo(this.map)
    }
  }

  /** @param {() => void} move */
  #quietly(move) {
    this.#isMovedByPage = true
    try {
      move()
    } finally {
      this.#isMovedByPage = false
    }
  }
}

/**
 * A little less than the box: a box that was cut from the map itself fits it again at its zoom.
 *
 * @param {Box} box
 */
function boundsOf({ west, south, east, north }) {
  return new LatLngBounds(new LatLng(south, west), new LatLng(north, east)).pad(-0.001)
}

/**
 * Leaflet writes attributions as HTML.
 *
 * @param {string} text
 */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
