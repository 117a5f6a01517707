import { inBrowser } from './browser.ts'
import { type ShownPage, soundAtEveryWidth } from './sound.ts'

/** The pages of this part of the explorer, and words that must stand on them. */
const PAGES: readonly ShownPage[] = [
  { name: 'home', path: () => '/', says: 'Văn bản theo năm' },
  { name: 'documents', path: () => '/documents', says: '287/BC-UBND' },
  { name: 'search', path: () => '/search?words=muc+do+hai+long', says: 'mức độ hài lòng' },
  { name: 'search without words', path: () => '/search', says: 'Tìm kiếm' },
  {
    name: 'a PDF',
    path: ({ documentAt }) => documentAt('2023-q3-yen-lac-ha.pdf'),
    says: 'UBND huyện Yên Lạc Hạ',
  },
  {
    name: 'a DOCX with repaired words',
    path: ({ documentAt }) => documentAt('2023-q3-song-may.docx'),
    says: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  },
  { name: 'a file that cannot be read', path: ({ documentAt }) => documentAt('hong.pdf'), says: '' },
  { name: 'an address that leads nowhere', path: () => '/khong-co', says: 'Không có trang này' },
]

inBrowser('pages', (explorer) => {
  soundAtEveryWidth(explorer, PAGES)
})
