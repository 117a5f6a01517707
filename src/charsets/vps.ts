import { bytes, type Charset } from '../charsets.ts'

/**
 * VPS (Vietnamese Professionals Society): one byte a letter. It gives other letters than VISCII for the same bytes, and
 * is met far more seldom, so it is read only under a VPS font or when asked for. Its capitals in 00–1F are left out:
 * no word with one of them was observed.
 */
export default {
  id: 'vps',
  label: 'VPS',
  fonts: /^VPS/i,
  capitals: null,
  met: 'asked',
  sequences: bytes(`
    80: À Ả Ã Ấ Ầ Ẩ ọ ỗ Ă ế ề ể ệ Ắ Ằ Ẳ
    90: Ế . . Ề Ể Ễ Ố Ồ Ổ Ỗ ý ỷ ỵ Ớ Ờ Ở
    A1: ắ ằ ẳ ẵ ặ Ỡ ớ Ù ờ ở ỡ Ũ Ứ ợ Ừ
    B0: ổ Ử Ỳ Ỹ Í Ì ộ Ỉ Ĩ Ó ử ữ Ò Ỏ Õ ự
    C0: ầ Á Â ấ ẩ ẫ ậ đ ẻ É Ê ẹ ỉ ễ ị ỹ
    D0: Ư Ủ ồ ố Ô ỏ ơ È ừ ứ Ú ũ ư Ý Ẻ .
    E0: à á â ã ả ạ ă . è é ê ẽ ì í . ĩ
    F0: Ẵ Đ ò ó ô õ . Ơ ụ ù ú ủ . Ỷ Ẽ ỳ
  `),
  mayStay: '“”‘’–—…•™',
  rarity: -12,
} satisfies Charset
