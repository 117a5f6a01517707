import { fontsOf } from '../clean/fonts.ts'
import { keepParsed } from '../rules/parsed.ts'
import { loadRules } from '../rules.ts'

/** A step of the build: the rule packs of the program are parsed and checked once and for all. */
keepParsed(() => {
  const { files } = loadRules()
  files.filter(({ kind }) => kind === 'fonts').forEach(fontsOf)
  return files.map(({ path, source, content, where }) => ({
    ...{ source, content },
    at: (keys) => where(keys).slice(path.length + 1),
  }))
})
