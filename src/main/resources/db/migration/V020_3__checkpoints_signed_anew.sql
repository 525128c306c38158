-- A new key signs again what the former one signed last, at the same size.
alter table evidence_checkpoint
    drop constraint evidence_checkpoint_pkey,
    add primary key (tenant_id, size, signed_at);
