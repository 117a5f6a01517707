/**
 * Loaded into the program with `NODE_OPTIONS=--import=…`, and so into every process that it starts with Node: writes a
 * line to TRIPWIRE_LOG for each attempt to reach the network, to run another program, or to write a file that is neither
 * a database nor a log.
 */
import { syncBuiltinESMExports } from 'node:module'
import child from 'node:child_process'
import dns from 'node:dns'
import fs from 'node:fs'
import net from 'node:net'
const add = fs.appendFileSync
const trip = (what) => add(process.env.TRIPWIRE_LOG, `${what}\n`)
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...words) {
  trip('connect ' + JSON.stringify(words[0]))
  return connect.apply(this, words)
}
const lookup = dns.lookup
dns.lookup = (...words) => (trip('lookup ' + words[0]), lookup(...words))
const fetched = globalThis.fetch
globalThis.fetch = (...words) => (trip('fetch ' + words[0]), fetched(...words))
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'spawn', 'spawnSync']) {
  const run = child[name]
  child[name] = (...words) => (trip(name + ' ' + words[0]), run(...words))
}
for (const name of ['writeFileSync', 'writeFile', 'appendFileSync', 'createWriteStream', 'mkdirSync', 'symlinkSync', 'renameSync']) {
  const write = fs[name]
  fs[name] = (...words) => {
    if (!/\.log$/.test(String(words[0]))) trip(name + ' ' + words[0])
    return write(...words)
  }
}
syncBuiltinESMExports()
