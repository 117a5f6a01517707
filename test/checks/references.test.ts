import { describe, expect, test } from 'vitest'
import dateAfterReport from '../../src/checks/date-after-report.ts'
import dateOrder from '../../src/checks/date-order.ts'
import duplicateNumber from '../../src/checks/duplicate-number.ts'
import impossibleDate from '../../src/checks/impossible-date.ts'
import numberOrder from '../../src/checks/number-order.ts'
import typoInReference from '../../src/checks/typo-in-reference.ts'
import type { Check } from '../../src/checks.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { resolveReferences } from '../../src/stages/resolve/references.ts'
import type { Facts, Header } from '../../src/types.ts'
import { plainOutline } from '../references/plain.ts'
import { rules } from '../references/rules.ts'

const xa: Partial<Header> = { issuer: 'UBND xã Hoà Bình Thượng', superior: 'huyện Yên Lạc Hạ', level: 'xã' }

function factsOf(text: string, header: Partial<Header> = xa): Facts {
  const outline = plainOutline(text, header)
  const references = resolveReferences(
    { outline, mentions: matchReferences(outline, rules), notes: [] },
    rules,
  )
  return { outline, references, observations: [], findings: [], notes: [] }
}

/** What a check names in a text. */
const named = (check: Check, text: string, header?: Partial<Header>) =>
  check.find(factsOf(text, header), null as never).map((each) => each.values)

function cases(
  check: Check,
  rows: { finds: readonly (readonly [string, ...string[]])[]; leaves: readonly string[] },
) {
  describe(check.id, () => {
    for (const [text, ...values] of rows.finds)
      test(`finds: ${text}`, () => expect(named(check, text)).toEqual([values]))
    for (const text of rows.leaves) test(`leaves: ${text}`, () => expect(named(check, text)).toEqual([]))
  })
}

cases(duplicateNumber, {
  finds: [
    [
      'Quyết định 47/QĐ-UBND ngày 03/8/2022 về công khai; Quyết định 47/QĐ-UBND ngày 28/8/2022 về quy chế',
      '47/QĐ-UBND',
    ],
    ['Quyết định 9/QĐ-UBND ngày 03/8/2022; Quyết định số 09/QĐ-UBND ngày 04/8/2022', '9/QĐ-UBND'],
    ['Nghị định số 61/2018/NĐ-CP ngày 23/4/2018; Nghị định số 61/2018/NĐ-CP ngày 23/4/2019', '61/2018/NĐ-CP'],
    [
      'Kế hoạch 12/KH-UBND ngày 05/3/2022 về tuyên truyền phổ biến giáo dục pháp luật; Kế hoạch 12/KH-UBND ngày 05/3/2022 về phòng chống cháy rừng mùa khô hanh',
      '12/KH-UBND',
    ],
  ],
  leaves: [
    'Quyết định 47/QĐ-UBND ngày 03/8/2022; Quyết định 47/QĐ-UBND ngày 03/8/2022; Quyết định 47/QĐ-UBND',
    'Nghị quyết số 76/NQ-CP ngày 13/6/2013; Nghị quyết số 76/NQ-CP ngày 15/7/2021',
    'Kế hoạch số 24/KH-UBND ngày 30/01/2022 của UBND huyện; Kế hoạch số 24/KH-UBND ngày 09/3/2022 của UBND xã',
    'Kế hoạch số 24/KH-UBND ngày 30/01/2022; Quyết định số 24/QĐ-UBND ngày 09/3/2022',
  ],
})

const register =
  'Công văn 118/UBND-VP ngày 06/4/2022; Kế hoạch 131/KH-UBND ngày 14/4/2022; Công văn 140/UBND-CA ngày 19/4/2022; Thông báo 143/TB-UBND ngày 20/4/2022; Kế hoạch 152/KH-UBND ngày 25/4/2022; Thông báo 160/TB-UBND ngày 28/4/2022; Công văn 171/UBND-VP ngày 05/5/2022; Báo cáo 190/BC-UBND ngày 17/5/2022; Thông báo 231/TB-UBND ngày 09/6/2022; Kế hoạch 250/KH-UBND ngày 20/6/2022'

