import { describe, expect, test } from 'vitest'
import proseTable from '../../src/checks/prose-table-mismatch.ts'
import rate from '../../src/checks/rate-mismatch.ts'
import sum from '../../src/checks/sum-mismatch.ts'
import { loadRules } from '../../src/rules.ts'
import type { Level } from '../../src/types.ts'
import { factsOf, type Told } from './figures.ts'

const rules = loadRules()

interface Example {
  readonly name: string
  readonly told: readonly Told[]
  readonly level?: Level
  /** The clashing values of each finding; none: nothing may be found. */
  readonly finds?: readonly (readonly string[])[]
}

const at = (date: string) => ({ periodFrom: date, periodTo: date })
const row = (form: string, number: string) => ({ source: 'table', form, row: number }) as const
const quarter3of2025 = { periodFrom: '2025-07-01', periodTo: '2025-09-30' }
const p = (name: string) => `procedures.${name}`
/** Documents issued, of one type, and what stands behind the figure. */
const issued = (value: number, type: string | null = null, after?: string): Told => ({
  indicator: 'documents.issued',
  value,
  ...(type === null ? {} : { dimensions: { document_type: type } }),
  ...(after === undefined ? {} : { after }),
})
/** A total, and in a sentence with a lead of its own two of the fields. */
const twoFields = (total: number, lead: string): readonly Told[] => [
  { indicator: p('received_total'), value: total, after: '\n' },
  {
    indicator: p('received_total'),
    value: 810,
    dimensions: { field: 'certification' },
    after: `.\n${lead}: `,
  },
  { indicator: p('received_total'), value: 290, dimensions: { field: 'civil_status' } },
]

/** A list that names 140 of 200 documents. */
const documentsByType: readonly Told[] = [
  issued(200),
  issued(90, 'decision', ', gồm: '),
  issued(50, 'report'),
]

const half = { periodFrom: '2023-01-01', periodTo: '2023-06-30' }
const june = { periodFrom: '2023-06-01', periodTo: '2023-06-30' }
/** In one sentence what came in, was done and is left of a time; in the next one what came in and was done. */
const twoTimes = (left: number, second: Partial<Told>): readonly Told[] => [
  { indicator: p('received_total'), value: 730, ...half },
  { indicator: p('resolved_total'), value: 700, ...half },
  { indicator: p('pending'), value: left, ...at('2023-06-15') },
  { indicator: p('received_total'), value: 140, after: '. ', ...second },
  { indicator: p('resolved_total'), value: 125, ...second, after: '; ' },
]

/** Early, on time, and both together, in one sentence unless said otherwise. */
const timelyRates = (
  [early, onTime, timely]: readonly [number, number, number],
  after = ', ',
  dimensions: Told['dimensions'] = {},
): readonly Told[] => [
  { indicator: p('resolved_early_rate'), value: early, dimensions },
  { indicator: p('resolved_on_time_rate'), value: onTime, dimensions, after: ', ' },
  { indicator: p('timely_rate'), value: timely, after },
]

/** A total that words tell as near, and its two parts. */
const caught = (value: number, quote: string, after = ', gồm: '): readonly Told[] => [
  { indicator: 'agriculture.aquaculture_output', value, comparator: 'approx', quote },
  { indicator: 'agriculture.aquaculture_output', value: 4865, dimensions: { fishery: 'caught' }, after },
  { indicator: 'agriculture.aquaculture_output', value: 215, dimensions: { fishery: 'farmed' } },
]

