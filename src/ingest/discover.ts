import { type BigIntStats, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { FileSeen } from '../store/paths.ts'
import { faultOf, unwanted } from './left-out.ts'

/** A file that is not read, and why. */
export interface Skipped {
  readonly path: string
  readonly reason: string
}

/** A path that cannot be looked at. */
export interface Unreachable {
  readonly path: string
  readonly code: string
  readonly reason: string
}

export interface Discovery {
  /** In order of path, each file once. `named`: the person typed this very path. */
  readonly files: readonly (FileSeen & { readonly named: boolean })[]
  readonly skipped: readonly Skipped[]
  readonly unreachable: readonly Unreachable[]
  /** Folders as typed that hold nothing to read. */
  readonly barren: readonly string[]
}

/**
 * Every file below the paths, any depth. Hidden files, lock files of open documents and what is no plain file are
 * left out with a reason; a named pipe or a device is never opened, a loop of links ends.
 */
export function discover(paths: readonly string[], own: readonly string[] = []): Discovery {
  const search: Search = {
    files: new Map(),
    skipped: [],
    unreachable: [],
    folders: new Set(),
    own: new Set(own.map((each) => resolve(each))),
  }
  const barren: string[] = []
  for (const each of new Set(paths.map((path) => resolve(path)))) {
    const before = search.files.size + search.unreachable.length
    const stat = look(search, each)
    if (!stat) continue
    if (stat.isDirectory()) {
      search.folders.clear()
      walk(search, each)
      if (search.files.size + search.unreachable.length === before) barren.push(shown(each))
    } else take(search, each, stat, true)
  }
  return {
    files: [...search.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    skipped: search.skipped,
    unreachable: search.unreachable,
    barren,
  }
}

interface Search {
  readonly files: Map<string, FileSeen & { readonly named: boolean }>
  readonly skipped: Skipped[]
  readonly unreachable: Unreachable[]
  readonly folders: Set<string>
  readonly own: ReadonlySet<string>
}

/** The path as the database and the exports write it: relative to the working folder, with `/`. */
export function shown(absolute: string): string {
  return (relative(process.cwd(), absolute) || '.').split(sep).join('/').normalize('NFC')
}

function walk(search: Search, folder: string): void {
  const real = realpathSync(folder)
  if (search.folders.has(real)) return
  search.folders.add(real)
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    search.unreachable.push({ path: shown(folder), ...faultOf(error as NodeJS.ErrnoException, folder) })
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const absolute = join(folder, entry.name)
    const reason = unwanted(entry.name)
    if (reason) {
      search.skipped.push({ path: shown(absolute), reason })
      continue
    }
    const stat = look(search, absolute)
    if (!stat) continue
    if (stat.isDirectory()) walk(search, absolute)
    else take(search, absolute, stat, false)
  }
}

function take(search: Search, absolute: string, stat: BigIntStats, named: boolean): void {
  const path = shown(absolute)
  if (search.own.has(absolute)) search.skipped.push({ path, reason: 'là cơ sở dữ liệu của chính trichluc' })
  else if (!stat.isFile())
    search.skipped.push({
      path,
      reason: 'không phải tệp thường (ống dẫn, thiết bị hoặc ổ cắm mạng), không mở',
    })
  else if (!search.files.has(absolute) || named)
    search.files.set(absolute, {
      path,
      absolute,
      size: Number(stat.size),
      changed: String(stat.mtimeNs),
      named,
    })
}

/** Looks through links; what cannot be looked at is noted. */
function look(search: Search, absolute: string): BigIntStats | null {
  try {
    return statSync(absolute, { bigint: true })
  } catch (error) {
    search.unreachable.push({ path: shown(absolute), ...faultOf(error as NodeJS.ErrnoException, absolute) })
    return null
  }
}
