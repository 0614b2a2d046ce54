/**
 * Which tiles of the map's background an auditor takes along: around each place, at every other
 * zoom. What lies between two zooms, and closer, is drawn from the coarser tile, which is shapes
 * and no picture.
 *
 * @typedef {{ longitude: number, latitude: number }} Position WGS 84, degrees
 * @typedef {{ z: number, x: number, y: number }} TileAddress
 */

/** The finest first: buildings and paths are there from 15 on, nothing is added beyond. */
export const ZOOMS = [15, 13, 11, 9, 7]

/** How far around a place, in tiles: more than half the width of a phone. */
const REACH = 0.75

/**
 * Tiles around these positions, each once; the coarse ones, of which there are few, come first.
 *
 * @param {Position[]} positions
 * @returns {string[]} addresses like `15/23456/11987`
 */
export function tilesAround(positions) {
  /** @type {Set<string>} */
  const found = new Set()
  for (const zoom of [...ZOOMS].reverse()) {
    for (const position of positions) {
      for (const tile of around(position, zoom)) found.add(tile)
    }
  }
  return [...found]
}

/** @param {Position} position @param {number} zoom */
function around(position, zoom) {
  const { x, y } = tileOf(position, zoom)
  const last = 2 ** zoom - 1
  const tiles = []
  for (let column = at(x - REACH, last); column <= at(x + REACH, last); column++) {
    for (let row = at(y - REACH, last); row <= at(y + REACH, last); row++) {
      tiles.push(`${zoom}/${column}/${row}`)
    }
  }
  return tiles
}

/** @param {number} coordinate @param {number} last */
function at(coordinate, last) {
  return Math.min(last, Math.max(0, Math.floor(coordinate)))
}

/**
 * Where a position lies among the tiles of the web map (EPSG:3857), with fractions.
 *
 * @param {Position} position
 * @param {number} zoom
 */
function tileOf({ longitude, latitude }, zoom) {
  const side = 2 ** zoom
  const sine = Math.sin((latitude * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return { x: side * (longitude / 360 + 0.5), y: side * y }
}

const EARTH_RADIUS_METRES = 6_371_008.8 // IUGG mean radius R1

/**
 * Great-circle distance on the mean sphere, as the server measures it for reviewers.
 *
 * @param {Position} from
 * @param {Position} to
 */
export function distanceMetres(from, to) {
  const [north1, north2] = [radians(from.latitude), radians(to.latitude)]
  const halfNorth = (north2 - north1) / 2
  const halfEast = radians(to.longitude - from.longitude) / 2
  const h = Math.sin(halfNorth) ** 2 + Math.cos(north1) * Math.cos(north2) * Math.sin(halfEast) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** @param {number} degrees */
function radians(degrees) {
  return (degrees * Math.PI) / 180
}

/**
 * Kept tiles from which this one can be drawn, the best first: itself or what it is a part of.
 *
 * @param {TileAddress} tile
 * @returns {{ key: string, scale: number, left: number, top: number }[]} how many times larger
 *   that one is drawn, and which of its columns and rows of this size is ours
 */
export function sourcesOf({ z, x, y }) {
  return ZOOMS.filter((zoom) => zoom <= z).map((zoom) => {
    const scale = 2 ** (z - zoom)
    const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)]
    return {
      key: `${zoom}/${column}/${row}`,
      scale,
      left: x - column * scale,
      top: y - row * scale,
    }
  })
}