cases(numberOrder, {
  finds: [
    [
      'Quyết định số 21/QĐ-UBND ngày 17/02/2022; Quyết định số 11/QĐ-UBND ngày 04/3/2022',
      '21/QĐ-UBND',
      '11/QĐ-UBND',
    ],
    [`${register}; Công văn 215/UBND-VP ngày 12/5/2022`, '215/UBND-VP', '190/BC-UBND'],
  ],
  leaves: [
    register,
    'Quyết định số 8/QĐ-UBND ngày 17/02/2022; Quyết định số 21/QĐ-UBND ngày 17/02/2022',
    'Quyết định số 21/QĐ-UBND ngày 17/02/2022; Quyết định số 11/QĐ-UBND ngày 04/3/2023',
    'Quyết định số 21/QĐ-UBND ngày 17/02/2022 của UBND huyện; Quyết định số 11/QĐ-UBND ngày 04/3/2022',
    'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025; Nghị định số 45/2025/NĐ-CP ngày 12/8/2025',
    // too few papers to believe in one register
    'Công văn 215/UBND-VP ngày 12/5/2022; Báo cáo 190/BC-UBND ngày 17/5/2022',
    'Thông báo 30/TB-UBND ngày 05/7/2022; Kế hoạch 12/KH-UBND ngày 06/7/2022; Công văn 90/UBND-VP ngày 07/7/2022; Báo cáo 60/BC-UBND ngày 08/7/2022; Thông báo 33/TB-UBND ngày 09/7/2022; Kế hoạch 13/KH-UBND ngày 10/7/2022; Công văn 95/UBND-VP ngày 11/7/2022; Báo cáo 61/BC-UBND ngày 12/7/2022; Thông báo 35/TB-UBND ngày 13/7/2022',
  ],
})

cases(dateOrder, {
  finds: [
    [
      'Kế hoạch số 5/KH-UBND ngày 01/02/2022 của UBND xã về việc thực hiện Quyết định số 90/QĐ-UBND ngày 05/3/2022 của UBND huyện',
      '5/KH-UBND',
      '90/QĐ-UBND',
    ],
    [
      'Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 sửa đổi, bổ sung Nghị định số 37/2016/NĐ-CP ngày 05/5/2016',
      '108/2014/NĐ-CP',
      '37/2016/NĐ-CP',
    ],
  ],
  leaves: [
    'Kế hoạch số 5/KH-UBND ngày 01/4/2022 về việc thực hiện Quyết định số 90/QĐ-UBND ngày 05/3/2022',
    'Kế hoạch số 5/KH-UBND ngày 01/02/2022 về tuyên truyền; thực hiện Quyết định số 90/QĐ-UBND ngày 05/3/2022',
    'Kế hoạch số 5/KH-UBND ngày 01/02/2022 và Quyết định số 90/QĐ-UBND ngày 05/3/2022',
    'Kế hoạch số 5/KH-UBND về thực hiện Quyết định số 90/QĐ-UBND ngày 05/3/2022',
  ],
})

cases(impossibleDate, {
  finds: [
    ['Kế hoạch số 5/KH-UBND ngày 31/02/2022', '31/02/2022'],
    ['họp ngày 15/13/2022', '15/13/2022'],
    ['ngày 30 tháng 02 năm 2022', '30 tháng 02 năm 2022'],
  ],
  leaves: ['ngày 28/02/2022', 'tỷ lệ 31/02/2022', 'ngày 29/02/2024'],
})

cases(typoInReference, {
  finds: [
    ['Kế hoach số 131/KH-UBND ngày 30/12/2022', '131/KH-UBND'],
    ['Kế hoạh số 131/KH-UBND', '131/KH-UBND'],
    ['ban hành kế hoạch Kế hoạch số 02/KH-TGS', '02/KH-TGS'],
  ],
  leaves: [
    'KẾ HOẠCH SỐ 131/KH-UBND',
    'kế hoạch số 131/KH-UBND',
    'QĐ số 15/QĐ-UBND',
    'ngày 21/7/2022, UBND xã ban hành Báo cáo 3/BC-UBND',
    'Công văn hoả tốc số 5/UBND-VP',
  ],
})

describe(dateAfterReport.id, () => {
  const header = { ...xa, issuedOn: '2022-09-15', code: '96/BC-UBND' }
  test('finds a document of after the report', () =>
    expect(named(dateAfterReport, 'theo Kế hoạch số 5/KH-UBND ngày 16/9/2022', header)).toEqual([
      ['5/KH-UBND', '96/BC-UBND'],
    ]))
  test('leaves the report itself, the same day, and reports without a date', () => {
    expect(
      named(
        dateAfterReport,
        'Kế hoạch số 5/KH-UBND ngày 15/9/2022; Báo cáo số 96/BC-UBND ngày 15/9/2022',
        header,
      ),
    ).toEqual([])
    expect(named(dateAfterReport, 'Kế hoạch số 5/KH-UBND ngày 16/9/2032')).toEqual([])
  })
})
