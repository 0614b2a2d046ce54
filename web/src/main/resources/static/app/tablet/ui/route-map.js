import { paintTile } from '../../map/background-paint.js'
import { ElementIcon } from '../../map/element-icon.js'
import { GridLayer, LatLng, LatLngBounds, LayerGroup, Map, Marker } from '../../map/leaflet.js'
import { colourOf } from '../../map/map-colours.js'
import { sourcesOf } from '../model/area.js'

/**
 * The map of the way, from what was taken along: loaded when it is shown, since the app opens
 * without it. The list beside it says the same, so the markers are for eyes and fingers only.
 *
 * @typedef {object} Stop
 * @property {number} number in the order of the way
 * @property {string} label
 * @property {string} href
 * @property {number} longitude
 * @property {number} latitude
 */

const ZOOMS = { minZoom: 5, maxZoom: 18 }
const STREET_ZOOM = 16
const PIXELS = 256

/** Streets, water and buildings from the tiles of this tablet. */
class KeptBackground extends GridLayer {
  #tiles

  /** @param {import('../store/tiles.js').Tiles} tiles @param {string} attribution */
  constructor(tiles, attribution) {
    super({ attribution, tileSize: PIXELS, updateWhenZooming: false })
    this.#tiles = tiles
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw())
  }

  /**
   * @param {import('leaflet').Coords} coords
   * @param {import('leaflet').DoneCallback} done
   */
  createTile(coords, done) {
    const canvas = document.createElement('canvas')
    const density = Math.min(devicePixelRatio, 2)
    canvas.width = canvas.height = PIXELS * density
    this.#paint(canvas, density, coords).then(
      () => done(undefined, canvas),
      (problem) => done(problem, canvas),
    )
    return canvas
  }

  /** @param {HTMLCanvasElement} canvas @param {number} density @param {import('leaflet').Coords} coords */
  async #paint(canvas, density, coords) {
    for (const { key, scale, left, top } of sourcesOf(coords)) {
      const tile = await this.#tiles.find(key)
      const context = tile && canvas.getContext('2d')
      if (!context) continue
      context.scale(density, density)
      context.translate(-left * PIXELS, -top * PIXELS)
      context.scale(scale, scale)
      paintTile(context, tile, { zoom: Number(key.split('/')[0]), colourOf })
      return
    }
  }
}

/**
 * @param {HTMLElement} container on the page already
 * @param {{ stops: Stop[], tiles: import('../store/tiles.js').Tiles, attribution: string }} options
 */
export function showRoute(container, { stops, tiles, attribution }) {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const calm = { zoomAnimation: !isCalm, fadeAnimation: !isCalm, inertia: !isCalm }
  const map = new Map(container, { ...ZOOMS, ...calm, zoomControl: false })
  map.attributionControl.setPrefix(false)
  new KeptBackground(tiles, attribution).addTo(map)
  const group = new LayerGroup().addTo(map)
  for (const stop of [...stops].reverse()) {
    const icon = new ElementIcon(markerOf(stop))
    group.addLayer(new Marker(new LatLng(stop.latitude, stop.longitude), { icon, keyboard: false }))
  }
  const bounds = new LatLngBounds(stops.map((one) => new LatLng(one.latitude, one.longitude)))
  map.fitBounds(bounds, { animate: false, maxZoom: STREET_ZOOM, padding: [32, 32] })
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(container)
  return map
}

/** @param {Stop} stop */
function markerOf({ number, label, href }) {
  const link = document.createElement('a')
  link.className = 'route-marker'
  link.href = href
  link.title = label
  link.tabIndex = -1
  link.setAttribute('aria-hidden', 'true')
  link.draggable = false
  const sign = document.createElement('span')
  sign.textContent = String(number)
  link.append(sign)
  return link
}
