import { make } from './make.js'
import { subjectOf } from './norms.js'

/**
 * A mistake with what it is about, as the way to its field.
 *
 * @param {import('../model/words.js').Words} words
 * @param {import('../visit-session.js').VisitSession} session
 * @param {{ field: string, text: string }} problem
 */
export function problemLink(words, session, { field, text }) {
  const steps = session.steps()
  const found = steps
    .flatMap((step) => step.questions.map((question) => ({ step, question })))
    .find(({ question }) => field.startsWith(`${question.id}.`))
  const own = `audit.field.${field}`
  const subject = found
    ? subjectOf(words, found.question)
    : words.say(words.has(own) ? own : 'audit.form')
  const address = `#/visits/${session.visit.id}/steps/${found?.step.code ?? 'visit'}/${field}`
  return make('li', {}, make('a', { href: address }, `${subject}: ${text}`))
}
