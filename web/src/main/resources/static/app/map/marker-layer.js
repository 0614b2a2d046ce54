import { ElementIcon } from './element-icon.js'
import { LatLng, LayerGroup, Marker } from './leaflet.js'
import { clusterLink, placeLink } from './marker-elements.js'

/**
 * @typedef {import('../api/map-api.js').Cluster} Cluster
 * @typedef {import('../api/map-api.js').Place} Place
 * @typedef {Cluster | Place} Item
 */

/**
 * Draws clusters and places as links, in the order of the list, so that Tab goes nearest first.
 *
 * The links work by themselves; a plain click asks `onChoose` instead of loading the page.
 */
export class MarkerLayer {
  #map
  #group
  #words
  #onChoose
  /** @type {Map<string, HTMLAnchorElement>} */
  #links = new Map()
  #selected = ''

  /**
   * @param {import('./leaflet.js').Map} map
   * @param {object} options
   * @param {{ zoom: string, selected: string, language: string }} options.words
   * @param {(item: Item) => string} options.hrefOf
   * @param {(item: Item) => void} options.onChoose
   */
  constructor(map, { words, hrefOf, onChoose }) {
    this.#map = map
    this.#group = new LayerGroup().addTo(map)
    this.#words = words
    this.hrefOf = hrefOf
    this.#onChoose = onChoose
    // Browsers have no Kazakh numbers; Kazakh writes them as Russian does.
    this.numbers = new Intl.NumberFormat(words.language === 'en' ? 'en' : 'ru')
  }

  /**
   * Replaces what is drawn; the focus stays on a marker that is still there.
   *
   * @param {Item[]} items
   */
  show(items) {
    const focused = [...this.#links].find(([, link]) => link === document.activeElement)?.[0]
    this.#group.clearLayers()
    this.#links.clear()
    for (const item of items) this.#add(item)
    this.select(this.#selected)
    if (focused !== undefined) {
      const again = this.#links.get(focused) ?? this.#map.getContainer()
      again.focus({ preventScroll: true })
    }
  }

  /**
   * Marks one place and no other.
   *
   * @param {string} place id; empty for none
   */
  select(place) {
    this.#selected = place
    for (const [key, link] of this.#links) {
      if (key === `place-${place}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }

  /** @param {Item} item */
  #add(item) {
    const position = new LatLng(item.latitude, item.longitude)
    const link = this.#linkOf(item)
    if (!this.#map.getBounds().contains(position)) {
      link.tabIndex = -1 // a browser that scrolls to it would push the map out of its frame
      link.setAttribute('aria-hidden', 'true')
    }
    link.addEventListener('click', (event) => this.#choose(event, item))
    this.#links.set(keyOf(item), link)
    this.#group.addLayer(new Marker(position, { icon: new ElementIcon(link), keyboard: false }))
  }

  /** @param {Item} item */
  #linkOf(item) {
    const href = this.hrefOf(item)
    if (item.type === 'place') return placeLink(item, href)
    return clusterLink(item, href, {
      label: this.#words.zoom.replace('{0}', item.label),
      number: this.numbers.format(item.count),
    })
  }

  /**
   * @param {MouseEvent} event
   * @param {Item} item
   */
  #choose(event, item) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const isByMouse = event.detail > 0
    const endsADrag = isByMouse && this.#isDragged()
    if (!endsADrag) this.#onChoose(item)
  }

  /** The map moves along under the mouse, so a drag that began on a marker ends on it. */
  #isDragged() {
    const dragging = /** @type {{ moved?: () => boolean }} */ (this.#map.dragging)
    return dragging.moved?.() ?? false
  }
}

/** @param {Item} item */
function keyOf(item) {
  return item.type === 'place' ? `place-${item.id}` : `cluster-${item.bbox}`
}