const sums: Example[] = [
  {
    name: 'rates of one base add up',
    told: timelyRates([61.3, 34.1, 96.4]),
    finds: [['96.4', '95.4']],
  },
  { name: 'as nearly as they are rounded', told: timelyRates([61.3, 34.1, 95.5]) },
  { name: 'whole per cents are rounded too', told: timelyRates([61, 34, 96]) },
  { name: 'shares of those in time make up all of them', told: timelyRates([64, 36, 97.5]) },
  { name: 'rates of another sentence may have another base', told: timelyRates([61.3, 34.1, 96.4], '. ') },
  {
    name: 'and those of a level',
    level: 'huyện',
    told: timelyRates([61.3, 34.1, 96.4], ', ', { level: 'commune' }),
  },
  {
    name: 'a base that the counts beside them turn into the other',
    told: [
      { indicator: p('received_total'), value: 500, after: '\nTiếp nhận 500 hồ sơ, ' },
      { indicator: p('resolved_total'), value: 480, after: ', trả 480 hồ sơ, ' },
      ...timelyRates([60, 34.1, 98]),
    ],
  },
  {
    name: 'what is left of half a year is not left of its last month',
    told: twoTimes(30, june),
  },
  {
    name: 'nor of its second quarter',
    told: twoTimes(30, { ...june, periodFrom: '2023-04-01' }),
  },
  {
    name: 'what is left is held against its own time all the same',
    told: twoTimes(22, { ...june, after: '. Trong tháng 6, sau khi phần mềm được nâng cấp, xã đã: ' }),
    finds: [['730', '722']],
  },
  {
    name: 'a list by type that goes on with a level is whole with it only',
    told: [
      { indicator: 'documents.legal_docs_issued', value: 229, after: ': ' },
      { indicator: 'documents.legal_docs_issued', value: 58, dimensions: { document_type: 'resolution' } },
      { indicator: 'documents.legal_docs_issued', value: 164, dimensions: { document_type: 'decision' } },
      { indicator: 'documents.legal_docs_issued', value: 7, dimensions: { level: 'commune' } },
    ],
  },
  {
    name: 'more downsized by category than in all',
    told: [
      { indicator: 'staff.downsized', value: 64 },
      { indicator: 'staff.downsized', value: 9, dimensions: { staff_category: 'civil_servant' } },
      { indicator: 'staff.downsized', value: 58, dimensions: { staff_category: 'public_employee' } },
    ],
    finds: [['64', '67']],
  },
  {
    name: 'fewer downsized by the categories told than in all',
    told: [
      { indicator: 'staff.downsized', value: 64 },
      { indicator: 'staff.downsized', value: 9, dimensions: { staff_category: 'civil_servant' } },
      { indicator: 'staff.downsized', value: 46, dimensions: { staff_category: 'public_employee' } },
    ],
  },
  {
    name: 'one slip that breaks two sums is told once',
    told: [
      { indicator: p('received_total'), value: 3502 },
      { indicator: p('resolved_total'), value: 3305 },
      { indicator: p('resolved_early'), value: 2640 },
      { indicator: p('resolved_on_time'), value: 698 },
      { indicator: p('resolved_overdue'), value: 12 },
      { indicator: p('pending'), value: 152, ...at('2023-09-30') },
    ],
    finds: [['3502', '3457']],
  },
  {
    name: 'the list of its own sentence makes up the total; another sentence tells of another’s',
    told: [
      issued(151),
      issued(90, 'decision', ', gồm: '),
      issued(61, 'report'),
      issued(9, 'resolution', '. HĐND xã thông qua '),
    ],
  },
  {
    name: 'a part that stands nearer to another total is of that one',
    told: [
      { indicator: p('received_total'), value: 9_640 },
      { indicator: p('pending'), value: 121, ...at('2023-09-30') },
      { indicator: p('received_total'), value: 1840, after: '. Riêng Công an xã cho biết ' },
      { indicator: p('resolved_total'), value: 1840 },
    ],
  },
  {
    name: 'what was carried over came through no channel',
    told: [
      { indicator: p('received_total'), value: 520 },
      { indicator: p('received_total'), value: 450, dimensions: { channel: 'online' } },
      { indicator: p('received_total'), value: 60, dimensions: { channel: 'in_person_or_postal' } },
      { indicator: p('carried_over'), value: 10 },
    ],
  },
  {
    name: 'what was carried over, told as one more item of the list, is added too',
    told: [
      { indicator: p('received_total'), value: 520 },
      { indicator: p('received_total'), value: 465, dimensions: { channel: 'online' } },
      { indicator: p('received_total'), value: 60, dimensions: { channel: 'in_person_or_postal' } },
      { indicator: p('carried_over'), value: 10, after: ', kỳ trước chuyển qua ' },
    ],
    finds: [['520', '535']],
  },
  {
    name: 'or as the first of them',
    told: [
      { indicator: p('received_total'), value: 520 },
      { indicator: p('carried_over'), value: 10, after: ', trong đó kỳ trước chuyển qua ' },
      { indicator: p('received_total'), value: 440, dimensions: { channel: 'online' } },
      { indicator: p('received_total'), value: 60, dimensions: { channel: 'in_person_or_postal' } },
    ],
    finds: [['520', '510']],
  },
  {
    name: 'what was carried over, told in another sentence, is none of the list',
    told: [
      { indicator: p('received_total'), value: 520 },
      { indicator: p('received_total'), value: 465, dimensions: { channel: 'online' } },
      { indicator: p('received_total'), value: 60, dimensions: { channel: 'in_person_or_postal' } },
      { indicator: p('carried_over'), value: 10, after: '. Kỳ trước chuyển qua ' },
    ],
    finds: [['520', '525']],
  },
  {
    name: 'two channels that leave something over',
    told: [
      { indicator: p('received_total'), value: 520 },
      { indicator: p('received_total'), value: 450, dimensions: { channel: 'online' } },
      { indicator: p('received_total'), value: 60, dimensions: { channel: 'in_person_or_postal' } },
    ],
    finds: [['520', '510']],
  },
  {
    name: 'units of three kinds that are more than all units, the fourth kind left unsaid',
    told: [
      { indicator: 'autonomy.units_total', value: 39 },
      { indicator: 'autonomy.self_recurrent', value: 3 },
      { indicator: 'autonomy.partly_self_recurrent', value: 6 },
      { indicator: 'autonomy.state_funded', value: 31 },
    ],
    finds: [['39', '40']],
  },
  {
    name: 'the fourth kind of units may be what is left',
    told: [
      { indicator: 'autonomy.units_total', value: 41 },
      { indicator: 'autonomy.self_recurrent', value: 3 },
      { indicator: 'autonomy.partly_self_recurrent', value: 6 },
      { indicator: 'autonomy.state_funded', value: 31 },
    ],
  },
  {
    name: 'more civil servants and employees disciplined than all together',
    told: [
      { indicator: 'civil_service.disciplined', value: 7 },
      { indicator: 'civil_service.disciplined_civil_servants', value: 3 },
      { indicator: 'civil_service.disciplined_service_unit_staff', value: 5 },
    ],
    finds: [['7', '8']],
  },
  {
    name: 'received against resolved and pending',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_total'), value: 480 },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
    finds: [['500', '495']],
  },
  {
    name: 'a balance that holds',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_total'), value: 480 },
      { indicator: p('pending'), value: 20, ...at('2023-09-30') },
    ],
  },
  {
    name: 'a part that is not told leaves only “over the total” to say',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_timely'), value: 480 },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
  },
  {
    name: 'parts over the total',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_timely'), value: 490 },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
    finds: [['500', '505']],
  },
  {
    name: 'figures of another time are not added',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_total'), value: 480, periodFrom: '2023-01-01' },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
  },
  {
    name: 'figures of another field are not added',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_total'), value: 480, dimensions: { field: 'land' } },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
  },
  {
    name: 'an estimate is the sum of its parts',
    told: caught(5180, 'Tổng sản lượng thủy sản ước đạt 5.180 tấn'),
    finds: [['5180', '5080']],
  },
  { name: 'as nearly as it is rounded', told: caught(5100, 'Tổng sản lượng thủy sản ước đạt 5.100 tấn') },
  { name: 'a bound is not', told: caught(5180, 'Tổng sản lượng thủy sản khoảng 5.180 tấn') },
  {
    name: 'nor parts of another sentence',
    told: caught(5180, 'Tổng sản lượng thủy sản ước đạt 5.180 tấn', '. '),
  },
  {
    name: 'a comparator is no exact figure',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_total'), value: 480, comparator: 'ge' },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
  },
  {
    name: 'a target is no result',
    told: [
      { indicator: p('received_total'), value: 500 },
      { indicator: p('resolved_total'), value: 480, modality: 'target' },
      { indicator: p('pending'), value: 15, ...at('2023-09-30') },
    ],
  },
  {
    name: 'a figure told twice: one reading that fits is enough',
    told: [
      { indicator: 'tasks.assigned', value: 40 },
      { indicator: 'tasks.completed_on_time', value: 40 },
      { indicator: 'tasks.completed_on_time', value: 38 },
      { indicator: 'tasks.in_progress', value: 2 },
    ],
  },
  {
    name: 'words are not added to rows of forms',
    told: [
      { indicator: p('received_total'), value: 532 },
      { indicator: p('resolved_timely'), value: 498, ...row('Biểu mẫu 3', '3.3.2') },
      { indicator: p('resolved_overdue'), value: 0 },
      { indicator: p('pending'), value: 3, ...at('2023-09-30') },
    ],
  },
  {
    name: 'tasks that nobody counts may be left',
    told: [
      { indicator: 'tasks.assigned', value: 210 },
      { indicator: 'tasks.completed_on_time', value: 180 },
      { indicator: 'tasks.completed_late', value: 4 },
      { indicator: 'tasks.overdue_unfinished', value: 2 },
    ],
  },
  {
    name: 'more tasks done than assigned',
    told: [
      { indicator: 'tasks.assigned', value: 180 },
      { indicator: 'tasks.completed_on_time', value: 180 },
      { indicator: 'tasks.completed_late', value: 4 },
    ],
    finds: [['180', '184']],
  },
  {
    name: 'documents by type, “loại khác” closes the list',
    told: [issued(200), issued(90, 'decision'), issued(50, 'other')],
    finds: [['200', '140']],
  },
  {
    name: 'province and communes are all levels since July 2025',
    level: 'tỉnh',
    told: [
      { indicator: p('received_total'), value: 9000, ...quarter3of2025 },
      { indicator: p('received_total'), value: 2000, dimensions: { level: 'province' }, ...quarter3of2025 },
      { indicator: p('received_total'), value: 6900, dimensions: { level: 'commune' }, ...quarter3of2025 },
    ],
    finds: [['9000', '8900']],
  },
  {
    name: 'before it there were districts',
    level: 'tỉnh',
    told: [
      { indicator: p('received_total'), value: 9000 },
      { indicator: p('received_total'), value: 2000, dimensions: { level: 'province' } },
      { indicator: p('received_total'), value: 6900, dimensions: { level: 'commune' } },
    ],
  },
  {
    name: 'a list whose last part no rule reads: the wanting number is printed',
    told: [
      ...documentsByType,
      { indicator: 'tasks.assigned', value: 12, after: ', mấy thứ lẻ 60\nvăn bản. ' },
    ],
  },
  {
    name: 'the wanting number in the next sentence is another one',
    told: [...documentsByType, { indicator: 'tasks.assigned', value: 12, after: '. Mời họp 60 lần; ' }],
    finds: [['200', '140']],
  },
  {
    name: 'civil servants and cadres are all, unless the list goes on',
    told: [
      { indicator: 'staff.downsized', value: 19 },
      { indicator: 'staff.downsized', value: 4, dimensions: { staff_category: 'cadre' }, after: ' (' },
      {
        indicator: 'staff.downsized',
        value: 9,
        dimensions: { staff_category: 'civil_servant' },
        after: ', ',
      },
      { indicator: 'tasks.assigned', value: 12, after: ', giáo viên 6). ' },
    ],
  },
  {
    name: 'a list under “trong đó” may be a choice',
    told: [issued(200), issued(90, 'decision', ', trong đó: '), issued(50, 'report')],
  },
  {
    name: 'a list behind “gồm” is whole',
    told: [issued(200), issued(90, 'decision', ' gồm '), issued(50, 'report')],
    finds: [['200', '140']],
  },
  {
    name: 'one part over the total, whatever the list',
    told: [issued(60), issued(90, 'decision', ', trong đó: '), issued(5, 'report')],
    finds: [['60', '90']],
  },
  {
    name: 'fields behind a colon and bullets',
    told: [
      { indicator: p('received_new'), value: 100 },
      {
        indicator: p('received_new'),
        value: 60,
        dimensions: { field: 'land' },
        after: ' hồ sơ:\n + Lĩnh vực ',
      },
      { indicator: p('received_new'), value: 30, dimensions: { field: 'civil_status' } },
    ],
    finds: [['100', '90']],
  },
  {
    name: 'fields that add up',
    told: [
      { indicator: p('received_new'), value: 90 },
      {
        indicator: p('received_new'),
        value: 60,
        dimensions: { field: 'land' },
        after: ' hồ sơ:\n + Lĩnh vực ',
      },
      { indicator: p('received_new'), value: 30, dimensions: { field: 'civil_status' } },
    ],
  },
  {
    name: 'the parts of a level are no parts of the report’s own figure',
    level: 'huyện',
    told: [
      { indicator: p('received_total'), value: 900, dimensions: { level: 'district' } },
      { indicator: p('received_total'), value: 12_000, dimensions: { level: 'commune' } },
    ],
  },
  {
    name: 'the police receive for themselves',
    told: [
      { indicator: p('received_total'), value: 100 },
      { indicator: p('received_total'), value: 230, dimensions: { agency: 'police' } },
    ],
  },
  {
    name: 'a row of a form over the row above it',
    told: [
      { indicator: p('under_authority'), value: 120, rule: 'cchc-2021.3.1.4', ...row('Biểu mẫu 3', '1.4') },
      {
        indicator: p('under_authority'),
        value: 131,
        rule: 'cchc-2021.3.1.4.3',
        ...row('Biểu mẫu 3', '1.4.3'),
      },
    ],
    finds: [['120', '131']],
  },
  {
    name: 'a row of a form under the row above it',
    told: [
      { indicator: p('under_authority'), value: 131, rule: 'cchc-2021.3.1.4', ...row('Biểu mẫu 3', '1.4') },
      {
        indicator: p('under_authority'),
        value: 120,
        rule: 'cchc-2021.3.1.4.3',
        ...row('Biểu mẫu 3', '1.4.3'),
      },
    ],
  },
]

