import { existsSync, statSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import type { Discovery } from '../../ingest/discover.ts'

type Seen = Discovery['files'][number]

/** True for `-o da-sua/`, and for a folder that is there. */
export const isFolder = (out: string): boolean =>
  /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())

/**
 * Where each file belongs below the output folder: as it lies below the folder that was typed; under that folder's own
 * name where several were. Two files that would meet keep their whole path; nothing leads out of the folder.
 */
export function targetsOf(files: readonly Seen[], operands: readonly string[]): ReadonlyMap<Seen, string> {
  const roots = [...new Set(operands.map((each) => resolve(each)))]
  const places = new Map(files.map((file) => [file, placeBelow(file, roots)]))
  const counts = new Map<string, number>()
  for (const each of places.values()) counts.set(each, (counts.get(each) ?? 0) + 1)
  for (const [file, place] of places) if (counts.get(place)! > 1) places.set(file, inside(file.path))
  return places
}

function placeBelow({ absolute, path }: Seen, roots: readonly string[]): string {
  const root = roots.find((each) => absolute === each || absolute.startsWith(each + sep))
  if (root === undefined) return inside(path)
  if (root === absolute) return basename(absolute)
  const below = inside(relative(root, absolute))
  return roots.length > 1 ? join(basename(root), below) : below
}

const inside = (path: string): string =>
  path
    .split(/[\\/]/)
    .filter((each) => each !== '..' && each !== '.' && each !== '')
    .join('/')

/** Other endings of the same kind of file: with macros, as a template, as a show. They say what a program may do with it. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  docx: ['docm', 'dotx', 'dotm'],
  xlsx: ['xlsm', 'xltx', 'xltm'],
  pptx: ['pptm', 'potx', 'potm', 'ppsx', 'ppsm'],
}

const endingOf = (path: string) => extname(path).slice(1).toLowerCase()

/** The kind that an ending belongs to: `docm` → `docx`; itself where it has no kin. */
export const kindOf = (ending: string): string =>
  Object.keys(KIN).find((kind) => KIN[kind]!.includes(ending)) ?? ending

/** The ending under which a file of some kind is written again: its own, where that is kin. */
export const ownEnding = (path: string, kind: string): string =>
  kindOf(endingOf(path)) === kind ? endingOf(path) : kind

/** The name with an ending: `a.doc` as DOCX is `a.doc.docx`, so that it and `a.docx` do not meet; `a.txt` as TXT stays. */
export const ended = (name: string, ending: string): string =>
  endingOf(name) === ending ? name : `${name}.${ending}`
