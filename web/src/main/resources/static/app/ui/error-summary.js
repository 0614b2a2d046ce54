/**
 * Takes the reader to the mistakes of a form that came back refused.
 *
 * The page already lists them with links; this module moves the focus there when the page opens,
 * so that a screen reader starts with the mistakes, and lets a link lead to the field's label
 * instead of hiding it above the upper edge.
 */
export class ErrorSummary {
  /** @param {HTMLElement} root  the summary, marked `data-module="error-summary"` */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError('ErrorSummary needs an element')
    root.tabIndex = -1
    root.focus()
    root.addEventListener('click', followToField)
  }
}

/** @param {MouseEvent} event */
function followToField(event) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const field = link ? fieldOf(link) : null
  if (!field) return
  event.preventDefault()
  // Label or legend first: a field alone at the upper edge has no question above it.
  question(field).scrollIntoView()
  field.focus({ preventScroll: true })
}

/**
 * @param {HTMLAnchorElement} link
 * @returns {HTMLElement | null}
 */
function fieldOf(link) {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)))
}

/** @param {HTMLElement} field */
function question(field) {
  return (
    field.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ??
    field
  )
}

for (const root of document.querySelectorAll('[data-module="error-summary"]')) {
  if (root instanceof HTMLElement) new ErrorSummary(root)
}
