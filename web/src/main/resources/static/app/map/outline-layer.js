import { findOutlines } from '../api/map-api.js'
import { ApiProblem } from '../api/api-problem.js'
import { GeoJSON, LayerGroup } from './leaflet.js'

const COUNTRY = '000000000'

/** Coarse outlines serve several zooms: the whole country in detail would be megabytes. */
const COUNTRY_DETAILS = [4, 6]
const TERRITORY_DETAILS = [6, 8, 10]

/**
 * Dashed outlines of the regions and, when one is chosen, of what lies within it. Says when they
 * are approximate. They are background: without them the map works.
 */
export class OutlineLayer {
  #map
  #group
  #approximate
  #shown = ''

  /**
   * @param {import('./leaflet.js').Map} map
   * @param {string} approximate what to write beside outlines that are not official
   */
  constructor(map, approximate) {
    this.#map = map
    this.#group = new LayerGroup().addTo(map)
    this.#approximate = approximate
  }

  /** @param {string | null} territory chosen in the filter */
  async show(territory) {
    const wanted = outlinesAt(this.#map.getZoom(), territory)
    const key = JSON.stringify(wanted)
    if (key === this.#shown) return
    this.#shown = key
    try {
      const found = await Promise.all(wanted.map(({ kato, zoom }) => findOutlines(kato, { zoom })))
      if (key !== this.#shown) return
      this.#group.clearLayers()
      for (const outlines of found) this.#group.addLayer(this.#layerOf(outlines))
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      this.#shown = '' // the next move tries again
    }
  }

  /** @param {import('geojson').FeatureCollection} outlines */
  #layerOf(outlines) {
    const isApproximate = outlines.features.some(
      (outline) => outline.properties?.basis === 'approximate',
    )
    return new GeoJSON(outlines, {
      interactive: false,
      style: () => ({ className: 'map-outline' }),
      attribution: isApproximate ? this.#approximate : undefined,
    })
  }
}

/**
 * Which outlines to draw, and how finely.
 *
 * @param {number} zoom
 * @param {string | null} territory
 */
export function outlinesAt(zoom, territory) {
  const country = { kato: COUNTRY, zoom: detailAt(zoom, COUNTRY_DETAILS) }
  if (territory === null || territory === COUNTRY) return [country]
  return [country, { kato: territory, zoom: detailAt(zoom, TERRITORY_DETAILS) }]
}

/**
 * @param {number} zoom
 * @param {number[]} details ascending
 */
function detailAt(zoom, details) {
  return details.find((detail) => detail >= zoom) ?? details[details.length - 1]
}
