/** The order of the signs; what nobody knows comes last and is hatched. */
const STATES = ['accessible', 'partial', 'conditional', 'inaccessible', 'undecided', 'not-assessed']

/** A part too thin to see would hide that it is there. Percent of the ring. */
const THINNEST_PERCENT = 3

/**
 * Splits a ring into parts, clockwise from the top.
 *
 * @param {Record<string, number>} states places by the code of their state
 * @returns {{ tone: string, startPercent: number, lengthPercent: number }[]}
 */
export function ringParts(states) {
  const counts = STATES.map((state) => ({ tone: toneOf(state), count: states[state] ?? 0 }))
  const shown = mergeTones(counts.filter(({ count }) => count > 0))
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const visible = shown.map(({ tone, count }) => ({
    tone,
    weight: Math.max((100 * count) / total, THINNEST_PERCENT),
  }))
  const scale = 100 / visible.reduce((sum, { weight }) => sum + weight, 0)
  let startPercent = 0
  return visible.map(({ tone, weight }) => {
    const part = { tone, startPercent, lengthPercent: weight * scale }
    startPercent += part.lengthPercent
    return part
  })
}

/**
 * Where lines between the parts stand, in degrees clockwise from the top. A whole ring has none.
 *
 * @param {{ startPercent: number }[]} parts
 * @returns {number[]}
 */
export function ringEdges(parts) {
  return parts.length < 2 ? [] : parts.map(({ startPercent }) => startPercent * 3.6)
}

/** @param {string} state */
function toneOf(state) {
  return state === 'undecided' || state === 'not-assessed' ? 'unknown' : state
}

/** @param {{ tone: string, count: number }[]} parts */
function mergeTones(parts) {
  /** @type {{ tone: string, count: number }[]} */
  const merged = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last?.tone === part.tone) last.count += part.count
    else merged.push({ ...part })
  }
  return merged
}

/**
 * The size a ring is drawn in: more places, a larger ring, up to what the grid leaves room for.
 *
 * @param {number} count
 */
export function ringPixels(count) {
  if (count < 10) return 46
  if (count < 100) return 52
  if (count < 1000) return 58
  return 64
}
