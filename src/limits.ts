/** What one file may cost. Each limit carries its name into the error that it causes. */
export interface Limits {
  /** Size of the file in bytes. */
  readonly maxBytes: number
  /** Pages of a PDF. */
  readonly maxPages: number
  /** Entries of a ZIP package. */
  readonly maxZipEntries: number
  /** Bytes of one package or stream after decompression. */
  readonly maxUnpackedBytes: number
  /** How many times its size a package of more than 10 MB unpacked may grow. */
  readonly maxZipRatio: number
  /** Nesting of XML elements and of RTF groups. */
  readonly maxDepth: number
  /** Cells of one table or sheet. */
  readonly maxCells: number
  /** Seconds of one file. */
  readonly maxSeconds: number
  /** Megabytes of memory (resident) of the process that reads one file. */
  readonly maxMegabytes: number
}

export const defaultLimits: Limits = {
  maxBytes: 200 * 1024 * 1024,
  maxPages: 5000,
  maxZipEntries: 10_000,
  maxUnpackedBytes: 300 * 1024 * 1024,
  maxZipRatio: 1000,
  maxDepth: 256,
  maxCells: 1_000_000,
  maxSeconds: 120,
  maxMegabytes: 1500,
}

/** The option that sets a limit for one call: `maxZipEntries` → `--max-zip-entries`. */
export const optionOf = (limit: keyof Limits): string =>
  `--${limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** The option with a value to try: what the file needs where that is known, else four times the limit of now. */
export const raised = (limit: keyof Limits, now: number, needs = now * 4): string =>
  `${optionOf(limit)} ${needs}`

/** `512 byte`, `24 KB`, `300 MB`; rounded down, so that a limit is never told larger than it is. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  return bytes < 1048576 ? `${Math.floor(bytes / 1024)} KB` : `${Math.floor(bytes / 1048576)} MB`
}
