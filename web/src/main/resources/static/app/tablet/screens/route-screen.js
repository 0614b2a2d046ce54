import { make, notice } from '../ui/make.js'
import { mapActions, mapLine } from '../ui/map-line.js'

const STYLES = ['/webjars/leaflet/1.9.4/dist/leaflet.css', '/app/map/map.css']

/**
 * The way past the places to visit: a map from what was taken along, and beside it the list with
 * the same numbers, which says all that the map shows.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../../api/fieldwork-api.js').Assignment} Assignment
 */
export class RouteScreen {
  /** @param {Context} context */
  static async open(context) {
    const { tablet } = context
    const assignments = (await tablet.assignments()).sort((a, b) => a.order - b.order)
    const known = new Set(await tablet.places.ids())
    const screen = new RouteScreen(context, assignments, known)
    await screen.draw()
    return screen
  }

  /** @type {import('leaflet').Map | null} */
  #map = null
  #isLeft = false

  /** @param {Context} context @param {Assignment[]} assignments @param {Set<number>} known */
  constructor(context, assignments, known) {
    this.context = context
    this.words = context.words
    this.assignments = assignments
    this.known = known
    this.title = context.words.say('tablet.route')
    this.element = make('div', { class: 'route' })
    this.frame = make('div', {
      ...{ class: 'route__map', role: 'group', 'aria-label': this.words.say('map.stage') },
      'aria-describedby': 'route-hint',
    })
  }

  async draw() {
    const { words, stops } = this
    this.element.append(
      make('p', { class: 'tablet-back' }, make('a', { href: '#/' }, words.say('tablet.work'))),
      make('h1', {}, this.title),
      await mapLine(this.context),
      await mapActions(this.context),
      make(
        'div',
        { class: 'route__parts' },
        stops.length > 0 && this.#stage(),
        this.assignments.length > 0
          ? make(
              'ol',
              { class: 'cards route__list' },
              ...this.assignments.map((a) => this.#stop(a)),
            )
          : notice('notice', make('p', {}, words.say('tablet.assigned.none'))),
      ),
    )
  }

  /** Those whose position is known. */
  get stops() {
    return this.assignments.flatMap(({ place, name, order, longitude, latitude }) =>
      typeof longitude === 'number' && typeof latitude === 'number'
        ? [
            {
              number: order,
              label: `${order}. ${this.words.of(name)}`,
              href: `#/places/${place}`,
              longitude,
              latitude,
            },
          ]
        : [],
    )
  }

  #stage() {
    const { words } = this
    /** @param {string} sign @param {string} key @param {() => void} onclick */
    const zoom = (sign, key, onclick) =>
      make(
        'button',
        { type: 'button', class: 'map-zoom__button', 'aria-label': words.say(key), onclick },
        sign,
      )
    return make(
      'section',
      { class: 'route__stage', 'aria-label': words.say('map.stage') },
      make('p', { class: 'visually-hidden', id: 'route-hint' }, words.say('map.stage.hint')),
      this.frame,
      make(
        'div',
        { class: 'map-zoom' },
        zoom('+', 'map.zoom.in', () => this.#map?.zoomIn()),
        zoom('−', 'map.zoom.out', () => this.#map?.zoomOut()),
      ),
    )
  }

  /** @param {Assignment} assignment */
  #stop({ place, name, address, due, order, longitude }) {
    const { words, known } = this
    const state = known.has(place) ? 'tablet.on-tablet' : 'tablet.not-on-tablet'
    return make(
      'li',
      { class: 'card route__stop', value: order },
      make('span', { class: 'route-marker__sign', 'aria-hidden': 'true' }, String(order)),
      make(
        'div',
        {},
        make('h2', {}, make('a', { href: `#/places/${place}` }, words.of(name))),
        make('p', { class: 'small' }, words.of(address)),
        due && make('p', { class: 'small' }, words.say('tablet.due', words.day(new Date(due)))),
        make('p', { class: 'small' }, words.say(state)),
        typeof longitude === 'number'
          ? null
          : make('p', { class: 'small' }, words.say('tablet.route.nowhere')),
      ),
    )
  }

  async arrive() {
    if (this.stops.length === 0) return
    await Promise.all(STYLES.map(loadStyle))
    const { showRoute } = await import('../ui/route-map.js')
    if (this.#isLeft) return
    const { tiles } = this.context.tablet
    const attribution = this.words.say('map.attribution')
    this.#map = showRoute(this.frame, { stops: this.stops, tiles, attribution })
    this.context.tablet.addEventListener('map', this.#redraw)
  }

  /** More of the background is here. */
  #redraw = () => {
    this.#map?.eachLayer((layer) => {
      if ('redraw' in layer) /** @type {import('leaflet').GridLayer} */ (layer).redraw()
    })
  }

  leave() {
    this.#isLeft = true
    this.context.tablet.removeEventListener('map', this.#redraw)
    this.#map?.remove()
  }
}

/** Once; the app opens without the styles of the map. @param {string} href */
function loadStyle(href) {
  const known = document.querySelector(`link[href="${href}"]`)
  if (known) return undefined
  const link = make('link', { rel: 'stylesheet', href })
  return new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve) // an ugly map is a map
    document.head.append(link)
  })
}
