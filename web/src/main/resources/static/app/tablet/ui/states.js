import { make } from './make.js'

/** @import { Words } from '../model/words.js' */

/**
 * How far a visit is on its way, in words: the least of its parts counts.
 *
 * @param {Words} words
 * @param {{ items: Record<string, number>, photos: Record<string, number> }} counts
 * @param {boolean} isSending
 */
export function stateWords(words, { items, photos }, isSending) {
  const onTablet = items.tablet + photos.tablet
  const received = items.received + photos.received
  const refused = items.refused + photos.refused
  if (refused > 0) return words.say('tablet.state.refused', refused)
  if (onTablet > 0 && isSending) return words.say('tablet.state.sending', onTablet)
  if (onTablet > 0) return words.say('tablet.state.tablet', onTablet)
  if (received > 0) return words.say('tablet.state.received', received)
  return words.say('tablet.state.verified')
}

/**
 * Code of the same state, for its sign.
 *
 * @param {{ items: Record<string, number>, photos: Record<string, number> }} counts
 */
export function stateCode({ items, photos }) {
  if (items.refused + photos.refused > 0) return 'refused'
  if (items.tablet + photos.tablet > 0) return 'tablet'
  return items.received + photos.received > 0 ? 'received' : 'verified'
}

/**
 * What the server says of the visit; null: nothing yet.
 *
 * @param {Words} words
 * @param {string | null} state
 */
export function serverWords(words, state) {
  return state ? words.say(`tablet.server.${state}`) : null
}

/**
 * Label, hint and field below each other.
 *
 * @param {string} id
 * @param {string} label
 * @param {HTMLElement} field
 * @param {string} [hint]
 */
export function labelled(id, label, field, hint) {
  field.id = id
  if (hint) field.setAttribute('aria-describedby', `${id}-hint`)
  return make(
    'div',
    { class: 'field' },
    make('label', { class: 'field__label', for: id }, label),
    hint && make('p', { class: 'field__hint', id: `${id}-hint` }, hint),
    field,
  )
}
