import { describe, expect, test } from 'vitest'
import { type Asked, chosen } from '../../src/references/asked.ts'
import { conflicts } from '../../src/references/conflicts.ts'
import { dotOf, graphmlOf, graphOf, jsonOf } from '../../src/references/graph.ts'
import { type ArchiveDocument, type ArchiveMention, link, missing } from '../../src/references/links.ts'

let place = 0
function mention(
  document: string,
  code: string,
  date: string | null,
  issuer: string | null,
  more: Partial<ArchiveMention> = {},
): ArchiveMention {
  place += 10
  const start = place
  return {
    document,
    path: `${document}.txt`,
    page: null,
    start,
    end: start + 5,
    quote: code,
    docType: 'Kế hoạch',
    code,
    date,
    issuer,
    subject: null,
    relation: null,
    ...more,
  }
}

function held(
  id: string,
  code: string | null,
  issuedOn: string | null,
  issuer: string | null,
): ArchiveDocument {
  return { id, path: `${id}.txt`, code, issuedOn, issuer, title: null }
}

const HUYEN = 'UBND huyện Yên Lạc Hạ'
const XA = 'UBND xã Hoà Bình Thượng'
const shown = (mentions: readonly ArchiveMention[], documents: readonly ArchiveDocument[] = []) =>
  link(documents, mentions).map(
    (each) =>
      `${each.code} ${each.issuer ?? '-'} ${each.year ?? '-'} ×${each.mentions.length}${each.document ? ` = ${each.document.id}` : ''}`,
  )

describe('one entry for each cited document', () => {
  test('the same code and date in two reports, noughts and capitals aside', () =>
    expect(
      shown([
        mention('a', '05/KH-UBND', '2021-03-01', HUYEN),
        mention('b', '5/kh-ubnd', '2021-03-01', HUYEN),
      ]),
    ).toEqual([`05/KH-UBND ${HUYEN} 2021 ×2`]))

  test('numbers begin anew each year', () =>
    expect(
      shown([mention('a', '5/KH-UBND', '2021-03-01', HUYEN), mention('a', '5/KH-UBND', '2022-03-01', HUYEN)]),
    ).toHaveLength(2))

  test('and with each agency', () =>
    expect(
      shown([mention('a', '5/KH-UBND', '2021-03-01', HUYEN), mention('a', '5/KH-UBND', '2021-04-01', XA)]),
    ).toHaveLength(2))

  test('a year in the code counts, not the date', () =>
    expect(
      shown([
        mention('a', '09/2012/QĐ-UBND', '2012-02-29', null),
        mention('b', '09/2012/QĐ-UBND', '2013-02-28', null),
      ]),
    ).toEqual(['09/2012/QĐ-UBND - 2012 ×2']))

  test('a mention without date joins the only entry that it fits', () =>
    expect(
      shown([mention('a', '5/KH-UBND', '2021-03-01', HUYEN), mention('b', '5/KH-UBND', null, null)]),
    ).toEqual([`5/KH-UBND ${HUYEN} 2021 ×2`]))

  test('of several it joins the one that the same document cites, else it stays alone', () => {
    const both = [
      mention('a', '5/KH-UBND', '2021-03-01', HUYEN),
      mention('b', '5/KH-UBND', '2022-03-01', HUYEN),
    ]
    expect(shown([...both, mention('b', '5/KH-UBND', null, null)])).toEqual([
      `5/KH-UBND ${HUYEN} 2022 ×2`,
      `5/KH-UBND ${HUYEN} 2021 ×1`,
    ])
    expect(shown([...both, mention('c', '5/KH-UBND', null, null)])).toHaveLength(3)
  })

  test('an agency named less fully is the same', () =>
    expect(
      shown([
        mention('a', '5/KH-UBND', '2021-03-01', 'UBND tỉnh Đông Sơn'),
        mention('b', '5/KH-UBND', '2021-03-01', 'UBND tỉnh'),
      ]),
    ).toEqual(['5/KH-UBND UBND tỉnh Đông Sơn 2021 ×2']))
})

