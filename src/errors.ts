/**
 * Something the person at the keyboard can put right: a path, an option, a rule file. The command line prints
 * `place: reason` alone and exits 2. Any other error is our bug and keeps its stack.
 */
export class TrichlucError extends Error {
  override readonly name: string = 'TrichlucError'
  readonly code: string
  readonly place: string
  readonly reason: string

  constructor(code: string, place: string, reason: string, options?: ErrorOptions) {
    super(`${place}: ${reason}`, options)
    this.code = code
    this.place = place
    this.reason = reason
  }
}

/**
 * One file that cannot be read. Stops that file, never the batch: `ingest` stores it as a failed document whose
 * `error` is `code: reason`. Codes are stable (`EMPTY_FILE`, `ENCRYPTED`, `ZIP_DAMAGED`, …); `reason` is a
 * Vietnamese sentence that says what is wrong and what to do.
 */
export class UnreadableSource extends TrichlucError {
  override readonly name = 'UnreadableSource'
}
