import type { Row } from './rows.ts'

/** One JSON object a line. */
export function* jsonLines(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}
