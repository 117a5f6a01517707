import { spawn } from 'node:child_process'
import { serve } from '../web/serve.ts'
import type { Call } from './command.ts'

/** `serve` as typed: says the address and serves until the process is told to end. */
export async function runServe({ options, terminal }: Call): Promise<number> {
  const served = await serve({ database: options.db as string, port: options.port as number })
  await terminal.out(`Mở trong trình duyệt: ${served.address}\n`)
  terminal.err('Dừng bằng Ctrl-C.\n')
  if (options.open) openBrowser(served.address)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await served.close()
  return 0
}

/** What each system opens addresses with; where it has none, the address stands on the screen. */
function openBrowser(address: string): void {
  const [command, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open']
  const child = spawn(command!, [...before, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
