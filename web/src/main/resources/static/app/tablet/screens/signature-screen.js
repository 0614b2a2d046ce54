import { button, fill, make, notice } from '../ui/make.js'
import { savedLine } from '../ui/saved-line.js'
import { SignaturePad } from '../ui/signature-pad.js'
import { labelled } from '../ui/states.js'
import { missing, othersVisit } from './visit-screen.js'

/**
 * The representative of the place signs, by drawing or by typing the name, or refuses for a reason.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 */
export class SignatureScreen {
  /** @param {Context} context */
  static async open(context) {
    const session = await context.tablet.openVisit(context.params.visit)
    if (!session) return missing(context.words)
    return session.isOwn
      ? new SignatureScreen(context, session)
      : othersVisit(context.words, session)
  }

  /** @param {Context} context @param {VisitSession} session */
  constructor(context, session) {
    const { words } = context
    this.context = context
    this.session = session
    this.title = words.say('tablet.signature')
    this.pad = new SignaturePad(words.say('tablet.signature.pad'))
    this.name = make('input', { class: 'input', type: 'text', autocomplete: 'off', maxlength: 200 })
    this.reason = make('input', { class: 'input', type: 'text', maxlength: 300 })
    this.message = make('div', { role: 'alert' })
    this.element = make(
      'div',
      {},
      make(
        'p',
        { class: 'tablet-back' },
        make('a', { href: this.#visit() }, words.of(session.place.name)),
      ),
      make('h1', {}, this.title),
      this.#now(),
      this.message,
      this.#signing(),
      this.#refusing(),
      savedLine(words, session),
    )
  }

  #visit() {
    return `#/visits/${this.session.visit.id}`
  }

  #now() {
    const { signature } = this.session.state
    if (!signature) return null
    const { words } = this.context
    const said = signature.signed
      ? words.say('tablet.signature.by', signature.name ?? '')
      : words.say('tablet.signature.refused-because', signature.reason ?? '')
    return notice('done', make('p', {}, said))
  }

  #signing() {
    const { words } = this.context
    return make(
      'section',
      { class: 'section', 'aria-labelledby': 'signing' },
      make('h2', { id: 'signing' }, words.say('tablet.signature.sign')),
      labelled(
        'signer',
        words.say('tablet.signature.name'),
        this.name,
        words.say('tablet.signature.name.hint'),
      ),
      make('p', {}, words.say('tablet.signature.draw')),
      this.pad.element,
      make(
        'p',
        { class: 'actions' },
        button(words.say('tablet.signature.save'), { onclick: () => this.#sign() }),
        button(words.say('tablet.signature.clear'), {
          class: 'button--quiet',
          onclick: () => this.pad.clear(),
        }),
      ),
    )
  }

  #refusing() {
    const { words } = this.context
    return make(
      'section',
      { class: 'section', 'aria-labelledby': 'refusing' },
      make('h2', { id: 'refusing' }, words.say('tablet.signature.refuse')),
      labelled('refusal', words.say('tablet.signature.reason'), this.reason),
      make(
        'p',
        { class: 'actions' },
        button(words.say('tablet.signature.save-refusal'), {
          class: 'button--quiet',
          onclick: () => this.#refuse(),
        }),
      ),
    )
  }

  #sign() {
    const name = this.name.value.trim()
    if (name === '') return this.#ask(this.name, 'tablet.signature.name.needed')
    const drawn = this.pad.strokes === '' ? {} : { strokes: this.pad.strokes }
    return this.#record({ signed: true, name, ...drawn })
  }

  #refuse() {
    const reason = this.reason.value.trim()
    if (reason === '') return this.#ask(this.reason, 'tablet.signature.reason.needed')
    return this.#record({ signed: false, reason })
  }

  /** @param {HTMLInputElement} field @param {string} key */
  #ask(field, key) {
    field.setAttribute('aria-invalid', 'true')
    fill(this.message, make('p', { class: 'field__error' }, this.context.words.say(key)))
    field.focus()
  }

  /** @param {Record<string, unknown>} content */
  async #record(content) {
    if (await this.session.record('signature', content)) this.context.go(this.#visit().slice(1))
  }
}
