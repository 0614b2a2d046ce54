import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiProblem } from '../../main/resources/static/app/api/api-problem.js'
import { MOST_BYTES, MapTaker } from '../../main/resources/static/app/tablet/map-taker.js'
import {
  distanceMetres,
  sourcesOf,
  tilesAround,
} from '../../main/resources/static/app/tablet/model/area.js'
import { openDatabase } from '../../main/resources/static/app/tablet/store/database.js'
import { openDB } from '../../main/resources/static/app/tablet/store/idb.js'
import { Tiles } from '../../main/resources/static/app/tablet/store/tiles.js'
import './a-tablet.js'

const ALMATY = { longitude: 76.95, latitude: 43.25 }
const TILE = '{"lines":[],"areas":[]}'
let count = 0

/** @param {() => Date} [clock] */
async function someTiles(clock) {
  return new Tiles(await openDatabase(`map-${count++}`), clock)
}

/** @param {Partial<ConstructorParameters<typeof MapTaker>[1]>} [around] */
function withRoom(around = {}) {
  return {
    getTile: async () => TILE,
    hasRoom: async () => true,
    onProgress: () => {},
    ...around,
  }
}

test('the tile in which a place lies is taken along at each of the kept zooms', () => {
  const tiles = tilesAround([ALMATY])
  // by the formula of the web map: x = 2^15 (76.95 + 180) / 360 = 23388.2, y = 12009.4
  assert.ok(tiles.includes('15/23388/12009'))
  assert.equal(new Set(tiles).size, tiles.length)
  assert.deepEqual(
    [...new Set(tiles.map((key) => key.split('/')[0]))],
    ['7', '9', '11', '13', '15'],
  )
})

test('places at the edge of the world ask for no tile beyond it', () => {
  for (const key of tilesAround([{ longitude: -180, latitude: 85.05 }])) {
    const [zoom, column, row] = key.split('/').map(Number)
    assert.ok(column >= 0 && column < 2 ** zoom && row >= 0 && row < 2 ** zoom, key)
  }
})

test('what lies between two zooms is drawn from the coarser tile', () => {
  assert.deepEqual(sourcesOf({ z: 16, x: 5, y: 7 })[0], {
    key: '15/2/3',
    scale: 2,
    left: 1,
    top: 1,
  })
})

test('takes each tile once, and nothing that is here already', async () => {
  const tiles = await someTiles()
  /** @type {string[]} */
  const asked = []
  const getTile = async (/** @type {string} */ key) => {
    asked.push(key)
    return TILE
  }
  const taker = new MapTaker(tiles, withRoom({ getTile }))
  await taker.take([ALMATY])
  await taker.take([ALMATY])
  const wanted = tilesAround([ALMATY])
  assert.deepEqual([...asked].sort(), [...wanted].sort())
  assert.equal(taker.phase, 'taken')
  const taken = await tiles.taken()
  assert.deepEqual([taken?.tiles, taken?.bytes], [wanted.length, wanted.length * TILE.length])
})

test('a tile that another tab kept too is counted once, by its bytes', async () => {
  const tiles = await someTiles()
  await tiles.keep('7/1/1', '"көше"')
  await tiles.keep('7/1/1', '"көше"')
  const taken = await tiles.taken()
  assert.deepEqual([taken?.tiles, taken?.bytes], [1, 10])
})

test('goes on where the network went away', async () => {
  const tiles = await someTiles()
  let answers = 5
  const getTile = async () => {
    if (answers-- <= 0) throw ApiProblem.unreachable(new Error('off'))
    return TILE
  }
  const taker = new MapTaker(tiles, withRoom({ getTile }))
  await taker.take([ALMATY])
  assert.equal(taker.phase, 'offline')
  assert.equal((await tiles.taken())?.tiles, 5)
  answers = 1000
  await taker.take([ALMATY])
  assert.equal(taker.phase, 'taken')
  assert.equal((await tiles.taken())?.tiles, tilesAround([ALMATY]).length)
})

test('stops while there is room for what is recorded', async () => {
  const tiles = await someTiles()
  const taker = new MapTaker(tiles, withRoom({ hasRoom: async () => false }))
  await taker.take([ALMATY])
  assert.equal(taker.phase, 'full')
  assert.equal(await tiles.taken(), undefined)
})

test('stops at the most that a map may take', async () => {
  const tiles = await someTiles()
  tiles.taken = async () => ({ tiles: 1, bytes: MOST_BYTES, takenAt: '2026-11-26T00:00:00Z' })
  const taker = new MapTaker(tiles, withRoom())
  await taker.take([ALMATY])
  assert.equal(taker.phase, 'full')
})

test('a renewal brings each tile anew and goes on where it was cut off', async () => {
  let now = '2026-09-01T08:00:00.000Z'
  const tiles = await someTiles(() => new Date(now))
  await new MapTaker(tiles, withRoom()).take([ALMATY])
  assert.equal((await tiles.taken())?.takenAt, '2026-09-01T08:00:00.000Z')

  now = '2026-11-26T08:00:00.000Z'
  let answers = 5
  const getTile = async () => {
    if (answers-- <= 0) throw ApiProblem.unreachable(new Error('off'))
    return '{"lines":["жаңа"]}'
  }
  const taker = new MapTaker(tiles, withRoom({ getTile }))
  await taker.renew([ALMATY])
  assert.equal(taker.phase, 'offline')
  const wanted = tilesAround([ALMATY])
  assert.equal((await tiles.taken())?.tiles, wanted.length, 'old tiles stay')
  assert.equal((await tiles.taken())?.takenAt, '2026-09-01T08:00:00.000Z', 'as old as its oldest')

  answers = 1000
  now = '2026-11-25T08:00:00.000Z' // the clock was set back
  await taker.take([ALMATY])
  assert.equal(answers, 1000 - (wanted.length - 5))
  const taken = await tiles.taken()
  assert.deepEqual([taken?.tiles, taken?.takenAt], [wanted.length, '2026-11-26T08:00:00.000Z'])
})

test('once renewed, nothing is kept of places that nobody visits any more', async () => {
  let now = '2026-09-01T08:00:00.000Z'
  const tiles = await someTiles(() => new Date(now))
  await tiles.keep('15/1/1', TILE)
  now = '2026-11-26T08:00:00.000Z'
  await new MapTaker(tiles, withRoom()).renew([ALMATY])
  const wanted = tilesAround([ALMATY])
  const taken = await tiles.taken()
  assert.equal(await tiles.find('15/1/1'), null)
  assert.deepEqual([taken?.tiles, taken?.bytes], [wanted.length, wanted.length * TILE.length])
})

test('tiles of an older app are as old as the newest of them was', async () => {
  const name = `map-${count++}`
  const old = await openDB(name, 2, {
    upgrade: (database) => {
      for (const store of ['tiles', 'settings']) database.createObjectStore(store)
    },
  })
  await old.put('tiles', TILE, '7/1/1')
  await old.put('settings', { tiles: 1, bytes: 4, takenAt: '2026-09-01T08:00:00Z' }, 'map')
  old.close()
  const tiles = new Tiles(await openDatabase(name))
  assert.equal((await tiles.taken())?.takenAt, '2026-09-01T08:00:00Z')
  assert.deepEqual(await tiles.find('7/1/1'), JSON.parse(TILE))
})

test('the distance is that which the server measures', () => {
  const metres = distanceMetres(ALMATY, { longitude: 76.96, latitude: 43.26 })
  assert.equal(metres.toFixed(1), '1375.6')
  assert.equal(distanceMetres(ALMATY, ALMATY), 0)
})
