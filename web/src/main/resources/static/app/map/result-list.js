/**
 * The list beside the map: replaced as a whole, so it must give the focus back to where it was.
 */
export class ResultList {
  #root

  /**
   * @param {HTMLElement} root
   * @param {object} handlers
   * @param {(address: string) => void} handlers.onState a link to another state of the page
   * @param {(place: string, position: Position) => void} handlers.onShow show a place on the map
   */
  constructor(root, { onState, onShow }) {
    this.#root = root
    root.addEventListener('click', (event) => {
      const link = /** @type {Element} */ (event.target).closest('a[data-action]')
      if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return
      event.preventDefault()
      if (link.dataset.action === 'state') return onState(link.href)
      const card = /** @type {HTMLElement} */ (link.closest('[data-place]'))
      onShow(card.dataset.place ?? '', parsePosition(card.dataset.position))
    })
  }

  /** Box around all places of the filter as the address writes it; empty when there is none. */
  get extent() {
    return this.#listing.dataset.extent ?? ''
  }

  /** The counts in one sentence. */
  get announcement() {
    return this.#listing.dataset.announcement ?? ''
  }

  /**
   * Shows another list. The focus stays on the same link of the same place, else goes to the
   * heading; it is left alone when it was elsewhere.
   *
   * @param {Element} listing
   */
  replace(listing) {
    const mark = focusMark(this.#root)
    this.#listing.replaceWith(document.adoptNode(listing))
    if (mark === null) return
    const again = mark === '' ? null : this.#root.querySelector(mark)
    if (again instanceof HTMLElement) again.focus({ preventScroll: true })
    else this.focusHeading()
  }

  focusHeading() {
    const heading = this.#root.querySelector('[data-part="heading"]')
    if (heading instanceof HTMLElement) heading.focus()
  }

  /**
   * Marks the card of a place and no other, and brings it into view.
   *
   * @param {string} place id; empty for none
   */
  select(place) {
    for (const card of this.#root.querySelectorAll('[data-place]')) {
      const isSelected = card.getAttribute('data-place') === place
      card.classList.toggle('card--selected', isSelected)
      if (isSelected) {
        card.setAttribute('aria-current', 'true')
        card.scrollIntoView({ block: 'nearest' })
      } else {
        card.removeAttribute('aria-current')
      }
    }
  }

  /**
   * Puts the focus on the name of a place; false when it is not on this page.
   *
   * @param {string} place id
   */
  focusPlace(place) {
    const name = this.#root.querySelector(`[data-place="${CSS.escape(place)}"] a`)
    if (name instanceof HTMLElement) name.focus()
    return name !== null
  }

  get #listing() {
    return /** @type {HTMLElement} */ (this.#root.querySelector('[data-part="listing"]'))
  }
}

/** @typedef {{ latitude: number, longitude: number }} Position */

/**
 * @param {string | undefined} text longitude,latitude
 * @returns {Position}
 */
function parsePosition(text) {
  const [longitude, latitude] = (text ?? '').split(',').map(Number)
  return { latitude, longitude }
}

/**
 * Where the focus is, as a selector that a new list understands; null when it is outside, empty
 * when it is on something without a name of its own.
 *
 * @param {HTMLElement} root
 */
function focusMark(root) {
  const focused = document.activeElement
  if (focused === null || !root.contains(focused)) return null
  const place = focused.closest('[data-place]')?.getAttribute('data-place')
  if (!place) return ''
  const link = focused.getAttribute('data-action') === 'show' ? 'a[data-action="show"]' : 'h3 a'
  return `[data-place="${CSS.escape(place)}"] ${link}`
}

/** @param {MouseEvent} event */
export function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}