const far = ' … '.repeat(1200)

const rates: Example[] = [
  {
    name: 'the base from which one slip leads to the rate, not the one that gives it more nearly',
    told: [
      { indicator: p('received_total'), value: 3977 },
      { indicator: p('resolved_total'), value: 3915 },
      { indicator: p('resolved_timely'), value: 3879 },
      { indicator: p('timely_rate'), value: 98.08, decimals: 2 },
    ],
    finds: [['98.08', '99.08']],
  },
  {
    name: 'a base that its own sum shows to be wrong: the rate is right',
    told: [
      { indicator: p('received_total'), value: 748, after: ' Cộng ' },
      { indicator: p('received_new'), value: 700 },
      { indicator: p('carried_over'), value: 84 },
      { indicator: 'egov.online_dossiers', value: 251 },
      { indicator: 'egov.online_dossiers_rate', value: 32, decimals: 1, printed: '32,0' },
    ],
  },
  {
    name: 'the base that stands before it is told roughly',
    told: [
      { indicator: p('received_total'), value: 1960 },
      { indicator: p('resolved_total'), value: 1850, comparator: 'approx' },
      { indicator: p('resolved_timely'), value: 1520 },
      { indicator: p('timely_rate'), value: 82 },
    ],
  },
  {
    name: 'a rate far from counts told elsewhere has another base',
    told: [
      { indicator: p('received_total'), value: 2000 },
      { indicator: 'egov.online_dossiers', value: 905, after: far },
      { indicator: 'egov.online_dossiers_rate', value: 98.2 },
    ],
  },
  {
    name: 'a rate of what its own sentence tells in parts alone',
    told: [
      { indicator: p('resolved_total'), value: 2650 },
      { indicator: p('resolved_early'), value: 1900 },
      { indicator: p('resolved_on_time'), value: 733 },
      { indicator: p('timely_rate'), value: 98.8 },
    ],
    finds: [['98.8', '99.36']],
  },
  {
    name: 'the sum gives it',
    told: [
      { indicator: p('resolved_total'), value: 2650 },
      { indicator: p('resolved_early'), value: 1900 },
      { indicator: p('resolved_on_time'), value: 733 },
      { indicator: p('timely_rate'), value: 99.4 },
    ],
  },
  {
    name: 'it may be the rate of one part',
    told: [
      { indicator: p('resolved_total'), value: 2650 },
      { indicator: p('resolved_early'), value: 1900 },
      { indicator: p('resolved_on_time'), value: 733 },
      { indicator: p('timely_rate'), value: 28 },
    ],
  },
  {
    name: 'parts of another sentence',
    told: [
      { indicator: p('resolved_total'), value: 2650 },
      { indicator: p('resolved_early'), value: 1900 },
      { indicator: p('resolved_on_time'), value: 733, after: '. ' },
      { indicator: p('timely_rate'), value: 98.8 },
    ],
  },
  {
    name: 'parts of another sentence, from whose sum one point leads to the rate',
    told: [
      { indicator: p('resolved_total'), value: 2650 },
      { indicator: p('resolved_early'), value: 1900 },
      { indicator: p('resolved_on_time'), value: 733, after: '. ' },
      { indicator: p('timely_rate'), value: 98.4 },
    ],
    finds: [['98.4', '99.36']],
  },
  {
    name: 'a rate one whole point off counts told elsewhere, with the same decimal',
    told: [
      { indicator: p('received_total'), value: 1250 },
      { indicator: p('resolved_timely'), value: 1168, after: far },
      { indicator: p('timely_rate'), value: 92.4 },
    ],
    finds: [['92.4', '93.44']],
  },
  {
    name: 'a rate further off counts told elsewhere',
    told: [
      { indicator: p('received_total'), value: 1250 },
      { indicator: p('resolved_timely'), value: 1168, after: far },
      { indicator: p('timely_rate'), value: 92.3 },
    ],
  },
  {
    name: 'a rate of a form whose base the form leaves blank',
    told: [
      { indicator: 'egov.online_procedures', value: 112 },
      { indicator: 'egov.online_procedures_with_dossiers', value: 30, ...row('Biểu mẫu 7', '4.2.2') },
      { indicator: 'egov.online_procedures_with_dossiers_rate', value: 60, ...row('Biểu mẫu 7', '4.2') },
    ],
  },
  {
    name: 'tạ/ha from tấn and ha',
    told: [
      { indicator: 'agriculture.sown_area', value: 412, unit: 'ha', dimensions: { crop: 'rice' } },
      { indicator: 'agriculture.yield', value: 62.5, unit: 'quintal_per_ha', dimensions: { crop: 'rice' } },
      { indicator: 'agriculture.output', value: 2575, unit: 'ton', dimensions: { crop: 'rice' } },
    ],
  },
  {
    name: 'tạ/ha of one season where only the area of the whole year is known',
    told: [
      { indicator: 'agriculture.sown_area', value: 700, dimensions: { crop: 'rice' } },
      { indicator: 'agriculture.yield', value: 64, dimensions: { crop: 'rice_autumn' }, after: ', ' },
      { indicator: 'agriculture.output', value: 2240, dimensions: { crop: 'rice_autumn' }, after: ', ' },
    ],
  },
  {
    name: 'tạ/ha of the area harvested so far, which stands right before',
    told: [
      { indicator: 'agriculture.sown_area', value: 700, dimensions: { crop: 'rice' } },
      {
        indicator: 'agriculture.yield',
        value: 64,
        dimensions: { crop: 'rice' },
        after: ' ha, đã gặt 350 ha, ',
      },
      { indicator: 'agriculture.output', value: 2240, dimensions: { crop: 'rice' }, after: ', ' },
    ],
  },
  {
    name: 'tạ/ha that tấn and ha do not give',
    told: [
      { indicator: 'agriculture.sown_area', value: 412, unit: 'ha', dimensions: { crop: 'rice' } },
      { indicator: 'agriculture.yield', value: 65.2, unit: 'quintal_per_ha', dimensions: { crop: 'rice' } },
      { indicator: 'agriculture.output', value: 2575, unit: 'ton', dimensions: { crop: 'rice' } },
    ],
    finds: [['65.2', '62.5']],
  },
  {
    name: 'a rate of a form far from its rows',
    told: [
      { indicator: 'payment.procedures_with_fee', value: 50, ...row('Biểu mẫu 7', '6.8.1') },
      { indicator: 'payment.procedures_online_payment', value: 40, ...row('Biểu mẫu 7', '6.8.2') },
      { indicator: 'payment.procedures_online_payment_rate', value: 100, ...row('Biểu mẫu 7', '6.8') },
    ],
    finds: [['100', '80']],
  },
  {
    name: 'a rate that rounds right',
    told: [
      { indicator: p('resolved_total'), value: 922 },
      { indicator: p('resolved_early'), value: 874 },
      { indicator: p('resolved_early_rate'), value: 94.8 },
    ],
  },
  {
    name: 'a rate cut off instead of rounded',
    told: [
      { indicator: p('resolved_total'), value: 922 },
      { indicator: p('resolved_early'), value: 764 },
      { indicator: p('resolved_early_rate'), value: 82.8 },
    ],
    finds: [['82.8', '82.86']],
  },
  {
    name: 'a rate of whole per cents',
    told: [
      { indicator: 'leadership.plan_tasks', value: 25 },
      { indicator: 'leadership.plan_tasks_completed', value: 22 },
      { indicator: 'leadership.plan_completion_rate', value: 88 },
    ],
  },
  {
    name: 'any base that fits is right',
    told: [
      { indicator: p('received_total'), value: 950 },
      { indicator: p('received_new'), value: 944 },
      { indicator: p('received_new'), value: 922, dimensions: { channel: 'online' } },
      { indicator: p('received_share'), value: 97.67, dimensions: { channel: 'online' } },
    ],
  },
  {
    name: 'a share of all',
    told: [
      { indicator: 'satisfaction.ballots', value: 300 },
      { indicator: 'satisfaction.ballots', value: 200, dimensions: { rating: 'satisfied' } },
      { indicator: 'satisfaction.rating_share', value: 67.66, dimensions: { rating: 'satisfied' } },
    ],
    finds: [['67.66', '66.67']],
  },
  {
    name: 'a base of nought says nothing',
    told: [
      { indicator: 'feedback.petitions_received', value: 0 },
      { indicator: 'feedback.petitions_resolved', value: 0 },
      { indicator: 'feedback.petition_resolution_rate', value: 0 },
    ],
  },
  {
    name: 'no base, no finding',
    told: [
      { indicator: p('resolved_early'), value: 764 },
      { indicator: p('resolved_early_rate'), value: 82.8 },
    ],
  },
  {
    name: '“over 99%” is no exact rate',
    told: [
      { indicator: p('resolved_total'), value: 100 },
      { indicator: p('resolved_timely'), value: 100 },
      { indicator: p('timely_rate'), value: 99, comparator: 'gt' },
    ],
  },
  {
    name: 'the base printed beside the rate',
    told: [
      { indicator: 'interlinked.dossiers_received', value: 49, periodFrom: '2023-07-01' },
      {
        indicator: 'interlinked.dossiers_processed',
        value: 16,
        dimensions: { procedure_group: 'death_with_funeral_benefit' },
        after: `${'. '.repeat(60)}`,
      },
      {
        indicator: 'interlinked.dossiers_received',
        value: 18,
        dimensions: { procedure_group: 'death' },
        after: '/',
      },
      {
        indicator: 'interlinked.processing_rate',
        value: 88.9,
        dimensions: { procedure_group: 'death_with_funeral_benefit' },
        after: ' = ',
      },
    ],
  },
  {
    name: 'a rate told in the text and in a form is one contradiction',
    told: [
      { indicator: 'public_investment.planned', value: 3000 },
      { indicator: 'public_investment.disbursed', value: 2014 },
      { indicator: 'public_investment.disbursement_rate', value: 68.1 },
      { indicator: 'public_investment.disbursement_rate', value: 68.1, ...row('Biểu mẫu 6', '1') },
    ],
    finds: [['68.1', '67.13']],
  },
]

