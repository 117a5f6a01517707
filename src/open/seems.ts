/** What a file no reader knows seems to be, and what its owner can do; Vietnamese, for one message. */
export interface Seeming {
  readonly code: 'UNSUPPORTED' | 'ENCRYPTED'
  readonly what: string
  readonly remedy: string
}

const scan = 'hãy chuyển ảnh thành PDF có lớp chữ (OCR) rồi nạp lại'
const resave = 'hãy mở bằng chương trình gốc rồi lưu thành DOCX hoặc PDF'
const unpack = 'hãy giải nén rồi nạp các tệp bên trong'

/** First bytes of kinds of files that lie in archives beside reports; sources: the formats' specifications. */
const signatures: readonly (readonly [magic: string, what: string, remedy: string])[] = [
  ['\x89PNG\r\n', 'nội dung là ảnh PNG', scan],
  ['\xff\xd8\xff', 'nội dung là ảnh JPEG', scan],
  ['GIF8', 'nội dung là ảnh GIF', scan],
  ['BM', 'nội dung là ảnh BMP', scan],
  ['II*\0', 'nội dung là ảnh TIFF', scan],
  ['MM\0*', 'nội dung là ảnh TIFF', scan],
  ['AT&TFORM', 'nội dung là ảnh quét DjVu', scan],
  ['%PDF', 'nội dung là PDF', resave],
  ['Rar!', 'nội dung là gói nén RAR', unpack],
  ['7z\xbc\xaf\x27\x1c', 'nội dung là gói nén 7-Zip', unpack],
  ['\x1f\x8b', 'nội dung là gói nén GZIP', unpack],
  ['PK', 'nội dung là gói nén ZIP', unpack],
  ['\xd0\xcf\x11\xe0', 'nội dung là tệp Office đời cũ (OLE) chưa đọc được', resave],
  ['{\\rtf', 'nội dung là RTF', resave],
  ['\xffWPC', 'nội dung là tệp WordPerfect', resave],
  ['\x7fELF', 'nội dung là chương trình, không phải văn bản', 'hãy bỏ tệp này ra khỏi kho'],
  ['MZ', 'nội dung là chương trình Windows, không phải văn bản', 'hãy bỏ tệp này ra khỏi kho'],
  ['SQLite format 3\0', 'nội dung là cơ sở dữ liệu SQLite', 'hãy bỏ tệp này ra khỏi danh sách nạp'],
  ['ID3', 'nội dung là tệp âm thanh', 'hãy bỏ tệp này ra khỏi kho'],
]

/** Names the content by its first bytes; a page of HTML by its first words; anything else as binary. */
export function seems(bytes: Uint8Array): Seeming {
  if (isLocked(bytes))
    return {
      code: 'ENCRYPTED',
      what: 'tài liệu Office có mật khẩu',
      remedy: 'hãy mở, gỡ mật khẩu, lưu lại rồi nạp lại',
    }
  return { code: 'UNSUPPORTED', ...kindOf(bytes) }
}

/** An Office package under a password is an OLE file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function isLocked(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    file.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')) &&
    file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  )
}

function kindOf(bytes: Uint8Array): Omit<Seeming, 'code'> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).toString('latin1')
  const known = signatures.find(([magic]) => start.startsWith(magic))
  if (known) return { what: known[1], remedy: known[2] }
  if (/^(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html|head|body|meta)\b/i.test(start))
    return { what: 'nội dung là trang web HTML', remedy: resave }
  if (/^MIME-Version:/i.test(start)) return { what: 'nội dung là trang web lưu trữ (MHTML)', remedy: resave }
  return { what: 'nội dung nhị phân, không nhận ra là loại văn bản nào', remedy: resave }
}
