import type { ArchiveFigure } from '../../src/archive/figure.ts'

/** What a test says of a figure. */
export type Told = Partial<ArchiveFigure> & { readonly value: number }

/** A figure of an invented commune, from the document at `path`. */
export const figure = (told: Told): ArchiveFigure => ({
  path: 'a.txt',
  document_id: told.path ?? 'a.txt',
  issuer: 'UBND xã Hoà Bình Thượng',
  issued_on: '2023-09-15',
  indicator: 'procedures.received_total',
  label: 'Hồ sơ tiếp nhận',
  decimals: 0,
  unit: 'count:hồ sơ',
  dimensions: {},
  period_from: '2023-07-01',
  period_to: '2023-09-30',
  modality: 'actual',
  quote: `${told.value} hồ sơ`,
  page: null,
  start: 0,
  end: 5,
  ...told,
})
