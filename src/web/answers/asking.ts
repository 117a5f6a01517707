import { z } from 'zod'

export const MOST_ROWS = 500

const SHORT = 200

export const said = z.string().max(SHORT).optional()

export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'cần một số nguyên')
    .transform(Number)
    .pipe(z.int().min(least).max(most))

export const limit = whole(1, MOST_ROWS).optional()

export const after = z.string().max(2000).optional()

export const order = z.enum(['asc', 'desc']).optional()

export const many = (most: number) =>
  z
    .union([z.string().max(SHORT), z.array(z.string().max(SHORT)).max(most)])
    .transform((each) => (Array.isArray(each) ? each : [each]))

export const yesNo = z.enum(['true', 'false']).transform((each) => each === 'true')

export const noQuestion = z.strictObject({})

export const charset = z.string().max(40)

export const year = z.string().regex(/^\d{4}$/, 'cần năm bốn chữ số')

export const note = z.string().trim().max(2000)

export const person = z.string().trim().min(1, 'hãy ghi tên người sửa').max(100)
