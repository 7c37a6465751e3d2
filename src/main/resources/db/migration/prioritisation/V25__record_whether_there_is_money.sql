-- A gate that is shown beside the option and never scored.
alter table enquiry add money text not null default 'NOT_RECORDED' check (money in ('THERE_IS', 'THERE_IS_NONE', 'NOT_RECORDED'));
alter table enquiry alter money drop default;
