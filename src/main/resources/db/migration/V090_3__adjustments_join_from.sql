-- What was found long before an adjustment began is no part of it, although it comes to us later.
alter table open_adjustment add joins_from timestamptz;

comment on column open_adjustment.joins_from is 'The first moment of which a difference joins; none while the first is being judged.';
