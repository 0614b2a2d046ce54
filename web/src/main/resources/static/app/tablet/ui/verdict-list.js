import { make, sign } from './make.js'

/** @import { AccessRange } from '../../verdict/pack-shape.js' */
/** @import { Words } from '../model/words.js' */

/**
 * Sign and word of a level, or both ends of a range.
 *
 * @param {Words} words
 * @param {AccessRange} range
 */
export function rangeWords(words, { worst, best }) {
  if (worst === best) return level(worst, words.say(`level.${worst}`))
  const [low, high] = [words.say(`level.${worst}.within`), words.say(`level.${best}.within`)]
  return level('undecided', words.say('level.range', low, high))
}

/** @param {string} code @param {string} label */
function level(code, label) {
  return make('span', { class: `level level--${code}` }, sign(code), make('span', {}, label))
}

/**
 * The groups with what the answers so far say: of the place, or of one zone.
 *
 * @param {Words} words
 * @param {import('../visit-session.js').VisitSession} session
 * @param {string | null} zone null: the place
 */
export function verdictList(words, session, zone) {
  const verdicts = session.judge()
  const lines = session.pack.groups.flatMap(({ code, name }) => {
    if (zone === null && !verdicts.isAssessed(code)) {
      return [line(words.of(name), code, level('not-assessed', words.say('level.not-assessed')))]
    }
    const range = zone === null ? verdicts.range(code) : verdicts.findZoneRange(zone, code)
    return range ? [line(words.of(name), code, rangeWords(words, range))] : []
  })
  return make('ul', { class: 'tablet-verdicts' }, ...lines)
}

/** @param {string} name @param {string} code @param {HTMLElement} level */
function line(name, code, level) {
  return make(
    'li',
    { 'data-group': code },
    make('span', { class: 'group' }, sign(`group-${code}`), make('span', {}, name)),
    level,
  )
}
