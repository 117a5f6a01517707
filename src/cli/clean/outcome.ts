import { readFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { replaceInPlace } from '../../clean/in-place.ts'
import { TrichlucError } from '../../errors.ts'
import type { Discovery } from '../../ingest/discover.ts'
import type { CleanDocument } from '../../ingest/job.ts'
import type { Note } from '../../types.ts'
import { writeWhole } from '../file.ts'
import { oneLine, type Terminal } from '../terminal.ts'
import { number } from '../words.ts'
import { type Tally, wrote } from './tally.ts'
import { ended, ownEnding } from './targets.ts'
import type { Wish } from './wish.ts'

type Seen = Discovery['files'][number]

/** What writing the outcome of a file needs to know of the order. */
export interface Desk {
  readonly wish: Wish
  /** Where each file belongs below the folder of `-o`; null where `-o` names the one file. */
  readonly targets: ReadonlyMap<Seen, string> | null
  readonly originals: ReadonlySet<string>
  readonly terminal: Terminal
  readonly tally: Tally
  /** What documents that were written anew keep; told once, however many files there are. */
  readonly kept: Set<string>
}

/** The path that a file's outcome is written to. Throws `TrichlucError` where that is an original. */
export function placeOf(file: Seen, ending: string, { wish, targets, originals }: Desk): string {
  const path = targets === null ? wish.out! : join(wish.out!, ended(targets.get(file)!, ending))
  if (!originals.has(resolve(path))) return path
  const remedy = 'đây chính là tệp gốc, không ghi đè; hãy chọn tên khác cho -o, hoặc dùng --in-place'
  throw new TrichlucError('OUTPUT', path, remedy)
}

/** Says that a file is left out, and why. */
export function skip({ terminal, tally }: Desk, line: string): void {
  tally.skipped += 1
  terminal.err(`bỏ qua ${line}\n`)
}

/** Writes one clean document where it belongs and says what changed and what was left undecided. */
export async function outcomeOf(file: Seen, document: CleanDocument, desk: Desk): Promise<void> {
  const { wish, terminal, tally } = desk
  const name = oneLine(file.path)
  const isAnew = document.notes.some(isKept)
  const ending = isAnew ? document.ending : ownEnding(file.path, document.ending)
  if (wish.inPlace) {
    if (extname(file.path).slice(1).toLowerCase() !== ending)
      return skip(desk, `${name}: không sửa tại chỗ được (sẽ thành .${ending}), hãy dùng -o`)
    if ((await readFile(file.absolute)).equals(document.bytes))
      return skip(desk, `${name}: không có gì phải sửa, để nguyên`)
    await replaceInPlace(file.absolute, document.bytes)
    terminal.err(`✓ ${name}: ${told(document)}; bản gốc: ${oneLine(basename(file.path))}.goc\n`)
  } else {
    const path = placeOf(file, ending, desk)
    if (!isAnew) admitEnding(path, ending)
    await writeWhole(path, [document.bytes])
    terminal.err(`✓ ${name} → ${oneLine(path)}: ${told(document)}\n`)
  }
  wrote(tally, document.repairs.length, Object.keys(document.fonts).length)
  for (const each of document.notes.filter(isKept)) desk.kept.add(`.${document.ending} ${each.reason}`)
  for (const line of noteLines(document.notes.filter((each) => !isKept(each)))) terminal.err(`    ${line}\n`)
}

const isKept = (each: Note) => each.code === 'WRITTEN_ANEW'

/** A file that is written again keeps its ending: under another, Word and Excel refuse to open it. */
function admitEnding(path: string, ending: string): void {
  const other = extname(path).slice(1).toLowerCase()
  if (other === ending) return
  const remedy = `tệp gốc là .${ending}, ghi thành .${other} thì Word, Excel không mở; hãy dùng -o với đuôi .${ending}`
  throw new TrichlucError('OUTPUT', path, remedy)
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
