/**
 * On a phone either the list or the map is shown, the list first; one button changes between them.
 * On a wide screen both are there and the button is not.
 */
export class ViewSwitch {
  #root
  #button
  #onShow

  /**
   * @param {HTMLElement} root
   * @param {() => void} onMap the map became visible
   */
  constructor(root, onMap) {
    this.#root = root
    this.#onShow = onMap
    this.#button = /** @type {HTMLElement} */ (root.querySelector('[data-part="switch"]'))
    this.#button.addEventListener('click', () => this.show(this.#shown === 'map' ? 'list' : 'map'))
  }

  /** @param {'map' | 'list'} view */
  show(view) {
    if (view === this.#shown) return
    this.#root.classList.toggle('map-page--map', view === 'map')
    const { textMap = '', textList = '' } = this.#button.dataset
    const words = /** @type {HTMLElement} */ (
      this.#button.querySelector('[data-part="switch-words"]')
    )
    words.textContent = view === 'map' ? textList : textMap
    if (view === 'map') this.#onShow()
  }

  get #shown() {
    return this.#root.classList.contains('map-page--map') ? 'map' : 'list'
  }
}
