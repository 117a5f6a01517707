import type { Format } from './formats.ts'
import type { Limits } from './limits.ts'
import type { Opened } from './types.ts'

export async function open(_path: string, _formats: readonly Format[], _limits: Limits): Promise<Opened> {
  throw new Error('open')
}
