const SVG = 'http://www.w3.org/2000/svg'

/**
 * Makes an element. Text is set as text, never parsed.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [props] attributes; `onclick` and the like are listeners; null and false are left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }
  element.append(...children.filter(isThere))
  return element
}

/**
 * A sign of the sprite; says nothing to a screen reader, so words stand beside it.
 *
 * @param {string} code
 */
export function sign(code) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'sign')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('focusable', 'false')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `/app/ui/signs.svg#${code}`)
  svg.append(use)
  return svg
}

/**
 * @param {string} label
 * @param {Record<string, unknown>} props
 * @param {string} [code] of a sign before the words
 */
export function button(label, props, code) {
  const { class: more = '', ...rest } = props
  const name = `button ${more}`.trim()
  return make(
    'button',
    { type: 'button', class: name, ...rest },
    code && sign(code),
    make('span', {}, label),
  )
}

/** A line with a frame and a sign. @param {string} code @param {...(Node | string)} children */
export function notice(code, ...children) {
  return make('div', { class: 'notice' }, sign(code), make('div', {}, ...children))
}

/**
 * Replaces the children of an element.
 *
 * @template {Element} T
 * @param {T} element
 * @param {...(Node | string | null | undefined | false)} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...children.filter(isThere))
  return element
}

/** @param {Node | string | null | undefined | false} child @returns {child is Node | string} */
function isThere(child) {
  return child !== null && child !== undefined && child !== false && child !== ''
}
