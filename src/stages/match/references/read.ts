import { readAgency } from './agency.ts'
import { readBlankCode } from './code.ts'
import {
  isCapital,
  readDayMonth,
  readFigure,
  readHour,
  readLaw,
  readName,
  readNumberAlone,
  readPhrase,
  readRangeStart,
  readSameDay,
  readStandard,
  readTitle,
} from './slots.ts'
import type { View } from './view.ts'

/** Index of the first token after what the slot takes at `at`; -1 where it takes nothing. */
export function read(name: string, most: number, view: View, at: number): number {
  switch (name) {
    case 'type':
    case 'Type':
      return name === 'Type' && !isCapital(view.tokens[at]!) ? -1 : (view.typeAt(at)?.end ?? -1)
    case 'code':
      return view.codeAt(at)?.end ?? -1
    case 'known-code':
      return knownCode(view, at)
    case 'central-code':
      return centralCode(view, at)
    case 'blank-code':
      return readBlankCode(view.tokens, at, view.rules)
    case 'number':
      return readNumberAlone(view, at)
    case 'figure':
      return readFigure(view, at)
    case 'range':
      return readRangeStart(view, at)
    case 'date':
      return view.dayAt.get(at)?.end ?? -1
    case 'day-month':
      return readDayMonth(view, at)
    case 'hour':
      return readHour(view, at)
    case 'same-day':
      return readSameDay(view, at)
    case 'month':
      return view.monthAt.get(at) ?? -1
    case 'year':
      return /^(19[4-9]|20\d)\d$/.test(view.tokens[at]?.text ?? '') ? at + 1 : -1
    case 'agency':
      return readAgency(view, at)
    case 'law':
      return readLaw(view, at)
    case 'standard':
      return readStandard(view, at)
    case 'Name':
      return readName(view, at)
    case 'phrase':
      return readPhrase(view, at, most)
    case 'title':
      return readTitle(view, at, most)
    default:
      throw new Error(`slot ${name} has no reader`)
  }
}

/** A code that needs no word in front: both halves of its symbol tell what it is. */
function knownCode(view: View, at: number): number {
  const code = view.codeAt(at)
  if (!code?.known || code.text.includes(' ')) return -1
  const assembly = /^(QH|UBTVQH)\d{1,2}$/i.test(code.symbol[0] ?? '') && code.year
  return code.symbol.length > 1 || assembly ? code.end : -1
}

/** A code of the old manner whose symbol is one central agency: `15/CP`, `256/TTg`. */
function centralCode(view: View, at: number): number {
  const code = view.codeAt(at)
  const agency = view.rules.agencyOfSymbol.get(code?.symbol[0]?.toUpperCase() ?? '')
  return code && code.symbol.length === 1 && agency && !agency.of ? code.end : -1
}
