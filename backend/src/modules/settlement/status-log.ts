import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * SQL of the status log: when a producer order first reached each of its states. Written inside the transaction that
 * changes the state, so the moment of delivery is known whoever changed it and whenever it is read. Idempotent;
 * producer orders that are older than the trigger get the time of their last change.
 */
export const statusLogSql = `
do $laying$
begin
  perform pg_advisory_xact_lock(hashtext('settlement_status_log'));
  create or replace function public.settlement_status_log() returns trigger language plpgsql as $body$
  begin
    insert into public.settlement_status (part_id, status, at) values (new.id, new.status, now())
      on conflict do nothing;
    return null;
  end
  $body$;
  create or replace trigger settlement_status_log_insert
    after insert on public.producer_order
    for each row execute function public.settlement_status_log();
  create or replace trigger settlement_status_log_update
    after update of status on public.producer_order
    for each row when (old.status is distinct from new.status)
    execute function public.settlement_status_log();
  insert into public.settlement_status (part_id, status, at)
    select id, status, updated_at from public.producer_order
    on conflict do nothing;
end
$laying$;
`

/** Installs the status log, replacing what stands. */
export async function installStatusLog(trx: Knex): Promise<void> {
  await trx.raw(statusLogSql)
}
