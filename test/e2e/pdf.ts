/** A PDF from its objects (numbered from 1); the first is the catalogue. */
export function pdf(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.4\n'
  const places = objects.map((each, i) => {
    const at = Buffer.byteLength(body, 'latin1')
    body += `${i + 1} 0 obj\n${each}\nendobj\n`
    return at
  })
  const xref = Buffer.byteLength(body, 'latin1')
  const rows = places.map((each) => `${String(each).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** One page that says something in plain letters. */
export const plainPdf = (text = 'Report of the office, number 12') =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(`BT /F 12 Tf 72 700 Td (${text}) Tj ET`),
    FONT,
  ])

/** A page that only the holder of a password may read: the standard handler with keys that no empty password fits. */
export const lockedPdf = () => {
  const key = (letter: string) => letter.repeat(64)
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      stream('q Q'),
      `<< /Filter /Standard /V 1 /R 2 /P -60 /O <${key('a')}> /U <${key('b')}> >>`,
    ],
    `/Encrypt 5 0 R /ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>]`,
  )
}

/** A page whose drawing calls a drawing ten times, which calls another ten times, thirty deep: no reader comes to its end. */
export function treePdf(depth = 30, width = 10): Buffer {
  const forms = Array.from({ length: depth }, (_, i) =>
    i === depth - 1
      ? stream(
          'BT /F 9 Tf (x) Tj ET',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> >> ',
        )
      : stream(
          '/X Do '.repeat(width),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${i + 7} 0 R >> >> `,
        ),
  )
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>',
    stream('/X Do '.repeat(width)),
    FONT,
    ...forms,
  ])
}
