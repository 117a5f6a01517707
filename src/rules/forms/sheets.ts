import { checked, faultIn, type RuleFile } from '../file.ts'
import { type Catalogue, mustBeIndicator } from '../indicators/catalogue.ts'
import { formsSchema } from './schema.ts'
import type { FormSheet } from './types.ts'
import { type FormWords, headOf, plainLabel } from './words.ts'

/**
 * The official forms of one file. Throws `TrichlucError` for
 * a row that stands twice or an indicator that there is not.
 */
export function sheetsOf(file: RuleFile, words: FormWords, catalogue: Catalogue): FormSheet[] {
  const { series, used, forms } = checked(file, formsSchema)
  return forms.map(({ form, rows }, index) => {
    const seen = new Set<string>()
    for (const [at, { row, indicator }] of rows.entries()) {
      const keys = ['forms', index, 'rows', at]
      if (indicator) mustBeIndicator(indicator, { file, catalogue, keys: [...keys, 'indicator'] })
      if (seen.has(row))
        throw faultIn(
          file,
          [...keys, 'row'],
          `dòng \`${row}\` có hai lần trong ${form}, cần mỗi dòng một lần`,
        )
      seen.add(row)
    }
    return {
      series,
      used,
      form,
      number: /\d+/.exec(form)?.[0] ?? '',
      rows: rows.map((each) => {
        const spelt = [each.label, ...each.also].map((label) => plainLabel(label, words.abbreviations))
        const labels = [...new Set(spelt)]
        return {
          ...each,
          labels,
          heads: [...new Set(labels.map((label) => headOf(label)))],
          rule: `${series}.${/\d+/.exec(form)?.[0] ?? form}.${each.row}`,
        }
      }),
    }
  })
}
