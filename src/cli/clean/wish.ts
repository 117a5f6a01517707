import { extname } from 'node:path'
import { TrichlucError } from '../../errors.ts'
import { kindOf } from './targets.ts'

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
  if (DOCUMENTS.includes(kindOf(ending))) return document(kindOf(ending))
  throw new TrichlucError(
    'OPTION',
    '-o',
    `không rõ muốn ghi kiểu gì từ đuôi \`.${ending}\`; cần một trong: ${[...TEXTS, ...DOCUMENTS].join(', ')}, hoặc --to`,
  )
}
