import { METHODS, PARTS, WHY_NOT, WHY_UNSEEN } from '../model/form.js'
import { wantedBy, findCriterion } from '../model/pack.js'
import { button, make, sign } from './make.js'
import { foundBefore, normOf, unitOf } from './norms.js'

/**
 * One question as a card: what is needed, the answer, how it was measured, why there is none.
 * Names, words and order are those of the online form.
 *
 * @typedef {import('../model/form.js').Question} Question
 * @typedef {import('../model/words.js').Words} Words
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 */
export class QuestionCard {
  /**
   * @param {Question} question
   * @param {VisitSession} session
   * @param {Words} words
   * @param {HTMLElement} photos
   */
  constructor(question, session, words, photos) {
    this.question = question
    this.session = session
    this.words = words
    this.fields = session.fields
    this.errors = make('div', { id: `${question.id}.errors` })
    this.element = make(
      'fieldset',
      { class: 'fieldset question', id: question.id, 'aria-describedby': `${question.id}.about` },
      make('legend', {}, words.of(question.criterion.wording)),
      make(
        'div',
        { class: 'question__about', id: `${question.id}.about` },
        ...this.#about(),
        this.errors,
      ),
      this.#takesNumber() && this.#valueRow(),
      this.#choices(),
      this.#why('why_not', 'question__why--not', WHY_NOT),
      this.#why('why_unseen', 'question__why--unseen', WHY_UNSEEN),
      this.#more(photos),
    )
  }

