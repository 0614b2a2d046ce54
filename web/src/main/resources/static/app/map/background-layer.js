import { findBackground } from '../api/map-api.js'
import { paintTile } from './background-paint.js'
import { GridLayer } from './leaflet.js'
import { colourOf } from './map-colours.js'

/**
 * Streets, water, green and buildings of this installation, painted in the page's own colours.
 */
export class BackgroundLayer extends GridLayer {
  #revision
  /** @type {Map<HTMLCanvasElement, AbortController>} */
  #loading = new Map()

  /** @param {{ revision: string, attribution: string }} options */
  constructor({ revision, attribution }) {
    super({ attribution, tileSize: 256, updateWhenZooming: false })
    this.#revision = revision
    this.on('tileunload', (event) => {
      this.#loading.get(/** @type {any} */ (event).tile)?.abort()
    })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw())
  }

  /** @param {string} revision draws everything again when it is another one */
  show(revision) {
    if (revision === this.#revision) return
    this.#revision = revision
    this.redraw()
  }

  /**
   * @param {import('leaflet').Coords} coords
   * @param {import('leaflet').DoneCallback} done
   */
  createTile(coords, done) {
    const canvas = document.createElement('canvas')
    const density = Math.min(devicePixelRatio, 2)
    canvas.width = canvas.height = 256 * density
    const abort = new AbortController()
    this.#loading.set(canvas, abort)
    findBackground(coords, { revision: this.#revision, signal: abort.signal })
      .then((tile) => {
        const context = canvas.getContext('2d')
        if (!context) throw new Error('the browser has no canvas')
        context.scale(density, density)
        paintTile(context, tile, { zoom: coords.z, colourOf })
        done(undefined, canvas)
      })
      .catch((problem) => done(problem, canvas))
      .finally(() => this.#loading.delete(canvas))
    return canvas
  }
}
