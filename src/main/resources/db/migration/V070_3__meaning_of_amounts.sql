-- What the amount of a task is; of tasks from before, nobody says.
alter table work_item add column amount_meaning text not null default 'document-total';