const twice: Example[] = [
  {
    name: 'an amount in full and in thousands of millions with one decimal',
    told: [
      { indicator: 'public_investment.disbursed', value: 2_450_700, decimals: -2 },
      { indicator: 'public_investment.disbursed', value: 2_450_720, ...row('Biểu mẫu 6', '1.2') },
    ],
  },
  {
    name: 'an amount that its rounding does not explain',
    told: [
      { indicator: 'public_investment.disbursed', value: 2_450_700, decimals: -2 },
      { indicator: 'public_investment.disbursed', value: 2_540_720, ...row('Biểu mẫu 6', '1.2') },
    ],
    finds: [['2450700', '2540720']],
  },
  {
    name: 'two figures of one sentence count two things',
    told: [
      { indicator: 'satisfaction.ballots', value: 200 },
      { indicator: 'satisfaction.ballots', value: 192, after: ', thu về ' },
    ],
  },
  {
    name: 'last year’s figure',
    told: [
      { indicator: p('received_total'), value: 1250 },
      { indicator: p('received_total'), value: 1124, after: '. Cùng kỳ năm trước tiếp nhận ' },
    ],
  },
  {
    name: 'a total and the part that carries its slip are one contradiction',
    told: [
      { indicator: p('under_authority'), value: 1842 },
      { indicator: p('under_authority'), value: 1435, dimensions: { level: 'province' } },
      { indicator: p('under_authority'), value: 1824, ...row('Biểu mẫu 3', '1.4') },
      {
        indicator: p('under_authority'),
        value: 1417,
        dimensions: { level: 'province' },
        ...row('Biểu mẫu 3', '1.4.1'),
      },
    ],
    level: 'tỉnh',
    finds: [['1842', '1824']],
  },
  {
    name: 'a form that counts one kind only, which the words give as a part',
    told: [
      { indicator: 'staff.downsized', value: 31 },
      { indicator: 'staff.downsized', value: 12, dimensions: { staff_category: 'civil_servant' } },
      { indicator: 'staff.downsized', value: 12, ...row('Biểu mẫu 4', '2.4') },
    ],
  },
  {
    name: 'the days that the data were gathered on, and the calendar’s in the form',
    told: [
      { indicator: p('resolved_total'), value: 812, periodFrom: '2023-06-15', periodTo: '2023-09-14' },
      { indicator: p('resolved_total'), value: 821, ...row('Biểu mẫu 3', '3.3.1') },
    ],
    finds: [['812', '821']],
  },
  {
    name: 'a figure up to an earlier day is no contradiction',
    told: [
      { indicator: 'public_investment.disbursement_rate', value: 42.05, ...at('2023-08-15') },
      { indicator: 'public_investment.disbursement_rate', value: 44.2, ...row('Biểu mẫu 6', '1') },
    ],
  },
  {
    name: 'a figure many times larger elsewhere is of another scope',
    told: [
      { indicator: p('received_total'), value: 950 },
      { indicator: p('received_total'), value: 12_860, after: far },
    ],
  },
  {
    name: 'prose and form',
    told: [
      { indicator: 'tasks.completed_on_time', value: 38 },
      { indicator: 'tasks.completed_on_time', value: 40, ...row('Biểu mẫu 1', '4.2') },
    ],
    finds: [['38', '40']],
  },
  {
    name: 'the same figure',
    told: [
      { indicator: 'tasks.completed_on_time', value: 40 },
      { indicator: 'tasks.completed_on_time', value: 40, ...row('Biểu mẫu 1', '4.2') },
    ],
  },
  {
    name: 'a commune’s own level is no other quantity',
    told: [
      { indicator: p('resolved_total'), value: 40 },
      {
        indicator: p('resolved_total'),
        value: 41,
        rule: 'cchc-2021.3.3.3.1',
        dimensions: { level: 'commune' },
        ...row('Biểu mẫu 3', '3.3.1'),
      },
    ],
    finds: [['40', '41']],
  },
  {
    name: 'a district speaks of itself, its form of its communes',
    level: 'huyện',
    told: [
      { indicator: p('resolved_total'), value: 40 },
      {
        indicator: p('resolved_total'),
        value: 4100,
        dimensions: { level: 'commune' },
        ...row('Biểu mẫu 3', '3.3.1'),
      },
    ],
  },
  {
    name: 'words of a province that leave its level out',
    level: 'tỉnh',
    told: [
      { indicator: p('under_authority'), value: 1500 },
      { indicator: p('under_authority'), value: 1900, rule: 'cchc-2025.3.1.4', ...row('Biểu mẫu 3', '1.4') },
      {
        indicator: p('under_authority'),
        value: 1500,
        rule: 'cchc-2025.3.1.4.1',
        ...row('Biểu mẫu 3', '1.4.1'),
      },
    ],
  },
  {
    name: 'over 99% and 100%',
    told: [
      { indicator: p('timely_rate'), value: 99, comparator: 'gt' },
      { indicator: p('timely_rate'), value: 100, ...row('Biểu mẫu 3', '3.3') },
    ],
  },
  {
    name: 'over 99% and 97,5%',
    told: [
      { indicator: p('timely_rate'), value: 99, comparator: 'gt' },
      { indicator: p('timely_rate'), value: 97.5, ...row('Biểu mẫu 3', '3.3') },
    ],
    finds: [['99', '97.5']],
  },
  {
    name: 'an amount in đồng and the same in millions',
    told: [
      { indicator: 'public_investment.disbursed', value: 2014.517 },
      { indicator: 'public_investment.disbursed', value: 2014, ...row('Biểu mẫu 6', '1.2') },
    ],
  },
  {
    name: 'an amount in đồng and another in millions',
    told: [
      { indicator: 'public_investment.disbursed', value: 2014.517 },
      { indicator: 'public_investment.disbursed', value: 2104, ...row('Biểu mẫu 6', '1.2') },
    ],
    finds: [['2014.517', '2104']],
  },
  {
    name: 'two quarters',
    told: [
      { indicator: p('received_total'), value: 40 },
      { indicator: p('received_total'), value: 41, periodFrom: '2023-04-01', periodTo: '2023-06-30' },
    ],
  },
  {
    name: 'nine months and the quarter',
    told: [
      { indicator: p('received_total'), value: 40 },
      { indicator: p('received_total'), value: 141, periodFrom: '2023-01-01' },
    ],
  },
  {
    name: 'up to now, set against the quarter around it',
    told: [
      { indicator: p('resolved_overdue'), value: 0, source: 'table' },
      { indicator: p('resolved_overdue'), value: 3, ...at('2023-09-15') },
    ],
    finds: [['0', '3']],
  },
  {
    name: 'two courses are two events',
    told: [
      { indicator: 'staff.training_attendances', value: 7 },
      { indicator: 'staff.training_attendances', value: 12 },
    ],
  },
  {
    name: 'two indicators of one quantity',
    told: [
      { indicator: 'egov.online_dossiers', value: 40 },
      { indicator: p('received_new'), value: 44, dimensions: { channel: 'online' } },
    ],
    finds: [['40', '44']],
  },
  {
    name: 'a row filled with its neighbour’s figure',
    told: [
      { indicator: p('received_total'), value: 50 },
      { indicator: p('resolved_total'), value: 44 },
      { indicator: 'egov.online_base_dossiers', value: 44, ...row('Biểu mẫu 7', '6.7.1') },
    ],
    finds: [['44', '50']],
  },
  {
    name: 'a base of its own is no confusion',
    told: [
      { indicator: p('received_total'), value: 50 },
      { indicator: p('resolved_total'), value: 44 },
      { indicator: 'egov.online_base_dossiers', value: 47, ...row('Biểu mẫu 7', '6.7.1') },
    ],
  },
  {
    name: 'a part and its total in one form are told by the sums',
    told: [
      { indicator: p('under_authority'), value: 120, rule: 'cchc-2021.3.1.4', ...row('Biểu mẫu 3', '1.4') },
      {
        indicator: p('under_authority'),
        value: 131,
        rule: 'cchc-2021.3.1.4.3',
        ...row('Biểu mẫu 3', '1.4.3'),
      },
    ],
  },
  {
    name: 'a target and a result',
    told: [
      { indicator: 'payment.online_payment_rate', value: 79.58 },
      { indicator: 'payment.online_payment_rate', value: 100, modality: 'target' },
    ],
  },
]

