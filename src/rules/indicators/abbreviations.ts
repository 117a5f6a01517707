import { view } from '../../text/view.ts'
import { checked, type RuleFile } from '../file.ts'
import { schemaOf } from '../libraries.ts'

/** Groups of wordings that mean the same: `TTHC`, `thủ tục hành chính`. All in the letters of `view`. */
export interface Abbreviations {
  readonly groups: readonly (readonly string[])[]
  /** First word of a form → the forms that start so, longest first, with their group. */
  readonly byFirst: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly group: number }[]
  >
}

const schema = schemaOf((z) =>
  z.strictObject({
    kind: z.literal('abbreviations'),
    about: z.string(),
    abbreviations: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
  }),
)

/** Gathers every `kind: abbreviations` file. */
export function abbreviationsOf(files: readonly RuleFile[]): Abbreviations {
  const groups = files
    .filter((file) => file.kind === 'abbreviations')
    .flatMap((file) =>
      Object.entries(checked(file, schema).abbreviations).map(([short, long]) => [
        view(short),
        ...(typeof long === 'string' ? [long] : long).map(view),
      ]),
    )
  const byFirst = new Map<string, { words: string[]; group: number }[]>()
  groups.forEach((forms, group) => {
    for (const form of forms) {
      const words = form.split(/[ ,]+/u)
      byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, group }])
    }
  })
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { groups, byFirst }
}
