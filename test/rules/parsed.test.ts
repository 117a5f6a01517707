import { expect, test } from 'vitest'
import { type Parsed, placeIn } from '../../src/rules/parsed.ts'

/** `kind: indicators` and two rules, as the build keeps them. */
const file: Parsed = {
  data: { kind: 'indicators', rules: [{ says: ['a', 'b'] }, { says: ['c'] }] },
  isChecked: true,
  places: {
    ...{ '[]': '1:1', '["kind"]': '1:1', '["rules"]': '2:1' },
    ...{
      '["rules","0"]': '3:5',
      '["rules","0","says"]': '3:5',
      '["rules","1"]': '6:5',
      '["rules","1","says"]': '6:5',
    },
  },
}

const TABLE: readonly (readonly [keys: readonly PropertyKey[], place: string | null])[] = [
  [['kind'], '1:1'],
  [['rules', 1], '6:5'],
  [['rules', 1, 'says'], '6:5'],
  [['rules', 1, 'unless'], '6:5'], // none there: the rule itself
  [['rules', 9, 'says'], '2:1'],
  [['indicators', 3, 'id'], '1:1'],
  [['rules', 0, 'says', 1], null], // deeper than is kept: only parsing can tell
]

for (const [keys, place] of TABLE)
  test(`${keys.join('.')} stands at ${place}`, () => expect(placeIn(file, keys)).toBe(place))
