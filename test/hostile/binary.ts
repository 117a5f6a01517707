import * as CFB from 'cfb'
import { tinyDoc } from '../formats/tiny-doc.ts'
import { GOOD, type HostileFile, latin } from './case.ts'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const doc = () =>
  Buffer.from(tinyDoc([{ runs: [{ text: 'Report of the office, number 12', font: 0 }] }], ['Arial']))

/** The small Word document with bytes of its WordDocument stream changed. */
function docWith(change: (main: Buffer) => void): Buffer {
  const container = CFB.read(doc(), { type: 'buffer' })
  const entry = CFB.find(container, 'WordDocument')!
  const main = Buffer.from(entry.content as Uint8Array)
  change(main)
  entry.content = main
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** A container of five sectors whose chains bite their own tails ([MS-CFB] 2.2: 76 header, 512 a sector). */
function cyclic(kind: 'directory' | 'stream'): Buffer {
  const file = Buffer.from(doc())
  const sector = (n: number) => 512 + n * 512
  const fat = sector(file.readUInt32LE(76))
  const directory = file.readUInt32LE(48)
  if (kind === 'directory') file.writeUInt32LE(directory, fat + directory * 4)
  else
    for (let i = 0; i < 128; i++)
      if (file.readUInt32LE(fat + i * 4) < 0xfffffff0) file.writeUInt32LE(i, fat + i * 4)
  return file
}

/** The directory of the container is a tree whose branches lead back to its root. */
function cyclicTree(): Buffer {
  const file = Buffer.from(doc())
  for (const name of ['WordDocument', '1Table']) {
    const at = file.indexOf(Buffer.from(name, 'utf16le'))
    for (const side of [68, 72, 76]) file.writeUInt32LE(side === 76 ? 0 : 1, at + side)
  }
  return file
}

/** Every stream claims two gigabytes. */
function claimsMuch(): Buffer {
  const file = Buffer.from(doc())
  const at = file.indexOf(Buffer.from('WordDocument', 'utf16le'))
  file.writeUInt32LE(0x7fffffff, at + 120)
  return file
}

const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255))
const DAMAGED = /^(OLE_DAMAGED|OLE_CYCLE|DOC_\w+|UNSUPPORTED|ENCRYPTED)$/
const EITHER = /^(loaded|OLE_DAMAGED|DOC_\w+|UNSUPPORTED|EMPTY_FILE|ENCRYPTED)$/
const READ = /Report of the office/

