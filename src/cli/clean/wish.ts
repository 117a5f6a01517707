import { basename, dirname, extname, join, resolve } from 'node:path'
import { replaceInPlace } from '../../clean/in-place.ts'
import { TrichlucError } from '../../errors.ts'
import type { CleanDocument } from '../../ingest/job.ts'
import type { Note } from '../../types.ts'
import { writeWhole } from '../file.ts'
import { oneLine, type Terminal } from '../terminal.ts'
import { number } from '../words.ts'

/** What the person wants of each file: text in some form, or the same document. */
export interface Wish {
  readonly document: boolean
  /** Ending of the document; null for the format's own. */
  readonly ending: string | null
  readonly form: string
  readonly out: string | null
  readonly inPlace: boolean
}

const TEXTS = ['txt', 'md', 'json']
const DOCUMENTS = ['docx', 'xlsx', 'pptx', 'rtf']

/**
 * Reads the wish from `--to`, the ending of `-o`, `--in-place` and `--json`. Without any of them: text to the screen;
 * with `-o` a folder: the same documents, text for formats that have none.
 */
export function wishOf(options: Readonly<Record<string, unknown>>, several: boolean): Wish {
  const out = (options.out as string | undefined) ?? null
  const to = options.json ? 'json' : (options.to as string | undefined)
  const inPlace = options.inPlace === true
  if (inPlace && (out !== null || to !== undefined))
    throw new TrichlucError('OPTION', '--in-place', 'sửa tại chỗ thì không dùng cùng -o, --to hoặc --json')
  const text = (form: string): Wish => ({ document: false, ending: null, form, out, inPlace })
  const document = (ending: string | null): Wish => ({ document: true, ending, form: 'txt', out, inPlace })
  if (inPlace) return document(null)
  if (to !== undefined) {
    if (TEXTS.includes(to)) return text(to)
    if (out === null)
      throw new TrichlucError('OPTION', '--to', `\`${to}\` cần \`-o\` để ghi ra tệp hoặc thư mục`)
    return document(to)
  }
  if (out === null) return text('txt')
  const ending = extname(out).slice(1).toLowerCase()
  if (several) return document(null)
  if (TEXTS.includes(ending)) return text(ending)
  if (DOCUMENTS.includes(ending)) return document(ending)
  throw new TrichlucError(
    'OPTION',
    '-o',
    `không rõ muốn ghi kiểu gì từ đuôi \`.${ending}\`; cần một trong: ${[...TEXTS, ...DOCUMENTS].join(', ')}, hoặc --to`,
  )
}

interface Place {
  readonly wish: Wish
  readonly several: boolean
  readonly originals: ReadonlySet<string>
  readonly terminal: Terminal
}

/** Writes one clean document where it belongs and says what changed and what was left undecided. */
export async function outcomeOf(
  file: { readonly path: string; readonly absolute: string },
  document: CleanDocument,
  { wish, several, originals, terminal }: Place,
): Promise<void> {
  const name = oneLine(file.path)
  if (wish.inPlace) {
    if (extname(file.path).slice(1).toLowerCase() !== document.ending) {
      terminal.err(`bỏ qua ${name}: không sửa tại chỗ được (sẽ thành .${document.ending}), hãy dùng -o\n`)
      return
    }
    if (document.repairs.length + Object.keys(document.fonts).length === 0) {
      terminal.err(`${name}: không có gì phải sửa, để nguyên\n`)
      return
    }
    await replaceInPlace(file.absolute, document.bytes)
    terminal.err(`✓ ${name}: ${told(document)}; bản gốc: ${oneLine(basename(file.path))}.goc\n`)
  } else {
    const path = several ? join(wish.out!, targetName(file.path, document.ending)) : wish.out!
    if (originals.has(resolve(path)))
      throw new TrichlucError(
        'OUTPUT',
        path,
        'đây chính là tệp gốc, không ghi đè; hãy chọn tên khác cho -o, hoặc dùng --in-place',
      )
    await writeWhole(path, [document.bytes])
    terminal.err(`✓ ${name} → ${oneLine(path)}: ${told(document)}\n`)
  }
  for (const line of noteLines(document.notes)) terminal.err(`    ${line}\n`)
}

function told({ repairs, fonts }: CleanDocument): string {
  const names = Object.keys(fonts)
  const swapped =
    names.length > 0
      ? `, đổi ${names.length} phông (${names.slice(0, 4).join(', ')}${names.length > 4 ? '…' : ''})`
      : ''
  return `${number(repairs.length)} chỗ sửa${swapped}`
}

const MOST = 8

/** What was left undecided, each with the reason; the rest counted. */
function noteLines(notes: readonly Note[]): string[] {
  const shown = notes.slice(0, MOST).map((each) => oneLine(each.reason))
  return notes.length > MOST
    ? [...shown, `… và ${number(notes.length - MOST)} điều nữa (xem --to json)`]
    : shown
}

/** The file's path below the output folder with the document's ending; nothing leads out of the folder. */
function targetName(path: string, ending: string): string {
  const inside = path
    .split('/')
    .filter((each) => each !== '..' && each !== '.' && each !== '')
    .join('/')
  const old = extname(inside)
  return old.slice(1).toLowerCase() === ending
    ? inside
    : join(dirname(inside), `${basename(inside)}.${ending}`)
}
