import { ApiProblem } from '../api/api-problem.js'
import { saveFields } from '../api/audits-api.js'

const PAUSE_MS = 800

/**
 * Opens questions that an answer calls for, ticks "measured" when a value is typed, and saves what
 * changes. Without this module every question is there and each button saves the page.
 */
export class AuditForm {
  /** @type {HTMLFormElement} */
  #form
  /** @type {Map<string, string>} */
  #changed = new Map()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer

  /** @param {HTMLFormElement} form */
  constructor(form) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('AuditForm needs a form')
    this.#form = form
    form.addEventListener('input', (event) => this.#onInput(event))
    document.addEventListener('visibilitychange', () => void this.#save())
  }

  /** @param {Event} event */
  #onInput(event) {
    const field = event.target
    if (!isField(field) || !field.name) return
    if (field.name.endsWith('.value')) this.#tickMeasured(field)
    this.#note(field.name)
    this.#openSections()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), PAUSE_MS)
  }

  /** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} value */
  #tickMeasured(value) {
    const answer = value.name.replace(/\.value$/, '.answer')
    const measured = this.#form.elements.namedItem(answer)
    if (value.value && measured instanceof RadioNodeList && !measured.value) {
      measured.value = 'measured'
      this.#note(answer)
    }
  }

  /** @param {string} name */
  #note(name) {
    this.#changed.set(name, String(new FormData(this.#form).get(name) ?? ''))
  }

  #openSections() {
    for (const section of this.#form.querySelectorAll('details[data-field]')) {
      if (!(section instanceof HTMLDetailsElement)) continue
      const { field = '', opensOn } = section.dataset
      if (!this.#changed.has(field)) continue
      section.open = this.#changed.get(field) === opensOn
    }
  }

  async #save() {
    if (this.#changed.size === 0) return
    const fields = Object.fromEntries(this.#changed)
    this.#changed.clear()
    try {
      this.#say(await saveFields(this.#form.dataset.audit ?? '', fields, this.#formToken()))
      this.#showSignedOut(false)
    } catch (problem) {
      // Still in the form: the next change or button sends them again.
      for (const [name, value] of Object.entries(fields)) {
        if (!this.#changed.has(name)) this.#changed.set(name, value)
      }
      const isSignedOut = problem instanceof ApiProblem && problem.status === 401
      this.#showSignedOut(isSignedOut)
      this.#say(isSignedOut ? '' : this.#reason(problem))
    }
  }

  /** @param {unknown} problem */
  #reason(problem) {
    return problem instanceof ApiProblem ? problem.message : (this.#form.dataset.unsaved ?? '')
  }

  /** @param {boolean} isSignedOut signing in elsewhere and coming back saves what is unsaved */
  #showSignedOut(isSignedOut) {
    const notice = this.#form.querySelector('[data-role="signed-out"]')
    if (notice instanceof HTMLElement) notice.hidden = !isSignedOut
  }

  #formToken() {
    return String(new FormData(this.#form).get('_csrf') ?? '')
  }

  /** @param {string} message */
  #say(message) {
    const status = this.#form.querySelector('[data-role="saved"]')
    if (status) status.textContent = message
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement}
 */
function isField(target) {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
}

for (const form of document.querySelectorAll('form[data-module="audit-form"]')) {
  if (form instanceof HTMLFormElement) new AuditForm(form)
}
