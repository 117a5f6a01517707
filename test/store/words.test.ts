import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import { exactForm, foldedForm, ftsQuery, hitsIn, wantedOf } from '../../src/store/words.ts'

/** typed → passages that it must and must not find */
const TABLE: readonly { typed: string; finds: readonly string[]; misses: readonly string[] }[] = [
  {
    typed: 'kế hoạch',
    finds: ['Kế hoạch năm', 'KẾ HOẠCH', 'hoạch định và kế toán kế hoạch'],
    misses: ['ke hoach', 'kẻ hoạch'],
  },
  { typed: 'ke hoach', finds: ['Kế hoạch năm', 'KẾ HOẠCH', 'ke hoach'], misses: ['kehoach', 'hoạch định'] },
  { typed: 'KE HOACH', finds: ['Kế hoạch'], misses: [] },
  { typed: 'duong', finds: ['đường làng', 'ĐƯỜNG', 'dương lịch', 'Đương nhiên'], misses: ['đườngg'] },
  { typed: 'đường', finds: ['Đường làng'], misses: ['dương lịch', 'duong'] },
  { typed: 'hòa giải', finds: ['hoà giải', 'HÒA GIẢI'], misses: ['hoa giải'] },
  { typed: 'hoà', finds: ['xã Hòa Bình Thượng', 'xã Hoà Bình Thượng'], misses: ['hoàn thành'] },
  { typed: 'thúy', finds: ['chị Thuý', 'chị Thúy'], misses: ['thuỷ lợi'] },
  { typed: 'quý', finds: ['quý III'], misses: ['quy định', 'quỹ'] },
  { typed: 'khỏe', finds: ['sức khoẻ', 'sức khỏe'], misses: ['khoe'] },
  { typed: '15/QĐ-UBND', finds: ['số 15/QĐ-UBND ngày', '15/QÐ-UBND'], misses: ['15/KH-UBND', 'UBND 15 QĐ'] },
  {
    typed: '"cải cách hành chính"',
    finds: ['công tác cải cách hành chính'],
    misses: ['hành chính cải cách', 'cải cách thủ tục hành chính'],
  },
  { typed: '“cai cach”', finds: ['cải cách'], misses: ['cách cải tạo'] },
  { typed: '1.250', finds: ['tiếp nhận 1.250 hồ sơ'], misses: ['1250 hồ sơ'] },
]

/** What a person may type that is an operator, or nothing, to FTS5. */
const ODD = [
  '"',
  '*',
  'NEAR(a b)',
  'exact:x',
  '- ',
  'a AND',
  'OR',
  'NOT b',
  '(',
  '^a',
  'a"b',
  "'",
  '{x}',
  '\0',
  '“',
  'a + b',
  '💥',
]

function index(passages: readonly string[]) {
  const db = openSqlite(':memory:', { write: true, mustExist: false })
  db.exec("CREATE VIRTUAL TABLE t USING fts5 (exact, folded, tokenize = 'unicode61 remove_diacritics 0')")
  for (const each of passages) db.run('INSERT INTO t VALUES (?, ?)', exactForm(each), foldedForm(each))
  return (typed: string) => {
    const query = ftsQuery(wantedOf(typed))
    if (!query) return []
    return db
      .all<{ rowid: number }>('SELECT rowid FROM t WHERE t MATCH ?', query)
      .map((each) => passages[each.rowid - 1]!)
  }
}

describe('full text', () => {
  for (const { typed, finds, misses } of TABLE)
    test(`${typed} finds ${finds.join(', ')}${misses.length > 0 ? ` and not ${misses.join(', ')}` : ''}`, () => {
      const found = index([...finds, ...misses])(typed)
      expect(found.toSorted()).toEqual([...finds].sort())
      for (const each of finds) expect(hitsIn(each, wantedOf(typed)).length, each).toBeGreaterThan(0)
    })

  test.each([
    ['ke hoach', 'Kế hoạch và kế toán', ['Kế hoạch', 'kế']],
    ['ke hoach', 'kế, hoạch', ['kế', 'hoạch']],
    ['"kế hoạch" năm', 'kế hoạch  năm 2021', ['kế hoạch  năm']],
  ])('%s in «%s» is marked as %j', (typed, passage, marks) => {
    expect(hitsIn(passage, wantedOf(typed)).map(([start, end]) => passage.slice(start, end))).toEqual(marks)
  })

  for (const typed of ODD)
    test(`nothing typed is an operator: ${JSON.stringify(typed)}`, () => void index(['a b'])(typed))

  test('whatever is typed, the query is one that FTS5 understands', () => {
    const find = index(['Kế hoạch'])
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => void find(typed)),
      { seed: 7, numRuns: 500 },
    )
  })

  test('the exact form is as long as its text, and forming it twice changes nothing', () => {
    const letters = fc.constantFrom(...'aáàảãạăắâấeéèêếiíoóòôốơớuúùưứyýđĐÐQqhHtT 0/.-'.split(''))
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (some) => {
        const text = some.join('')
        const form = exactForm(text)
        expect(form).toHaveLength(text.length)
        expect(exactForm(form)).toBe(form)
        expect(foldedForm(form)).toBe(foldedForm(text))
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})