  /** @param {string} part */
  #name(part) {
    return `${this.question.id}.${part}`
  }

  #takesNumber() {
    return this.session.engine.units.isNumeric(this.question.criterion.unit)
  }

  #about() {
    const { words, question, session } = this
    const { criterion } = question
    const norm = normOf(words, criterion)
    const needed = norm === null ? words.say('audit.recorded') : words.say('audit.need', norm)
    const before = session.visit.blind
      ? undefined
      : session.place.facts.find(
          (fact) => fact.criterion === criterion.id && fact.entrance === question.entrance,
        )
    return [
      hint(needed),
      criterion.critical &&
        make(
          'p',
          { class: 'field__hint question__critical' },
          sign('notice'),
          ` ${words.say('audit.critical')}`,
        ),
      ...this.#onlyWhen().map(hint),
      before && hint(foundBefore(words, before)),
    ]
  }

  #onlyWhen() {
    const { words, session, question } = this
    return wantedBy(question.criterion.condition).map(({ fact, answer }) => {
      const wording = words.of(findCriterion(session.pack, fact)?.wording)
      return words.say(`audit.only-when.${answer}`, wording || fact)
    })
  }

  #valueRow() {
    const { words, fields, question } = this
    const units = this.session.engine.units.alternatives(question.criterion.unit)
    const chosen = fields[this.#name('unit')] ?? question.criterion.unit
    const options = units.map((unit) =>
      make('option', { value: unit, selected: unit === chosen }, unitOf(words, unit)),
    )
    return make(
      'div',
      { class: 'field__row question__value' },
      make(
        'label',
        {},
        make('span', { class: 'visually-hidden' }, words.say('audit.value')),
        make('input', {
          ...{
            class: 'input input--short',
            type: 'text',
            inputmode: 'decimal',
            autocomplete: 'off',
          },
          ...{ maxlength: 100, id: this.#name('value'), name: this.#name('value') },
          ...{ value: fields[this.#name('value')], 'aria-describedby': `${question.id}.about` },
        }),
      ),
      units.length > 1
        ? make(
            'label',
            {},
            make('span', { class: 'visually-hidden' }, words.say('audit.unit')),
            make(
              'select',
              { class: 'input question__unit', id: this.#name('unit'), name: this.#name('unit') },
              ...options,
            ),
          )
        : make('span', { class: 'field__unit' }, unitOf(words, units[0])),
    )
  }

  #choices() {
    const { words, fields } = this
    const first = this.#takesNumber() ? ['measured'] : ['present', 'absent']
    const choices = [...first, 'not_applicable', 'not_observed'].map((code, index) =>
      make(
        'label',
        { class: 'choice' },
        make('input', {
          ...{ type: 'radio', name: this.#name('answer'), value: code },
          id: index === 0 ? this.#name('answer') : this.#name(`answer.${code}`),
          checked: fields[this.#name('answer')] === code,
        }),
        make('span', {}, words.say(`audit.answer.${code}`)),
      ),
    )
    return make('div', { class: 'choices' }, ...choices)
  }

  /** @param {string} part @param {string} modifier @param {string[]} codes */
  #why(part, modifier, codes) {
    const { words, fields } = this
    const options = codes.map((code) => ({ code, label: words.say(`audit.reason.${code}`) }))
    return make(
      'div',
      { class: `question__why ${modifier}` },
      make('label', { class: 'field__label', for: this.#name(part) }, words.say(`audit.${part}`)),
      select(this.#name(part), words.say('audit.choose'), options, fields[this.#name(part)]),
    )
  }

  /** @param {HTMLElement} photos */
  #more(photos) {
    const { words, session, question } = this
    const methods = METHODS.map((code) => ({ code, label: words.say(`tablet.method.${code}`) }))
    const method = session.state.methods[question.id]
    return make(
      'details',
      { class: 'question__more', open: this.fields[this.#name('note')] ? true : null },
      make('summary', {}, words.say('tablet.more')),
      make(
        'label',
        { class: 'field__label', for: this.#name('method') },
        words.say('tablet.method'),
      ),
      select(this.#name('method'), words.say('audit.choose'), methods, method),
      make('label', { class: 'field__label', for: this.#name('note') }, words.say('tablet.note')),
      make('input', {
        ...{
          class: 'input',
          type: 'text',
          maxlength: 600,
          id: this.#name('note'),
          name: this.#name('note'),
        },
        value: this.fields[this.#name('note')],
      }),
      photos,
      make(
        'p',
        { class: 'actions' },
        button(words.say('tablet.clear'), { class: 'button--quiet', onclick: () => this.#clear() }),
      ),
      make(
        'p',
        { class: 'small' },
        make('code', {}, question.criterion.id),
        ` ${question.criterion.source}`,
      ),
    )
  }

  /** Takes the answer back: the question is open again. */
  #clear() {
    for (const part of PARTS) {
      if (this.session.fields[this.#name(part)]) this.session.type(this.#name(part), '')
    }
    void this.session.flush()
    for (const field of this.element.querySelectorAll('input, select')) {
      const isOfAnswer = PARTS.some((part) => field.getAttribute('name') === this.#name(part))
      if (isOfAnswer) reset(field)
    }
  }

  /**
   * Shows the mistakes of the card, or none.
   *
   * @param {{ field: string, text: string }[]} mistakes
   */
  show(mistakes) {
    this.element.classList.toggle('question--error', mistakes.length > 0)
    this.errors.replaceChildren(
      ...mistakes.map(({ text }) =>
        make(
          'p',
          { class: 'field__error' },
          sign('error'),
          make('span', {}, `${this.words.say('audit.error')} ${text}`),
        ),
      ),
    )
    for (const field of this.element.querySelectorAll('input[type="text"], select')) {
      const isWrong = mistakes.some((one) => one.field === field.getAttribute('name'))
      if (isWrong) field.setAttribute('aria-invalid', 'true')
      else field.removeAttribute('aria-invalid')
    }
  }
}

/** @param {Element} field */
function reset(field) {
  if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = false
  else if (field instanceof HTMLInputElement) field.value = ''
  else if (field instanceof HTMLSelectElement) field.selectedIndex = 0
}

/** @param {string} text */
function hint(text) {
  return make('p', { class: 'field__hint' }, text)
}

/**
 * @param {string} name
 * @param {string} choose
 * @param {{ code: string, label: string }[]} options
 * @param {string | undefined} chosen
 */
function select(name, choose, options, chosen) {
  return make(
    'select',
    { class: 'input', id: name, name },
    make('option', { value: '' }, choose),
    ...options.map(({ code, label }) =>
      make('option', { value: code, selected: code === chosen }, label),
    ),
  )
}
