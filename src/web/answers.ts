import { z } from 'zod'

/**
 * Every answer and every question of the API, in the words of the exports. The pages take only the types from here;
 * the server checks what it is asked with the schemas, and `/api/openapi.json` is made of them.
 */

const words = z.string()
const wordsOrNull = words.nullable()
const count = z.int().nonnegative()
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
const dimensions = z.record(z.string(), z.string())

/** What went wrong, said for people; `code` is stable. */
export const fault = z.object({ error: z.object({ code: words, message: words }) })

/** Half-open UTF-16 offsets into the clean text, and the page (from 1) that holds `start`. */
const place = { page: z.int().nullable(), start: z.int(), end: z.int() }
const evidence = z.object({ quote: words, ...place })

/** A list: `next` is what to hand in as `after` for the following rows, null at the end; `total` counts all that fit. */
const listOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: wordsOrNull, total: count })

// ── questions ─────────────────────────────────────────────────────────────────────────────────────────

export const MOST_ROWS = 500

const SHORT = 200
const said = z.string().max(SHORT).optional()
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'cần một số nguyên')
    .transform(Number)
    .pipe(z.int().min(least).max(most))
const limit = whole(1, MOST_ROWS).optional()
const after = z.string().max(2000).optional()
const order = z.enum(['asc', 'desc']).optional()
const many = (most: number) =>
  z
    .union([z.string().max(SHORT), z.array(z.string().max(SHORT)).max(most)])
    .transform((each) => (Array.isArray(each) ? each : [each]))
const yesNo = z.enum(['true', 'false']).transform((each) => each === 'true')

export const noQuestion = z.strictObject({})
export const documentId = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, 'cần mã SHA-256 đủ 64 ký tự') })

const severity = z.enum(['high', 'medium', 'low'])
const charset = z.string().max(40)
const year = z.string().regex(/^\d{4}$/, 'cần năm bốn chữ số')

const documentFilter = {
  agency: said,
  type: said,
  year: year.optional(),
  charset: charset.optional(),
  /** `any`: with findings; a severity: with findings of it; `none`: without. */
  findings: z.enum(['any', 'none', 'high', 'medium', 'low']).optional(),
  status: z.enum(['loaded', 'failed']).optional(),
  words: said,
  sort: z
    .enum([
      'path',
      'issued_on',
      'period_to',
      'code',
      'title',
      'issuer',
      'doc_type',
      'format',
      'repaired',
      'findings',
    ])
    .optional(),
  order,
}
export const documentsDownload = z.strictObject(documentFilter)
export const documentsQuestion = z.strictObject({ ...documentFilter, limit, after })
export const boxesQuestion = z.strictObject({
  start: whole(0, 999_999_999).optional(),
  end: whole(0, 999_999_999).optional(),
})

export const indicatorsQuestion = z.strictObject({ words: said, limit, after })

const seriesFilter = {
  indicator: many(20),
  agency: many(50).optional(),
  /** `name:value`, both by id or by word. */
  dimension: many(20).optional(),
  /** Days between which a window must reach. */
  from: said,
  to: said,
  modality: z.enum(['actual', 'target']).optional(),
  level: z.enum(['xã', 'huyện', 'tỉnh', 'trung ương']).optional(),
  /** `true`: every breakdown; otherwise only the dimensions asked for. */
  all: yesNo.optional(),
}
export const seriesDownload = z.strictObject(seriesFilter)
export const seriesQuestion = z.strictObject({ ...seriesFilter, limit, after })
export const compareDownload = z.strictObject({
  ...seriesFilter,
  by: z.enum(['period', 'agency']).optional(),
})
export const compareQuestion = z.strictObject({
  ...seriesFilter,
  by: z.enum(['period', 'agency']).optional(),
  limit,
})

