import { relative } from 'node:path'
import { testReferenceRules } from '../references/rule-tests.ts'
import { short } from '../rules/indicators/compiled.ts'
import { identityOf } from '../rules/indicators/identity.ts'
import { slowRules } from '../rules/indicators/slow.ts'
import { swallowedComparators } from '../rules/indicators/swallowed.ts'
import type { RuleTest } from '../rules/rule-test.ts'
import { loadRules, type Rules } from '../rules.ts'
import type { Held } from '../stages/match/indicators/held.ts'
import { testIndicatorRules } from '../stages/match/indicators/try.ts'
import { oneLine, type Terminal } from './terminal.ts'

/** `rules check`: a fault in a file is thrown by the loading with file:line:column. */
export async function checkRules(
  folder: string | undefined,
  json: boolean,
  terminal: Terminal,
): Promise<number> {
  const { files, indicators } = loadRules(folder)
  tellSlow(indicators, terminal)
  tellSwallowed(indicators, terminal)
  if (json)
    await terminal.out(`${JSON.stringify({ files: files.map(({ path, kind }) => ({ path, kind })) })}\n`)
  else
    await terminal.out(
      `${files.map(({ path, kind }) => `${oneLine(relative(process.cwd(), path))}  ${kind}`).join('\n')}\n${files.length} tệp quy tắc hợp lệ\n`,
    )
  return 0
}

/** A warning for each rule that some text could make slow; it is no fault of the file. */
function tellSlow({ rules }: Rules['indicators'], terminal: Terminal): void {
  for (const { rule, where, seconds } of slowRules(rules))
    terminal.err(
      `! ${oneLine(where)}  ${oneLine(rule)}: chậm, có câu làm nó chạy ${seconds.toFixed(1).replace('.', ',')} giây; nên bớt \`…\` và \`[…]\` đứng gần nhau\n`,
    )
}

/** A warning for each template that loses a comparator; what it reads is right but for that. */
function tellSwallowed({ rules }: Rules['indicators'], terminal: Terminal): void {
  for (const { rule, where, template, words, slot } of swallowedComparators(rules))
    terminal.err(
      `! ${oneLine(where)}  ${oneLine(rule)}: \`${oneLine(short(template))}\` ghi ${words.map((each) => `\`${each}\``).join(', ')} ngay trước \`${slot}\`, số liệu sẽ mất dấu so sánh; cần bỏ đi, ô tự nhận ra\n`,
    )
}

/** What `rules test` is asked. */
interface TestOrder {
  readonly folder?: string | undefined
  readonly json: boolean
  /**
   * Sentences that held under this very program: they are not tried again unless something that they depend on was changed.
   * Without it every sentence is tried.
   */
  readonly held?: Omit<Held, 'identity'> | undefined
}

/** `rules test`: every sentence that the rules bring along. Status 1 when one does not hold. */
export async function testRules({ folder, json, held }: TestOrder, terminal: Terminal): Promise<number> {
  const rules = loadRules(folder)
  const results = tried(rules, held)
  tellSlow(rules.indicators, terminal)
  const faults = results.filter((each) => !each.ok)
  const kept = results.filter((each) => each.kept).length
  if (json) await terminal.out(`${JSON.stringify(results)}\n`)
  else {
    const lines = faults.map(
      (each) =>
        `✗ ${oneLine(each.file)}  ${oneLine(each.rule)}  ${each.kind}: ${oneLine(each.text)}\n    ${oneLine(each.message)}\n`,
    )
    await terminal.out(
      `${lines.join('')}${results.length} câu ví dụ: ${results.length - faults.length} đúng, ${faults.length} sai${kept > 0 ? KEPT(kept) : ''}\n`,
    )
  }
  return faults.length > 0 ? 1 : 0
}

const KEPT = (count: number) =>
  ` (${count} câu đúng từ trước, không có gì liên quan đổi nên không thử lại; --all: thử lại hết)`

/** Every sentence of every kind of rule that brings sentences. */
const tried = ({ references, indicators, files }: Rules, held: TestOrder['held']): readonly RuleTest[] => [
  ...testReferenceRules(references),
  ...testIndicatorRules(indicators, held && { ...held, identity: identityOf(files, indicators) }),
]
