import { Button, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { sendFile } from "../shared/call"
import { transactionWords } from "./words"

/** A bank's statement finds what no message told of; reading the same file again changes nothing. */
export function StatementUpload() {
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: (file: File) => sendFile<"uploadStatement">("/operator/bank-statements", file),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ["payments"] })
      if (input.current) input.current.value = ""
    },
    onError: (error: Error) => toast.error(error.message),
  })
  const report = upload.data
  return (
    <div className="grid gap-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <label className="grid gap-1">
          <Text size="small">Sao kê ngân hàng (CSV, XLSX)</Text>
          <input ref={input} type="file" accept=".csv,.xlsx" />
        </label>
        <Button
          size="small"
          variant="secondary"
          isLoading={upload.isPending}
          onClick={() => {
            const file = input.current?.files?.[0]
            if (file) upload.mutate(file)
          }}
        >
          Đối chiếu
        </Button>
      </div>
      {report ? (
        <div role="status">
          <Text size="small">
            {report.rows} dòng, {report.known} đã biết từ trước.{" "}
            {Object.entries(report.counts)
              .map(
                ([status, count]) =>
                  `${transactionWords[status as keyof typeof transactionWords] ?? status}: ${count}`,
              )
              .join(" · ")}
          </Text>
          {report.bad.map(({ row, reason }) => (
            <Text key={row} size="small" className="text-ui-fg-error">
              Dòng {row}: {reason}
            </Text>
          ))}
        </div>
      ) : null}
    </div>
  )
}
