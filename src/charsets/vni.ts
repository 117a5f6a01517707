import { type Charset, marked } from '../charsets.ts'

/**
 * VNI-Windows: a letter is its base and a mark after it (`aù` á, `oä` ộ); đ, ơ, ư, ỉ, ị, ĩ, ỵ stand alone, ì and í are
 * themselves. A capital takes the capital mark (`AÙ`) or, typed in haste, the small one (`Uûy ban`).
 */
export default {
  id: 'vni',
  label: 'VNI-Windows',
  fonts: /^VNI[ -]?\w/i,
  capitals: null,
  sequences: marked(
    `
    a áàảãạ ùøûõï
    e éèẻẽẹ ùøûõï
    o óòỏõọ ùøûõï
    u úùủũụ ùøûõï
    ô ớờởỡợ ùøûõï
    ö ứừửữự ùøûõï
    y ýỳỷỹ ùøûõ
    a âấầẩẫậ âáàåãä
    a ăắằẳẵặ êéèúüë
    e êếềểễệ âáàåãä
    o ôốồổỗộ âáàåãä
    `,
    'ñđ ôơ öư æỉ òị óĩ îỵ',
  ),
  rarity: -7,
} satisfies Charset
