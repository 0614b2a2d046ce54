import { Progress } from '../model/progress.js'
import { button, make, notice } from '../ui/make.js'
import { mistakeOf, titleOf } from '../ui/norms.js'
import { problemLink } from '../ui/problem-link.js'
import { savedLine } from '../ui/saved-line.js'
import { Whereabouts } from '../ui/whereabouts.js'
import { today } from './place-screen.js'
import { missing, othersVisit } from './visit-screen.js'

/**
 * The end of a visit: all mistakes at once, what stays unknown, where one stands, and the button
 * that hands it in.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 * @typedef {import('../model/answers.js').FieldProblem} FieldProblem
 */
export class FinishScreen {
  /** @param {Context} context */
  static async open(context) {
    const { tablet, words, params } = context
    const session = await tablet.openVisit(params.visit)
    if (!session) return missing(words)
    if (!session.isOwn) return othersVisit(words, session)
    const drafts = await tablet.photos.listDrafts(session.visit.id)
    return new FinishScreen(context, session, drafts.length)
  }

  /**
   * @param {Context} context
   * @param {VisitSession} session
   * @param {number} drafts photos without a description
   */
  constructor(context, session, drafts) {
    const { words } = context
    this.context = context
    this.session = session
    this.title = words.say('tablet.finish')
    const { problems, observations } = session.read(today())
    const nothing =
      observations.size === 0 ? [this.#link(words.say('field.nothing-answered'), '')] : []
    const undescribed =
      drafts > 0 ? [this.#link(words.say('tablet.photo.drafts', drafts), '/photos')] : []
    const wrong = problems.filter(isCertain).map((problem) => this.#problem(problem))
    const doubtful = problems.filter((problem) => !isCertain(problem))
    const mistakes = [...wrong, ...nothing, ...undescribed]
    this.element = make(
      'div',
      {},
      make(
        'p',
        { class: 'tablet-back' },
        make('a', { href: this.#visit() }, words.of(session.place.name)),
      ),
      make('h1', {}, this.title),
      mistakes.length > 0 && this.#mistakes(mistakes),
      doubtful.length > 0 && this.#doubts(doubtful.map((problem) => this.#problem(problem))),
      this.#unknown(),
      new Whereabouts(words, session).element,
      this.#ending(mistakes.length > 0),
      savedLine(words, session),
    )
  }

  #visit() {
    return `#/visits/${this.session.visit.id}`
  }

  /** @param {string} label @param {string} page */
  #link(label, page) {
    return make('li', {}, make('a', { href: `${this.#visit()}${page}` }, label))
  }

  /** @param {FieldProblem} problem */
  #problem(problem) {
    const { words } = this.context
    const text = mistakeOf(words, problem)
    return problemLink(words, this.session, { field: problem.field, text })
  }

  /** What the server, whose clock counts, may find right. @param {HTMLElement[]} doubts */
  #doubts(doubts) {
    const { words } = this.context
    return notice('notice', make('p', {}, words.say('tablet.end.clock')), make('ul', {}, ...doubts))
  }

  /** @param {HTMLElement[]} mistakes */
  #mistakes(mistakes) {
    const { words } = this.context
    return make(
      'section',
      { class: 'error-summary', 'aria-labelledby': 'problems-title' },
      make('h2', { id: 'problems-title' }, words.say('audit.problems.title', mistakes.length)),
      make('p', {}, words.say('audit.problems.kept')),
      make('ul', {}, ...mistakes),
    )
  }

  #unknown() {
    const { words } = this.context
    const progress = new Progress(this.session)
    const lines = this.session.steps().flatMap((step) => {
      const { open } = progress.on(step)
      const label = `${titleOf(words, step, this.session.place.entrances)}: ${words.say('audit.review.open', open.length)}`
      return open.length === 0 ? [] : [this.#link(label, `/steps/${step.code}`)]
    })
    return make(
      'section',
      { class: 'section', 'aria-labelledby': 'unknown' },
      make('h2', { id: 'unknown' }, words.say('audit.review.unknown')),
      make(
        'p',
        {},
        words.say(lines.length > 0 ? 'audit.review.unknown.advice' : 'audit.review.all-known'),
      ),
      make('ul', {}, ...lines),
    )
  }

  /** @param {boolean} isWrong */
  #ending(isWrong) {
    const { words } = this.context
    const { state } = this.session
    const section = make(
      'section',
      { class: 'section', 'aria-labelledby': 'end' },
      make('h2', { id: 'end' }, words.say('tablet.end')),
    )
    if (state.isFinished)
      section.append(notice('done', make('p', {}, words.say('tablet.end.done'))))
    if (!state.signature) section.append(make('p', {}, words.say('tablet.end.unsigned')))
    section.append(
      make('p', {}, words.say('tablet.end.advice')),
      make(
        'p',
        { class: 'actions' },
        button(words.say('tablet.end.button'), {
          onclick: () => this.#finish(),
          disabled: isWrong || state.isFinished,
        }),
      ),
    )
    return section
  }

  async #finish() {
    if (!(await this.session.record('finished', {}))) return
    const { tablet, announce, words, go } = this.context
    announce(words.say('tablet.end.done'))
    void tablet.sync.run()
    go(this.#visit().slice(1))
  }
}

/** Whether it is a mistake whatever the clock of this tablet says. @param {FieldProblem} problem */
function isCertain({ code }) {
  return code !== 'date-in-future'
}
