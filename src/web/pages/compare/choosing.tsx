import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { ChooseAgency } from './choose-agency.tsx'
import { ChooseIndicator } from './choose-indicator.tsx'
import { Chosen } from './chosen.tsx'

/** What is compared, and how it is arranged. */
export function Choosing({ labelOf }: { labelOf: (id: string) => string }) {
  const { compare } = useWords().words
  const { values, all, set } = useFilters()
  const indicators = all('indicator')
  const by = values.by === 'agency' ? 'agency' : 'period'
  return (
    <div class="card choosing no-print">
      <div>
        <Chosen
          title={compare.chosen}
          items={indicators.map((id) => ({ value: id, label: labelOf(id) }))}
          onRemove={(id) => set({ indicator: indicators.filter((each) => each !== id) })}
        />
        <ChooseIndicator chosen={indicators} onChoose={(id) => set({ indicator: [...indicators, id] })} />
      </div>
      <div>
        <Chosen
          title={compare.agencies}
          none={compare.allAgencies}
          items={all('agency').map((name) => ({ value: name, label: name }))}
          onRemove={(name) => set({ agency: all('agency').filter((each) => each !== name) })}
        />
        <ChooseAgency chosen={all('agency')} onChoose={(name) => set({ agency: [...all('agency'), name] })} />
        <fieldset class="arranged">
          <legend>{compare.by}</legend>
          {(['period', 'agency'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="by" checked={by === each} onChange={() => set({ by: each })} />
              {each === 'period' ? compare.byPeriod : compare.byAgency}
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  )
}
