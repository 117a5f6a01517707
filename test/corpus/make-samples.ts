import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { reports } from './reports.ts'
import { bytesOf } from './samples.ts'

/**
 * Writes the sample reports into `corpus/`. Text and Word files have the same bytes in every run; PDFs are printed by
 * LibreOffice (`soffice`), which stamps them with the hour: they are written anew only when `--pdf` is asked for.
 */
const folder = join(process.cwd(), 'corpus')
mkdirSync(folder, { recursive: true })
for (const report of reports.filter(({ format }) => format !== 'pdf'))
  writeFileSync(join(folder, report.file), bytesOf(report))
if (process.argv.includes('--pdf')) printed()

function printed(): void {
  const work = mkdtempSync(join(tmpdir(), 'samples-'))
  try {
    for (const report of reports.filter(({ format }) => format === 'pdf')) {
      const source = join(work, report.file.replace(/\.pdf$/, '.docx'))
      writeFileSync(source, bytesOf(report))
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${work}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          work,
          source,
        ],
        { stdio: 'ignore' },
      )
      copyFileSync(join(work, basename(report.file)), join(folder, report.file))
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