export const referencesQuestion = z.strictObject({
  words: said,
  type: said,
  issuer: said,
  /** `true`: only documents that the archive lacks; `false`: only those it holds. */
  missing: yesNo.optional(),
  sort: z.enum(['times', 'documents', 'code', 'issuer', 'first_cited', 'last_cited']).optional(),
  order,
  limit,
  after,
})
export const referenceKey = z.object({ key: z.string().regex(/^[0-9a-f]{32}$/) })
export const mentionsQuestion = z.strictObject({ limit, after })
export const conflictsQuestion = z.strictObject({
  kind: z.enum(['two_dates', 'other_date', 'unlike_subjects', 'number_order']).optional(),
  limit,
  after,
})
export const graphQuestion = z.strictObject({
  /** The agency that cites. */
  agency: said,
  /** The type of the cited document. */
  type: said,
  /** Cited at least so often. */
  least: whole(1, 1_000_000).optional(),
  /** Most nodes drawn. */
  limit,
})

export const findingsQuestion = z.strictObject({
  kind: said,
  severity: severity.optional(),
  agency: said,
  year: year.optional(),
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  mark: z.enum(['none', 'seen', 'explained']).optional(),
  limit,
  after,
})
export const findingKey = z.object({ key: z.string().regex(/^[0-9a-f]{64}\.[0-9a-f]{32}$/) })
const note = z.string().trim().max(2000)
const person = z.string().trim().min(1, 'hãy ghi tên người sửa').max(100)
export const markOrder = z.strictObject({
  mark: z.enum(['seen', 'explained']).nullable(),
  note: note.default(''),
  by: person,
})

export const searchQuestion = z.strictObject({ words: z.string().min(1).max(500), limit, after })

export const correctionsQuestion = z.strictObject({
  status: z.enum(['standing', 'undone', 'replaced', 'inbox']).optional(),
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  limit,
  after,
})
const dayTold = z.iso.date('cần ngày có thật, dạng 2021-09-30').nullable()
/** What a person may put in place of what was read; only what is named changes. */
export const observationAfter = z.strictObject({
  value: z.number().optional(),
  unit: z.string().min(1).max(60).optional(),
  indicator: z
    .string()
    .regex(/^[\p{L}\p{N}_.-]{1,120}$/u)
    .optional(),
  dimensions: z.record(z.string().min(1).max(60), z.string().min(1).max(120)).optional(),
  period_from: dayTold.optional(),
  period_to: dayTold.optional(),
  modality: z.enum(['actual', 'target']).optional(),
})
const told = z.string().trim().min(1).max(500).nullable()
export const referenceAfter = z.strictObject({
  doc_type: told.optional(),
  number: told.optional(),
  code: told.optional(),
  date: dayTold.optional(),
  issuer: told.optional(),
  subject: told.optional(),
  relation: told.optional(),
})
export const correctionOrder = z.strictObject({
  document_id: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(['observation', 'reference']),
  /** `key` of the fact, as `/api/documents/{id}/facts` gives it. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  action: z.enum(['correct', 'reject']),
  after: z.union([observationAfter, referenceAfter]).optional(),
  note: note.default(''),
  by: person,
  /** Id of the correction that stood on the fact when the person looked (`corrected.id`); null for none. 409 when it is another by now. */
  seen_before: z.int().nullable(),
})
export const correctionId = z.object({ id: whole(1, 999_999_999) })
export const undoOrder = z.strictObject({ by: person, note: note.default('') })

// ── answers ───────────────────────────────────────────────────────────────────────────────────────────

/** Who changed or rejected a fact, when, and what was read before; null where nobody did. */
export const corrected = z.object({
  id: z.int(),
  action: z.enum(['correct', 'reject']),
  by: words,
  /** Time, ISO 8601. */
  at: words,
  note: words,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})
export type Corrected = z.infer<typeof corrected>

const tally = z.object({ name: wordsOrNull, count })
export type Tally = z.infer<typeof tally>

