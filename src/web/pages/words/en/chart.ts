/** The words of charts. */
export const chart = {
  nothing: 'No figure here has a period to draw.',
  gap: 'missing',
  missing: 'No figures for:',
  others: 'Documents also say',
  corrected: 'Corrected',
  open: 'Opens the sentence in the document.',
  panels: {
    month: 'By month',
    quarter: 'By quarter',
    half: '6 months (cumulated)',
    'nine-months': '9 months (cumulated)',
    year: 'Whole year',
    date: 'As of a day',
    other: 'Other periods',
  },
  png: 'Picture as PNG',
  svg: 'Picture as SVG',
  failed: 'The browser cannot draw this picture.',
  reading:
    'Each bar is as long as the period it counts. A line joins only adjacent periods of one length; what is missing stays open. Click a point for its sentence.',
}
