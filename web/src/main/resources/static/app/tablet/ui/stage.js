import { make } from './make.js'

/** As the server knows them; the first is what is visited as a rule. */
export const STAGES = ['standing', 'design', 'commissioning']

/**
 * Says that a visit looks at something else than the standing place; null where it looks at that.
 *
 * @param {import('../model/words.js').Words} words
 * @param {import('../store/database.js').StoredVisit} visit
 */
export function stageTag(words, { stage = 'standing' }) {
  if (stage === 'standing') return null
  return make(
    'p',
    { 'data-stage': stage },
    make('span', { class: 'tag' }, words.say(`audit.stage.${stage}`)),
  )
}
