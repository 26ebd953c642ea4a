/** Formats a minute of the day: 450 → "07:30"; 1440 → "24:00". A file of its own, because every page loads it. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