export const home = z.object({
  documents: z.object({
    total: count,
    loaded: count,
    failed: count,
    needs_ocr: count,
    /** Year of the period, else of issue; newest first, null for unknown. */
    by_year: z.array(tally),
    /** The most frequent first, at most 50. */
    by_agency: z.array(tally),
    by_type: z.array(tally),
    by_format: z.array(tally),
    agencies: count,
  }),
  references: count,
  cited: z.object({ total: count, missing: count, conflicts: count }),
  observations: count,
  indicators: count,
  findings: z.object({
    total: count,
    by_severity: z.array(z.object({ severity, count })),
    by_kind: z.array(z.object({ kind: words, severity, count })),
    marked: count,
  }),
  /** Words repaired, and in how many documents each legacy charset was met. */
  repaired: count,
  by_charset: z.array(z.object({ charset: words, words: count, documents: count })),
  corrections: z.object({ standing: count, inbox: count }),
  last_run: z
    .object({
      id: z.int(),
      started_at: words,
      ended_at: wordsOrNull,
      status: z.enum(['running', 'done', 'stopped']),
      seen: count,
      loaded: count,
      unchanged: count,
      skipped: count,
      failed: count,
    })
    .nullable(),
})
export type Home = z.infer<typeof home>

/** What the filters of the lists may be set to. */
export const filters = z.object({
  agencies: z.array(tally),
  types: z.array(tally),
  years: z.array(tally),
  charsets: z.array(tally),
  formats: z.array(tally),
  finding_kinds: z.array(tally),
  reference_types: z.array(tally),
  levels: z.array(tally),
})
export type Filters = z.infer<typeof filters>

export const documentRow = z.object({
  document_id: wordsOrNull,
  path: words,
  format: wordsOrNull,
  pages: z.int().nullable(),
  status: z.enum(['loaded', 'failed']),
  error: wordsOrNull,
  doc_type: wordsOrNull,
  number: wordsOrNull,
  code: wordsOrNull,
  issued_on: wordsOrNull,
  place: wordsOrNull,
  issuer: wordsOrNull,
  superior: wordsOrNull,
  level: wordsOrNull,
  title: wordsOrNull,
  period_label: wordsOrNull,
  period_from: wordsOrNull,
  period_to: wordsOrNull,
  signer_name: wordsOrNull,
  signer_title: wordsOrNull,
  charsets: z.record(z.string(), count),
  ocr: z.boolean(),
  repaired: count,
  references: count,
  observations: count,
  findings: z.object({ high: count, medium: count, low: count }),
})
export type DocumentRow = z.infer<typeof documentRow>
export const documents = listOf(documentRow)
export type Documents = z.infer<typeof documents>

const neighbour = z
  .object({
    document_id: words,
    path: words,
    code: wordsOrNull,
    title: wordsOrNull,
    period_label: wordsOrNull,
    period_to: wordsOrNull,
  })
  .nullable()
export const document = documentRow.extend({
  /** Every file of the archive that holds this content. */
  paths: z.array(words),
  province: wordsOrNull,
  data_from: wordsOrNull,
  data_to: wordsOrNull,
  notes: z.array(
    z.object({
      code: words,
      level: z.enum(['info', 'doubt', 'fault']),
      reason: words,
      page: z.int().nullable(),
      start: z.int().nullable(),
      end: z.int().nullable(),
    }),
  ),
  /** Reports of the same agency and type right before and after in time. */
  previous: neighbour,
  next: neighbour,
  /** The original can be had from `/original`, and as what. */
  original: z.object({
    media_type: words,
    name: words,
    drawn: z.boolean().describe('the browser can draw it: PDF'),
  }),
})
export type Document = z.infer<typeof document>

/** A stretch of the clean text; `table` stands in those of kind `table`. Blocks are in order and do not overlap. */
export const textBlock = z.object({
  start: z.int(),
  end: z.int(),
  page: z.int().nullable(),
  kind: z.enum([
    'heading',
    'paragraph',
    'header',
    'signature',
    'recipients',
    'form-title',
    'footnote',
    'table',
  ]),
  /** `left` where the paragraph says nothing. */
  align: z.enum(['left', 'center', 'right', 'both']),
  bold: z.boolean(),
  italic: z.boolean(),
  /** Numbering or bullet in front, contained in the text. */
  marker: wordsOrNull,
  /** Depth of the heading, from 1; null for other kinds. */
  depth: z.int().nullable(),
  table: z
    .object({
      rows: z.int(),
      cols: z.int(),
      cells: z.array(
        z.object({
          row: z.int(),
          col: z.int(),
          row_span: z.int(),
          col_span: z.int(),
          start: z.int(),
          end: z.int(),
        }),
      ),
    })
    .nullable(),
})
export type TextBlock = z.infer<typeof textBlock>

