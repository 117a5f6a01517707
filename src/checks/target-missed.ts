import { aimed, fallsShort } from '../audit/aim.ts'
import { plainFigure, writtenFigure } from '../audit/decimal.ts'
import type { Check } from '../checks.ts'
import { readNumber } from '../text/numbers.ts'
import { quoted } from '../text/quote.ts'
import type { Facts, Finding, Observation } from '../types.ts'

/**
 * A rate that falls short of the target that its own sentence names for it: `đạt 75%, hoàn thành mục tiêu 90% đề ra`.
 * A target for a time to come (`phấn đấu cuối năm đạt 90%`) is none of it; targets of earlier reports are compared
 * over the archive.
 */
export default {
  id: 'target-missed',
  about: 'Kết quả không đạt mục tiêu mà chính câu ấy nêu, hoặc mục tiêu mà báo cáo trước đặt ra cho kỳ này.',
  find: missedTargets,
} satisfies Check

/** Words between a rate and the target that it is set against, and those behind the target. */
const SET_AGAINST =
  /^[ ,(]{1,3}((?:(?:và|đã|chưa|không|cơ bản) ){0,2}(?:hoàn thành|đạt|vượt|thấp hơn|so với) (?:được )?(?:mục tiêu|chỉ tiêu|kế hoạch)(?: là| đạt)? (\d{1,3}(?:,\d{1,2})?) ?%)[ )]{1,2}(?:đã )?(?:đề ra|đặt ra|được giao|giao|theo kế hoạch)/u

function missedTargets({ outline, observations }: Facts): readonly Finding[] {
  return observations.flatMap((result) => {
    if (result.unit !== 'percent' || result.source !== 'prose' || result.comparator !== null) return []
    if (result.modality !== 'actual') return []
    const from = afterFigure(result)
    const against = SET_AGAINST.exec(outline.text.text.slice(from, from + 160).replace(/\s/gu, ' '))
    const number = against && readNumber(against[2]!, { percent: true })
    if (!number) return []
    const { at, quote } = quoted(outline.text, from, from + against[0].length)
    const aim = { ...number, unit: result.unit, quote: `${result.quote} ${against[1]}` }
    return fallsShort(result, aim) ? [findingOf(result, { value: number.value, at, quote, aim })] : []
  })
}

/** Behind the printed rate and its sign, which the quote may end with. */
function afterFigure({ at, quote, printed }: Observation): number {
  const behind = quote.lastIndexOf(printed) + printed.length
  return at.start + behind + (/^\s?%/u.exec(quote.slice(behind))?.[0].length ?? 0)
}

interface Against {
  readonly value: number
  readonly at: Finding['evidence'][number]['at']
  readonly quote: string
  readonly aim: Parameters<typeof aimed>[0]
}

function findingOf(result: Observation, { value, at, quote, aim }: Against): Finding {
  const saysMet = /^[ ,(]*(?:và |đã |cơ bản )*(?:hoàn thành|đạt|vượt)/u.test(quote)
  const said = saysMet ? ', tuy báo cáo nói là đạt' : ''
  return {
    kind: 'target_missed',
    severity: saysMet ? 'medium' : 'low',
    message: `${result.label} ${writtenFigure(result.value)}%, chưa đạt ${aimed(aim, `${writtenFigure(value)}%`)}${said}.`,
    values: [plainFigure(result.value), plainFigure(value)],
    evidence: [
      { at: result.at, quote: result.quote },
      { at, quote },
    ],
  }
}
