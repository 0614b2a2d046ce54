import { followSync } from './follow.js'
import { button, fill, make } from './make.js'
import { sizeWords } from './room.js'

/** A tile in which nothing is drawn. */
const BARE_BYTES = 40

const DAY_MS = 24 * 60 * 60 * 1000
/** Streets change slowly; what is older is said to be. */
const OLD_DAYS = 30

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

/**
 * Buttons: one takes what is missing of the map along, one all of it anew where there is some.
 *
 * @param {import('../app.js').Context} context
 * @param {...Node} others that stand beside them
 */
export async function mapActions({ tablet, words }, ...others) {
  /** @param {string} key @param {() => Promise<void>} take */
  const one = (key, take) =>
    button(words.say(key), { class: 'button--quiet', onclick: () => void take() })
  const renewing = one('tablet.map.renew', () => tablet.renewMap())
  const taking = one('tablet.map.take', () => tablet.takeMap())
  const element = make('p', { class: 'actions' }, taking, renewing, ...others)
  const show = async () => {
    renewing.hidden = (await tablet.tiles.taken()) === undefined
  }
  followSync(tablet, element, () => void show())
  await show()
  return element
}

/** @param {Words} words @param {import('../store/tiles.js').TakenMap | undefined} taken */
function takenWords(words, taken) {
  if (!taken) return [words.say('tablet.map.none')]
  const { bytes, tiles, takenAt } = taken
  const when = words.dayAndTime(new Date(takenAt))
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(takenAt)) / DAY_MS))
  const size = words.say('tablet.map.taken', sizeWords(words, bytes), when, days)
  const old = days >= OLD_DAYS ? [words.say('tablet.map.old')] : []
  const bare = bytes > tiles * BARE_BYTES ? [] : [words.say('tablet.map.bare')]
  return [size, ...old, ...bare]
}

/** @param {Words} words @param {import('../map-taker.js').MapPhase} phase */
function stopWords(words, phase) {
  return phase === 'offline' || phase === 'full' ? [words.say(`tablet.map.${phase}`)] : []
}
