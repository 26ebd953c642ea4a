import type { ProducerProfile } from "@ocop/contracts"
import { bankOf } from "@ocop/vietqr"
import { useEffect, useState } from "react"
import { province } from "@ocop/places/provinces"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { useToday } from "~/shared/dashboard/use-now"
import { fetchCommunes } from "~/shared/places/fetch-places"
import { legalTypeWords } from "./words"

/** The name of a commune; null while it is on its way, or when it cannot be found out. */
function useCommuneName({ provinceCode, communeCode }: ProducerProfile): string | null {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    if (!provinceCode || !communeCode) return
    const stop = new AbortController()
    fetchCommunes(provinceCode, stop.signal).then(
      (communes) => setName(communes.find(({ code }) => code === communeCode)?.name ?? null),
      () => undefined,
    )
    return () => stop.abort()
  }, [provinceCode, communeCode])
  return name
}

/** A producer's profile, read-only. */
export function FactList({ profile }: { profile: ProducerProfile }) {
  const commune = useCommuneName(profile)
  const own = profile.provinceCode === null ? undefined : province(profile.provinceCode)
  const place = [profile.address, commune, getLocale() === "en" ? own?.nameEn : own?.nameVi]
  const today = useToday()
  const { bank } = profile
  const facts: [string, string | null][] = [
    [m.onboarding_name(), profile.name],
    [m.onboarding_legal_type(), profile.legalType ? legalTypeWords(profile.legalType) : null],
    [m.onboarding_tax_code(), profile.taxCode],
    [m.onboarding_phone(), profile.phone],
    [m.onboarding_place(), place.filter(Boolean).join(", ") || null],
    [
      m.onboarding_bank(),
      bank ? `${bankOf(bank.bin, today)?.name ?? bank.bin} · ${bank.number} · ${bank.holder}` : null,
    ],
  ]
  return (
    <dl className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-4 sm:grid-cols-[12rem_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-sm text-soft sm:text-base">{label}</dt>
          <dd className="-mt-2 break-words sm:mt-0">
            {value ?? <span className="text-bad">{m.onboarding_fact_missing()}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
