/** Where a command writes: results to `out`, progress and warnings to `err`. Tests hand in their own. */
export interface Terminal {
  /** Waits while the reader at the other end is slow, so that a large export stays small in memory. */
  readonly out: (text: string) => Promise<void>
  readonly outBytes: (bytes: Uint8Array) => Promise<void>
  readonly err: (text: string) => void
  /** Columns of the screen; null when the output is no screen and nothing may be cut. */
  readonly width: number | null
  /** Progress may be redrawn on one line. */
  readonly lively: boolean
  readonly colour: boolean
}

/** The terminal of this process. A reader that has left (`| head`) ends the output quietly. */
export function processTerminal(): Terminal {
  let gone = false
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      gone = true
    })
  const write = async (piece: string | Uint8Array) => {
    if (gone) return
    if (process.stdout.write(piece)) return
    await new Promise<void>((resolve) => {
      const done = () => {
        process.stdout.off('drain', done).off('error', done).off('close', done)
        resolve()
      }
      process.stdout.on('drain', done).on('error', done).on('close', done)
    })
  }
  return {
    out: write,
    outBytes: write,
    err: (text) => void (gone || process.stderr.write(text)),
    width: process.stdout.isTTY ? Math.max(20, process.stdout.columns || 80) : null,
    lively: Boolean(process.stderr.isTTY) && process.env.TERM !== 'dumb',
    colour: Boolean(process.stderr.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  }
}

/** Text that may reach a screen: control characters, escape sequences and direction overrides stand as visible codes. */
export function visible(text: string): string {
  return text.replace(
    /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The same on one line: line breaks and tabs become blanks. */
export const oneLine = (text: string): string => visible(text.replace(/[\s\u2028\u2029]+/g, ' ').trim())
