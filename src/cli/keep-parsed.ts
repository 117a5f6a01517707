import { keepParsed } from '../rules/parsed.ts'
import { loadRules } from '../rules.ts'

/** A step of the build: the rule packs of the program are parsed once and for all. */
keepParsed(
  loadRules().files.map(({ path, source, data, where }) => ({
    ...{ source, data },
    at: (keys) => where(keys).slice(path.length + 1),
  })),
)
