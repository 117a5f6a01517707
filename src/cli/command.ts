import type { Terminal } from './terminal.ts'

/** A command of the command line: one file in `commands/`, default export, named like the file. */
export interface Command {
  readonly name: string
  /** Operands in commander's spelling: `<path...>`, `[code]`. */
  readonly operands: string
  /** What it does: Vietnamese, one line. */
  readonly about: string
  /** The same in a few English words. */
  readonly english: string
  readonly options: readonly Option[]
  /** Whole command lines that can be typed as they are. */
  readonly examples: readonly string[]
  /** Returns the exit status: 0 done, 1 done but something failed or was found. What a person can mend is thrown. */
  readonly run: (call: Call) => Promise<number>
}

export interface Option {
  /** commander's spelling: `--db <FILE>`, `-o, --out <FILE>`, `--json`. */
  readonly flags: string
  readonly about: string
  readonly fallback?: string | number | boolean
  /** May be given several times; its value is then a list. */
  readonly many?: boolean
  /** Turns the words typed into a value; throws `TrichlucError` with what was expected. Any word where it is not given. */
  readonly read?: (typed: string) => unknown
}

/** One call of a command as typed. Option names are in camelCase (`--max-seconds` → `maxSeconds`). */
export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly terminal: Terminal
}