/** Words around the figures that say the report is not wrong, or that it is. */
/** Two fields that are more than the total. */
const fieldsOver = (lead: string): readonly Told[] => [
  { indicator: p('received_total'), value: 1000, after: '\n' },
  { indicator: p('received_total'), value: 640, dimensions: { field: 'certification' }, after: lead },
  { indicator: p('received_total'), value: 420, dimensions: { field: 'civil_status' }, after: ', ' },
]
/** Received, left over from before, resolved, and left now. */
const balance = (resolved: number): readonly Told[] => [
  { indicator: p('received_total'), value: 2300, after: '\n' },
  { indicator: p('carried_over'), value: 100 },
  { indicator: p('resolved_total'), value: resolved },
  { indicator: p('pending'), value: resolved === 2330 ? 70 : 112, ...at('2023-09-30') },
]
/** What each level resolved, and what is told behind the last of them. */
const levelsInTime = (value: number): readonly Told[] => [
  { indicator: p('resolved_total'), value: 800, dimensions: { level: 'district' }, after: '\n' },
  { indicator: p('resolved_total'), value: 1500, dimensions: { level: 'commune' } },
  { indicator: p('resolved_timely'), value, dimensions: { level: 'commune' } },
]

/** Resolved; early, on time and late, with the words before the first part. */
const earlyWithin = (early: number, onTime: number, lead: string): readonly Told[] => [
  { indicator: p('resolved_total'), value: 2400, after: '\n' },
  { indicator: p('resolved_on_time'), value: onTime, after: lead },
  { indicator: p('resolved_early'), value: early, after: ' (trong đó ' },
  { indicator: p('resolved_overdue'), value: 30, after: '); ' },
]
/** Received; a field, one that it holds, and another. */
const heldField = (justice: number, before: string, field = 'civil_status'): readonly Told[] => [
  { indicator: p('received_total'), value: 1000, after: '\n' },
  { indicator: p('received_total'), value: justice, dimensions: { field: 'justice' }, after: ', gồm: ' },
  { indicator: p('received_total'), value: 320, dimensions: { field }, quote: 'phần ấy 320', after: before },
  {
    indicator: p('received_total'),
    value: 360,
    dimensions: { field: 'land' },
    after: before === ' (' ? '); ' : '; ',
  },
]

