import type { IndicatorRow, Indicators } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Filters, WordsFilter } from '../parts/filters.tsx'
import { useLabels } from '../parts/labels.ts'
import { Page } from '../parts/page.tsx'
import { Paging } from '../parts/paging.tsx'
import { Answered, Nothing } from '../parts/states.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import './indicators.css'
import { KindBadge } from './kind.tsx'

/** Every indicator of the archive, with what there is of it. */
export function IndicatorsPage() {
  const { words } = useWords()
  const { asked } = useFilters()
  const found = useAnswer<Indicators>(withQuery('/indicators', asked(['words', 'after'])))
  const columns = useColumns()
  return (
    <Page title={words.shared.pages.indicators} lead={words.indicators.lead}>
      <Filters names={['words']}>
        <WordsFilter name="words" label={words.indicators.words} hint={words.indicators.wordsHint} />
      </Filters>
      <Answered of={found}>
        {({ rows, total, next }) =>
          rows.length === 0 ? (
            <Nothing>{words.indicators.nothing}</Nothing>
          ) : (
            <>
              <Table
                caption={words.indicators.caption}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.indicator}
              />
              <Paging shown={rows.length} total={total} next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<IndicatorRow>[] {
  const { words, formats } = useWords()
  const { unit, dimension } = useLabels()
  const heads = words.indicators.columns
  const counted = (id: 'times' | 'periods' | 'agencies'): Column<IndicatorRow> => ({
    ...{ id, head: heads[id], numeric: true },
    cell: (row) => formats.number(row[id]),
  })
  return [
    {
      ...{ id: 'label', head: heads.label, wide: true },
      cell: (row) => (
        <div class="indicator-name">
          <a href={addresses.indicator(row.indicator)}>{row.label}</a>
          <code class="plain">{row.indicator}</code>
        </div>
      ),
    },
    {
      ...{ id: 'kind', head: heads.kind },
      cell: (row) => row.kind && <KindBadge kind={row.kind} />,
    },
    {
      ...{ id: 'unit', head: heads.unit },
      cell: (row) => row.units.map(unit).join(', '),
    },
    {
      ...{ id: 'dimensions', head: heads.dimensions },
      cell: (row) => row.dimensions.map(dimension).join(', ') || '—',
    },
    counted('times'),
    counted('periods'),
    counted('agencies'),
  ]
}
