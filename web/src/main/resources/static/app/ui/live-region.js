/**
 * Says things to screen readers without moving the focus (WCAG 4.1.3).
 *
 * One region lives as long as the page: readers watch regions that were there when it loaded and
 * tend to miss those made together with their words.
 */
export class LiveRegion {
  /** @type {HTMLElement} */
  #element

  /** @param {Document} page */
  constructor(page = document) {
    this.#element = page.createElement('div')
    this.#element.className = 'visually-hidden'
    this.#element.setAttribute('role', 'status')
    page.body.append(this.#element)
  }

  /**
   * Says the message when the reader pauses; a newer one replaces one not yet spoken.
   *
   * @param {string} message
   */
  say(message) {
    // The same words twice change nothing and stay silent; a no-break space makes them new.
    const isRepeated = this.#element.textContent === message
    this.#element.textContent = isRepeated ? `${message}\u00a0` : message
  }
}
