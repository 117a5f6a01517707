import type { Panel } from './panels.ts'

/** What all panels of a chart share. */
export interface PanelFrame {
  readonly width: number
  readonly days: readonly [Date, Date]
  /** The unit as people write it. */
  readonly unit: string
  readonly names: readonly string[]
}

/** One or two values need less room than a line. */
export const heightOf = ({ points }: Panel, width: number): number =>
  points.length <= 2 ? 150 : width < 480 ? 210 : 250
