/**
 * The form beside the map: applies itself when something changes. Without scripts it is sent.
 */
export class FilterForm {
  #form
  #more

  /**
   * @param {HTMLFormElement} form
   * @param {(fields: FormData) => void} onChange
   */
  constructor(form, onChange) {
    this.#form = form
    this.#more = /** @type {HTMLElement} */ (form.querySelector('[data-part="more"]'))
    const apply = () => {
      this.#countChosen()
      onChange(new FormData(form))
    }
    form.addEventListener('change', apply)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      apply()
    })
  }

  /**
   * Shows a state in the fields, after the reader went back or cleared all.
   *
   * @param {URLSearchParams} state
   */
  fill(state) {
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = state.getAll(field.name).includes(field.value)
      } else if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
        field.value = state.get(field.name) ?? ''
      }
    }
    this.#countChosen()
  }

  #countChosen() {
    const fields = new FormData(this.#form)
    const chosen = ['kind', 'territory', 'level'].flatMap((name) => fields.getAll(name))
    const count = chosen.filter((value) => value !== '').length
    const { textNone = '', textSome = '' } = this.#more.dataset
    this.#more.textContent = count === 0 ? textNone : textSome.replace('{0}', String(count))
  }
}
