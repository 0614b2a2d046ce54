import { Progress } from '../model/progress.js'
import { fill, make } from '../ui/make.js'
import { mistakeOf, titleOf } from '../ui/norms.js'
import { PhotoField } from '../ui/photo-field.js'
import { QuestionCard } from '../ui/question-card.js'
import { savedLine } from '../ui/saved-line.js'
import { stageTag } from '../ui/stage.js'
import { verdictList } from '../ui/verdict-list.js'
import { visitFields } from '../ui/visit-fields.js'
import { today } from './place-screen.js'
import { missing, othersVisit } from './visit-screen.js'

/** What nobody has come to yet is no mistake; it is one when the visit is finished. */
const NOT_YET = ['required', 'reason-required', 'own-words-required']

/**
 * One page of the form: its questions, how far it is, and what follows for its zone.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 * @typedef {import('../model/form.js').Step} Step
 */
export class StepScreen {
  /** @param {Context} context */
  static async open(context) {
    const session = await context.tablet.openVisit(context.params.visit)
    if (!session) return missing(context.words)
    if (!session.isOwn) return othersVisit(context.words, session)
    const step = session.steps().find(({ code }) => code === context.params.step)
    return step ? new StepScreen(context, session, step) : missing(context.words)
  }

  #leaving = new AbortController()

  /** @param {Context} context @param {VisitSession} session @param {Step} step */
  constructor(context, session, step) {
    const { words } = context
    this.context = context
    this.session = session
    this.step = step
    this.isChecked = context.params.field !== undefined
    this.title = titleOf(words, step, session.place.entrances)
    this.progress = make('p', { class: 'audit-progress', 'data-part': 'progress' })
    this.verdicts = make('div', { 'data-part': 'verdicts' })
    this.cards = step.questions.map((question) => {
      const photos = new PhotoField(context, session, question.id)
      return new QuestionCard(question, session, words, photos.element)
    })
    this.element = this.#page()
    this.#listen()
    this.#update()
  }

  #page() {
    const { words } = this.context
    const visit = `#/visits/${this.session.visit.id}`
    const own = this.step.zone ? [] : visitFields(words, this.session.fields)
    return make(
      'form',
      {
        class: 'tablet-form',
        novalidate: true,
        onsubmit: (/** @type {Event} */ event) => event.preventDefault(),
      },
      make(
        'p',
        { class: 'tablet-back' },
        make('a', { href: visit }, words.of(this.session.place.name)),
      ),
      make('h1', {}, this.title),
      stageTag(words, this.session.visit),
      this.progress,
      ...own,
      ...this.cards.map((card) => card.element),
      this.step.zone && make('h2', {}, words.say('tablet.zone.verdicts')),
      this.verdicts,
      make(
        'nav',
        { class: 'tablet-thumb', 'aria-label': words.say('audit.steps') },
        savedLine(words, this.session),
        this.#links(visit),
      ),
    )
  }

  /** @param {string} visit */
  #links(visit) {
    const { words } = this.context
    const steps = this.session.steps()
    const at = steps.findIndex(({ code }) => code === this.step.code)
    const [before, after] = [steps[at - 1], steps[at + 1]]
    return make(
      'p',
      { class: 'tablet-thumb__links' },
      make(
        'a',
        { class: 'button button--quiet', href: before ? `${visit}/steps/${before.code}` : visit },
        words.say('audit.back'),
      ),
      make('a', { class: 'button button--quiet', href: visit }, words.say('tablet.steps')),
      make(
        'a',
        { class: 'button', href: after ? `${visit}/steps/${after.code}` : `${visit}/finish` },
        words.say('tablet.next'),
      ),
    )
  }

  #listen() {
    const { signal } = this.#leaving
    this.element.addEventListener('input', (event) => this.#onInput(event))
    this.element.addEventListener('change', () => void this.session.flush())
    this.element.addEventListener('focusout', () => void this.session.flush())
    document.addEventListener('visibilitychange', () => void this.session.flush(), { signal })
    addEventListener('pagehide', () => void this.session.flush(), { signal })
    this.session.addEventListener('changed', () => this.#update())
  }

  /** @param {Event} event */
  #onInput({ target }) {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement
    if (!isField || !target.name) return
    if (target.name.endsWith('.method')) {
      void this.session.record('method', {
        field: target.name.replace(/\.method$/, ''),
        method: target.value,
      })
      return
    }
    this.session.type(target.name, target.value)
    if (target.name.endsWith('.value') && target.value) this.#tickMeasured(target.name)
  }

  /** @param {string} name of the field with the value */
  #tickMeasured(name) {
    const answer = name.replace(/\.value$/, '.answer')
    const measured = this.element.querySelector(
      `input[name="${CSS.escape(answer)}"][value="measured"]`,
    )
    if (!(measured instanceof HTMLInputElement) || measured.checked) return
    measured.checked = true
    this.session.type(answer, 'measured')
  }

  #update() {
    const { words } = this.context
    const { session, step } = this
    const progress = new Progress(session)
    const { problems } = session.read(today())
    const shown = problems.filter(({ code }) => this.isChecked || !NOT_YET.includes(code))
    for (const card of this.cards) {
      card.element.hidden = !progress.isShown(card.question, step)
      const own = shown.filter(({ field }) => field.startsWith(`${card.question.id}.`))
      card.show(own.map((problem) => ({ field: problem.field, text: mistakeOf(words, problem) })))
    }
    const { answered, asked } = progress.on(step)
    this.progress.textContent = asked > 0 ? words.say('audit.answered', answered, asked) : ''
    if (step.zone) fill(this.verdicts, verdictList(words, session, step.zone.id))
  }

  /** @param {string} name */
  #focus(name) {
    const field = this.element.querySelector(`[name="${CSS.escape(name)}"]`)
    if (!(field instanceof HTMLElement)) return
    field.closest('details')?.setAttribute('open', '')
    field.closest('fieldset')?.scrollIntoView()
    field.focus({ preventScroll: true })
  }

  /** Whoever was sent here for a mistake stands in its field. */
  arrive() {
    if (this.isChecked) this.#focus(this.context.params.field)
  }

  async leave() {
    await this.session.flush()
    this.#leaving.abort()
  }
}
