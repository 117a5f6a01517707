/** Bits of a fax image (ITU-T T.6) of 64 × 64 black dots: one black line, and each further one like the one before. */
const BLACK_SQUARE = `001${'00110101'}${'0000001111'}${'0000110111'}${'11'.repeat(63)}${'000000000001'.repeat(2)}`

/** A PDF of one page that is only a picture, packed as scanners and fax machines do (CCITT group 4). */
export function scannedPdf(): Uint8Array {
  const bits = BLACK_SQUARE.padEnd(Math.ceil(BLACK_SQUARE.length / 8) * 8, '0')
  const image = bits
    .match(/.{8}/g)!
    .map((each) => String.fromCharCode(Number.parseInt(each, 2)))
    .join('')
  const drawing = 'q 400 0 0 400 100 200 cm /Im0 Do Q'
  const form = `/Type /XObject /Subtype /Image /Width 64 /Height 64 /BitsPerComponent 1 /ColorSpace /DeviceGray
    /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 64 >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `<< ${form} /Length ${image.length} >>\nstream\n${image}\nendstream`,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}
