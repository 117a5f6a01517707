import { describe, expect, it } from 'vitest'
import { loadKit } from '../../src/kit.ts'
import { match } from '../../src/stages/match.ts'
import { resolve } from '../../src/stages/resolve.ts'
import { exampleOutline } from '../../src/text/example.ts'

const { rules } = await loadKit()

/** What a report of a commune on its socio-economic situation tells. */
function observations(text: string, future = false) {
  const stretch = { start: 0, end: text.length }
  const outline = {
    ...exampleOutline(text, { level: 'xã', title: 'Tình hình kinh tế - xã hội' }),
    units: [{ ...stretch, role: 'body', marker: null, section: 0, kind: 'text' }] as const,
    sections: [{ ...stretch, marker: 'I.', title: '', depth: 1, parent: -1, future }],
  }
  return resolve(match(outline, rules), rules).observations
}

/** The same as lines, values in the units of the catalogue. */
const seen = (text: string, future = false): string[] =>
  observations(text, future).map(
    ({ indicator, dimensions, value, modality }) =>
      `${indicator}${Object.values(dimensions).map((each) => `[${each}]`)} ${value}${modality === 'target' ? ' target' : ''}`,
  )

describe('units that are printed for another one are converted; sào and mẫu have none', () => {
  it.each([
    ['Lúa hè thu 810 ha, năng suất bình quân 6,1 tấn/ha.', 'agriculture.yield[rice_summer_autumn] 61'],
    ['Bê tông hoá 9 tuyến đường ngõ xóm với chiều dài 1.850 m.', 'rural.roads_built 1.85'],
    ['Toàn xã gieo cấy lúa mùa được 320/340 ha.', 'agriculture.sown_area[rice_autumn] 320'],
    ['Cây lạc: diện tích 30ha, năng suất đạt 28tạ/ha.', 'agriculture.yield[peanut] 28'],
    ['Nhân dân hiến 0,2 ha đất làm đường.', 'rural.land_donated 2000'],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toContain(wanted)
  })

  it('leaves an area in sào alone', () => {
    expect(seen('Diện tích lúa mùa 12 mẫu, rau màu 30 sào.')).toEqual([])
  })
})

