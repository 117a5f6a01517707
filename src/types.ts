/**
 * The values that pass between stages. Plain readonly data, no functions; everything here survives
 * JSON (the bytes of `Opened` excepted). Offsets are half-open UTF-16 offsets.
 */

/** Where a fact stands: offsets into `Text.text`, and the page (from 1) that holds `start`; null where the format has no pages. */
export interface At {
  readonly page: number | null
  readonly start: number
  readonly end: number
}

/** Something to tell the reader about a document. Data, never thrown. `code` is stable, `reason` is for people. */
export interface Note {
  readonly code: string
  readonly level: 'info' | 'doubt' | 'fault'
  readonly reason: string
  readonly at: At | null
}

/** A rectangle on a page (from 1), in points, origin at the top left, y downwards. */
export interface Box {
  readonly page: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

// ── open ──────────────────────────────────────────────────────────────────────────────────────────

/** The bytes of one file, named by their SHA-256; the format is told by content, not by name. */
export interface Opened {
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array
  /** Id of a file in `formats/`. */
  readonly format: string
}

// ── read ──────────────────────────────────────────────────────────────────────────────────────────

/**
 * Characters as the file holds them, all in one font. `text` is undecided: a legacy byte stands as the
 * cp1252 or Latin-1 character the file (or its reader) made of it, U+00AD included.
 */
export interface Run {
  readonly text: string
  /** The font name as the file gives it, subset tag and all; null where the format has none. */
  readonly font: string | null
  readonly box?: Box
  readonly bold?: boolean
  readonly italic?: boolean
  /** Font size in points. */
  readonly size?: number
  /** The file asks for capitals (w:caps): the text below is already in capitals. */
  readonly caps?: boolean
  readonly underline?: boolean
  /** Small above or below the line (m²), or drawn higher (lower: negative) by so many half-points. */
  readonly raised?: 'super' | 'sub' | number
  /** The text is what a field last showed; writing the document again, it stays a field. */
  readonly field?: 'PAGE' | 'NUMPAGES'
}

/** One line of a TXT or PDF file; in DOCX, DOC, RTF one paragraph (or a piece of it between manual line breaks). */
export interface Line {
  readonly page: number | null
  readonly runs: readonly Run[]
}

/** What a paragraph is on its page. Only `body`, `footnote`, `endnote` and `textbox` are searched for facts. */
export type Role =
  | 'body'
  | 'header'
  | 'footer'
  | 'page-number'
  | 'footnote'
  | 'endnote'
  | 'textbox'
  | 'comment'

/** How a paragraph is laid out, in twips (1/20 point). For writing the document again; nothing is decided by it. */
export interface ParagraphLayout {
  readonly left?: number
  readonly right?: number
  /** Negative: the first line hangs out. */
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  /** Distance of lines; with `auto` in 240ths of a line. */
  readonly line?: number
  readonly lineRule?: 'auto' | 'exact' | 'atLeast'
  readonly tabs?: readonly TabStop[]
  readonly pageBreakBefore?: boolean
}

export interface TabStop {
  readonly at: number
  readonly kind: 'left' | 'center' | 'right' | 'decimal' | 'bar'
  readonly leader: 'none' | 'dot' | 'hyphen' | 'underscore'
}

/** The page of a section, in twips. For writing the document again. */
export interface PageLayout {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly header: number
  readonly footer: number
  /** The first page has a header and footer of its own. */
  readonly titlePage: boolean
}

/** How a table is drawn. For writing it again; nothing is decided by it. */
export interface TableLayout {
  /** Widths of the columns, in twips; 0 where the file does not say. */
  readonly widths: readonly number[]
  /** False: no line of it is drawn. */
  readonly ruled?: boolean
  /** Where its left edge stands, from the margin; blank left and right inside each cell; in twips. */
  readonly left?: number
  readonly padding?: number
  /** Heights of the rows in twips, negative where exactly that; 0 where the file does not say. */
  readonly heights?: readonly number[]
  /** Cells of a sheet that are ruled or aligned, blank ones too. */
  readonly looks?: readonly CellLook[]
}

export interface CellLook {
  readonly row: number
  readonly col: number
  readonly align: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | null
  readonly valign: 'top' | 'center' | null
  readonly wrap: boolean
  /** Left, right, top, bottom: names of ECMA-376 part 1, 18.18.3 ST_BorderStyle, or null. */
  readonly borders: readonly (string | null)[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly role: Role
  readonly lines: readonly Line[]
  /**
   * True: the format itself says that these lines are one whole paragraph; its lines are written with a blank
   * between them. False (TXT): one physical line, `outline` decides what belongs together.
   */
  readonly whole: boolean
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** Automatic numbering as it is shown (`1.1.`, `a)`, `-`); not contained in the runs. Repair writes it before the text. */
  readonly marker?: string
  /** Blocks printed side by side (the two columns of the letterhead): same number = same row, in order left, right. */
  readonly beside?: number
  /** Which of the columns side by side it stands in, and how wide that is in twips. For writing the document again. */
  readonly column?: { readonly index: number; readonly width: number }
  readonly layout?: ParagraphLayout
  /** A header or footer of first or even pages only. */
  readonly pages?: 'first' | 'even'
  /** The section that ends with this paragraph, where it is not the last. */
  readonly section?: PageLayout
}

/** A cell of a grid, rows and columns from 0. A merged cell stands once, with its spans. */
export interface Cell {
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly rows: number
  readonly cols: number
  readonly cells: readonly Cell[]
  readonly layout?: TableLayout
}

export type Block = Paragraph | Table

/** A document as its file holds it, in reading order, before any repair. Footnotes follow the body; headers and footers stand once. */
export interface Glyphs {
  readonly path: string
  readonly sha256: string
  readonly format: string
  /** Number of pages; null where the format has none. */
  readonly pages: number | null
  readonly blocks: readonly Block[]
  /** The page of the last section, where the format tells it. */
  readonly page?: PageLayout
  /** There are pages without a text layer (scans): OCR is needed to read them. */
  readonly needsOcr: boolean
  readonly notes: readonly Note[]
}

// ── repair ────────────────────────────────────────────────────────────────────────────────────────

/** One repaired stretch. `from` is the text as the file held it, `text.slice(at.start, at.end) === to`. */
export interface Repair {
  readonly at: At
  readonly from: string
  readonly to: string
  /** Id of a file in `charsets/`. */
  readonly charset: string
  /** Why this reading was chosen, and the evidence, in one Vietnamese sentence. */
  readonly reason: string
  readonly runnerUp: { readonly charset: string; readonly text: string } | null
  /** 0 to 1. */
  readonly confidence: number
}

/** A paragraph or a piece of one, as a stretch of the clean text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly whole: boolean
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly bold?: boolean
  readonly italic?: boolean
  readonly beside?: number
  /** Index into `Text.tables` and cell index, where the paragraph stands in a cell. */
  readonly table?: number
  readonly cell?: number
}

/** A cell of the clean text; `start === end` for an empty one. */
export interface TextCell {
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly start: number
  readonly end: number
}

export interface TextTable {
  readonly start: number
  readonly end: number
  readonly rows: number
  readonly cols: number
  readonly cells: readonly TextCell[]
}

/** `text[start, end)` was written for `source[from, to)`; `source` is every run's text in reading order, end to end. */
export type Origin = readonly [start: number, end: number, from: number, to: number]

/**
 * The clean text in Unicode NFC. Paragraphs end with `\n`; the cells of a table row are separated by `\t`, its rows
 * end with `\n` (line breaks inside a cell become blanks). This is what `clean --to txt` prints and what every offset counts.
 */
export interface Text {
  readonly path: string
  readonly sha256: string
  readonly format: string
  readonly pages: number | null
  readonly needsOcr: boolean
  readonly text: string
  /** `pageStarts[i]` = offset at which page i + 1 starts; empty where the format has no pages. */
  readonly pageStarts: readonly number[]
  readonly stretches: readonly Stretch[]
  readonly tables: readonly TextTable[]
  /** Ascending in `start`; a letter leads back to its glyphs through these. */
  readonly origins: readonly Origin[]
  /** Boxes of the words, where the format has them (PDF): `[start, end, page, x0, y0, x1, y1]`. */
  readonly boxes: readonly (readonly [number, number, number, number, number, number, number])[]
  readonly repairs: readonly Repair[]
  readonly notes: readonly Note[]
}

// ── outline ───────────────────────────────────────────────────────────────────────────────────────

/** Days, `YYYY-MM-DD`, both included; `from === to` is a point in time. */
export interface Period {
  readonly from: string
  readonly to: string
}

export type Level = 'xã' | 'huyện' | 'tỉnh' | 'trung ương'

/** The parts of the document's form after Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface Header {
  /** Abbreviation of the type: BC, KH, QĐ, … ('CV' for an official letter). */
  readonly docType: string | null
  readonly number: string | null
  readonly code: string | null
  readonly issuedOn: string | null
  readonly place: string | null
  /** `UBND thị trấn Sông Mây`. */
  readonly issuer: string | null
  /** The superior's name as the issuer sees it: `huyện Yên Lạc Hạ`, or an agency (`UBND tỉnh Đông Sơn`) for a department. */
  readonly superior: string | null
  /** `tỉnh Hải Dương`, where the document says or clearly implies it. */
  readonly province: string | null
  readonly level: Level | null
  readonly title: string | null
  readonly periodLabel: string | null
  readonly period: Period | null
  /** “Số liệu tính từ ngày … đến ngày …”: the window of the data, where it differs from the period. */
  readonly dataWindow: Period | null
  readonly addressees: readonly string[]
  readonly recipients: readonly string[]
  readonly signerName: string | null
  readonly signerTitle: string | null
  readonly signerAuthority: string | null
  /** Where the header fields stand; a field found nowhere has no entry. Keys are the names above. */
  readonly places: Readonly<Record<string, At>>
}

