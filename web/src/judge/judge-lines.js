/**
 * Judges what stands on its input, one JSON a line: `TwoRuntimesTest` of the backend compares the
 * answers with those of the engine in Java.
 */
import { createInterface } from 'node:readline'
import { Decimal } from '../main/resources/static/app/verdict/decimal.js'
import { VerdictEngine } from '../main/resources/static/app/verdict/verdict-engine.js'

/** @import { Facts, Pack } from '../main/resources/static/app/verdict/pack-shape.js' */
/** @typedef {{ value: string, unit: string, limit: string, limitUnit: string }} Measure */

/** @type {VerdictEngine | null} */
let engine = null

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answerTo(JSON.parse(line)))}\n`)
}

/** @param {{ pack?: Pack, facts?: Facts, measure?: Measure }} question */
function answerTo({ pack, facts, measure }) {
  try {
    if (pack) engine = new VerdictEngine(pack)
    if (engine && facts) return judged(engine, facts)
    if (engine && measure) return compared(engine, measure)
    return {}
  } catch (failure) {
    return { failure: failure instanceof Error ? failure.stack : String(failure) }
  }
}

/**
 * @param {VerdictEngine} by
 * @param {Facts} facts
 */
function judged(by, facts) {
  const verdicts = by.judge(facts)
  return {
    groups: by.pack.groups.map(({ code }) => ({
      group: code,
      isAssessed: verdicts.isAssessed(code),
      range: verdicts.range(code),
      zones: by.pack.zones.map(({ id }) => verdicts.findZoneRange(id, code)),
      reasons: verdicts.reasons(code),
      toMeasure: verdicts.toMeasure(code),
    })),
    ruledOut: verdicts.ruledOut(),
  }
}

/**
 * @param {VerdictEngine} by
 * @param {Measure} measure
 */
function compared({ units }, { value, unit, limit, limitUnit }) {
  const measured = Decimal.parse(value)
  return {
    compares: units.compare(measured, unit, Decimal.parse(limit), limitUnit),
    becomes: units.convert(measured, unit, limitUnit).toString(),
  }
}
