import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import docx from '../../src/formats/docx.ts'
import txt from '../../src/formats/txt.ts'
import { defaultLimits } from '../../src/limits.ts'
import { open } from '../../src/open.ts'
import { read } from '../../src/stages/read.ts'
import { docxOf } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'mo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const formats = [txt, docx]
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const letter = docxOf('<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>')

describe('by content', () => {
  const finds: [name: string, content: string | Uint8Array, format: string][] = [
    ['bao-cao.txt', 'Báo cáo quý I', 'txt'],
    ['bao-cao.docx', letter, 'docx'],
    ['bao-cao.pdf', letter, 'docx'],
    ['bao-cao.doc', 'Báo cáo quý I', 'txt'],
    ['khong-duoi', 'Báo cáo quý I', 'txt'],
  ]
  test.each(finds)('%s', async (name, content, format) => {
    expect((await open(file(name, content), formats, defaultLimits)).format).toBe(format)
  })

  test('a name that promises another format is noted', async () => {
    const opened = await open(file('a.txt', letter), formats, defaultLimits)
    const glyphs = await read(opened, { formats, limits: defaultLimits })
    expect(glyphs.notes).toMatchObject([{ code: 'TYPE_MISMATCH', level: 'doubt' }])
  })

  test('the SHA-256 of the bytes names the file', async () => {
    expect((await open(file('b.txt', 'abc'), formats, defaultLimits)).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('what it seems to be, where no reader knows it', () => {
  const seems: [name: string, content: string | Uint8Array, said: string][] = [
    ['quet.pdf', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\r', 'latin1'), 'ảnh PNG'],
    ['quet.docx', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'ảnh JPEG'],
    ['kho.txt', Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), 'gói nén ZIP'],
    ['kho.rar', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'gói nén RAR'],
    ['trang.doc', '<html><body>Báo cáo</body></html>', 'trang web HTML'],
    ['la.bin', Uint8Array.from({ length: 512 }, (_, i) => (i * 197) % 256), 'nhị phân'],
  ]
  test.each(seems)('%s', async (name, content, said) => {
    await expect(open(file(name, content), formats, defaultLimits)).rejects.toMatchObject({
      name: 'UnreadableSource',
      code: 'UNSUPPORTED',
      place: join(folder, name),
      reason: expect.stringContaining(said),
    })
  })
})

test('an Office package under a password', async () => {
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  await expect(open(file('khoa.docx', locked), formats, defaultLimits)).rejects.toMatchObject({
    code: 'ENCRYPTED',
  })
})

describe('what cannot be opened', () => {
  const refuse = (path: string, code: string) =>
    expect(open(path, formats, { ...defaultLimits, maxBytes: 1 << 20 })).rejects.toMatchObject({
      name: 'UnreadableSource',
      code,
      place: path,
    })

  test('missing, empty, too large, a folder', async () => {
    await refuse(join(folder, 'khong-co.txt'), 'NOT_FOUND')
    await refuse(join(file('day.txt', 'x'), 'trong.txt'), 'NOT_FOUND')
    await refuse(file('rong.txt', ''), 'EMPTY_FILE')
    const large = file('lon.txt', '')
    truncateSync(large, 64 * 1024 ** 3)
    await refuse(large, 'TOO_LARGE')
    mkdirSync(join(folder, 'thu-muc.pdf'))
    await refuse(join(folder, 'thu-muc.pdf'), 'NOT_A_FILE')
  })

  test.skipIf(process.platform === 'win32')(
    'links in a circle, pipes, sockets and devices, at once',
    async () => {
      symlinkSync('vong.txt', join(folder, 'vong.txt'))
      await refuse(join(folder, 'vong.txt'), 'NOT_FOUND')
      execFileSync('mkfifo', [join(folder, 'ong.txt')])
      await refuse(join(folder, 'ong.txt'), 'NOT_A_FILE')
      await refuse('/dev/zero', 'NOT_A_FILE')
      const server = createServer()
      await new Promise<void>((done) => server.listen(join(folder, 'cong.txt'), done))
      await refuse(join(folder, 'cong.txt'), 'NOT_A_FILE')
      server.close()
    },
  )

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = file('cam.txt', 'x')
    chmodSync(path, 0)
    await refuse(path, 'NO_ACCESS')
  })
})