/** A logical paragraph: in TXT several lines, elsewhere one paragraph. Cells of tables are not units. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly role: Role
  /** The numbering or bullet in front: `I.`, `2.3.1.`, `a)`, `-`, `+`, `*`; null for plain text. */
  readonly marker: string | null
  /** Index into `Outline.sections` of the innermost section that holds it; -1 before the first. */
  readonly section: number
  readonly kind: 'text' | 'heading' | 'header' | 'signature' | 'recipients' | 'form-title' | 'table-text'
}

export interface Section {
  readonly marker: string
  readonly title: string
  /** 1 for `I.`, then deeper. */
  readonly depth: number
  readonly start: number
  readonly end: number
  /** Index of the section around it, -1 at the top. */
  readonly parent: number
  /** True in a section on tasks to come (“nhiệm vụ trong thời gian tới”, “phương hướng”) or proposals: figures there are targets. */
  readonly future: boolean
}

/** A statistical form or annex table inside the document, from its title line to the next form or the end. */
export interface Form {
  /** `Biểu mẫu 3`, `Biểu số II.06a/VPCP/KSTT`, `Phụ lục 2`. */
  readonly name: string
  readonly title: string
  readonly start: number
  readonly end: number
  /** Index into `Text.tables` of the tables inside. */
  readonly tables: readonly number[]
}

