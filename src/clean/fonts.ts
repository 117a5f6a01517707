import { join } from 'node:path'
import { packageRoot } from '../paths.ts'
import { checked, type RuleFile, readRuleFile } from '../rules/file.ts'
import { schemaOf } from '../rules/libraries.ts'

/** The Unicode font that takes the place of a legacy one; null for a font that stays. */
export type FontTable = (name: string) => string | null

const schema = schemaOf((z) =>
  z.strictObject({
    kind: z.literal('fonts'),
    about: z.string(),
    fonts: z.array(z.strictObject({ from: z.string().min(2), to: z.string().min(1) })).min(1),
  }),
)

/** The rows of a table of fonts. Throws `TrichlucError` with file:line:column for a fault. */
export const fontsOf = (file: RuleFile) => checked(file, schema).fonts

/**
 * Reads the table of fonts (default: `rules/language/fonts.yaml`). The first row that fits a name decides, as the file
 * itself says. Throws `TrichlucError` with file:line:column for a fault.
 */
export function loadFonts(path: string = join(packageRoot, 'rules', 'language', 'fonts.yaml')): FontTable {
  const rows = fontsOf(readRuleFile(path)).map((row) => ({
    fits: pattern(row.from),
    to: row.to,
  }))
  const known = new Map<string, string | null>()
  return (name) => {
    if (!known.has(name)) known.set(name, rows.find((row) => row.fits(name))?.to ?? null)
    return known.get(name)!
  }
}

/** `*` stands for any stretch. Compared piece by piece: a table of fonts must not hold a slow expression. */
function pattern(from: string): (name: string) => boolean {
  const pieces = from.toLowerCase().split('*')
  const last = pieces.length - 1
  return (name) => {
    const low = name.toLowerCase()
    let at = 0
    for (const [i, piece] of pieces.entries()) {
      const found = i === last && i > 0 ? Math.max(at, low.length - piece.length) : low.indexOf(piece, at)
      if (found < 0 || (i === 0 && found > 0) || !low.startsWith(piece, found)) return false
      at = found + piece.length
    }
    return at === low.length
  }
}
