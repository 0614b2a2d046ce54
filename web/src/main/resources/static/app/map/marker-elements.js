import { ringEdges, ringParts, ringPixels } from './ring-parts.js'

const SVG = 'http://www.w3.org/2000/svg'

/**
 * @typedef {import('../api/map-api.js').Cluster} Cluster
 * @typedef {import('../api/map-api.js').Place} Place
 */

/**
 * One link per marker, with all that the map shows in words. The label is data, never HTML.
 *
 * @param {Place} place
 * @param {string} href
 */
export function placeLink(place, href) {
  const link = markerLink(href, place.label)
  link.classList.add('map-marker--place')
  link.append(signOf(place.state))
  return link
}

/**
 * A ring in parts with the number of places in it.
 *
 * @param {Cluster} cluster
 * @param {string} href
 * @param {{ label: string, number: string }} words
 */
export function clusterLink(cluster, href, { label, number }) {
  const link = markerLink(href, label)
  link.classList.add('map-marker--cluster', `map-marker--px${ringPixels(cluster.count)}`)
  link.append(ringOf(cluster, number))
  return link
}

/**
 * @param {string} href
 * @param {string} label
 */
function markerLink(href, label) {
  const link = document.createElement('a')
  link.className = 'map-marker'
  link.href = href
  link.draggable = false
  link.title = label
  link.setAttribute('aria-label', label)
  return link
}

/** @param {string} state */
function signOf(state) {
  const sign = element('svg', { class: 'map-marker__sign', 'aria-hidden': 'true' })
  sign.append(element('use', { href: `/app/ui/signs.svg#${state}` }))
  return sign
}

/**
 * @param {Cluster} cluster
 * @param {string} number
 */
function ringOf(cluster, number) {
  const ring = element('svg', {
    class: 'map-ring',
    viewBox: '0 0 64 64',
    'aria-hidden': 'true',
  })
  ring.append(element('circle', { class: 'map-ring__ground', cx: '32', cy: '32', r: '31' }))
  const parts = ringParts(cluster.states)
  for (const { tone, startPercent, lengthPercent } of parts) {
    ring.append(
      element('circle', {
        class: `map-ring__part map-ring__part--${tone}`,
        cx: '32',
        cy: '32',
        r: '25',
        pathLength: '100',
        transform: 'rotate(-90 32 32)',
        'stroke-dasharray': `${lengthPercent} ${100 - lengthPercent}`,
        'stroke-dashoffset': String(-startPercent),
      }),
    )
  }
  for (const degrees of ringEdges(parts)) {
    ring.append(
      element('path', {
        class: 'map-ring__edge',
        d: 'M32 12.5V1',
        transform: `rotate(${degrees} 32 32)`,
      }),
    )
  }
  ring.append(element('circle', { class: 'map-ring__hole', cx: '32', cy: '32', r: '19.5' }))
  const size = number.length > 5 ? 'small' : number.length > 4 ? 'middle' : 'large'
  const text = element('text', {
    class: `map-ring__number map-ring__number--${size}`,
    x: '32',
    y: '32',
    'dominant-baseline': 'central',
  })
  text.textContent = number
  ring.append(text)
  return ring
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