export interface Outline {
  readonly text: Text
  readonly header: Header
  readonly units: readonly Unit[]
  readonly sections: readonly Section[]
  readonly forms: readonly Form[]
  /** Page numbers, running headers and footers: they may stand inside a unit and say nothing there. */
  readonly asides: readonly { readonly start: number; readonly end: number }[]
  /** Lone numbers that may be of pages, or cells of a table: no figure is to be read there. */
  readonly maybePages: readonly { readonly start: number; readonly end: number }[]
  readonly notes: readonly Note[]
}

// ── match ─────────────────────────────────────────────────────────────────────────────────────────

/** A document mentioned, word for word; every part as printed, blanks and line ends included. */
export interface ReferenceMention {
  readonly kind: 'reference'
  readonly rule: string
  readonly at: At
  readonly quote: string
  readonly form: 'numbered' | 'law' | 'unnumbered' | 'standard' | 'short'
  readonly parts: Readonly<Record<string, string | null>>
  /** Index of the section, -1 for none. */
  readonly section: number
}

/** A figure that a rule saw. `printed` is the number word for word; resolve makes it a value. */
export interface IndicatorMention {
  readonly kind: 'indicator'
  readonly rule: string
  readonly indicator: string
  readonly at: At
  readonly quote: string
  readonly printed: string
  readonly numberAt: At
  readonly slot: 'n' | 'percent' | 'money' | 'area' | 'fraction' | 'zero' | 'word' | 'code'
  readonly unit: string | null
  readonly dimensions: Readonly<Record<string, string>>
  /** What the words or the rule say of the time; null: the report's own window. */
  readonly window: string | null
  readonly comparator: 'ge' | 'gt' | 'le' | 'lt' | 'approx' | null
  readonly modality: 'actual' | 'target'
  readonly source: 'prose' | 'table'
  readonly form: string | null
  readonly row: string | null
  readonly confidence: number
  readonly section: number
}