describe('those who number in one series are one', () => {
  const series: readonly (readonly [string, string])[] = [
    ['UBND tỉnh Đông Sơn', 'Chủ tịch UBND tỉnh Đông Sơn'],
    ['Huyện ủy Yên Lạc Hạ', 'Ban Thường vụ Huyện ủy Yên Lạc Hạ'],
    ['Bộ Chính trị', 'Trung ương Đảng'],
    ['Hội nghị Trung ương lần thứ 6 khóa XII', 'Ban Chấp hành Trung ương'],
    ['Sở Tài chính Đông Sơn', 'Sở Tài chính tỉnh Đông Sơn'],
  ]
  for (const [one, other] of series)
    test(`${one}, ${other}`, () =>
      expect(
        link([], [mention('a', '5-X', '2021-03-01', one), mention('b', '5-X', '2021-03-01', other)]),
      ).toHaveLength(1))

  const others: readonly (readonly [string, string])[] = [
    ['UBND tỉnh Đông Sơn', 'HĐND tỉnh Đông Sơn'],
    ['UBND xã Sông Mây', 'UBND huyện Sông Mây'],
    ['Đảng ủy xã Sông Mây', 'UBND xã Sông Mây'],
  ]
  for (const [one, other] of others)
    test(`not ${one} and ${other}`, () =>
      expect(
        link([], [mention('a', '5-X', '2021-03-01', one), mention('b', '5-X', '2021-03-01', other)]),
      ).toHaveLength(2))
})

describe('the document itself', () => {
  const cited = [mention('a', '5/KH-UBND', '2021-03-01', HUYEN)]
  test('is linked by code, agency and year', () =>
    expect(
      shown(cited, [
        held('x', '05/KH-UBND', '2021-03-01', HUYEN),
        held('y', '5/KH-UBND', '2022-03-01', HUYEN),
        held('z', '5/KH-UBND', '2021-03-01', XA),
      ]),
    ).toEqual([`5/KH-UBND ${HUYEN} 2021 ×1 = x`]))

  test('a commune that cites “UBND huyện” means the report of its own district', () => {
    const other = 'UBND huyện Yên Lạc Thượng'
    expect(
      shown(
        [mention('a', '5/BC-UBND', '2021-03-01', HUYEN), mention('b', '5/BC-UBND', '2021-03-01', other)],
        [held('x', '5/BC-UBND', '2021-03-01', HUYEN), held('y', '5/BC-UBND', '2021-03-01', other)],
      ),
    ).toEqual([`5/BC-UBND ${HUYEN} 2021 ×1 = x`, `5/BC-UBND ${other} 2021 ×1 = y`])
  })

  test('is missing where the archive does not hold it, the most cited first', () => {
    const all = link(
      [held('x', '5/KH-UBND', '2021-03-01', HUYEN)],
      [
        ...cited,
        mention('a', '6/KH-UBND', '2021-03-02', HUYEN),
        mention('a', '7/KH-UBND', null, HUYEN),
        mention('b', '7/KH-UBND', '2021-03-03', HUYEN),
      ],
    )
    expect(missing(all).map((each) => each.code)).toEqual(['7/KH-UBND', '6/KH-UBND'])
  })
})

describe('asked for', () => {
  const nothing: Asked = { type: null, issuer: null, from: null, to: null, document: null, relation: null }
  const cited = link(
    [],
    [
      mention('xa', '12/KH-UBND', '2022-03-05', HUYEN, { relation: 'thực hiện' }),
      mention('huyen', '12/KH-UBND', '2022-03-05', HUYEN, { relation: 'căn cứ' }),
      mention('huyen', '20/QĐ-UBND', '2023-02-01', XA, { docType: 'Quyết định' }),
      mention('huyen', '30/KH-UBND', null, XA),
    ],
  )
  const rows: readonly (readonly [Partial<Asked>, readonly string[]])[] = [
    [{}, ['12/KH-UBND ×2', '20/QĐ-UBND ×1', '30/KH-UBND ×1']],
    [{ from: '2023-01-01' }, ['20/QĐ-UBND ×1']],
    [{ to: '2022-12-31' }, ['12/KH-UBND ×2']],
    [{ from: '2022-03-05', to: '2022-03-05' }, ['12/KH-UBND ×2']],
    [{ document: 'XA.txt' }, ['12/KH-UBND ×1']],
    [{ relation: 'thuc hien' }, ['12/KH-UBND ×1']],
    [{ type: 'quyết định' }, ['20/QĐ-UBND ×1']],
    [{ issuer: 'xã', document: 'xa.txt' }, []],
  ]
  for (const [asked, wanted] of rows)
    test(JSON.stringify(asked), () =>
      expect(
        chosen(cited, { ...nothing, ...asked }).map((each) => `${each.code} ×${each.mentions.length}`),
      ).toEqual(wanted),
    )
})

