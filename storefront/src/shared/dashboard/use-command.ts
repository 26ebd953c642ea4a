import type { ApiResult, Problem } from "@ocop/contracts"
import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query"
import { problemOf, valueOf } from "./problem-error"

export interface CommandOptions<Input, Value> {
  /** Keys of the queries that are read again once it is done; the command is busy until they are. */
  readonly refresh?: readonly QueryKey[]
  readonly onDone?: (value: Value, input: Input) => void
}

export interface Command<Input, Value> {
  readonly run: (input: Input) => void
  readonly busy: boolean
  /** Why the last run was refused; null while the next one is on its way. */
  readonly problem: Problem | null
  /** What the last run answered. */
  readonly value: Value | undefined
  /** Forgets the last run. */
  readonly reset: () => void
}

/** A call that changes something: its progress, its refusal, and what must be read again afterwards. */
export function useCommand<Value, Input = void>(
  call: (input: Input) => Promise<ApiResult<Value>>,
  { refresh = [], onDone }: CommandOptions<Input, Value> = {},
): Command<Input, Value> {
  const client = useQueryClient()
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: async (input: Input) => valueOf(await call(input)),
    onSuccess: async (value, input) => {
      onDone?.(value, input)
      await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  return { run: mutate, busy: isPending, problem: error ? problemOf(error) : null, value: data, reset }
}
