import { TrichlucError } from '../errors.ts'
import { discover } from '../ingest/discover.ts'
import { documentsOf, type FileText, textsOf } from '../ingest/texts.ts'
import { loadReaders } from '../kit.ts'
import type { Text } from '../types.ts'
import { undo } from './clean/in-place.ts'
import { type Desk, outcomeOf, placeOf, skip } from './clean/outcome.ts'
import { newTally, sumLine, type Tally, wrote } from './clean/tally.ts'
import { isFolder, targetsOf } from './clean/targets.ts'
import { wishOf } from './clean/wish.ts'
import type { Call } from './command.ts'
import { writeWhole } from './file.ts'
import { limitsOf } from './limits.ts'
import { markdownOf } from './markdown.ts'
import { oneLine, type Terminal, visible } from './terminal.ts'
import { number } from './words.ts'

/**
 * `clean` as typed: each file's repaired text or the same document in Unicode. The originals are never touched, but
 * with `--in-place`, which keeps each as `<name>.goc`.
 */
export async function runClean({ operands, options, terminal }: Call): Promise<number> {
  if (options.undo) return undo(operands, terminal)
  const { limits, charsets, formats } = await loadReaders(limitsOf(options))
  const charset = charsetOf(
    options.charset as string,
    charsets.map((each) => each.id),
  )
  const found = discover(operands)
  const several =
    found.files.length > 1 ||
    operands.length > 1 ||
    found.files.some((each) => !each.named) ||
    (options.out !== undefined && isFolder(options.out as string))
  const wish = wishOf(options, several)
  if (wish.out === null && !wish.inPlace && found.files.length > 1)
    throw new TrichlucError('OPTION', '-o', `có ${found.files.length} tệp, cần \`-o THƯ-MỤC\` để ghi kết quả`)
  const originals = new Set(found.files.map((each) => each.absolute))
  const order = { command: 'clean', jobs: options.jobs as number, limits, formats, charset }
  const outcomes = wish.document
    ? documentsOf(found.files, { ...order, ending: wish.ending })
    : textsOf(found.files, order)
  const faults = found.unreachable.map((each) => `${each.path}: ${each.code}: ${each.reason}`)
  const tally: Tally = { ...newTally(), skipped: found.skipped.length }
  const targets = several ? targetsOf(found.files, operands) : null
  const desk: Desk = { wish, targets, originals, terminal, tally, kept: new Set() }
  for await (const each of outcomes) {
    if (each.foreign) skip(desk, `${oneLine(each.file.path)}: ${oneLine(each.fault!.reason)}`)
    else if (each.fault) faults.push(faultLine(each.fault))
    else if (each.document) {
      const fault = await written(each.file, each.document, desk)
      if (fault !== null) faults.push(fault)
    } else if (wish.inPlace)
      skip(desk, `${oneLine(each.file.path)}: định dạng này không sửa tại chỗ được, hãy dùng -o`)
    else await writeText(each, desk)
  }
  for (const each of desk.kept) terminal.err(`ghi thành ${oneLine(each)}\n`)
  for (const each of faults) terminal.err(`✗ ${oneLine(each)}\n`)
  if (found.files.length + found.unreachable.length === 0) terminal.err('không có tệp nào để sửa\n')
  else if (wish.out !== null || wish.inPlace)
    terminal.err(`${sumLine({ ...tally, failed: faults.length })}\n`)
  return faults.length > 0 || found.files.length === 0 ? 1 : 0
}

/** Null, or what kept a file from being cleaned in its place; the others are cleaned all the same. */
async function written(...[file, document, desk]: Parameters<typeof outcomeOf>): Promise<string | null> {
  try {
    await outcomeOf(file, document, desk)
    return null
  } catch (error) {
    if (desk.wish.inPlace && error instanceof TrichlucError) return error.message
    throw error
  }
}

const faultLine = (fault: NonNullable<FileText['fault']>) =>
  `${fault.path}: ${fault.code}: ${fault.reason}${fault.stack ? ` ${fault.stack}` : ''}`

async function writeText({ file, text }: FileText, desk: Desk): Promise<void> {
  const { wish, terminal, tally } = desk
  for (const each of text!.notes)
    if (each.level === 'fault' || each.code === 'NEEDS_OCR')
      terminal.err(`${oneLine(file.path)}: ${oneLine(each.reason)}\n`)
  const words = rendered(text!, wish.form)
  if (wish.out === null) return terminal.out(shown(words, terminal))
  const path = placeOf(file, wish.form, desk)
  await writeWhole(path, [words])
  wrote(tally, text!.repairs.length)
  const only = wish.document ? '; chỉ ghi chữ, định dạng này không ghi lại được' : ''
  terminal.err(
    `✓ ${oneLine(file.path)} → ${oneLine(path)}: ${number(text!.repairs.length)} chỗ sửa${text!.format === 'txt' ? '' : only}\n`,
  )
}

/** On a screen no control character of the file does anything; elsewhere every letter stays where offsets count it. */
const shown = (text: string, terminal: Terminal) => (terminal.width === null ? text : visible(text))

function rendered(text: Text, form: string): string {
  if (form === 'json')
    return `${JSON.stringify({ text: text.text, repairs: text.repairs, notes: text.notes })}\n`
  return form === 'md' ? markdownOf(text) : text.text
}

function charsetOf(name: string, known: readonly string[]): string | null {
  if (name === 'auto') return null
  if (known.includes(name)) return name
  throw new TrichlucError(
    'OPTION',
    '--charset',
    `không có bảng mã \`${name}\`, cần một trong: auto, ${known.join(', ')}`,
  )
}
