/** Lines in Unicode as clerks type them; each word in turn is mistyped. Written for this test. */
const lines = `Phó giám đốc Sở Tài chính ký thay giám đốc
Độc lập - Tự do - Hạnh phúc
Tiếp tục giải quyết việc làm cho lao động nông thôn
Nghị quyết của Đảng bộ xã Hoà Bình Thượng nhiệm kỳ mới
Cộng hoà xã hội chủ nghĩa Việt Nam
Kết quả thực hiện nhiệm vụ được giao trong quý một
Đội ngũ cán bộ chuyên trách cấp huyện còn mỏng
Tổng số hộ nghèo giảm so với đầu năm
Trưởng thôn báo cáo tình hình thu thuế sử dụng đất
Bộ phận tiếp nhận và trả hồ sơ làm việc tốt
Diện tích lúa đông xuân đạt năng suất cao nhất
Công tác phòng cháy, chữa cháy rừng được quan tâm
Hội đồng nhân dân thị trấn Sông Mây họp thường kỳ
Vốn đầu tư xây dựng cơ bản giải ngân chậm tiến độ
Đề nghị các phòng, ban khắc phục những tồn tại trên
Môi trường nước ở khu công nghiệp bị ô nhiễm nhẹ
Chất lượng khám, chữa bệnh tại trạm y tế được nâng lên
Tỷ lệ trẻ em trong độ tuổi đến trường bằng năm trước`
  .normalize('NFC')
  .split('\n')

const tone = /[\u0300\u0301\u0303\u0309\u0323]/
const bare = (word: string): string => word.normalize('NFD').replace(tone, '').normalize('NFC')
const each = (word: string, change: (letter: string) => string): string =>
  [...word].map((letter) => change(letter.normalize('NFD')).normalize('NFC')).join('')
const swaps: Readonly<Record<string, string>> = {
  '\u0309': '\u0303',
  '\u0303': '\u0309',
  '\u0300': '\u0301',
  '\u0301': '\u0300',
  '\u0323': '\u0301',
}

/** What fingers do to a word. */
const slips: Readonly<Record<string, (word: string) => string>> = {
  'no tone': bare,
  'no mark': (word) => each(word, (letter) => letter.replace(/[\u0302\u0306\u031b]/, '')),
  'no stroke': (word) => word.replace('đ', 'd').replace('Đ', 'D'),
  'another tone': (word) =>
    each(word, (letter) =>
      tone.test(letter) ? letter.replace(tone, '') + swaps[tone.exec(letter)![0]]! : letter,
    ),
  'tone elsewhere': (word) =>
    word.replace(/([oò])([aà])$|([uù])([yỳ])$/, (pair) =>
      /[òù]/.test(pair[0]!) ? `${bare(pair[0]!)}${{ a: 'à', y: 'ỳ' }[bare(pair[1]!)]}` : pair,
    ),
  'a letter twice': (word) => word + word.at(-1)!,
  'two letters crossed': (word) => (word.length > 3 ? word.slice(0, -2) + word.at(-1)! + word.at(-2)! : word),
}

/** Every line with one word mistyped, and what was done to it. */
export function mistypedLines(): { readonly slip: string; readonly word: string; readonly line: string }[] {
  return lines.flatMap((line) =>
    line.split(' ').flatMap((right, at, words) =>
      Object.entries(slips).flatMap(([slip, of]) => {
        const word = of(right)
        if (word === right || !/[^\x00-\x7f]/.test(word)) return []
        return [{ slip, word, line: words.with(at, word).join(' ') }]
      }),
    ),
  )
}

/** Lines with names of places and people that are no Vietnamese syllables, and slips of other kinds. */
export const oddLines =
  `Đắk Lắk, Đắk Nông, Đăk Hà, Đak Pơ, Krông Pắc, Krông Búk, Krông Ana, Kon Plông, Kon Rẫy, Ngọc Hồi
Ea H'leo, Ea H’leo, Ea Súp, Ea Kar, Ia Grai, Ia H'Drai, Chư Păh, Chư Sê, Chư Prông, Mang Yang, Đạ Tẻh, Đạ Huoai, Lắk
Y Tlam Kbuôr, H'Hen Niê, Điểu K'Ré, Rơ Châm Hồng, Siu H'Phiên, Kpă Klơng, A Lăng Sơn, Bh'nướch Đôm, Đinh Nga, Hồ Văn Ná
Cư M'gar, Cư Kuin, Buôn Đôn, Buôn Ma Thuột, Buôn Hồ, M'Đrắk, Tu Mơ Rông, Măng Đen, Sa Thầy, Đăk Glei, Đăk Tô
hoà hòa, thuỷ thủy, hoá hóa, tuý túy, khoẻ khỏe, loà lòa, quý quí, lý lí, kỹ kĩ, thuý thúy, uỷ ủy, doạ dọa
Ông François Müller, bà Hélène Núñez và ông José Peña đến thăm xã Đông Hoà
Môt năm hai lần họp, nghi quyêt giãi quyêt xong, viêc này đươc làm tôt, quyêt tâm thưc hiên
Đôc lâp, hôi nghi, nghiêp vụ, phát triên, quôc phòng, kêt quả, tiêp nhân, hô sơ, thu tuc, huyên ủy, giám đôc, cấp tinh
Văn bản số 12 NGYÀ 10/4/2007 của Sở Tài chính
KẾ HOẠCH NGÀYY 18/9 CỦA ĐẢNG UỶ
Myá chủ đặt tại xã Xuân Thiện
Đyâ là việc của xã Xuâ Thiện
Đồng bào v ùng cao
Đât, đât đai, đôi với, đôn đôc, đông bào, đên nay, đê nghị, điêu hành, đươc, đẽ nghị, đuờng, đuợc, đã, đó, đố, độ
Ủy ban nhân dân đề ngh ị, ch úng ta, c òn, h ỗ trợ, pháp l ý, ng ười dân, tri ển khai, th ực hiện, hu yện`
    .normalize('NFC')
    .split('\n')
