import { fold } from '../text/fold.ts'

/** What was wrong with a command line, in one Vietnamese sentence, from the fault that the parser names. */
export function usageFault(
  fault: { readonly code: string; readonly message: string },
  names: readonly string[],
): string {
  const named = /'([^']*)'/.exec(fault.message)?.[1] ?? ''
  switch (fault.code) {
    case 'commander.unknownCommand': {
      const near = nearest(named, names)
      return `không có lệnh \`${named}\`${near ? `, có phải \`${near}\`?` : ''}; các lệnh: ${names.join(', ')}`
    }
    case 'commander.unknownOption': {
      const near = /Did you mean (\S+?)\?/.exec(fault.message)?.[1]
      return `không có tuỳ chọn \`${named}\`${near ? `, có phải \`${near}\`?` : ''}; xem \`trichluc <lệnh> --help\``
    }
    case 'commander.missingArgument':
      return `thiếu đối số <${named}>; xem ví dụ bằng \`trichluc <lệnh> --help\``
    case 'commander.optionMissingArgument':
      return `tuỳ chọn \`${named}\` cần một giá trị`
    case 'commander.excessArguments':
      return 'thừa đối số; xem cách dùng bằng `trichluc <lệnh> --help`'
    case 'commander.help':
      return `thiếu tên lệnh; các lệnh: ${names.join(', ')}; xem \`trichluc --help\``
    default:
      return fault.message
  }
}

/** The name that shares most pairs of letters with what was typed; null when none is near. */
function nearest(typed: string, names: readonly string[]): string | null {
  const score = (name: string) => {
    const pairs = (word: string) =>
      new Set([...`^${fold(word)}`].map((each, i, all) => each + (all[i + 1] ?? '$')))
    const [a, b] = [pairs(typed), pairs(name)]
    return [...a].filter((each) => b.has(each)).length / Math.max(a.size, b.size)
  }
  const best = names.map((name) => [score(name), name] as const).sort((a, b) => b[0] - a[0])[0]
  return best && best[0] >= 0.5 ? best[1] : null
}
