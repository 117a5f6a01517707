import { bytes, type Charset } from '../charsets.ts'

/**
 * VISCII 1.1 (RFC 1456): one byte a letter, all 134 of them, so that capitals lie in the control codes 80–9F and six in
 * 02–1E. Õ (A0) is left out: a no-break blank is met far oftener.
 */
export default {
  id: 'viscii',
  label: 'VISCII',
  fonts: /VISCII|^(?:VI |Heo ?May|HoangYen|MinhQu[aâ]n|PhuongThao|ThaHuong|UHoai|UMinh)/i,
  capitals: null,
  sequences: bytes(`
    02: Ẳ
    05: Ẵ Ẫ
    14: Ỷ
    19: Ỹ
    1E: Ỵ
    80: Ạ Ắ Ằ Ặ Ấ Ầ Ẩ Ậ Ẽ Ẹ Ế Ề Ể Ễ Ệ Ố
    90: Ồ Ổ Ỗ Ộ Ợ Ớ Ờ Ở Ị Ỏ Ọ Ỉ Ủ Ũ Ụ Ỳ
    A1: ắ ằ ặ ấ ầ ẩ ậ ẽ ẹ ế ề ể ễ ệ ố
    B0: ồ ổ ỗ Ỡ Ơ ộ ờ ở ị Ự Ứ Ừ Ử ơ ớ Ư
    C0: À Á Â Ã Ả Ă ẳ ẵ È É Ê Ẻ Ì Í Ĩ ỳ
    D0: Đ ứ Ò Ó Ô ạ ỷ ừ ử Ù Ú ỹ ỵ Ý ỡ ư
    E0: à á â ã ả ă ữ ẫ è é ê ẻ ì í ĩ ỉ
    F0: đ ự ò ó ô õ ỏ ọ ụ ù ú ũ ủ ý ợ Ữ
  `),
  mayStay: '“”‘’–—…•™',
  rarity: -9,
} satisfies Charset
