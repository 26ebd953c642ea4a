import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { columns, saveExampleList } from "../lib/example-list"
import { useOfficer } from "../lib/officer"

/** An example to begin from, and what belongs in each column. */
export function ExampleColumns() {
  const officer = useOfficer()
  return (
    <details className="rounded-card border border-line bg-sheet px-4">
      <summary className="tap flex items-center font-bold">{m.officer_dashboard_example_title()}</summary>
      <div className="grid gap-3 pb-4">
        <p className="text-soft">{m.officer_dashboard_example_text()}</p>
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => saveExampleList(officer.provinceCode)}
        >
          {m.officer_dashboard_example_download()}
        </Button>
        <dl className="grid gap-2">
          {columns.map((column) => (
            <div key={column.heading} className="border-t border-line pt-2">
              <dt className="font-bold" lang="vi">
                {column.heading}
                {column.required ? (
                  <span className="text-sm text-accent-ink"> · {m.officer_dashboard_column_required()}</span>
                ) : null}
              </dt>
              <dd className="text-sm text-soft">{column.explained()}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
