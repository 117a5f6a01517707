import { main } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** What a command line printed and how it ended. */
export interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** The lines of a printed table, with one bar for each gap between columns. */
export const rows = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\s{2,}/g, ' | '))

/** Runs one command line in this process. */
export async function run(...argv: readonly string[]): Promise<Outcome> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    out: async (text) => {
      out += text
    },
    outBytes: async (bytes) => {
      out += Buffer.from(bytes).toString('latin1')
    },
    err: (text) => {
      err += text
    },
    width: null,
    lively: false,
    colour: false,
  }
  const status = await main(argv, terminal)
  return { status, out, err }
}
