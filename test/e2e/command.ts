import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/paths.ts'

/** The file that `npx trichluc` runs. */
export const launcher = join(packageRoot, 'src', 'cli', 'trichluc.js')

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly process: ChildProcess
  readonly said: () => string
  readonly ended: Promise<Ended>
}

/** The program as a process of its own, with its output gathered; `said` is what stands on stderr so far. */
export function start(
  argv: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [launcher, ...argv], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ended>((done) => {
    child.on('close', (status) => done({ status, out, err }))
  })
  return { process: child, said: () => err, ended }
}

/** Runs the program in a folder to its end. */
export const trichluc = (folder: string, ...argv: readonly string[]): Promise<Ended> =>
  start(argv, folder).ended

/** The same with further environment variables. */
export const trichlucWith =
  (env: Readonly<Record<string, string>>) =>
  (folder: string, ...argv: readonly string[]): Promise<Ended> =>
    start(argv, folder, env).ended
