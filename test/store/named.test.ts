import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indicatorsNamed, meaningsOf, withWords } from '../../src/store/named.ts'
import { openToWrite } from '../../src/store/open.ts'
import { scratch } from '../ingest/trial.ts'

const LABELS: readonly (readonly [string, string, number])[] = [
  ['procedures.received_total', 'Tổng số hồ sơ TTHC đã tiếp nhận trong kỳ', 9],
  ['procedures.received_new', 'Số hồ sơ TTHC mới tiếp nhận', 5],
  ['egov.online', 'Hồ sơ tiếp nhận trực tuyến', 7],
  ['society.poor', 'Số hộ nghèo', 3],
  ['one_stop.room_area', 'Diện tích phòng tiếp nhận', 1],
  ['culture.titles', 'Hộ đạt danh hiệu gia đình văn hoá', 1],
]

describe('indicators are named', () => {
  const db = openToWrite(join(scratch(), 'x.db'))
  for (const [indicator, label, times] of LABELS)
    db.run("INSERT INTO figure_kinds VALUES (?, ?, '1', '{}', ?)", indicator, label, times)
  db.run("INSERT INTO indicators VALUES ('society.poor', 'Hộ nghèo theo chuẩn đa chiều', '1', 'stock')")
  db.run("INSERT INTO indicators VALUES ('society.unseen', 'Hộ cận nghèo', '1', 'stock')")

  test.each([
    ['by id', ['procedures.received_new'], ['procedures.received_new']],
    ['by pattern', ['procedures.*'], ['procedures.received_new', 'procedures.received_total']],
    [
      'by words that others stand between, the most reported first',
      ['hồ sơ tiếp nhận'],
      ['procedures.received_total', 'egov.online', 'procedures.received_new'],
    ],
    ['by words in another order', ['tiếp nhận tổng số'], ['procedures.received_total']],
    ['without marks, in capitals', ['HO SO MOI'], ['procedures.received_new']],
    ['by a whole label, marks or no marks', ['ho so tiep nhan truc tuyen'], ['egov.online']],
    ['by a word of the id', ['received'], ['procedures.received_total', 'procedures.received_new']],
    ['by words of id and label', ['mới procedures'], ['procedures.received_new']],
    ['with marks, by just these words', ['số hộ'], ['society.poor']],
    ['with marks placed the other way', ['gia đình văn hóa'], ['culture.titles']],
    ['with marks that nothing has, by the letters', ['hộ sô môi'], ['procedures.received_new']],
    ['by the label of the catalogue', ['đa chiều'], ['society.poor']],
    ['decomposed', ['trực tuyến'.normalize('NFD')], ['egov.online']],
    ['in the order typed, none twice', ['số hộ', 'egov.online', 'online'], ['society.poor', 'egov.online']],
    ['by no part of a word', ['tuy'], []],
    ['by nothing', ['', ' … '], []],
    ['not by what was never observed', ['cận'], []],
  ])('%s', (_, typed, wanted) => expect(indicatorsNamed(db, typed)).toEqual(wanted))

  test('what words came to is told, for an id there is nothing to tell', () => {
    expect(meaningsOf(db, ['egov.online', 'hộ nghèo', 'xyz'])).toEqual([
      { typed: 'hộ nghèo', indicators: ['society.poor'] },
      { typed: 'xyz', indicators: [] },
    ])
  })

  test('while somebody types, the last word may be only begun', () => {
    const rows = LABELS.map(([, label]) => label)
    const typing = { textOf: (row: string) => row, typing: true }
    expect(withWords(rows, 'nghèo hộ s', typing)).toEqual(['Số hộ nghèo'])
    expect(withWords(rows, 'tiep nhan truc', typing)).toEqual(['Hồ sơ tiếp nhận trực tuyến'])
    expect(withWords(rows, '', typing)).toEqual(rows)
    expect(withWords(rows, 'ngh hộ', typing)).toEqual([])
  })
})
