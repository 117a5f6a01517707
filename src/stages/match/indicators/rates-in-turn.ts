import { overlap } from '../../../text/span.ts'
import { ofIndicator } from './dimensions.ts'
import { mainOf } from './figure.ts'
import { printedIn } from './printed.ts'
import { saysAsMuch } from './rate.ts'
import type { Claim, Reading } from './reading.ts'
import { rowsOf } from './rows.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** `40 phiếu rất hài lòng, 10 phiếu hài lòng, tỷ lệ lần lượt 80% và 20%`: the rates of the counts before, in their order. */
export function withRatesInTurn(claims: readonly Claim[], reading: Reading): Claim[] {
  const { sheet, paragraph } = reading
  if (!sheet.text.slice(paragraph.start, paragraph.end).includes('lần lượt')) return [...claims]
  const sentences = sentencesOf(sheet.text, paragraph.start, paragraph.end)
  return [...claims, ...sentences.flatMap((each) => ratesIn(each, claims, reading))]
}

function ratesIn(sentence: Sentence, claims: readonly Claim[], reading: Reading): Claim[] {
  const { text } = reading.sheet
  const turn = TURN.exec(text.slice(sentence.start, sentence.end))
  if (!turn) return []
  const from = sentence.start + turn.index + turn[0].length
  const printed = printedIn(text, sentence).filter(({ start }) => start >= from)
  const [row = []] = rowsOf(printed, text)
  const rates = row.flatMap(({ figures }) => {
    const figure = mainOf(figures)
    return figure?.kind === 'percent' && !claims.some((each) => overlap(each.figure, figure)) ? [figure] : []
  })
  const counts = claims
    .filter(({ role, figure }) => role === 'value' && figure.start >= sentence.start && figure.end <= from)
    .toSorted((a, b) => a.figure.start - b.figure.start)
    .slice(-rates.length)
  const [first] = counts
  const indicator = first?.rule.rate
  const isRow = counts.every((each) => each.rule === first!.rule && each.figure.kind === 'n')
  if (!indicator || rates.length < 2 || rates.length < row.length || !isRow || counts.length < rates.length)
    return []
  const made = counts.map((count, i): Claim => {
    const dimensions = ofIndicator(count.dimensions, indicator, reading)
    return { ...count, indicator, dimensions, role: 'rate', figure: rates[i]!, end: rates[i]!.end }
  })
  const isApart = new Set(made.map(({ dimensions }) => JSON.stringify(dimensions))).size === made.length
  return isApart && made.every((each, i) => saysAsMuch(each, counts[i]!)) ? made : []
}

const TURN =
  /, (?:với )?(?:tỷ lệ )?(?:chiếm |đạt |tương ứng )?(?:tỷ lệ )?lần lượt(?: (?:là|đạt|chiếm|bằng|ở mức|tương ứng|tỷ lệ)){0,3} ?:? ?(?=\d)/u