export const documentText = z.object({
  document_id: words,
  text: words,
  blocks: z.array(textBlock),
  /** Where each page starts and ends in the text; empty where the format has no pages. */
  pages: z.array(z.object({ page: z.int(), start: z.int(), end: z.int() })),
  sections: z.array(
    z.object({
      marker: words,
      title: words,
      depth: z.int(),
      start: z.int(),
      end: z.int(),
      future: z.boolean(),
    }),
  ),
  forms: z.array(z.object({ name: words, title: words, start: z.int(), end: z.int() })),
  /** Where the fields of the header stand. */
  header: z.record(z.string(), z.object(place)),
  /** There are boxes of words: highlights can be drawn over the pages. */
  has_boxes: z.boolean(),
})
export type DocumentText = z.infer<typeof documentText>

export const referenceFact = z.object({
  key: words,
  ordinal: z.int(),
  kind: z.enum(['numbered', 'law', 'unnumbered', 'standard', 'short']),
  quote: words,
  ...place,
  doc_type: wordsOrNull,
  number: wordsOrNull,
  code: wordsOrNull,
  resolved_code: wordsOrNull,
  date: wordsOrNull,
  issuer: wordsOrNull,
  issuer_basis: wordsOrNull,
  subject: wordsOrNull,
  relation: wordsOrNull,
  is_self: z.boolean(),
  rule: words,
  confidence: z.number(),
  /** Key of the cited document in `/api/references/{key}`; null where the mention names none. */
  cited: wordsOrNull,
  corrected: corrected.nullable(),
})
export type ReferenceFact = z.infer<typeof referenceFact>

export const observationFact = z.object({
  key: words,
  ordinal: z.int(),
  indicator: words,
  label: words,
  value: z.number(),
  decimals: z.int(),
  /** The number as it stands in the document. */
  printed: words,
  unit: words,
  dimensions,
  period_from: day,
  period_to: day,
  comparator: wordsOrNull,
  modality: z.enum(['actual', 'target']),
  source: z.enum(['prose', 'table']),
  form: wordsOrNull,
  row: wordsOrNull,
  quote: words,
  ...place,
  rule: words,
  confidence: z.number(),
  corrected: corrected.nullable(),
})
export type ObservationFact = z.infer<typeof observationFact>

const mark = z.object({ mark: z.enum(['seen', 'explained']), note: words, by: words, at: words })
export const findingFact = z.object({
  key: words,
  kind: words,
  severity,
  message: words,
  values: z.array(words),
  evidence: z.array(evidence),
  mark: mark.nullable(),
})
export type FindingFact = z.infer<typeof findingFact>

/** One repaired place: `clean` stands in the text at [start, end), `printed` is what the file held. */
export const repairFact = z.object({
  key: words,
  ...place,
  printed: words,
  clean: words,
  charset: words,
  reason: words,
  confidence: z.number(),
  runner_up: z.object({ charset: words, text: words }).nullable(),
})
export type RepairFact = z.infer<typeof repairFact>

export const documentFacts = z.object({
  document_id: words,
  references: z.array(referenceFact),
  observations: z.array(observationFact),
  findings: z.array(findingFact),
  repairs: z.array(repairFact),
})
export type DocumentFacts = z.infer<typeof documentFacts>

/**
 * `[page, x, y, w, h]` in points, origin at the top left: the units of a pdf.js viewport of scale 1. One box a line
 * of the stretch. Asked without `start` and `end`: the boxes of every fact by its key.
 */
const box = z.tuple([z.int(), z.number(), z.number(), z.number(), z.number()])
export const boxes = z.object({
  document_id: words,
  /** Page of the first box; null where the format has no boxes. */
  page: z.int().nullable(),
  boxes: z.array(box),
  facts: z.record(z.string(), z.array(box)),
})
export type Boxes = z.infer<typeof boxes>

