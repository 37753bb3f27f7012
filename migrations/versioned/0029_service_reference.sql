-- migrate:transaction off
-- Sources name a school and a practice by the reference that its body gives it.
create index concurrently if not exists service_reference on contacts.service (reference) where reference is not null;
