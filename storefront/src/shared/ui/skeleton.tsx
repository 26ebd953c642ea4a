/** Placeholders of cards that are loading, in their size, so that nothing jumps. */
export function CardSkeletons({ count }: { count: number }) {
  return (
    <ul aria-hidden="true" className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className="h-80 animate-pulse rounded-card bg-sunken" />
      ))}
    </ul>
  )
}