describe('conflicts', () => {
  const kinds = (mentions: readonly ArchiveMention[], documents: readonly ArchiveDocument[] = []) =>
    conflicts(link(documents, mentions)).map((each) => each.kind)

  test('two reports give one document two dates', () =>
    expect(
      kinds([mention('a', '5/KH-UBND', '2021-03-01', HUYEN), mention('b', '5/KH-UBND', '2021-03-11', HUYEN)]),
    ).toEqual(['two_dates']))

  test('a report gives it another date than it bears', () =>
    expect(
      kinds([mention('a', '5/KH-UBND', '2021-03-11', HUYEN)], [held('x', '5/KH-UBND', '2021-03-01', HUYEN)]),
    ).toEqual(['other_date']))

  test('a higher number with an earlier date, told by two reports', () =>
    expect(
      kinds([mention('a', '5/KH-UBND', '2021-03-11', HUYEN), mention('b', '9/KH-UBND', '2021-03-01', HUYEN)]),
    ).toEqual(['number_order']))

  test('one register for all papers, told by several reports together', () => {
    const types = ['Kế hoạch', 'Báo cáo', 'Thông báo']
    const papers = Array.from({ length: 12 }, (_, i) =>
      mention(`r${i % 3}`, `${10 + i}/X-UBND`, `2021-03-${10 + i}`, XA, { docType: types[i % 3]! }),
    )
    expect(kinds(papers)).toEqual([])
    const late = mention('r1', '30/X-UBND', '2021-03-12', XA, { docType: 'Tờ trình' })
    expect(kinds([...papers, late])).toEqual(['number_order'])
    expect(kinds([...papers.slice(0, 4), late])).toEqual([])
    expect(kinds([...papers, { ...late, docType: 'Quyết định' }])).toEqual([])
  })

  test('two subjects with nothing in common', () => {
    const subjects = ['tuyên truyền phổ biến giáo dục pháp luật', 'phòng chống cháy rừng mùa khô hanh']
    expect(
      kinds(subjects.map((subject, i) => mention(`${i}`, '5/KH-UBND', '2021-03-01', HUYEN, { subject }))),
    ).toEqual(['unlike_subjects'])
  })

  test('none where all agree, or where agencies or years differ', () =>
    expect(
      kinds([
        mention('a', '5/KH-UBND', '2021-03-01', HUYEN),
        mention('b', '5/KH-UBND', '2021-03-01', HUYEN),
        mention('b', '5/KH-UBND', '2021-04-01', XA),
        mention('b', '5/KH-UBND', '2022-04-01', HUYEN),
      ]),
    ).toEqual([]))
})

describe('the graph', () => {
  const documents = [held('a', '96/BC-UBND', '2021-09-15', XA), held('x', '5/KH-UBND', '2021-03-01', HUYEN)]
  const graph = graphOf(
    documents,
    link(documents, [
      mention('a', '5/KH-UBND', '2021-03-01', HUYEN, { relation: 'thực hiện' }),
      mention('a', '5/KH-UBND', null, null),
      mention('a', '76/NQ-CP', '2021-07-15', 'Chính phủ', { docType: 'Nghị quyết "mới" <1>' }),
    ]),
  )

  test('joins held and cited documents', () => {
    expect(graph.nodes.map((each) => each.held)).toEqual([true, true, false])
    expect(graph.edges).toEqual([
      { from: 'a', to: 'x', relation: 'thực hiện', times: 2 },
      { from: 'a', to: '76/nq-cp | chinh phu | 2021', relation: null, times: 1 },
    ])
  })

  test('is written for Graphviz, as JSON and as GraphML', () => {
    expect(dotOf(graph)).toContain('"a" -> "x" [label="thực hiện ×2"];')
    expect(dotOf(graph)).toContain('[label="Nghị quyết \\"mới\\" <1> 76/NQ-CP", style=dashed];')
    expect(JSON.parse(jsonOf(graph))).toEqual(graph)
    expect(graphmlOf(graph)).toContain(
      '<edge id="e0" source="a" target="x"><data key="relation">thực hiện</data><data key="times">2</data></edge>',
    )
    expect(graphmlOf(graph)).toContain('Nghị quyết &quot;mới&quot; &lt;1&gt; 76/NQ-CP')
  })
})

test('ten thousand mentions of one code are linked in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    mention(`d${i}`, '12/KH-UBND', `${2000 + (i % 25)}-01-01`, `UBND xã Số ${i % 400}`),
  )
  const start = performance.now()
  expect(link([], many).length).toBe(400)
  expect(performance.now() - start).toBeLessThan(3000)
})
