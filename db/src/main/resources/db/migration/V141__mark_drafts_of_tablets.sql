-- V141: a draft that a tablet fills in follows the tablet; nobody types over it elsewhere.
ALTER TABLE audits ADD COLUMN field_visit uuid;
COMMENT ON COLUMN audits.field_visit IS 'The visit on a tablet that it comes of. NULL: filled in on the pages.';