const indicatorKind = z.enum(['flow', 'stock', 'rate', 'code'])
export const indicatorRow = z.object({
  indicator: words,
  label: words,
  units: z.array(words),
  /** Flow: counted over a period. Stock: as of a day. Null where the rules do not say. */
  kind: indicatorKind.nullable(),
  times: count,
  periods: count,
  agencies: count,
  /** Names of the dimensions that figures of it are broken down by. */
  dimensions: z.array(words),
})
export type IndicatorRow = z.infer<typeof indicatorRow>
export const indicators = listOf(indicatorRow)
export type Indicators = z.infer<typeof indicators>

export const periodKind = z.enum(['month', 'quarter', 'half', 'nine-months', 'year', 'date', 'other'])
export type PeriodKind = z.infer<typeof periodKind>
/** A window as it is called (`quý III/2021`), with its days by the calendar; `exact`: the document counts from just these. */
export const periodWindow = z.object({
  kind: periodKind,
  label: words,
  from: day,
  to: day,
  exact: z.boolean(),
})
export type PeriodWindow = z.infer<typeof periodWindow>

const standing = { document_id: words, path: words, quote: words, ...place }
export const seriesPoint = z.object({
  window: periodWindow,
  kind: periodKind,
  /** The days as the document counts them. */
  period_from: day,
  period_to: day,
  value: z.number(),
  printed: words,
  modality: z.enum(['actual', 'target']),
  ...standing,
  rule: words,
  confidence: z.number(),
  corrected: corrected.nullable(),
  /** Against the window of the same kind right before; null where there is a gap or no such window. */
  change: z.number().nullable(),
  change_percent: z.number().nullable(),
  /** Other values that documents give for the very same window: shown, never chosen in silence. */
  others: z.array(z.object({ value: z.number(), ...standing })),
})
export type SeriesPoint = z.infer<typeof seriesPoint>
export const series = z.object({
  indicator: words,
  label: words,
  kind: indicatorKind.nullable(),
  unit: words,
  dimensions,
  agency: wordsOrNull,
  /** In order of time; windows of different lengths stand side by side. */
  points: z.array(seriesPoint),
  /** Windows of a kind that the series has before and after, but not here. */
  gaps: z.array(periodWindow),
})
export type Series = z.infer<typeof series>
export const seriesList = listOf(series)
export type SeriesList = z.infer<typeof seriesList>

export const comparison = z.object({
  by: z.enum(['period', 'agency']),
  /** Every window of any series, in order: the rows of the table by period. */
  windows: z.array(periodWindow),
  series: z.array(series),
  total: count,
})
export type Comparison = z.infer<typeof comparison>

export const citedRow = z.object({
  key: words,
  doc_type: wordsOrNull,
  code: words,
  number: wordsOrNull,
  issuer: wordsOrNull,
  year: wordsOrNull,
  dates: z.array(z.object({ date: words, times: count })),
  subject: wordsOrNull,
  times: count,
  /** How many documents cite it. */
  documents: count,
  /** Dates of issue of the first and the last document that cites it. */
  first_cited: wordsOrNull,
  last_cited: wordsOrNull,
  /** The document itself, where the archive holds it. */
  in_archive: z.object({ document_id: words, path: words }).nullable(),
  conflicts: count,
})
export type CitedRow = z.infer<typeof citedRow>
export const references = listOf(citedRow)
export type References = z.infer<typeof references>

export const mention = z.object({
  ...standing,
  /** Of the document that cites. */
  issuer: wordsOrNull,
  title: wordsOrNull,
  issued_on: wordsOrNull,
  /** As this mention gives them. */
  date: wordsOrNull,
  relation: wordsOrNull,
  subject: wordsOrNull,
  corrected: corrected.nullable(),
})
export type Mention = z.infer<typeof mention>
export const conflict = z.object({
  kind: z.enum(['two_dates', 'other_date', 'unlike_subjects', 'number_order']),
  message: words,
  /** Key of the cited document. */
  cited: words,
  code: words,
  issuer: wordsOrNull,
  evidence: z.array(z.object({ ...standing, date: wordsOrNull, subject: wordsOrNull })),
})
export type Conflict = z.infer<typeof conflict>
export const conflicts = listOf(conflict)
export type Conflicts = z.infer<typeof conflicts>
export const citedDocument = citedRow.extend({
  mentions: listOf(mention),
  /** By year and month of the citing document (`2021-09`; null where it bears no date). */
  over_time: z.array(z.object({ month: wordsOrNull, times: count })),
  by_agency: z.array(tally),
  by_relation: z.array(tally),
  conflict_list: z.array(conflict),
})
export type CitedDocument = z.infer<typeof citedDocument>