export type Mention = ReferenceMention | IndicatorMention

export interface Mentions {
  readonly outline: Outline
  readonly mentions: readonly Mention[]
  readonly notes: readonly Note[]
}

// ── resolve, audit ────────────────────────────────────────────────────────────────────────────────

/** A mention of a document, comparable. Field names as in the export. */
export interface Reference {
  readonly kind: 'numbered' | 'law' | 'unnumbered' | 'standard' | 'short'
  readonly rule: string
  readonly at: At
  readonly quote: string
  readonly section: number
  /** Canonical Vietnamese: `Kế hoạch`. */
  readonly docType: string | null
  readonly number: string | null
  readonly code: string | null
  readonly resolvedCode: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly issuerBasis: 'stated' | 'context' | 'symbol' | 'inferred' | null
  readonly subject: string | null
  /** căn cứ, thực hiện, sửa đổi, bổ sung, thay thế, bãi bỏ, hướng dẫn, … */
  readonly relation: string | null
  readonly isSelf: boolean
  readonly confidence: number
}

/** One statistical value in the words of SDMX. */
export interface Observation {
  readonly indicator: string
  readonly label: string
  readonly value: number
  /** Decimals as printed: 2 in `97,67%`; the tolerance of checks follows from it. */
  readonly decimals: number
  /** The number as it stands in the document. */
  readonly printed: string
  readonly unit: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly comparator: 'ge' | 'gt' | 'le' | 'lt' | 'approx' | null
  readonly modality: 'actual' | 'target'
  readonly source: 'prose' | 'table'
  readonly form: string | null
  readonly row: string | null
  readonly at: At
  readonly quote: string
  readonly rule: string
  readonly section: number
  readonly confidence: number
}

export interface Evidence {
  readonly at: At
  readonly quote: string
}

export interface Finding {
  readonly kind: string
  readonly severity: 'high' | 'medium' | 'low'
  /** One Vietnamese sentence with the arithmetic. */
  readonly message: string
  /** The numbers or codes that clash, plain: `97.67`, `59/QĐ-UBND`. */
  readonly values: readonly string[]
  readonly evidence: readonly Evidence[]
}

/** Everything known of one document. */
export interface Facts {
  readonly outline: Outline
  readonly references: readonly Reference[]
  readonly observations: readonly Observation[]
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
}
