import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program as `npx trichluc` starts it. */
export const launcher = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'cli', 'trichluc.js')

/** `2 nhân (AMD EPYC …), 24 GB, Node 20.20.0, linux`. */
export const machine = () =>
  `${availableParallelism()} nhân (${cpus()[0]?.model.trim() ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`

const TICKS = 100

/**
 * Runs a program to its end. Beside its status and output: wall seconds, CPU seconds and highest resident memory of
 * the process itself and of all that it started (Linux; 0 elsewhere). `look(pid, seconds)` is called ten times a second.
 */
export function measured(program, argv, { cwd, env, look } = {}) {
  return new Promise((done) => {
    const since = performance.now()
    const child = spawn(program, argv, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const texts = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      texts.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      texts.err = (texts.err + text).slice(-100_000)
    })
    const own = { cpu: 0, peak: 0 }
    const others = new Map()
    const watch = setInterval(() => {
      take(own, child.pid)
      for (const pid of startedBy(child.pid)) {
        const known = others.get(pid) ?? { cpu: 0, peak: 0 }
        others.set(pid, known)
        take(known, pid)
      }
      look?.(child.pid, (performance.now() - since) / 1000)
    }, 100)
    child.on('error', (error) => done({ status: null, error, ...texts }))
    child.on('close', (status, signal) => {
      clearInterval(watch)
      const started = [...others.values()]
      done({
        status,
        signal,
        ...texts,
        seconds: (performance.now() - since) / 1000,
        own_cpu: own.cpu,
        started_cpu: started.reduce((sum, each) => sum + each.cpu, 0),
        own_megabytes: Math.round(own.peak),
        started_megabytes: Math.round(Math.max(0, ...started.map((each) => each.peak))),
      })
    })
  })
}

function take(known, pid) {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ')
    known.cpu = (Number(words[11]) + Number(words[12])) / TICKS
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] // none once it has ended
    known.peak = Math.max(known.peak, Number(kilobytes ?? 0) / 1024)
  } catch {
    // it has just ended
  }
}

/** All processes below one, at any depth. */
export function startedBy(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean)
      return children.flatMap((each) => [Number(each), ...startedBy(Number(each))])
    })
  } catch {
    return []
  }
}

/** Resident memory now, in MB. */
export function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Prints rows as a table for people, or everything as JSON for machines (`--json`). */
export function print(title, rows, more = {}) {
  if (process.argv.includes('--json')) return console.log(JSON.stringify({ title, machine: machine(), ...more, rows }))
  console.log(`${title}\n${machine()}\n`)
  const names = Object.keys(rows[0] ?? {})
  const text = (value) =>
    typeof value === 'number'
      ? value.toLocaleString('vi', { maximumFractionDigits: value < 100 ? 2 : 0, useGrouping: value >= 10000 })
      : String(value ?? '')
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => text(row[name]).length)))
  const line = (cells, numeric) =>
    cells.map((cell, i) => (numeric[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ')
  const numeric = names.map((name) => rows.some((row) => typeof row[name] === 'number'))
  console.log(line(names, numeric))
  for (const row of rows) console.log(line(names.map((name) => text(row[name])), numeric))
}

/** Every number among the words of the command line, else the numbers given. */
export function numbers(otherwise) {
  const typed = process.argv.slice(2).filter((each) => /^\d+$/.test(each)).map(Number)
  return typed.length > 0 ? typed : otherwise
}

/** The word behind an option of the command line (`--only kill,disk`); undefined where it was not given. */
export function word(option) {
  const at = process.argv.indexOf(option)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** `2026-11-21`, the day of a measurement. */
export const today = () => new Date().toISOString().slice(0, 10)
