/** Groups of indicators that count dossiers, or what is done with them. */
export const DOSSIERS: ReadonlySet<string> = new Set([
  'procedures',
  'one_stop',
  'interlinked',
  'payment',
  'feedback',
  'egov',
])
