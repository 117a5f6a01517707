import { describe, expect, it } from 'vitest'
import { readLines } from './report-lines.ts'

/** What the items of a list are read as: indicator, value of the dimension, figure. */
const items = (text: string): string[] =>
  readLines(text, { level: 'huyện' })
    .mentions.filter(({ dimensions }) => Object.keys(dimensions).length > 0)
    .map(({ indicator, dimensions, printed }) => `${indicator}[${Object.values(dimensions)}] ${printed}`)

const fields = (count: string, ...figures: readonly (number | string)[]): string[] =>
  ['certification', 'civil_status', 'land'].flatMap((field, i) =>
    figures[i] === undefined ? [] : [`procedures.${count}[${field}] ${figures[i]}`],
  )

describe('a list that its label only splits is of the count before it that its items add up to', () => {
  it.each([
    [
      'Số hồ sơ đã giải quyết là 218 hồ sơ. Theo lĩnh vực: chứng thực 120 hồ sơ; hộ tịch 60 hồ sơ; đất đai 38 hồ sơ.',
      fields('resolved_total', 120, 60, 38),
    ],
    [
      'Tiếp nhận 240 hồ sơ, đã giải quyết 218 hồ sơ. Theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 38.',
      fields('resolved_total', 120, 60, 38),
    ],
    [
      'Tiếp nhận 240 hồ sơ, đã giải quyết 218 hồ sơ. Theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 60.',
      fields('received_total', 120, 60, 60),
    ],
    [
      'Tiếp nhận 240 hồ sơ, đã giải quyết 218 hồ sơ, chia theo lĩnh vực:\n- Chứng thực: 120 hồ sơ;\n- Hộ tịch: 60 hồ sơ;\n- Lĩnh vực khác: 60 hồ sơ.',
      fields('received_total', 120, 60),
    ],
    [
      '- Tiếp nhận: 240 hồ sơ.\n- Đã giải quyết: 218 hồ sơ.\n- Chia theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 38.',
      fields('resolved_total', 120, 60, 38),
    ],
    [
      '- Tổng số hồ sơ tiếp nhận: 240 hồ sơ (kỳ trước chuyển sang 22, trong kỳ nhận 218).\n- Chia theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 80.',
      fields('received_total', 120, 60, 80),
    ],
    [
      'Tiếp nhận 2.400 hồ sơ, đã giải quyết 2.180 hồ sơ. Theo lĩnh vực: chứng thực 1.200; hộ tịch 600; đất đai 390.',
      fields('resolved_total', '1.200', 600, 390),
    ],
    [
      'Tổng số hồ sơ phải giải quyết 240 hồ sơ, trong đó tiếp nhận mới 218 hồ sơ. Cụ thể theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 38.',
      fields('received_new', 120, 60, 38),
    ],
    [
      'Tổng số hồ sơ phải giải quyết 240 hồ sơ, trong đó tiếp nhận mới 218 hồ sơ. Cụ thể theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 60.',
      fields('received_total', 120, 60, 60),
    ],
    [
      'Tiếp nhận 240 hồ sơ, giải quyết 218 hồ sơ. Xét theo cấp: cấp huyện 120 hồ sơ, cấp xã 98 hồ sơ.',
      ['procedures.resolved_total[district] 120', 'procedures.resolved_total[commune] 98'],
    ],
    [
      'Còn 12 hồ sơ quá hạn. Theo lĩnh vực: đất đai 9 hồ sơ, xây dựng 3 hồ sơ.',
      ['procedures.resolved_overdue[land] 9', 'procedures.resolved_overdue[construction] 3'],
    ],
    [
      'Tổng số hồ sơ phải giải quyết 240 hồ sơ, gồm 218 hồ sơ tiếp nhận mới và 22 hồ sơ tồn kỳ trước. Trong đó: chứng thực 120 hồ sơ; hộ tịch 60 hồ sơ; đất đai 60 hồ sơ.',
      fields('received_total', 120, 60, 60),
    ],
    [
      'Tổng số hồ sơ phải giải quyết 240 hồ sơ, gồm 22 hồ sơ tồn kỳ trước và 218 hồ sơ tiếp nhận mới. Trong đó: chứng thực 120 hồ sơ; hộ tịch 60 hồ sơ; đất đai 38 hồ sơ.',
      fields('received_new', 120, 60, 38),
    ],
    [
      'Tiếp nhận 218 hồ sơ, đã giải quyết 218 hồ sơ. Trong đó: chứng thực 120 hồ sơ; hộ tịch 60 hồ sơ; đất đai 38 hồ sơ.',
      fields('resolved_total', 120, 60, 38),
    ],
    [
      'Tổng số hồ sơ phải giải quyết 240 hồ sơ (tồn kỳ trước 22, tiếp nhận mới 218). Hình thức tiếp nhận: trực tuyến 200, trực tiếp 18.',
      ['procedures.received_new[online] 200', 'procedures.received_new[in_person] 18'],
    ],
    [
      'Đã giải quyết 240 hồ sơ. Hình thức tiếp nhận: trực tuyến 200 hồ sơ, trực tiếp 40 hồ sơ.',
      ['procedures.received_total[online] 200', 'procedures.received_total[in_person] 40'],
    ],
  ])('%s', (text, wanted) => {
    expect(items(text)).toEqual(wanted)
  })
})

describe('without a count before it, or beside the total of two, it is of what was received', () => {
  it.each([
    'Theo lĩnh vực: chứng thực 120 hồ sơ; hộ tịch 60 hồ sơ; đất đai 38 hồ sơ.',
    'Tiếp nhận mới 200 hồ sơ, kỳ trước chuyển sang 18 hồ sơ. Theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 38.',
    'Đã giải quyết 180 hồ sơ. Số hồ sơ tiếp nhận theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 38.',
    'Tiếp nhận 240 hồ sơ, đã giải quyết 230 hồ sơ. Các lĩnh vực có nhiều hồ sơ: chứng thực 120; hộ tịch 60; đất đai 38.',
  ])('%s', (text) => {
    expect(items(text)).toEqual(fields('received_total', 120, 60, 38))
  })
})

describe('where it stays open which count it is of, it gives nothing', () => {
  it.each([
    'Tiếp nhận 240 hồ sơ, đã giải quyết 230 hồ sơ. Theo lĩnh vực: chứng thực 120; hộ tịch 60; đất đai 38.',
    'Tổng số hồ sơ phải giải quyết 4.862 hồ sơ, trong đó tiếp nhận mới 4.824 hồ sơ. Theo lĩnh vực: chứng thực 2.914; hộ tịch 1.012; đất đai 918.',
    'Tiếp nhận 240 hồ sơ, đã giải quyết 218 hồ sơ. Theo hình thức: trực tuyến 200 hồ sơ, trực tiếp 18 hồ sơ.',
  ])('%s', (text) => {
    expect(items(text)).toEqual([])
  })
})
