import { cp1252 } from '../txt/decode.ts'

/** The page inside a web archive (MHTML, RFC 2557), or the bytes themselves: what Word saves as “.doc” from a site. */
export function pageOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  if (!/^MIME-Version:/i.test(text)) return bytes
  const boundary = /boundary="?([^"\r\n;]{1,100})"?/i.exec(text.slice(0, 4000))?.[1]
  const parts = boundary ? text.split(`--${boundary}`) : [text]
  const part = parts.find((each) => /^content-type:\s*text\/html/im.test(each.slice(0, 2000))) ?? text
  const cut = /\r?\n\r?\n/.exec(part)
  const head = part.slice(0, cut?.index ?? 0)
  const body = part.slice((cut?.index ?? 0) + (cut?.[0].length ?? 0))
  const coding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  if (coding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(coding === 'quoted-printable' ? quoted(body) : body, 'latin1')
}

const quoted = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The characters of a page: by byte order mark, by what the bytes are, by what its `meta` says; else cp1252. */
export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const said = /charset\s*=\s*["']?([\w-]{1,30})/i.exec(
      Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
    )?.[1]
    if (!said || /^(?:utf-8|windows-1252|iso-8859-1|x-user-defined|us-ascii)$/i.test(said))
      return cp1252(bytes)
    try {
      return new TextDecoder(said).decode(bytes)
    } catch {
      return cp1252(bytes)
    }
  }
}
