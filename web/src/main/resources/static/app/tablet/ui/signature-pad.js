import { make } from './make.js'

const WIDTH = 600
const HEIGHT = 200
const LONGEST = 64 * 1024 // SVG path text, by the contract with the server

/**
 * Strokes of a finger or a pen, kept as the text of an SVG path. Whoever cannot draw types the
 * name instead: the pad is never the only way.
 */
export class SignaturePad {
  strokes = ''
  #isDrawing = false

  /** @param {string} label */
  constructor(label) {
    this.element = make('canvas', {
      ...{ class: 'tablet-pad', role: 'img', 'aria-label': label, width: WIDTH, height: HEIGHT },
    })
    const pen = this.element.getContext('2d')
    if (!pen) throw new TypeError('this browser draws on no canvas')
    this.pen = pen
    this.element.addEventListener('pointerdown', (event) => this.#start(event))
    this.element.addEventListener('pointermove', (event) => this.#move(event))
    for (const end of ['pointerup', 'pointercancel']) {
      this.element.addEventListener(end, () => (this.#isDrawing = false))
    }
  }

  clear() {
    this.strokes = ''
    this.pen.clearRect(0, 0, WIDTH, HEIGHT)
  }

  /** @param {PointerEvent} event */
  #start(event) {
    const [x, y] = this.#at(event)
    const more = `M${x} ${y}`
    if (this.strokes.length + more.length > LONGEST) return
    this.#isDrawing = true
    this.element.setPointerCapture(event.pointerId)
    this.strokes += more
    this.pen.strokeStyle = getComputedStyle(this.element).color
    this.pen.lineWidth = 3
    this.pen.lineCap = 'round'
    this.pen.beginPath()
    this.pen.moveTo(x, y)
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.#isDrawing) return
    const [x, y] = this.#at(event)
    const more = `L${x} ${y}`
    if (this.strokes.length + more.length > LONGEST) return
    this.strokes += more
    this.pen.lineTo(x, y)
    this.pen.stroke()
  }

  /**
   * In units of the pad, whatever its size on the screen.
   *
   * @param {PointerEvent} event
   * @returns {[number, number]}
   */
  #at({ clientX, clientY }) {
    const box = this.element.getBoundingClientRect()
    const x = ((clientX - box.left) / box.width) * WIDTH
    const y = ((clientY - box.top) / box.height) * HEIGHT
    return [Math.round(x), Math.round(y)]
  }
}
