/** A file made to hurt, and how it must end. The number is that of the list of hostile inputs the program is held against. */
export interface HostileFile {
  readonly number: number
  /** What the file is; also the stem of its name. */
  readonly about: string
  readonly ending: string
  /** Made only when it is written: some are large. */
  readonly bytes: () => Uint8Array
  /** `loaded`, or the code it is refused with; where several are as good, a pattern. */
  readonly ends: 'loaded' | RegExp
  /** What the clean text of a loaded file holds. */
  readonly says?: RegExp
  /** What the clean text must not hold. */
  readonly never?: RegExp
  /** Codes of the notes that a loaded file carries, at least. */
  readonly notes?: readonly string[]
}

/** Words that every harmless body holds, to see that it was read. */
export const GOOD = 'UBND xã Hoà Bình Thượng đã tiếp nhận 15 hồ sơ trong quý III năm 2021.'

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
