import { make } from './make.js'

/**
 * Says what the disk has. "Saved" appears only when a transaction of the strict kind is complete.
 *
 * @param {import('../model/words.js').Words} words
 * @param {import('../visit-session.js').VisitSession} session
 */
export function savedLine(words, session) {
  const line = make('p', { class: 'tablet-saved', 'data-part': 'saved' })
  session.addEventListener('saving', () => (line.dataset.state = 'saving'))
  session.addEventListener('saved', () => {
    line.dataset.state = 'saved'
    line.removeAttribute('role')
    line.textContent = words.say('tablet.saved', words.time(new Date()))
  })
  session.addEventListener('failed', (event) => {
    line.dataset.state = 'failed'
    line.setAttribute('role', 'alert') // saving is silent: it happens with each keystroke
    const problem = event instanceof CustomEvent ? event.detail : null
    const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError'
    line.textContent = words.say(isFull ? 'tablet.full' : 'tablet.not-saved')
  })
  return line
}