const proseSums: Example[] = [
  { name: 'those on time hold those early', told: earlyWithin(1450, 2370, ', ') },
  { name: 'those on time hold those early, in another sentence', told: earlyWithin(1450, 2370, '. Có ') },
  {
    name: 'early and on time, one of them mistyped',
    told: earlyWithin(1450, 1020, ', '),
    finds: [['2400', '2500']],
  },
  { name: 'a field in the bracket of another', told: heldField(640, ' (') },
  { name: 'a field behind “trong đó” of another', told: heldField(640, ', trong đó ', 'construction') },
  { name: 'a field that another is known to hold', told: heldField(640, ', ') },
  { name: 'the outer fields are too many', told: heldField(740, ' ('), finds: [['1000', '1100']] },
  {
    name: 'a field that no other holds',
    told: heldField(640, ', ', 'construction'),
    finds: [['1000', '1320']],
  },
  ...['; số còn lại là hồ sơ công dân xin rút', '; còn lại đã trả lại theo đề nghị'].map((words) => ({
    name: `the rest is named: ${words}`,
    told: [...balance(2250), { indicator: 'tasks.assigned', value: 3, after: `${words}. Giao ` }],
  })),
  ...[
    ', gồm cả loại mật; ',
    ', cụ thể hóa việc cấp trên giao; ',
    '. Văn bản gồm nhiều lĩnh vực. Có ',
    '. Nội dung cụ thể, rõ người, rõ việc. Có ',
    '. Công tác tuyên truyền: 3 đợt. Có ',
  ].map((lead) => ({
    name: `no list is opened by “${lead}”`,
    told: [issued(200, null, '\n'), issued(90, 'decision', lead), issued(50, 'report')],
  })),
  ...[', bao gồm ', ', cụ thể: ', '. Cụ thể như sau: ', ', các loại gồm có: ', ': '].map((lead) => ({
    name: `a whole list is opened by “${lead}”`,
    told: [issued(200, null, '\n'), issued(90, 'decision', lead), issued(50, 'report')],
    finds: [['200', '140']],
  })),
  {
    name: 'each field behind a label with a colon of its own',
    told: [
      issued(200, null, '\n'),
      issued(90, 'decision', '. Quyết định: '),
      issued(50, 'report', '; báo cáo: '),
    ],
  },
  {
    name: 'dossiers that are of two fields are counted in both',
    told: [
      ...fieldsOver('; '),
      { indicator: 'tasks.assigned', value: 60, after: '; 60 hồ sơ vừa thuộc hộ tịch vừa chứng thực; ' },
    ],
  },
  {
    name: 'linked dossiers too',
    told: [
      ...fieldsOver(', gồm '),
      { indicator: 'tasks.assigned', value: 60, after: ', có 60 hồ sơ liên thông; ' },
    ],
  },
  {
    name: 'not for the desk that is called so',
    told: [
      ...fieldsOver(', gồm '),
      { indicator: 'tasks.assigned', value: 60, after: ' tại bộ phận một cửa liên thông; ' },
    ],
    finds: [['1000', '1060']],
  },
  ...['rút 38 hồ sơ', 'dừng xử lý 38 hồ sơ', '38 hồ sơ tạm dừng'].map((words) => ({
    name: `${words}, with some carried over`,
    told: [...balance(2250), { indicator: 'tasks.assigned', value: 3, after: `; ${words}, mất ` }],
  })),
  { name: 'carried over, none called off', told: balance(2250), finds: [['2300', '2362']] },
  { name: 'carried over and all told', told: balance(2330) },
  {
    name: 'more in time than the last level has resolved, of both levels',
    told: levelsInTime(2250),
    level: 'huyện',
  },
  {
    name: 'more in time than both levels have resolved',
    told: levelsInTime(2950),
    level: 'huyện',
    finds: [['1500', '2950']],
  },
  {
    name: 'parts of another total, which the words print',
    told: [
      { indicator: 'autonomy.units_total', value: 640, after: '\n' },
      { indicator: 'autonomy.self_recurrent_and_investment', value: 8, after: '; trong đó 415 đơn vị, gồm ' },
      { indicator: 'autonomy.self_recurrent', value: 21 },
      { indicator: 'autonomy.partly_self_recurrent', value: 136 },
      { indicator: 'autonomy.state_funded', value: 250 },
    ],
    level: 'tỉnh',
  },
  {
    name: 'the same where no other total is printed',
    told: [
      { indicator: 'autonomy.units_total', value: 440, after: '\n' },
      { indicator: 'autonomy.self_recurrent_and_investment', value: 8, after: ', gồm ' },
      { indicator: 'autonomy.self_recurrent', value: 21 },
      { indicator: 'autonomy.partly_self_recurrent', value: 136 },
      { indicator: 'autonomy.state_funded', value: 250 },
    ],
    level: 'tỉnh',
    finds: [['440', '415']],
  },
  ...(
    [
      [', trong đó ', '. Cấp 1.240 giấy chứng nhận', true],
      [', trong đó ', '\n- Tiếp nhận 1.240 hồ sơ', true],
      [', trong đó ', '\nTuyên truyền 131 lượt', true],
      [', trong đó ', '\nCó 1.100 văn bản', true],
      [', trong đó 1.240 hồ sơ trên mạng, gồm ', '. Hết', false],
      [', trong đó ', '; trong tổng số 1.240 hồ sơ', false],
    ] as const
  ).map(([opening, behind, isTold]) => ({
    name: `a statement whose parts are over its total${opening}…${behind}`,
    told: [
      { indicator: p('resolved_total'), value: 1238, unit: 'count:hồ sơ', after: '\n' },
      { indicator: p('resolved_early'), value: 1102, unit: 'count:hồ sơ', after: opening },
      { indicator: p('resolved_on_time'), value: 133, unit: 'count:hồ sơ' },
      { indicator: p('resolved_overdue'), value: 5, unit: 'count:hồ sơ' },
      { indicator: 'tasks.assigned', value: 12, after: `${behind}. ` },
    ],
    finds: isTold ? [['1238', '1240']] : [],
  })),
  ...(
    [
      [', tổ chức 2 cuộc họp', true],
      [', tăng 2 hồ sơ', true],
      [', rút 2 hồ sơ', false],
      [', khác 2', false],
    ] as const
  ).map(([behind, isTold]) => ({
    name: `two are wanting${behind}`,
    told: [
      { indicator: p('resolved_total'), value: 1238, unit: 'count:hồ sơ', after: '\n' },
      { indicator: p('resolved_early'), value: 1102, unit: 'count:hồ sơ', after: ', trong đó ' },
      { indicator: p('resolved_on_time'), value: 133, unit: 'count:hồ sơ' },
      { indicator: p('resolved_overdue'), value: 1, unit: 'count:hồ sơ' },
      { indicator: 'tasks.assigned', value: 12, after: `${behind}. ` },
    ],
    finds: isTold ? [['1238', '1236']] : [],
  })),
  ...(
    [
      [64, ': ', '. Hết', true],
      [64, ', gồm: ', '. Hết', true],
      [64, ', trong đó: ', '. Hết', false],
      [64, ': ', '; còn lại chưa giao', false],
      [64, ': ', ', 1 đơn vị chờ giao', false],
      [63, ': ', '. Hết', false],
    ] as const
  ).map(([units, opening, behind, isTold]) => ({
    name: `a list of all kinds but one: ${units}${opening}…${behind}`,
    told: [
      { indicator: 'autonomy.units_total', value: units, after: '\n' },
      { indicator: 'autonomy.self_recurrent', value: 2, after: opening },
      { indicator: 'autonomy.partly_self_recurrent', value: 9 },
      { indicator: 'autonomy.state_funded', value: 52 },
      { indicator: 'tasks.assigned', value: 12, after: `${behind}. ` },
    ],
    finds: isTold ? [['64', '63']] : [],
  })),
  ...(
    [
      [64, 67, true],
      [63, 67, false],
      [11, 63, false],
    ] as const
  ).map(([some, all, isTold]) => ({
    name: `the list is of either figure of ${some}/${all}`,
    told: [
      { indicator: 'autonomy.units_total', value: some, after: '\n' },
      { indicator: 'autonomy.self_recurrent', value: 2, after: `/${all} đơn vị: ` },
      { indicator: 'autonomy.partly_self_recurrent', value: 9 },
      { indicator: 'autonomy.state_funded', value: 52, after: '; ' },
      { indicator: 'tasks.assigned', value: 12, after: '. Giao ' },
    ],
    finds: isTold ? [['64', '63']] : [],
  })),
  {
    name: 'an unread figure that makes the sum hold in the place of a part',
    told: [
      { indicator: p('resolved_total'), value: 5120, after: '\n' },
      { indicator: p('resolved_early'), value: 1310 },
      { indicator: p('resolved_on_time'), value: 3540 },
      { indicator: p('resolved_overdue'), value: 190, after: '; 270 hồ sơ trễ, riêng đất đai ' },
    ],
  },
  {
    name: 'what is wanting is printed beside the parts',
    told: [
      { indicator: p('received_total'), value: 2300, after: '\n' },
      { indicator: p('carried_over'), value: 180, after: ', gồm 410 hồ sơ nộp trên mạng, ' },
      { indicator: p('received_new'), value: 1710 },
    ],
  },
  {
    name: 'some were called off',
    told: [
      { indicator: p('received_total'), value: 2300, after: '\n' },
      { indicator: p('resolved_total'), value: 2100 },
      { indicator: p('pending'), value: 150, ...at('2023-09-30') },
      { indicator: 'procedures.handling_days', value: 3, after: '; công dân rút 38 hồ sơ, còn ' },
    ],
  },
  {
    name: 'parts of another sentence, far smaller, are of another scope',
    told: [
      { indicator: p('resolved_total'), value: 12_600, after: '\n' },
      { indicator: p('resolved_timely'), value: 2_450, after: '. Tính riêng hồ sơ của xã: ' },
      { indicator: p('resolved_overdue'), value: 90 },
    ],
  },
  {
    name: 'one sum that two others tell already',
    told: [
      { indicator: p('received_total'), value: 6590 },
      { indicator: p('resolved_total'), value: 6432 },
      { indicator: p('resolved_timely'), value: 6355 },
      { indicator: p('resolved_overdue'), value: 75 },
      { indicator: p('pending'), value: 71, ...at('2023-09-30') },
    ],
    finds: [
      ['6590', '6503'],
      ['6432', '6430'],
    ],
  },
  {
    name: 'three levels that miss the total by a hair',
    told: [
      { indicator: p('resolved_timely'), value: 63_593 },
      { indicator: p('resolved_timely'), value: 5_107, dimensions: { level: 'province' } },
      { indicator: p('resolved_timely'), value: 32_391, dimensions: { level: 'district' } },
      { indicator: p('resolved_timely'), value: 26_097, dimensions: { level: 'commune' } },
    ],
    level: 'tỉnh',
    finds: [['63593', '63595']],
  },
  {
    name: 'three levels beside a total that is the agency’s own',
    told: [
      { indicator: p('resolved_timely'), value: 34_100 },
      { indicator: p('resolved_timely'), value: 34_100, dimensions: { level: 'province' } },
      { indicator: p('resolved_timely'), value: 55_700, dimensions: { level: 'district' } },
      { indicator: p('resolved_timely'), value: 82_800, dimensions: { level: 'commune' } },
    ],
    level: 'tỉnh',
  },
  {
    name: 'a table of the agency’s own desk, and the communes in the words',
    told: [
      { indicator: p('received_total'), value: 14_000, source: 'table' },
      { indicator: p('received_total'), value: 26_400, dimensions: { level: 'commune' } },
      { indicator: p('received_total'), value: 14_000, dimensions: { level: 'district' } },
    ],
    level: 'huyện',
  },
  {
    name: 'the fields that were busiest',
    told: twoFields(1400, 'Mấy lĩnh vực đông'),
  },
  {
    name: 'fields that stand for less than half of the total',
    told: twoFields(3400, 'Theo lĩnh vực'),
  },
  {
    name: 'the vertical agencies’ procedures may stand beside the total',
    told: [
      { indicator: p('under_authority'), value: 1802 },
      { indicator: p('under_authority'), value: 1442, dimensions: { level: 'province' } },
      { indicator: p('under_authority'), value: 238, dimensions: { level: 'district' } },
      { indicator: p('under_authority'), value: 122, dimensions: { level: 'commune' } },
      { indicator: p('under_authority'), value: 127, dimensions: { agency: 'vertical' } },
    ],
    level: 'tỉnh',
  },
]

