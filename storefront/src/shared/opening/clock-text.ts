/** 450 → "07:30"; 1440 → "24:00". By itself, because every page loads what the data for search engines need. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
