import { bytes, type Charset } from '../charsets.ts'

/**
 * Vietware F (Vietware Full): one byte a letter, no capitals with tones, fonts named `SVN…` with a small letter after
 * it (the `SVN-…` families of today are Unicode). Source of the codes: the Vietware tables of the common converters,
 * which agree byte for byte.
 */
export default {
  id: 'vietware-f',
  label: 'Vietware F',
  fonts: /^SVN[a-z]/,
  capitals: /^SVN[a-z].*H$/,
  smallOnly: true,
  sequences: bytes(`
    96: Ă Â Đ Ê Ô Ơ Ư
    9F: ă
    A1: â đ ê ô ơ . ư
    AA: à
    B6: ả
    BA: ã
    C0: á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é
    D1: ẹ ề ể ễ ế ệ . ì ỉ ĩ í ị
    DF: ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ
    F1: ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý
    FF: ỵ
  `),
  mayStay: '–—™›',
  rarity: -11,
} satisfies Charset
