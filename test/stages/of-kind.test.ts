import { expect, it } from 'vitest'
import { read } from './observed.ts'

/** The values that are read of a text. */
const values = (text: string) =>
  read(text)
    .filter((each) => !each.startsWith('?'))
    .map((each) => Number(each.split(' ')[0]))

it.each<[string, number[]]>([
  // what became of dossiers of one kind is told of these alone
  ['Tiếp nhận 64 hồ sơ đề nghị cấp giấy chứng nhận quyền sử dụng đất, đã giải quyết 51 hồ sơ.', []],
  ['Tiếp nhận 64 hồ sơ đăng ký kết hôn. Đã giải quyết 51 hồ sơ, còn 13 hồ sơ đang giải quyết.', []],
  ['Tiếp nhận 64 hồ sơ đăng ký kết hôn, tỷ lệ giải quyết đúng hạn đạt 100%.', []],
  // a heading's field is wider
  ['6. Tài nguyên - môi trường\nTiếp nhận 64 hồ sơ đề nghị cấp giấy chứng nhận quyền sử dụng đất.', []],
  ['6. Tài nguyên - môi trường\nTiếp nhận 64 hồ sơ, đã giải quyết 51 hồ sơ.', [64, 51]],
  ['Tiếp nhận 64 hồ sơ đất đai, đã giải quyết 51 hồ sơ.', [64, 51]],
  ['Tiếp nhận 940 hồ sơ của tổ chức, công dân, đã giải quyết 910 hồ sơ.', [940, 910]],
  [
    'Tiếp nhận 64 hồ sơ đăng ký kết hôn. Bộ phận Một cửa tiếp nhận 940 hồ sơ, đã giải quyết 910 hồ sơ.',
    [940, 910],
  ],
  ['Tiếp nhận 940 hồ sơ, trong đó 64 hồ sơ cấp căn cước; đã giải quyết 910 hồ sơ.', [940, 910]],
])('%s', (text, told) => expect(values(text)).toEqual(told))
