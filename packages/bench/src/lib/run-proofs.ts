import { writeFileSync } from "node:fs"

import { describeError } from "@ocop/local-services"

import { Proofs } from "../cluster/proofs.ts"
import { ROOT } from "../sandbox/sandbox.ts"
import { describeMachine, load, machineLine } from "./machine.ts"
import { printLine } from "./output.ts"

/** What a proof runs on. */
interface Standing {
  readonly sandbox: { readonly versions: Readonly<Record<string, string>> }
  stop(): Promise<void>
}

/** A whole number of a command line. @throws Error with `help` */
export function whole(text: string, least: number, help: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least)
    throw new Error(`"${text}" is not a number from ${least}.\n${help}`)
  return value
}

/**
 * Starts what the proofs run on, proves, ends it whatever happened (at Ctrl-C its sandbox does) and prints what was seen
 * on which machine. The program fails if a claim is not so.
 *
 * @param note stands behind the machine, e.g. the seed
 * @param report path to which the counts go
 */
export async function runProofs<S extends Standing>(
  start: () => Promise<S>,
  prove: (standing: S, proofs: Proofs) => Promise<void>,
  { note = "", report }: { note?: string; report?: string | undefined } = {},
): Promise<void> {
  const started = performance.now()
  const proofs = new Proofs()
  let standing: S | undefined
  try {
    standing = await start()
    await prove(standing, proofs)
  } catch (error) {
    proofs.failed += 1
    process.stderr.write(`\n${describeError(error)}\n`)
  } finally {
    await standing?.stop()
  }
  const machine = machineLine(describeMachine(ROOT, standing?.sandbox.versions))
  printLine(`\nMachine: ${machine}, load average ${load().toFixed(1)}${note}`)
  printLine(`${((performance.now() - started) / 1000).toFixed(0)} s`)
  const { passed, failed } = proofs
  printLine(`${passed} passed, ${failed} failed`)
  if (report) writeFileSync(report, JSON.stringify({ passed, failed, skipped: 0 }))
  process.exitCode = failed === 0 ? 0 : 1
}
