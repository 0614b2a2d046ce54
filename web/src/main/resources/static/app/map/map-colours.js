/**
 * The colour in which the page shows a kind of background.
 *
 * @param {string} kind
 */
export function colourOf(kind) {
  const token = `--map-${kind.replace('_', '-')}`
  return getComputedStyle(document.documentElement).getPropertyValue(token)
}
