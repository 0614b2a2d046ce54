import { followSync } from './follow.js'
import { fill, make } from './make.js'
import { sizeWords } from './room.js'

/** A tile in which nothing is drawn. */
const BARE_BYTES = 40

/**
 * How much of the map is on the tablet, in words that follow what happens.
 *
 * @typedef {import('../model/words.js').Words} Words
 *
 * @param {import('../app.js').Context} context
 */
export async function mapLine({ tablet, words }) {
  const element = make('p', { class: 'small', 'data-part': 'map' })
  const draw = async () => {
    const { phase, done, wanted } = tablet.map
    const taken = await tablet.tiles.taken()
    element.dataset.map = phase
    if (phase === 'taking') fill(element, words.say('tablet.map.taking', done, wanted))
    else fill(element, [...takenWords(words, taken), ...stopWords(words, phase)].join(' '))
  }
  followSync(tablet, element, () => void draw())
  await draw()
  return element
}

/** @param {Words} words @param {import('../store/tiles.js').TakenMap | undefined} taken */
function takenWords(words, taken) {
  if (!taken) return [words.say('tablet.map.none')]
  const { bytes, tiles, takenAt } = taken
  const when = words.dayAndTime(new Date(takenAt))
  const size = words.say('tablet.map.taken', sizeWords(words, bytes), when)
  return bytes > tiles * BARE_BYTES ? [size] : [size, words.say('tablet.map.bare')]
}

/** @param {Words} words @param {import('../map-taker.js').MapPhase} phase */
function stopWords(words, phase) {
  return phase === 'offline' || phase === 'full' ? [words.say(`tablet.map.${phase}`)] : []
}
