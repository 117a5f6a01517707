import { type Charset, chart } from '../charsets.ts'

/** Đ typed or set as the Icelandic eth (U+00D0) or the African D (U+0189), which look the same: `QÐ-UBND`, `Ðồng`. */
export default {
  id: 'eth',
  label: 'chữ Ð (eth) thay cho Đ',
  fonts: null,
  capitals: null,
  met: 'word',
  sequences: chart('Ð Đ ð đ Ɖ Đ ɖ đ'),
  rarity: -3,
} satisfies Charset
