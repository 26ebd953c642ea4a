/** Whole seconds since the epoch (UTC): the form in which search documents carry moments. */
export const epochSecondsOf = (moment: string | Date): number => Math.floor(new Date(moment).getTime() / 1000)
