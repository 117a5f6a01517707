import { number } from '../words.ts'

/** What became of the files so far. */
export interface Tally {
  written: number
  /** Of the written, those with repairs or other fonts. */
  changed: number
  repairs: number
  /** Left out on purpose, each with its reason. */
  skipped: number
  failed: number
}

export const newTally = (): Tally => ({ written: 0, changed: 0, repairs: 0, skipped: 0, failed: 0 })

/** Notes a file that was written. */
export function wrote(tally: Tally, repairs: number, fonts = 0): void {
  tally.written += 1
  tally.repairs += repairs
  if (repairs + fonts > 0) tally.changed += 1
}

/** The closing line: written, skipped and failed make up all files that were seen. */
export function sumLine({ written, changed, repairs, skipped, failed }: Tally): string {
  const seen = written + skipped + failed
  return `${number(seen)} tệp: ghi ${number(written)} (${number(changed)} có chữ phải sửa, ${number(repairs)} chỗ), bỏ qua ${number(skipped)}, lỗi ${number(failed)}`
}
