import type { Level } from '../types.ts'

/** A level of government as rule files and the dimension `level` name it. */
export type LevelId = 'commune' | 'district' | 'province' | 'central'

/** The id of each level that a document's header may have. */
export const LEVEL_IDS: Readonly<Record<Level, LevelId>> = {
  xã: 'commune',
  huyện: 'district',
  tỉnh: 'province',
  'trung ương': 'central',
}
