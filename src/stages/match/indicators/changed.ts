import { type Figure, mainOf } from './figure.ts'
import { isMargin } from './margin.ts'
import type { Seen } from './reading.ts'
import { openBracket } from './sentences.ts'

/**
 * `giảm | 02 vụ cháy so với cùng kỳ`: the figure says by how much another one changed, or it is listed behind
 * one that does (`giảm 8 hộ nghèo, | 15 hộ cận nghèo`). Of stocks also what has come or gone (`phát sinh mới 2 hộ nghèo`).
 */
export function isChange(seen: Seen, sheet: string, isStock: boolean): boolean {
  const main = mainOf(seen.figures)
  if (!main) return false
  if (isMargin(seen, main, sheet)) return true
  const words = sheet.slice(seen.sentence.start, main.start)
  if (!ANY_VERB.test(words)) return false
  const verb = (isStock ? CHANGE_OF_STOCK : CHANGE).exec(words)
  if (verb && !isNamed(seen, seen.sentence.start + verb.index, STARTS.test(verb[0]))) return true
  return LISTED.has(main.kind) && isListedBehind(seen, main, { sheet, head: isStock ? HEAD_OF_STOCK : HEAD })
}

/** The rule's own words begin with the verb (`giảm {n} hộ nghèo`) or hold it, not what it passes over. */
const isNamed = ({ start, figures, gaps = [] }: Seen, at: number, starts: boolean): boolean =>
  at >= start &&
  ((starts && mainOf(figures)?.kind === 'percent') || !gaps.some((gap) => gap.start <= at && at < gap.end))

/** `tăng từ | 84,1% năm 2019 lên 92,6%`: what a rate changed from is one. */
const STARTS = /(?<!\p{L})từ +$/u

const LISTED: ReadonlySet<Figure['kind']> = new Set(['n', 'area'])

/** Walks back over the items of the list in which the figure stands, to the verb at its head. */
function isListedBehind({ sentence, figures }: Seen, main: Figure, { sheet, head }: Where): boolean {
  const before = ownWords(sheet.slice(sentence.start, main.start))
  const pieces = before.split(SIGN)
  const own = pieces.pop()!
  const unit = UNIT.exec(sheet.slice(main.end, sentence.end))?.[1]
  if (pieces.length === 0 || LEVEL.test(own) || !unit) return false
  const behind = sheet.slice(Math.max(main.end, ...figures.map((each) => each.end)), sentence.end)
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!
    const told = head.exec(piece)?.groups
    if (told) {
      const isAside = saysOfFigureBefore(told as unknown as Head, pieces.slice(0, i).join(', '))
      if (!BARE_ITEM.test(own) && UNIT.exec(told.noun!)?.[1] !== unit) return false
      return !isAside || (!told.than && THAN.test(upToVerb(behind)))
    }
    if (!ITEM.test(piece) || LEVEL.test(piece) || THAN.test(piece) || MONEY.test(piece)) return false
  }
  return false
}

interface Where {
  readonly sheet: string
  readonly head: RegExp
}

interface Head {
  readonly label: string
  readonly noun: string
}

/** `45 hộ kinh doanh tăng | 3 hộ, 27 doanh nghiệp`: the change of the figure right before; the list goes on behind it. */
function saysOfFigureBefore({ label, noun }: Head, before: string): boolean {
  if (/(?<!\p{L})so (?:với|cùng)/u.test(label)) return false
  const words = `${before}, ${label}`
  return /\d/u.test(words) && words.includes(noun)
}

/** The words of the figure's own clause, what stands in brackets left out. */
function ownWords(words: string): string {
  const open = openBracket(words)
  const from = Math.max(open, words.lastIndexOf(';'), words.lastIndexOf(': ')) + 1
  return words.slice(from).replace(/ ?\([^()]*\)/gu, '')
}

const SIGN = /,? và |, /u
const PARTICLES = '(?: (?:nhẹ|mạnh|đáng kể|thêm|được|đi|tới|đến|mới)){0,2}'
const ABOUT = '(?:trên|hơn|dưới|gần|khoảng|xấp xỉ|ước|từ) '
const VERBS = 'tăng|giảm'
/** What comes to a stock or goes from it is not how much there is. */
const STOCK_VERBS = `${VERBS}|phát sinh|tái nghèo|thoát nghèo|xóa|thành lập mới|(?<!tăng |giảm )thêm`
const ANY_VERB = new RegExp(STOCK_VERBS, 'u')
const verbAtEnd = (verbs: string) =>
  new RegExp(`(?<!\\p{L})(?:${verbs})${PARTICLES}[ ]{1,3}"?(?:${ABOUT}[ ]{0,2})?$`, 'u')
const CHANGE = verbAtEnd(VERBS)
const CHANGE_OF_STOCK = verbAtEnd(STOCK_VERBS)

/** `Tai nạn giao thông giảm 3 vụ`: the first item of a list, and what it is reckoned from if that is told right behind it. */
const headWith = (verbs: string) =>
  new RegExp(
    `^(?<label>.*?)(?<!việc làm (?:mới )?)(?<!\\p{L})(?:${verbs})${PARTICLES} (?:${ABOUT})*\\d[\\d.,]*(?<noun>(?: (?!so (?:với|cùng)|còn |nay )[\\p{L}/]+){1,8}) ?(?<than>so (?:với )?(?:cùng kỳ|năm|đầu|cuối|kỳ).*)?$`,
    'u',
  )
const HEAD = headWith(VERBS)
const HEAD_OF_STOCK = headWith(STOCK_VERBS)

const UNIT = /^ ?(\p{L}+)/u
/** An item begins with its figure; or with what it is of (`ngô 20 ha`). */
const BARE_ITEM = new RegExp(`^ *(?:${ABOUT})?$`, 'u')
const ITEM = new RegExp(
  `^ *(?:\\p{L}+ ){0,5}(?:${ABOUT})?\\d[\\d.,]*(?: [\\p{L}/]+){1,8}$|^(?: ?\\p{L}+){1,3}$`,
  'u',
)
const MONEY = /\d (?:triệu|tỷ|nghìn đồng|đồng)(?!\p{L})/u
/** Words by which an item says how much there is. */
const LEVEL =
  /(?<!\p{L})(?:có|còn|là|đạt(?! chuẩn)|đạt (?:được )?$|xảy ra|hiện|lên|xuống|toàn|tổng|làm|đã|nay|bằng|chiếm|với|cho|trong đó|gồm|đào tạo|giải quyết|xử lý|tổ chức|bắt|khởi tố|thực hiện|tiếp nhận|hỗ trợ|cấp|trao|tặng|xây|mở)(?!\p{L})|: ?$/u
const THAN = /(?<!\p{L})so (?:với|cùng)/u

/** What the list goes on to say, up to another verb. */
const upToVerb = (words: string): string =>
  words.split(/[;()]|\.(?!\d)|(?<!\p{L})(?:tăng|giảm)(?!\p{L})/u)[0]!