/** How many in time, what stands behind that figure, and the rate. */
const inTime = (behind: string): readonly Told[] => [
  { indicator: p('resolved_total'), value: 1520, after: '\n' },
  { indicator: p('resolved_timely'), value: 700, after: ', ' },
  { indicator: p('timely_rate'), value: 92.1, after: behind },
]

const proseRates: Example[] = [
  { name: 'the base stands behind the stroke', told: inTime('/760 hồ sơ, đạt ') },
  { name: 'with the noun before it', told: inTime(' hồ sơ/760 hồ sơ (') },
  { name: 'no stroke', told: inTime(' hồ sơ, đạt '), finds: [['92.1', '46.05']] },
  { name: 'a stroke that does not give it', told: inTime('/790, đạt '), finds: [['92.1', '46.05']] },
  {
    name: 'one point off the count of its own sentence, not less off that of another',
    told: [
      { indicator: p('received_total'), value: 48_620, after: '\n' },
      { indicator: p('resolved_total'), value: 47_935, after: '. Đã giải quyết ' },
      { indicator: p('resolved_timely'), value: 47_552, after: ', trong đó ' },
      { indicator: p('timely_rate'), value: 98.2, after: ' (đạt ' },
    ],
    finds: [['98.2', '99.2']],
  },
  {
    name: 'the base of its own sentence before a nearer one of another',
    told: [
      { indicator: p('received_total'), value: 2000, after: '\n' },
      { indicator: p('resolved_total'), value: 1950, after: '. Đã giải quyết ' },
      { indicator: p('resolved_timely'), value: 1900, after: ', trong đó ' },
      { indicator: p('timely_rate'), value: 95.4, after: ' (đạt ' },
    ],
    finds: [['95.4', '97.44']],
  },
  {
    name: 'the base of the rate stands in the same passage',
    told: [
      {
        indicator: p('resolved_total'),
        value: 2131,
        after: '\nĐã nhận 2.896 hồ sơ (900 trên mạng, 1.996 tại chỗ, 31 bộ phải bổ sung). Giải quyết ',
      },
      { indicator: p('resolved_overdue'), value: 40 },
      { indicator: p('resolved_overdue_rate'), value: 1.38 },
    ],
  },
  {
    name: 'no base of the passage gives it',
    told: [
      { indicator: p('resolved_total'), value: 2131, after: '\nĐã nhận 2.411 hồ sơ. Giải quyết ' },
      { indicator: p('resolved_overdue'), value: 40 },
      { indicator: p('resolved_overdue_rate'), value: 1.38 },
    ],
    finds: [['1.38', '1.88']],
  },
  {
    name: 'more than its base has another base',
    told: [
      { indicator: p('received_total'), value: 581 },
      { indicator: p('resolved_total'), value: 1406 },
      { indicator: p('resolution_rate'), value: 21.68 },
    ],
  },
  {
    name: 'far off and in another sentence: another base',
    told: [
      { indicator: p('received_new'), value: 11_300, after: '\nNhận mới ' },
      { indicator: 'egov.online_dossiers', value: 5_780, after: '. Trực tuyến ' },
      { indicator: 'egov.online_dossiers_rate', value: 77.6 },
    ],
  },
  {
    name: 'the counts are those of another figure of the rate',
    told: [
      { indicator: p('resolved_total'), value: 16_902, after: '\n' },
      { indicator: p('resolved_timely'), value: 16_848 },
      { indicator: p('timely_rate'), value: 99.68 },
      { indicator: p('timely_rate'), value: 99.41, after: '.\nKể từ ngày khai trương: ' },
    ],
  },
]