export const binaries: readonly HostileFile[] = [
  { number: 41, about: 'mục lục OLE vòng', ending: 'doc', bytes: () => cyclic('directory'), ends: EITHER },
  { number: 41, about: 'luồng OLE vòng', ending: 'doc', bytes: () => cyclic('stream'), ends: EITHER },
  { number: 41, about: 'cây thư mục OLE vòng', ending: 'doc', bytes: cyclicTree, ends: EITHER },
  { number: 42, about: 'luồng khai hai gigabyte', ending: 'doc', bytes: claimsMuch, ends: EITHER },
  {
    number: 43,
    about: 'đầu OLE rồi rác',
    ending: 'doc',
    bytes: () => Buffer.concat([OLE, noise]),
    ends: DAMAGED,
  },
  {
    number: 44,
    about: 'bảng mảnh ngoài tệp',
    ending: 'doc',
    bytes: () => docWith((main) => main.writeUInt32LE(0x7fffff00, 418)),
    ends: EITHER,
  },
  {
    number: 44,
    about: 'cỡ bảng mảnh âm',
    ending: 'doc',
    bytes: () => docWith((main) => main.writeInt32LE(-5, 422)),
    ends: EITHER,
  },
  {
    number: 44,
    about: 'đời Word sáu',
    ending: 'doc',
    bytes: () => docWith((main) => main.writeUInt16LE(101, 2)),
    ends: EITHER,
  },
  {
    number: 45,
    about: 'thật ra là RTF',
    ending: 'doc',
    bytes: () => latin('{\\rtf1\\ansi Report of the office, number 12\\par}'),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 45,
    about: 'thật ra là HTML',
    ending: 'doc',
    bytes: () => latin('<html><body><p>Report of the office, number 12</p></body></html>'),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 48,
    about: 'một triệu ngoặc',
    ending: 'rtf',
    bytes: () => latin(`{\\rtf1 ${'{'.repeat(1_000_000)}`),
    ends: /^RTF_DEPTH$/,
  },
  {
    number: 48,
    about: 'ngoặc lệch',
    ending: 'rtf',
    bytes: () => latin('{\\rtf1 Report of the office, number 12\\par}}}}}'),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 49,
    about: 'khối nhị phân khai hai gigabyte',
    ending: 'rtf',
    bytes: () => latin('{\\rtf1 Report of the office, number 12\\par\\bin2147483647 abc}'),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 49,
    about: 'mã hoá dở dang',
    ending: 'rtf',
    bytes: () =>
      latin("{\\rtf1 Report of the office, number 12\\par \\u-3913? \\uc0\\u7879 {\\pict abc\\'}} \\'"),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 51,
    about: 'đối tượng và trường dẫn ra ngoài',
    ending: 'rtf',
    bytes: () =>
      latin(
        '{\\rtf1{\\*\\template http://127.0.0.1:9/x.dot}{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt }}{\\object\\objemb{\\*\\objdata 0105}}Report of the office, number 12\\par}',
      ),
    ends: 'loaded',
    says: READ,
    never: /root:/,
  },
  {
    number: 52,
    about: 'toàn số không',
    ending: 'txt',
    bytes: () => Buffer.alloc(20 * 1024 * 1024),
    ends: /^(UNSUPPORTED|BINARY|EMPTY_FILE|TYPE_MISMATCH)$/,
  },
  {
    number: 52,
    about: 'một dòng mười megabyte',
    ending: 'txt',
    bytes: () => Buffer.from('Đã tiếp nhận 15 hồ sơ, '.repeat(400_000)),
    ends: /^(loaded|TIME_LIMIT|MEM_LIMIT)$/,
  },
  {
    number: 53,
    about: 'UTF-16 không dấu đầu',
    ending: 'txt',
    bytes: () => Buffer.from(`BÁO CÁO\n${GOOD}\n`.repeat(5), 'utf16le'),
    ends: 'loaded',
    says: /15 hồ sơ/,
  },
  {
    number: 53,
    about: 'byte lạ giữa UTF-8',
    ending: 'txt',
    bytes: () =>
      Buffer.concat([
        Buffer.from(`${GOOD}\n`.repeat(50)),
        Buffer.from([0xff, 0xc3, 0x28]),
        Buffer.from(`\n${GOOD}\n`),
      ]),
    ends: 'loaded',
    says: /15 hồ sơ/,
  },
  {
    number: 53,
    about: 'chữ rời dấu',
    ending: 'txt',
    bytes: () => Buffer.from(GOOD.normalize('NFD')),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
  },
  {
    number: 54,
    about: 'tiếng Pháp và tiếng Tây Ban Nha',
    ending: 'txt',
    bytes: () => Buffer.from('François et Noël sont déjà à la fenêtre.\nSeñor Muñoz está en la montaña.\n'),
    ends: 'loaded',
    says: /François et Noël[\s\S]*Muñoz está/,
  },
  {
    number: 54,
    about: 'mã nguồn và base64',
    ending: 'txt',
    bytes: () => Buffer.from(`const µ = 0xff // ±½\n${Buffer.from('x'.repeat(3000)).toString('base64')}\n`),
    ends: 'loaded',
    says: /µ = 0xff \/\/ ±½/,
  },
  {
    number: 54,
    about: 'nhị phân đổi tên',
    ending: 'txt',
    bytes: () => noise,
    ends: /^(UNSUPPORTED|BINARY|TYPE_MISMATCH)$/,
  },
  {
    number: 55,
    about: 'đảo chiều và số toàn cỡ',
    ending: 'txt',
    bytes: () =>
      Buffer.from(`Đã tiếp nhận \u202e12\u202c hồ sơ, \uff11\uff12 việc, 1\u00a0234 hồ sơ\u200b.\n${GOOD}\n`),
    ends: 'loaded',
    says: /15 hồ sơ/,
  },
  {
    number: 56,
    about: 'lệnh màn hình',
    ending: 'txt',
    bytes: () => Buffer.from(`\u001b[2J\u001b]0;x\u0007Đã tiếp nhận 15 hồ sơ\rxoá\n`),
    ends: /^(loaded|UNSUPPORTED|BINARY)$/,
  },
]
