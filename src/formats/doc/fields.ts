import type { Run } from '../../types.ts'

type Shown = Run['field']

interface Field {
  code: string
  inResult: boolean
}

/** Field codes are orders to Word and no text, their results are text. Fields nest ([MS-DOC] 2.8.25 Plcfld). */
export class Fields {
  private readonly open: Field[] = []
  /** The page field that has just ended. */
  ended: Shown

  get inCode(): boolean {
    return this.open.some((each) => !each.inResult)
  }

  /** The page field whose result is being read. */
  get shown(): Shown {
    const last = this.open.at(-1)
    return last?.inResult ? kindOf(last.code) : undefined
  }

  code(char: string): void {
    const last = this.open.at(-1)!
    if (last.code.length < 200) last.code += char
  }

  /** Takes a field's begin, separator or end; true when a page field ended that never showed a result. */
  mark(char: string): boolean {
    if (char === '\x13') this.open.push({ code: '', inResult: false })
    else if (char === '\x14') {
      const last = this.open.at(-1)
      if (last) last.inResult = true
    } else {
      const last = this.open.pop()
      this.ended = last && !last.inResult ? kindOf(last.code) : undefined
      return this.ended !== undefined && !this.inCode
    }
    return false
  }
}

function kindOf(code: string): Shown {
  const name = /^\s*(PAGE|NUMPAGES)\b/i.exec(code)?.[1]?.toUpperCase()
  return name === 'PAGE' || name === 'NUMPAGES' ? name : undefined
}
