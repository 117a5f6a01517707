import { type Charset, marked } from '../charsets.ts'

/**
 * BK HCM2 (Đại học Bách khoa TP. Hồ Chí Minh): a letter is its base and a mark after it, the base itself being a sign
 * for â (`ê`), ă (`ù`), ê (`ï`), ô (`ö`), ơ (`ú`), ư (`û`) and đ (`à`).
 */
export default {
  id: 'bkhcm2',
  label: 'BK HCM2',
  fonts: /BK ?HCM/i,
  capitals: null,
  sequences: marked(
    `
    a áàảãạ áâãäå
    e éèẻẽẹ áâãäå
    o óòỏõọ áâãäå
    u úùủũụ áâãäå
    y ýỳỷỹỵ áâãäå
    ê ấầẩẫậ ëìíîå
    ù ắằẳẵặ æçèéå
    ï ếềểễệ ëìíîå
    ö ốồổỗộ ëìíîå
    ú ớờởỡợ áâãäå
    û ứừửữự áâãäå
    `,
    'êâ ùă ïê öô úơ ûư àđ ñí òì óỉ ôĩ õị',
  ),
  rarity: -11,
} satisfies Charset
