/** A key that makes one piece more or less: as large as a thumb. */
export const stepperClass =
  "tap inline-flex min-w-11 items-center justify-center rounded-lg border border-strong-line bg-sheet text-xl font-bold hover:bg-sunken disabled:opacity-40"
