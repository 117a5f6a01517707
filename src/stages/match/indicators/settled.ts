import { withCompared } from './compared.ts'
import { withLevelOfFraction } from './level-of-fraction.ts'
import { withRatesInTurn } from './rates-in-turn.ts'
import type { Claim, Reading } from './reading.ts'
import { withoutSetForYear } from './set-for-year.ts'
import { withTimeOfWhole } from './time-of-whole.ts'
import { withTimesInside } from './times-inside.ts'
import { withTrailingTimes } from './trailing-time.ts'
import { withOwnLevel } from './two-levels.ts'

const STEPS: readonly ((claims: readonly Claim[], reading: Reading) => readonly Claim[])[] = [
  withOwnLevel,
  withLevelOfFraction,
  withRatesInTurn,
  withTimesInside,
  withTrailingTimes,
  withTimeOfWhole,
  withoutSetForYear,
  withCompared,
]

/** What all claims of a paragraph together tell of each: its level, its rate, its time, and whether it is one. */
export const settled = (claims: readonly Claim[], reading: Reading): readonly Claim[] =>
  STEPS.reduce((told, step) => step(told, reading), claims)
