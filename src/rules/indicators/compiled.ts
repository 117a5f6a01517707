import { faultIn, type RuleFile } from '../file.ts'
import { TemplateFault } from './template.ts'

/**
 * Sources of a rule file made ready one by one. Throws
 * `TrichlucError` with the place of the first that is at fault.
 */
export function compiled<T>(
  sources: readonly string[],
  { file, keys }: { readonly file: RuleFile; readonly keys: readonly PropertyKey[] },
  compile: (source: string) => T,
): T[] {
  return sources.map((source, i) => {
    try {
      return compile(source)
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error
      throw faultIn(file, [...keys, i], `\`${short(source)}\`, chữ thứ ${error.at + 1}: ${error.message}`)
    }
  })
}

/** So much of a source as names it. */
export const short = (source: string, most = 80) =>
  source.length > most ? `${source.slice(0, most)}…` : source
