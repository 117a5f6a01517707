import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Glyphs, Opened } from '../types.ts'
import { decodePage, pageOf } from './html/decode.ts'
import { readPage } from './html/page.ts'

/**
 * Web pages, also as web archives (MHTML): many a `.doc` of an archive is one, saved from a site. Nothing it names is
 * fetched and no script of it runs.
 */
export default {
  id: 'html',
  extensions: ['html', 'htm', 'mht', 'mhtml'],
  tells: (bytes) => (begins.test(startOf(bytes)) ? 0.8 : 0),
  read: async (opened, limits) => readHtml(opened, limits),
  about:
    'Trang web HTML và MHTML (kể cả khi mang đuôi .doc): đoạn, bảng, phông, đậm, nghiêng, danh sách; không tải gì từ mạng, không chạy mã',
} satisfies Format

const begins =
  /^(?:\ufeff|\xef\xbb\xbf)?\s{0,200}(?:<!doctype html|<html\b|<head\b|<body\b|<meta\b|<\?xml[^>]{0,200}>\s{0,100}<(?:!doctype )?html\b|MIME-Version:[\s\S]{0,2000}text\/html)/i

function startOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4096))
  return start[0] === 0xff && start[1] === 0xfe ? start.toString('utf16le') : start.toString('latin1')
}

function readHtml(opened: Opened, limits: Limits): Glyphs {
  const blocks = readPage(decodePage(pageOf(opened.bytes)), limits)
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'html',
    pages: null,
    blocks,
    needsOcr: false,
    notes:
      blocks.length > 0
        ? []
        : [{ code: 'NO_TEXT', level: 'doubt', reason: 'trang web không có chữ nào', at: null }],
  }
}