describe('by how much a figure changed is no figure of its own', () => {
  it.each([
    ['Giảm 02 vụ tai nạn giao thông so với cùng kỳ.', []],
    ['Tai nạn giao thông 03 vụ, giảm khoảng 02 vụ.', ['security.traffic_accidents 3']],
    ['Diện tích ngô 40 ha, tăng thêm 6 ha lạc.', ['agriculture.sown_area[maize] 40']],
    ['Tỷ lệ hộ nghèo giảm 0,4% so với năm trước.', []],
    ['Tỷ lệ hộ nghèo giảm 0,4% so với năm trước, còn 1,9%.', ['social.poverty_rate 1.9']],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('words that spoil a figure do so in its own part of the clause', () => {
  it.each([
    ['Xảy ra dịch bệnh ở 2 hộ, đàn bò 910 con.', ['agriculture.livestock[cattle] 910']],
    ['Hỗ trợ 12 con bò giống.', []],
    [
      'Có 31 doanh nghiệp (thành lập mới 04 doanh nghiệp), 290 hộ kinh doanh cá thể.',
      ['economy.household_businesses 290'],
    ],
  ])('%s', (text, wanted) => {
    const all = seen(text)
    expect(all.filter((each) => wanted.includes(each) || wanted.length === 0)).toEqual(wanted)
  })
})

describe('a figure without words of its own is told of the nearest area or amount', () => {
  it.each([
    [
      'Cây ngô: 80 ha, trong đó ngô nếp 31 ha, năng suất 47 tạ/ha, sản lượng 145 tấn.',
      ['agriculture.sown_area[maize] 80'],
    ],
    [
      'Lúa cả năm 500 ha, trong đó vụ hè thu 240 ha, năng suất 55 tạ/ha, sản lượng 1.320 tấn.',
      [
        'agriculture.sown_area[rice] 500',
        'agriculture.sown_area[rice_summer_autumn] 240',
        'agriculture.yield[rice_summer_autumn] 55',
        'agriculture.output[rice_summer_autumn] 1320',
      ],
    ],
    [
      'Lúa cả năm 500 ha, tăng 8 ha so với năm trước, năng suất 55 tạ/ha.',
      ['agriculture.sown_area[rice] 500', 'agriculture.yield[rice] 55'],
    ],
    ['Lúa cả năm 500 ha; cỏ voi 14 ha; vụ mùa 9 ha.', ['agriculture.sown_area[rice] 500']],
    ['Thu hoạch 75 ha lúa mùa. Gieo trồng 12 ha ngô.', ['agriculture.sown_area[maize] 12']],
    ['Lúa mùa: đã gặt 75 ha; trồng 12 ha cây nghệ.', []],
    [
      'Tổng thu ngân sách 9.100 triệu đồng, đạt 81% dự toán; phí chợ 70 triệu đồng, đạt 64% dự toán.',
      ['budget.revenue 9100000000', 'budget.revenue_rate 81'],
    ],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

it('reads a bare area as that of the place under a heading on the place alone', () => {
  expect(seen('Cho thuê bãi chợ, diện tích 1,4 ha.')).toEqual([])
})

it('takes a count under the tasks to come as an aim where the rule says so, else as a mere task', () => {
  expect(seen('Giải quyết việc làm cho 210 lao động.', true)).toEqual(['social.jobs_created 210 target'])
  expect(seen('Chi trả trợ cấp hàng tháng cho 210 đối tượng bảo trợ xã hội.', true)).toEqual([])
})

describe('a list behind one change verb is one of changes', () => {
  it.each([
    ['Giảm 8 hộ nghèo, 15 hộ cận nghèo.', ['social.escaped_poverty 8']],
    ['Trong năm giảm được 8 hộ nghèo và 15 hộ cận nghèo.', []],
    ['So với năm 2016 tăng 12 doanh nghiệp, 230 hộ kinh doanh cá thể, 2 hợp tác xã.', []],
    ['So với cùng kỳ giảm 140 con trâu, 300 con bò.', []],
    ['Diện tích lúa giảm 30 ha, ngô 20 ha so với cùng kỳ.', []],
    ['So với năm 2023 tăng 3 vụ tai nạn giao thông, tăng 2 người chết.', []],
    ['Phát sinh mới 2 hộ nghèo, 5 hộ cận nghèo.', []],
    ['Tái nghèo 2 hộ.', []],
    [
      'Xảy ra 17 vụ tai nạn giao thông, giảm 3 vụ, 2 người chết so với cùng kỳ.',
      ['security.traffic_accidents 17'],
    ],
    // the change of the figure right before it: the list goes on behind it
    [
      'Tai nạn giao thông xảy ra 17 vụ (tăng 3 vụ), 9 người chết.',
      ['security.traffic_accidents 17', 'security.traffic_deaths 9'],
    ],
    [
      'Đàn bò 9.430 con, tăng 120 con so với cùng kỳ, 84.000 con gia cầm.',
      ['agriculture.livestock[cattle] 9430', 'agriculture.livestock[poultry] 84000'],
    ],
    [
      'Toàn xã có 45 hộ nghèo, giảm 12 hộ, 60 hộ cận nghèo, giảm 5 hộ.',
      ['social.poor_households 45', 'social.near_poor_households 60'],
    ],
    [
      'Diện tích lúa 320 ha, giảm 12 ha, ngô 45 ha.',
      ['agriculture.sown_area[rice] 320', 'agriculture.sown_area[maize] 45'],
    ],
    [
      'Giảm xuống còn 45 hộ nghèo, 60 hộ cận nghèo.',
      ['social.poor_households 45', 'social.near_poor_households 60'],
    ],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('how far off an aim a figure is, is not the figure', () => {
  it.each([
    ['Tỷ lệ hồ sơ giải quyết đúng hạn vượt 1,5% so với chỉ tiêu giao.', []],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn cao hơn kế hoạch 1,5%.', []],
    ['Tiếp nhận vượt 120 hồ sơ so với kế hoạch.', []],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 98%, cao hơn chỉ tiêu.', ['procedures.timely_rate 98']],
    ['Tiếp nhận hơn 1.200 hồ sơ, vượt kế hoạch.', ['procedures.received_total 1200']],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('how much there was when the year began', () => {
  it.each([
    ['Đầu năm, toàn xã có 96 hộ nghèo.', []],
    [
      'Đầu năm 2022 toàn xã có 96 hộ nghèo, chiếm 3,1%; cuối năm còn 67 hộ nghèo, chiếm 2,2%.',
      ['social.poor_households 67', 'social.poverty_rate 2.2'],
    ],
    ['6 tháng đầu năm, toàn xã còn 96 hộ nghèo.', ['social.poor_households 96']],
    ['So với đầu năm giảm 10 hộ, toàn xã còn 96 hộ nghèo.', ['social.poor_households 96']],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('of two parts with words of their own neither is the whole', () => {
  it.each([
    ['Xây mới 2 nhà, sửa chữa 3 nhà cho hộ nghèo.', []],
    ['Tặng 120 suất quà cho người có công, 310 suất quà cho hộ nghèo.', []],
    ['Tặng 430 suất quà cho người có công, trong đó 310 suất quà cho hộ nghèo.', ['social.gifts 430']],
    ['Tặng 430 suất quà, 310 suất quà cho hộ nghèo.', ['social.gifts 430']],
    ['Xây mới 2 nhà tình thương, 3 nhà tình nghĩa.', []],
    ['Xây dựng 2 nhà tình nghĩa và 3 căn nhà đại đoàn kết.', []],
    ['Xây mới 2 nhà tình thương; 3 nhà cho hộ nghèo.', []],
    ['Tặng 140 suất quà và 260 túi quà.', []],
    ['Xây mới 5 nhà, 2 nhà tình thương.', ['social.houses_supported 5']],
    ['Xây mới 5 nhà, gồm 2 nhà tình thương, 3 nhà tình nghĩa.', ['social.houses_supported 5']],
    ['Xây mới 5 nhà tình thương, 3 nhà văn hóa.', ['social.houses_supported 5']],
    ['Xây mới 5 nhà tình thương, 2 trường học.', ['social.houses_supported 5']],
    ['Hỗ trợ xây mới, sửa chữa 5 nhà ở cho người có công.', ['social.houses_supported 5']],
    ['Xây mới 5 căn nhà tình thương, sửa 7 căn.', []],
    ['Hỗ trợ 12 căn nhà, trong đó xây mới 5 căn, sửa chữa 7 căn.', ['social.houses_supported 12']],
    ['Xử lý 22 đối tượng, khởi tố 3 đối tượng.', []],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('a bound stays with its figure', () => {
  it.each([
    ['Nhân dân hiến hơn 2.500 m2 đất.', ['2500 gt']],
    ['Nhân dân hiến từ 2.500 m2 đất trở lên.', ['2500 ge']],
    ['Nhân dân hiến 2.500 m2 đất.', ['2500 null']],
    ['Mưa bão làm ngập khoảng 25 ha lúa.', ['25 approx']],
    ['Năng suất lúa đạt khoảng 6,2 tấn/ha.', ['62 approx']],
    ['Năng suất lúa bình quân 6,2 tấn/ha.', ['62 null']],
    ['Sản lượng cá thu hoạch đạt trên 12 tấn.', ['12 gt']],
  ])('%s', (text, wanted) => {
    expect(observations(text).map(({ value, comparator }) => `${value} ${comparator}`)).toEqual(wanted)
  })
})

describe('two quantities under names that resemble each other are two indicators', () => {
  it.each([
    [
      'Tổng giá trị sản xuất 870 tỷ đồng, gồm: công nghiệp - xây dựng 310 tỷ đồng; thương mại - dịch vụ 270 tỷ đồng. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ 412 tỷ đồng.',
      [
        'economy.production_value 870000',
        'economy.industry_construction_value 310000',
        'economy.trade_value 270000',
        'economy.retail_sales 412000',
      ],
    ],
    [
      'Giá trị sản xuất công nghiệp, xây dựng 310 tỷ đồng, trong đó công nghiệp 240 tỷ đồng.',
      ['economy.industry_construction_value 310000', 'economy.industry_value 240000'],
    ],
    [
      'Tổng giá trị sản xuất 870 tỷ đồng, trong đó nông nghiệp 290 tỷ đồng, tăng 4,2%.',
      ['economy.production_value 870000', 'economy.agriculture_value 290000'],
    ],
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted))
})

describe('what is of one season is not of the year', () => {
  it.each([
    [
      'b) Vụ hè thu\n- Tổng diện tích gieo trồng 90 ha, trong đó lúa 62 ha.\n- Ngô: diện tích 18 ha.',
      [
        'agriculture.sown_area_total[summer_autumn] 90',
        'agriculture.sown_area[rice_summer_autumn] 62',
        'agriculture.sown_area[maize],[summer_autumn] 18',
      ],
    ],
    [
      'Diện tích lúa vụ đông xuân 284 ha, năng suất 66 tạ/ha. Rau các loại 50 ha.',
      [
        'agriculture.sown_area[rice_winter_spring] 284',
        'agriculture.yield[rice_winter_spring] 66',
        'agriculture.sown_area[vegetables] 50',
      ],
    ],
    [
      'Vụ mùa: lúa 420 ha. Tổng diện tích gieo trồng cả năm 1.500 ha, ngô 90 ha.',
      [
        'agriculture.sown_area[rice_autumn] 420',
        'agriculture.sown_area_total 1500',
        'agriculture.sown_area[maize] 90',
      ],
    ],
    [
      'Vụ đông gieo trồng 80 ha, ngô 30 ha. Cây lâu năm: chè 60 ha.',
      [
        'agriculture.sown_area_total[winter] 80',
        'agriculture.sown_area[maize],[winter] 30',
        'agriculture.sown_area[tea] 60',
      ],
    ],
    [
      'Ngô đông 12 ha, lạc xuân 8 ha, lúa mùa 210 ha.',
      [
        'agriculture.sown_area[maize],[winter] 12',
        'agriculture.sown_area[peanut],[winter_spring] 8',
        'agriculture.sown_area[rice_autumn] 210',
      ],
    ],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('a season at the head of a sentence', () => {
  it.each([
    [
      'Cây vụ đông 2023-2024 toàn xã trồng được 96 ha. Vụ xuân, các thôn gieo cấy 412 ha lúa, năng suất 64 tạ/ha.',
      ['agriculture.sown_area[rice_winter_spring] 412', 'agriculture.yield[rice_winter_spring] 64'],
    ],
    ['Vụ mùa, bà con các thôn cấy 305 ha lúa.', ['agriculture.sown_area[rice_autumn] 305']],
    // two of them are no season, and end the one before
    [
      'Vụ đông 2023-2024 trồng 96 ha ngô. Vụ xuân và vụ mùa, các thôn gieo cấy 717 ha lúa.',
      ['agriculture.sown_area[maize],[winter] 96', 'agriculture.sown_area[rice] 717'],
    ],
    [
      'Vụ xuân các thôn cấy 412 ha lúa; vụ mùa các thôn cấy 305 ha lúa. Cây lạc 18 ha.',
      [
        'agriculture.sown_area[rice_winter_spring] 412',
        'agriculture.sown_area[rice_autumn] 305',
        'agriculture.sown_area[peanut] 18',
      ],
    ],
    [
      'Vụ xuân, các thôn gieo cấy 412 ha lúa. Sản lượng lúa cả năm 4.510 tấn.',
      ['agriculture.sown_area[rice_winter_spring] 412', 'agriculture.output[rice] 4510'],
    ],
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted))
})

describe('one verb behind several areas is told of them all', () => {
  it.each([
    ['Xã có 9,4 ha ngô, 3,2 ha lúa dập nát.', ['agriculture.damaged_area[rice] 3.2']],
    ['Gieo cấy 120 ha lúa, 9 ha ngô bị ngập.', ['agriculture.sown_area[rice] 120']],
    [
      'Toàn xã gieo trồng 40 ha ngô, 120 ha lúa.',
      ['agriculture.sown_area[maize] 40', 'agriculture.sown_area[rice] 120'],
    ],
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted))
})
