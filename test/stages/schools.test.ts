import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a district's report yield. */
const read = (text: string): string[] =>
  readLines(text, { level: 'huyện', issuer: 'UBND huyện Đông Sơn' }).mentions.map((each) =>
    told(each, 'values'),
  )

const [PRESCHOOL, PRIMARY, LOWER] = ['preschool', 'primary', 'lower_secondary'].map(
  (each) => (count: string) => `pupils [${each}] ${count}`,
) as [(n: string) => string, (n: string) => string, (n: string) => string]

describe('pupils and what is counted beside them', () => {
  it.each<[string, string[]]>([
    ['Toàn huyện có 1.126 học sinh, gồm tiểu học 9 khối.', ['pupils 1.126']],
    ['Toàn huyện có 1.126 học sinh, gồm: 9 khối tiểu học, 4 khối THCS.', ['pupils 1.126']],
    [
      'Toàn huyện có 1.126 học sinh. Trong đó: Mầm non 14 nhóm, lớp, 368 cháu.',
      ['pupils 1.126', PRESCHOOL('368')],
    ],
    ['Toàn huyện có 1.126 học sinh, trong đó: 23 trường tiểu học, 22 trường THCS.', ['pupils 1.126']],
    [
      'Toàn huyện có 1.126 học sinh, trong đó: trường tiểu học 472, trường THCS 654.',
      ['pupils 1.126', PRIMARY('472'), LOWER('654')],
    ],
    [
      'Toàn huyện có 23 trường mầm non với 9.800 cháu, 23 trường tiểu học với 15.200 học sinh và 22 trường THCS với 11.540 học sinh.',
      [PRESCHOOL('9.800'), PRIMARY('15.200'), LOWER('11.540')],
    ],
    ['Bậc tiểu học có 23 trường với 15.200 học sinh.', [PRIMARY('15.200')]],
    [
      'Cấp mầm non có 14 lớp với 368 cháu, cấp tiểu học có 18 lớp với 472 học sinh.',
      [PRESCHOOL('368'), PRIMARY('472')],
    ],
    [
      'Mầm non 22 lớp/528 trẻ; Tiểu học 27 lớp/706 học sinh; THCS 18 lớp/500 học sinh.',
      [PRESCHOOL('528'), PRIMARY('706'), LOWER('500')],
    ],
    // of both levels
    ['Toàn huyện có 30 trường tiểu học và THCS với 21.400 học sinh.', []],
    ['Bậc mầm non, tiểu học có 46 trường với 15.200 học sinh.', []],
    ['Trường TH&THCS Nậm Khoang có 28 lớp với 758 học sinh.', []],
    ['Trường PTDTBT Tiểu học và THCS Nậm Khoang có 28 lớp với 758 học sinh.', []],
    [
      'Toàn huyện có 23 trường mầm non, 23 trường tiểu học và 22 trường THCS với 986 lớp, 36.540 học sinh.',
      ['pupils 36.540'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})
