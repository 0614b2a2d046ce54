/**
 * Paints one background tile. Pure but for the canvas it is given.
 *
 * @typedef {import('../api/map-api.js').BackgroundTile} BackgroundTile
 * @typedef {(token: string) => string} Palette
 */

const PIXELS = 256

/** Areas from below to above. */
const AREAS = ['green', 'water', 'building']

/** Lines from below to above: width in pixels at zoom 16 and least width. */
const LINES = [
  { kind: 'path', widthPixels: 2, leastPixels: 1, dash: [4, 3] },
  { kind: 'rail', widthPixels: 2.5, leastPixels: 1, dash: [7, 4] },
  { kind: 'road', widthPixels: 7, leastPixels: 1.2, dash: [] },
  { kind: 'major_road', widthPixels: 12, leastPixels: 1.8, dash: [] },
]

/**
 * @param {CanvasRenderingContext2D} context scaled so that the tile is 256 units wide
 * @param {BackgroundTile} tile
 * @param {{ zoom: number, colourOf: Palette }} options
 */
export function paintTile(context, tile, { zoom, colourOf }) {
  const scale = PIXELS / tile.extent
  for (const kind of AREAS) {
    context.fillStyle = colourOf(kind)
    for (const shape of tile.layers[kind] ?? []) {
      context.beginPath()
      for (const line of shape) traceLine(context, line, scale)
      context.fill('evenodd')
    }
  }
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { kind, widthPixels, leastPixels, dash } of LINES) {
    context.strokeStyle = colourOf(kind)
    context.lineWidth = lineWidthPixels(widthPixels, leastPixels, zoom)
    context.setLineDash(dash)
    context.beginPath()
    for (const shape of tile.layers[kind] ?? []) {
      for (const line of shape) traceLine(context, line, scale)
    }
    context.stroke()
  }
}

/**
 * Follows a line of x, y and steps from there.
 *
 * @param {Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>} context
 * @param {number[]} line
 * @param {number} scale
 */
export function traceLine(context, line, scale) {
  let [x, y] = line
  context.moveTo(x * scale, y * scale)
  for (let at = 2; at < line.length; at += 2) {
    x += line[at]
    y += line[at + 1]
    context.lineTo(x * scale, y * scale)
  }
}

/**
 * Roads grow with the zoom more slowly than the ground does.
 *
 * @param {number} widthPixels at zoom 16
 * @param {number} leastPixels
 * @param {number} zoom
 */
export function lineWidthPixels(widthPixels, leastPixels, zoom) {
  return Math.max(leastPixels, widthPixels * 1.55 ** (zoom - 16))
}