export const graph = z.object({
  nodes: z.array(
    z.object({
      id: words,
      label: words,
      doc_type: wordsOrNull,
      code: wordsOrNull,
      issuer: wordsOrNull,
      date: wordsOrNull,
      /** The archive holds it. */
      held: z.boolean(),
      document_id: wordsOrNull,
      path: wordsOrNull,
      /** Key for `/api/references/{key}`; null for a document that only cites. */
      cited: wordsOrNull,
      /** How often it is cited. */
      times: count,
    }),
  ),
  edges: z.array(z.object({ from: words, to: words, relation: wordsOrNull, times: count })),
  /** What fits but is not drawn. */
  left_out: z.object({ nodes: count }),
})
export type Graph = z.infer<typeof graph>

export const markAnswer = z.object({ key: words, mark: z.enum(['seen', 'explained']).nullable() })
export type MarkAnswer = z.infer<typeof markAnswer>
export const findingRow = findingFact.extend({
  document_id: words,
  path: words,
  code: wordsOrNull,
  title: wordsOrNull,
  issuer: wordsOrNull,
  issued_on: wordsOrNull,
})
export type FindingRow = z.infer<typeof findingRow>
export const findings = listOf(findingRow)
export type Findings = z.infer<typeof findings>

export const searchHit = z.object({
  document_id: words,
  path: words,
  title: wordsOrNull,
  code: wordsOrNull,
  issuer: wordsOrNull,
  issued_on: wordsOrNull,
  ...place,
  /** The passage around the words, in pieces; `hit` marks the words found. Plain text, never HTML. */
  parts: z.array(z.object({ text: words, hit: z.boolean() })),
})
export type SearchHit = z.infer<typeof searchHit>
export const search = listOf(searchHit).extend({
  /** `total` is a lower bound: there are more. */
  more_than_total: z.boolean(),
})
export type Search = z.infer<typeof search>

export const correction = z.object({
  id: z.int(),
  status: z.enum(['standing', 'undone', 'replaced', 'inbox']),
  /** Why it is in the inbox: the document is gone, or nothing is read at its place any more. */
  inbox_reason: z.enum(['no_document', 'no_fact']).nullable(),
  document_id: words,
  path: wordsOrNull,
  title: wordsOrNull,
  kind: z.enum(['observation', 'reference']),
  key: words,
  action: z.enum(['correct', 'reject']),
  /** Indicator or code. */
  subject: words,
  label: words,
  quote: words,
  ...place,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  note: words,
  by: words,
  at: words,
  undone: z.object({ by: words, at: words, note: words }).nullable(),
})
export type Correction = z.infer<typeof correction>
export const corrections = listOf(correction)
export type Corrections = z.infer<typeof corrections>

const inBoth = z.object({ vi: words, en: words })
const wordList = z.record(z.string(), inBoth)
export const labels = z.object({
  finding_kinds: wordList,
  severities: wordList,
  reference_kinds: wordList,
  conflict_kinds: wordList,
  charsets: wordList,
  formats: wordList,
  levels: wordList,
  period_kinds: wordList,
  modalities: wordList,
  sources: wordList,
  statuses: wordList,
  marks: wordList,
  issuer_bases: wordList,
  units: wordList,
  doc_types: wordList,
  indicator_kinds: wordList,
  /** Words of the rules for the dimensions and their values, Vietnamese. */
  dimensions: z.record(z.string(), z.object({ label: words, values: z.record(z.string(), words) })),
})
export type Labels = z.infer<typeof labels>
