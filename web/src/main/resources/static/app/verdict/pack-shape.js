/**
 * The shapes that the verdict engine reads and gives; nothing here runs. A pack is what
 * `GET /api/standards/{standard}/{version}` answers.
 *
 * @typedef {object} Text
 * @property {string | null} kk
 * @property {string | null} ru
 * @property {string | null} en
 *
 * @typedef {object} Unit
 * @property {string} symbol
 * @property {string} measures units that measure the same become one another
 * @property {string} factor how many of the smallest unit of its sort make one
 * @property {string} most the largest value that can be true of a building
 *
 * @typedef {{ is: 'always' }
 *   | { is: 'present' | 'absent', fact: string }
 *   | { is: 'kind-in' | 'kind-not-in', kinds: string[] }
 *   | { is: 'at-least' | 'below', trait: Trait, value: number }
 *   | { is: 'all-of' | 'any-of', parts: Condition[] }} Condition
 *
 * @typedef {{ is: 'at-least' | 'at-most', norm: string, blocking?: string }
 *   | { is: 'between', least: string, most: string }
 *   | { is: 'required' | 'recorded' | 'one-of' }} Rule
 *
 * @typedef {'place' | 'entrance'} Scope
 * @typedef {'storeys' | 'commissioned'} Trait
 *
 * @typedef {object} Zone
 * @property {string} id
 * @property {Text} name
 * @property {'blocking' | 'lowering'} role
 * @property {Scope} scope
 * @property {Condition} condition part of the condition of each of its criteria
 *
 * @typedef {object} Criterion
 * @property {string} id
 * @property {string} zone
 * @property {Scope} scope
 * @property {Text} wording
 * @property {string} unit
 * @property {Rule} rule
 * @property {string[]} groups letters
 * @property {boolean} critical
 * @property {Condition} condition
 * @property {{ of: string, way: string } | null} alternative
 * @property {string} reads
 * @property {string} source
 *
 * @typedef {object} Pack
 * @property {string} id
 * @property {string} version
 * @property {Text} title
 * @property {Text} description
 * @property {string} inForceFrom
 * @property {string | null} inForceTo
 * @property {Unit[]} units
 * @property {{ code: string, name: Text }[]} groups
 * @property {Zone[]} zones
 * @property {Criterion[]} criteria
 * @property {string[]} helpCriteria
 *
 * @typedef {{ state: 'measured', value: string, unit: string }
 *   | { state: 'present' }
 *   | { state: 'absent' }
 *   | { state: 'not_applicable', reason: string }
 *   | { state: 'not_observed', reason: string }} Observation a value is written in decimal digits
 *
 * @typedef {Record<string, Observation>} Observations by the id of their criterion
 *
 * @typedef {object} Facts
 * @property {string} kind code of the place's kind, e.g. `EDU.school`
 * @property {number | null} storeys null: not known
 * @property {number | null} commissionedYear null: not known
 * @property {Observations} whole about the place as a whole; of what is asked per entrance: for each
 *   entrance without a real answer of its own
 * @property {Record<number, Observations>} entrances by number, 1 and up; empty: one entrance nobody
 *   described
 *
 * @typedef {'inaccessible' | 'conditional' | 'partial' | 'accessible'} AccessLevel
 *
 * @typedef {object} AccessRange
 * @property {AccessLevel} worst when every unknown fails
 * @property {AccessLevel} best when every unknown passes
 *
 * @typedef {object} Reason one criterion's part in the level of a place for a group
 * @property {string} criterion
 * @property {number} entrance 0: the place as a whole
 * @property {Observation | null} observed null: no observation at all
 * @property {'pass' | 'fail' | 'unknown' | 'not-applicable'} verdict
 * @property {'none' | 'lowers' | 'blocks'} effect of its failure on the place
 *
 * @typedef {object} Question
 * @property {string} criterion
 * @property {number} entrance 0: the place as a whole
 *
 * @typedef {Question | { trait: Trait }} OpenFact something not known that a level depends on
 */
export {}
