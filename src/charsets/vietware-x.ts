import { type Charset, marked } from '../charsets.ts'

/**
 * Vietware X: a letter is its base and a mark after it, the base itself being a sign for â (`á`), ă (`à`), ê (`ã`),
 * ô (`ä`), ơ (`å`), ư (`æ`) and đ (`â`). Fonts `VNtimes new roman`, `VNottawa`.
 */
export default {
  id: 'vietware-x',
  label: 'Vietware X',
  fonts: /^VN(?:[a-z]|[ -]?(?:Ottawa|Switzerland))/,
  capitals: null,
  sequences: marked(
    `
    a áàảãạ ïìíîû
    e éèẻẽẹ ïìíîû
    o óòỏõọ ïìíîü
    u úùủũụ ïìíîû
    y ýỳỷỹỵ ïìíîñ
    á ấầẩẫậ úöøùû
    à ắằẳẵặ õòóôû
    ã ếềểễệ úöøùû
    ä ốồổỗộ úöøùü
    å ớờởỡợ ïìíîü
    æ ứừửữự ïìíîû
    `,
    'áâ àă ãê äô åơ æư âđ êí çì èỉ éĩ ëị',
  ),
  rarity: -11,
} satisfies Charset