const proseTwice: Example[] = [
  {
    name: 'two figures of neighbouring paragraphs are of two scopes',
    told: [
      { indicator: p('timely_rate'), value: 99.2, after: '\nTrung tâm nhận 13.100 hồ sơ, đúng hạn ' },
      { indicator: p('timely_rate'), value: 96.2, after: '.\nTính riêng hồ sơ của xã: đúng hạn ' },
    ],
  },
  {
    name: 'two figures far apart',
    told: [
      { indicator: p('timely_rate'), value: 99.2, after: '\nTrung tâm nhận 13.100 hồ sơ, đúng hạn ' },
      {
        indicator: p('timely_rate'),
        value: 96.2,
        after: `.\n${'Đã làm nhiều việc. '.repeat(120)}\nĐúng hạn `,
      },
    ],
    finds: [['99.2', '96.2']],
  },
]

for (const [check, examples] of [
  [sum, [...sums, ...proseSums]],
  [rate, [...rates, ...proseRates]],
  [proseTable, [...twice, ...proseTwice]],
] as const)
  describe(check.id, () => {
    for (const { name, told, level, finds = [] } of examples)
      test(`${finds.length > 0 ? 'finds' : 'ignores'}: ${name}`, () => {
        const facts = factsOf(told, level)
        const found = check.find(facts, rules)
        expect(found.map(({ values }) => [...values].slice(0, 2))).toEqual(finds)
        for (const { evidence, message, kind } of found) {
          expect(kind).toBe(check.id.replaceAll('-', '_'))
          expect(message).toMatch(/chênh [\d.,]+.*\.$/)
          expect(evidence.length).toBeGreaterThan(1)
          for (const each of evidence)
            expect(facts.outline.text.text.slice(each.at.start, each.at.end)).toBe(each.quote)
        }
      })
  })

test('the message holds the arithmetic as a Vietnamese reader writes it', () => {
  const facts = factsOf([
    { indicator: p('received_total'), value: 12_860, label: 'Tổng số hồ sơ đã tiếp nhận' },
    { indicator: p('resolved_total'), value: 12_783, label: 'Đã giải quyết' },
    { indicator: p('pending'), value: 70, label: 'Đang giải quyết', ...at('2023-09-30') },
  ])
  expect(sum.find(facts, rules)[0]!.message).toBe(
    'Tổng số hồ sơ đã tiếp nhận: 12.783 + 70 = 12.853 (Đã giải quyết; Đang giải quyết), lời văn ghi 12.860, chênh 7.',
  )
})

test('a rate is told to its last printed place, and where digits were only dropped', () => {
  const messageOf = (value: number, decimals: number) =>
    rate.find(
      factsOf([
        { indicator: p('resolved_total'), value: 543 },
        { indicator: p('resolved_timely'), value: 533 },
        { indicator: p('timely_rate'), value, decimals },
      ]),
      rules,
    )[0]!.message
  expect(messageOf(98.15, 2)).toContain(
    'ghi 98,15%, chênh 0,01 điểm phần trăm (bỏ bớt chữ số, không làm tròn).',
  )
  expect(messageOf(98.1, 2)).toMatch(/ghi 98,10%, chênh 0,06 điểm phần trăm\.$/)
})

test('decimal arithmetic: 0,1 + 0,2 is 0,3', () => {
  const facts = factsOf([
    { indicator: p('received_total'), value: 0.3 },
    { indicator: p('resolved_total'), value: 0.1 },
    { indicator: p('pending'), value: 0.2, ...at('2023-09-30') },
  ])
  expect(sum.find(facts, rules)).toEqual([])
})

test('a figure told a hundred ways is one finding of bounded length', () => {
  const told = Array.from({ length: 100 }, (_, i) => ({ indicator: p('received_total'), value: 500 + i }))
  const [only, ...others] = proseTable.find(factsOf(told), rules)
  expect(others).toEqual([])
  expect(only!.values).toHaveLength(12)
  expect(only!.message).toContain('và 88 số khác nữa')
})

describe('a document of very many figures', () => {
  /** Figures that differ, and figures that all say the same. */
  const crowd = (quarters: number, step: number) =>
    factsOf(
      Array.from({ length: quarters }, (_, i): Told[] => [
        { indicator: p('received_total'), value: 1000 + i * step },
        { indicator: p('resolved_total'), value: 980 + i * step },
        { indicator: p('resolved_timely'), value: 970 + i * step, rule: 'one' },
        { indicator: p('timely_rate'), value: 70 + (i % 20) * step },
        { indicator: p('received_total'), value: 40, dimensions: { field: 'land' } },
      ]).flat(),
    )
  /** How often the checks look at a figure: that is what grows where every figure is held against every other. */
  const looks = (quarters: number, step: number) => {
    let count = 0
    const facts = crowd(quarters, step)
    const watched = facts.observations.map(
      (each) =>
        new Proxy(each, {
          get: (of, key) => {
            count++
            return Reflect.get(of, key)
          },
        }),
    )
    for (const check of [sum, rate, proseTable]) check.find({ ...facts, observations: watched }, rules)
    return count
  }

  test.each([1, 0])('is looked at about four times as often for four times the figures, %i apart', (step) => {
    expect(looks(800, step)).toBeLessThan(looks(200, step) * 5)
  })

  test('is still told of: once a quantity', () => {
    const found = proseTable.find(crowd(200, 1), rules)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(10)
  })
})
