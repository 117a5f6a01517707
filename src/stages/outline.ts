import type { Outline, Text } from '../types.ts'

export function outline(_text: Text): Outline {
  throw new Error('outline')
}
