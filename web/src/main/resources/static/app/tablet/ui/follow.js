/**
 * Draws anew after each sync until the element, once shown, is gone. Screens are made before they
 * are shown, and what is sent meanwhile must not be missed.
 *
 * @param {import('../tablet.js').Tablet} tablet
 * @param {HTMLElement} element
 * @param {() => void} draw
 */
export function followSync(tablet, element, draw) {
  const controller = new AbortController()
  let wasShown = false
  const onSync = () => {
    if (wasShown && !element.isConnected) {
      controller.abort()
      return
    }
    wasShown ||= element.isConnected
    draw()
  }
  tablet.addEventListener('sync', onSync, { signal: controller.signal })
}
