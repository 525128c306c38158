-- Counts how often the subject became another one, so that an answer can say which of them it is about.
alter table dispute add column revision integer not null default 1;
