/** The label of a year by whose words it was foreseen as a whole: `ước năm 2025`. */
export const asForeseen = (label: string): string => `${MARK}${label}`

/** Whether the label of a figure's time says that the year was foreseen. */
export const isForeseen = (label: string | null): boolean => label?.startsWith(MARK) === true

const MARK = 'ước '
