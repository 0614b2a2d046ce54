import { Icon } from './leaflet.js'

/** Gives Leaflet an element that is made already: a link with a label, not an image. */
export class ElementIcon extends Icon {
  #element

  /** @param {HTMLElement} element */
  constructor(element) {
    super({ iconUrl: '' })
    this.#element = element
  }

  createIcon() {
    return this.#element
  }

  createShadow() {
    return /** @type {any} */ (null) // Leaflet takes null for none; its types do not say so
  }
}
