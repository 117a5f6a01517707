import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CommanderError, Command as Program } from 'commander'
import { TrichlucError } from '../errors.ts'
import type { Command, Option } from './command.ts'
import { anyWord } from './options.ts'
import { processTerminal, type Terminal, visible } from './terminal.ts'
import { usageFault } from './usage.ts'
import { version } from './version.ts'

/**
 * Runs one command line and returns its exit status: 0 done, 1 done but something failed or was found, 2 unusable
 * arguments. Only what a person can mend is caught here; our own faults fly, with their stack.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const program = await programFor(argv, terminal)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      terminal.err(`trichluc: ${visible(usageFault(error, commandNames()))}\n`)
      return 2
    }
    if (!(error instanceof TrichlucError)) throw error
    terminal.err(`trichluc: ${visible(error.message)}\n`)
    return error.name === 'UnreadableSource' ? 1 : 2
  }
}

let status = 0
const folder = join(dirname(fileURLToPath(import.meta.url)), 'commands')

/** Every file of `commands/` is a command; nothing else names them. */
function commandNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && /\.(ts|js)$/.test(each.name) && !each.name.endsWith('.d.ts'))
    .map((each) => each.name.replace(/\.(ts|js)$/, ''))
    .sort()
}

/** The program with only the command that is called, or with all of them where help is wanted: start stays quick. */
async function programFor(argv: readonly string[], terminal: Terminal): Promise<Program> {
  status = 0
  const program = new Program('trichluc')
    .description(
      'Trích lục: đọc, sửa phông chữ, trích số liệu và văn bản viện dẫn từ báo cáo hành chính đã lưu trữ',
    )
    .version(version, '-V, --version', 'in số phiên bản')
    .helpOption('-h, --help', 'in hướng dẫn này')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description} (mặc định: ${defaultValue})`,
    })
    .configureOutput({
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: () => {},
    })
    .showHelpAfterError(false)
    .exitOverride()
  const names = commandNames()
  const called = argv[0] !== undefined && names.includes(argv[0]) ? [argv[0]] : names
  for (const command of await Promise.all(called.map(loadCommand))) register(program, command, terminal)
  program.addHelpText(
    'after',
    '\nVí dụ:\n  trichluc ingest bao-cao/\n  trichluc search "cải cách hành chính"\n  trichluc <lệnh> --help',
  )
  return program
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tuỳ chọn:',
  'Commands:': 'Các lệnh:',
  'Arguments:': 'Đối số:',
}

async function loadCommand(name: string): Promise<Command> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const module = (await import(pathToFileURL(join(folder, `${name}.${ending}`)).href)) as { default: Command }
  return module.default
}

function register(program: Program, command: Command, terminal: Terminal): void {
  const entry = program
    .command(`${command.name} ${command.operands}`.trim())
    .description(`${command.about} (${command.english})`)
    .helpOption('-h, --help', 'in hướng dẫn này')
  for (const option of command.options) addOption(entry, option)
  entry.addHelpText('after', `\nVí dụ:\n${command.examples.map((each) => `  ${each}`).join('\n')}`)
  entry.action(async () => {
    const operands = entry.args.map((each, i) => anyWord(`đối số thứ ${i + 1}`)(each))
    status = await command.run({ operands, options: entry.opts(), terminal })
  })
}

function addOption(entry: Program, option: Option): void {
  const read = option.read ?? anyWord(option.flags)
  const takes = (typed: string, before: unknown) =>
    option.many ? [...((before as unknown[] | undefined) ?? []), read(typed)] : read(typed)
  if (option.flags.includes('<')) entry.option(option.flags, option.about, takes, option.fallback)
  else entry.option(option.flags, option.about)
}
