import { isJudged } from '../../verdict/criteria.js'
import { PARTS } from './form.js'
import { wantedBy } from './pack.js'

/**
 * Which questions are open and how far the pages are, given what the answers rule out.
 *
 * @typedef {import('./form.js').Step} Step
 * @typedef {import('./form.js').Question} Question
 */
export class Progress {
  /** @param {import('../visit-session.js').VisitSession} session */
  constructor(session) {
    const { observations, problems } = session.read('9999-12-31')
    this.fields = session.fields
    this.observations = observations
    this.mistaken = new Set(problems.map(({ field }) => field.slice(0, field.lastIndexOf('.'))))
    const ruledOut = session.judge().ruledOut()
    this.ruledOut = new Set(ruledOut.map(({ entrance, criterion }) => `${entrance}.${criterion}`))
  }

  /**
   * Whether a question is to be asked now: it makes sense, and the answers of its own page that
   * it hangs on are given. What holds an answer is always shown.
   *
   * @param {Question} question
   * @param {Step} step
   */
  isShown(question, step) {
    if (this.isTouched(question)) return true
    if (this.ruledOut.has(question.id)) return false
    return wantedBy(question.criterion.condition).every(({ fact, answer }) => {
      const opener = step.questions.find(({ criterion }) => criterion.id === fact)
      return !opener || this.fields[`${opener.id}.answer`] === answer
    })
  }

  /** @param {Question} question */
  isTouched({ id }) {
    return PARTS.some((part) => part !== 'unit' && this.fields[`${id}.${part}`])
  }

  /** @param {Step} step */
  on(step) {
    const shown = step.questions.filter((question) => this.isShown(question, step))
    const answered = shown.filter(({ id }) => this.observations.has(id))
    const mistaken = shown.filter(({ id }) => this.mistaken.has(id))
    const open = shown.filter(
      ({ id, criterion }) =>
        isJudged(criterion) && !this.observations.has(id) && !this.mistaken.has(id),
    )
    return {
      answered: answered.length,
      asked: answered.length + mistaken.length + open.length,
      mistaken: mistaken.length,
      open,
    }
  }
}
